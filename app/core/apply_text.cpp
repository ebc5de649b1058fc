// Text as it was typed, into the journal. A thing is made when its first letter is typed; a thing
// whose text was emptied again stays and is swept away when the journal is next opened.
#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"
#include "core/homework.h"
#include "core/prompts.h"
#include "core/wins.h"
#include "model/prompts.h"

namespace rapport::core {
namespace {

using model::ThreadKind;
using screens::SetText;
using screens::TextTarget;

Result<Id> course_id(State& state) {
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    return course.value().id;
}

Result<void> entry_text(State& state, const SetText& command) {
    Result<std::optional<model::Entry>> entry = state.journal->entry(command.id);
    if (!entry.ok()) return entry.error();
    if (entry.value()) {
        entry.value()->text = command.text;
        return state.journal->save(*entry.value(), state.stamp());
    }
    Result<Id> course = course_id(state);
    if (!course.ok()) return course.error();
    model::Entry made;
    made.id = command.id;
    made.course = course.value();
    made.at = state.now;
    made.text = command.text;
    made.open = true;
    return state.journal->insert(made, state.stamp());
}

Result<void> question_text(State& state, const SetText& command) {
    Result<std::vector<model::Question>> all = state.journal->questions();
    if (!all.ok()) return all.error();
    if (const model::Question* found = find_by_id(all.value(), command.id)) {
        model::Question question = *found;
        (command.target == TextTarget::QuestionAnswer ? question.answer : question.text) =
            command.text;
        return state.journal->save(question, state.stamp());
    }
    if (command.target == TextTarget::QuestionAnswer) return {};
    Result<Id> course = course_id(state);
    if (!course.ok()) return course.error();
    model::Question made;
    made.id = command.id;
    made.course = course.value();
    made.text = command.text;
    made.state = model::QuestionState::BringIt;
    if (!command.session.is_nil()) {
        made.history = {{made.state, state.now, command.session}};
    }
    made.position = static_cast<int>(all.value().size());
    return state.journal->insert(made, state.stamp());
}

Result<void> goal_text(State& state, const SetText& command) {
    Result<std::vector<model::Goal>> all = state.journal->all_goals();
    if (!all.ok()) return all.error();
    if (const model::Goal* found = find_by_id(all.value(), command.id)) {
        model::Goal goal = *found;
        goal.text = command.text;
        return state.journal->save(goal, state.stamp());
    }
    Result<Id> course = course_id(state);
    if (!course.ok()) return course.error();
    model::Goal made;
    made.id = command.id;
    made.course = course.value();
    if (!command.session.is_nil()) made.session = command.session;
    made.text = command.text;
    made.position = static_cast<int>(all.value().size());
    return state.journal->insert(made, state.stamp());
}

Result<void> not_to_forget(State& state, const SetText& command) {
    Result<std::vector<model::Session>> all = state.journal->sessions();
    if (!all.ok()) return all.error();
    const model::Session* found = find_by_id(all.value(), command.session);
    if (!found) return {};
    model::Session session = *found;
    session.not_to_forget = command.text;
    return state.journal->save(session, state.stamp());
}

Result<void> remembered_text(State& state, const SetText& command) {
    Result<std::vector<model::Remembered>> all = state.journal->remembered();
    if (!all.ok()) return all.error();
    if (const model::Remembered* found = find_by_id(all.value(), command.id)) {
        model::Remembered line = *found;
        line.text = command.text;
        return state.journal->save(line, state.stamp());
    }
    if (Result<void> met = mark_met(state, command.session); !met.ok()) return met;
    Result<Id> course = course_id(state);
    if (!course.ok()) return course.error();
    model::Remembered made;
    made.id = command.id;
    made.course = course.value();
    made.session = command.session;
    made.text = command.text;
    made.made = state.now;
    made.position = static_cast<int>(
        std::count_if(all.value().begin(), all.value().end(),
                      [&](const auto& line) { return line.session == command.session; }));
    return state.journal->insert(made, state.stamp());
}

// Words about what fell flat or bothered begin a thread, and no words end it.
Result<void> follow_words(State& state, const SetText& command, ThreadKind kind) {
    Result<std::vector<model::Thread>> all = state.journal->threads();
    if (!all.ok()) return all.error();
    const auto found =
        std::find_if(all.value().begin(), all.value().end(), [&](const model::Thread& thread) {
            return thread.session == command.session && thread.kind == kind;
        });
    const bool there = found != all.value().end();
    const bool blank = base::is_blank(command.text);
    if (there && blank) {
        return state.journal->remove(model::Kind::Thread, found->id, state.stamp());
    }
    if (there || blank) return {};
    model::Thread thread;
    thread.id = model::thread_id(command.session, kind);
    thread.session = command.session;
    thread.kind = kind;
    return state.journal->insert(thread, state.stamp());
}

Result<void> prompt_text(State& state, const SetText& command) {
    // A first answer on a later side says that the session took place.
    if (!model::is_before_session(command.key)) {
        if (Result<void> met = mark_met(state, command.session); !met.ok()) return met;
    }
    Result<std::vector<model::Answer>> all = state.journal->answers_of(command.session);
    if (!all.ok()) return all.error();
    model::Answer answer;
    answer.session = command.session;
    answer.key = command.key;
    for (const model::Answer& stored : all.value()) {
        if (stored.key == command.key) answer = stored;
    }
    answer.text = command.text;
    if (Result<void> set = state.journal->set_answer(answer, state.stamp()); !set.ok()) return set;
    if (command.key == model::kFlatKey) return follow_words(state, command, ThreadKind::FellFlat);
    if (command.key == model::kBotherKey) {
        return follow_words(state, command, ThreadKind::Bothered);
    }
    return {};
}

Result<void> contact_text(State& state, const SetText& command) {
    Result<std::vector<model::Contact>> all = state.journal->contacts();
    if (!all.ok()) return all.error();
    const model::Contact* found = find_by_id(all.value(), command.id);
    model::Contact contact = found ? *found : model::Contact{};
    contact.id = command.id;
    (command.target == TextTarget::ContactName ? contact.name : contact.reach) = command.text;
    if (found) return state.journal->save(contact, state.stamp());
    contact.position = static_cast<int>(all.value().size());
    return state.journal->insert(contact, state.stamp());
}

}  // namespace

Result<void> apply_text(State& state, const SetText& command) {
    switch (command.target) {
        case TextTarget::Entry: return entry_text(state, command);
        case TextTarget::Question:
        case TextTarget::QuestionAnswer: return question_text(state, command);
        case TextTarget::Goal: return goal_text(state, command);
        case TextTarget::NotToForget: return not_to_forget(state, command);
        case TextTarget::Remembered: return remembered_text(state, command);
        case TextTarget::Prompt: return prompt_text(state, command);
        case TextTarget::ContactName:
        case TextTarget::ContactReach: return contact_text(state, command);
        case TextTarget::CourseWord:
        case TextTarget::CourseBegan:
        case TextTarget::CourseEnded: return course_text(state, command);
        case TextTarget::HowItWas: return how_it_was_text(state, command);
        case TextTarget::WordingSituation:
        case TextTarget::WordingEffect:
        case TextTarget::WordingWish:
        case TextTarget::WordingOwn: return wording_text(state, command);
        case TextTarget::Hard:
        case TextTarget::HardFear:
        case TextTarget::HardNeed: return hard_text(state, command);
        case TextTarget::ScaleName:
        case TextTarget::ScaleLow:
        case TextTarget::ScaleHigh: return scale_text(state, command);
        case TextTarget::Win: return win_text(state, command);
        case TextTarget::MomentSigns:
        case TextTarget::MomentUnder:
        case TextTarget::MomentHappened:
        case TextTarget::MomentDifferent: return moment_text(state, command);
        case TextTarget::NotOkayNote: return not_okay_text(state, command);
        case TextTarget::Search:
        case TextTarget::SearchFrom:
        case TextTarget::SearchTo: return {};  // Never stored.
        case TextTarget::SheetField: return sheet_text(state, command);
        case TextTarget::Draft:
            return state.journal->set_note(command.key, command.text, state.stamp());
        case TextTarget::HomeworkWhat:
        case TextTarget::HomeworkWhy:
        case TextTarget::HomeworkDue:
        case TextTarget::HomeworkFirstStep:
        case TextTarget::HomeworkWay: return homework_text(state, command);
        case TextTarget::OwnPrompt:
        case TextTarget::OwnKindLine: return own_prompt_text(state, command);
    }
    return {};
}

void move(State& state, const screens::Another& c) {
    const Id id = state.journal->new_id();
    switch (c.target) {
        case TextTarget::Goal: state.fresh.goal = id; break;
        case TextTarget::Question: state.fresh.question = id; break;
        case TextTarget::Remembered: state.fresh.remembered = id; break;
        case TextTarget::SheetField: state.fresh.sheet = id; break;
        default: state.fresh.contact = id; break;
    }
    state.another.push_back(c.target);
}

}  // namespace rapport::core
