// Reads what comes back to a session, what the one before left, and what is offered there.
#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"
#include "core/homework.h"
#include "core/view.h"
#include "model/parts.h"
#include "model/prompts.h"

namespace rapport::core {
namespace {

using namespace screens;
using model::CarriedKind;
using model::Decision;

std::string text_of(const std::vector<model::Answer>& answers, std::string_view key) {
    const model::Answer* answer = find_answer(answers, key);
    return answer ? answer->text : std::string();
}

std::optional<Decision> decision_of(const std::vector<model::Answer>& answers,
                                    const model::Carried& carried) {
    const model::Answer* answer = find_answer(answers, model::decision_key(carried));
    if (!answer || !answer->number) return std::nullopt;
    return static_cast<Decision>(*answer->number);
}

// Entries that wait, and those about which something was decided on this page.
Result<std::vector<model::Entry>> kept_entries(State& state, const SessionView& view) {
    Result<std::vector<model::Entry>> waiting = state.journal->waiting_entries();
    if (!waiting.ok()) return waiting;
    std::vector<model::Entry> all = std::move(waiting).value();
    const std::string prefix = model::decision_key({CarriedKind::KeptEntry, Id{}});
    const std::string stem = prefix.substr(0, prefix.rfind('.') + 1);
    for (const model::Answer& answer : view.answers) {
        if (!answer.number || !answer.key.starts_with(stem)) continue;
        const std::optional<Id> id = base::id_from_hex(answer.key.substr(stem.size()));
        if (!id || find_by_id(all, *id)) continue;
        Result<std::optional<model::Entry>> entry = state.journal->entry(*id);
        if (!entry.ok()) return entry.error();
        if (entry.value()) all.push_back(*entry.value());
    }
    std::stable_sort(all.begin(), all.end(), [](const model::Entry& a, const model::Entry& b) {
        return a.at.at < b.at.at;
    });
    return all;
}

Result<std::string> carried_words(State& state, const model::CarrySources& sources,
                                  const model::Carried& carried) {
    switch (carried.kind) {
        case CarriedKind::Thread: {
            const model::Thread* thread = find_by_id(sources.threads, carried.id);
            return thread ? thread_words(state, *thread) : std::string();
        }
        case CarriedKind::Question: return find_by_id(sources.questions, carried.id)->text;
        case CarriedKind::KeptEntry: return find_by_id(sources.kept, carried.id)->text;
        case CarriedKind::Goal: return find_by_id(sources.last_goals, carried.id)->text;
        case CarriedKind::CheckBack: return text_of(sources.last_answers, model::kHeardBackKey);
        case CarriedKind::MoreOf: return text_of(sources.last_answers, model::kMoreKey);
        case CarriedKind::LessOf: return text_of(sources.last_answers, model::kLessKey);
        case CarriedKind::Homework: return homework_words(sources.homework);
    }
    return std::string();
}

Result<void> read_carried(State& state, const model::CarrySources& sources, SessionView& view) {
    for (const model::Carried& carried : model::carried_over(sources, view.line.session.id)) {
        CarriedLine line{.carried = carried};
        Result<std::string> words = carried_words(state, sources, carried);
        if (!words.ok()) return words.error();
        if (base::is_blank(words.value())) continue;
        line.text = std::move(words).value();
        if (carried.kind == CarriedKind::Thread) {
            line.thread = find_by_id(sources.threads, carried.id)->kind;
        }
        line.decision = decision_of(view.answers, carried);
        if (carried.kind == CarriedKind::Question) {
            line.bring =
                find_by_id(sources.questions, carried.id)->state == model::QuestionState::BringIt;
        }
        view.carried.push_back(std::move(line));
    }
    for (const model::Entry& entry : sources.kept) {
        const model::Carried carried{CarriedKind::KeptEntry, entry.id};
        if (decision_of(view.answers, carried) == Decision::Talk) view.topics.push_back(entry);
    }
    return {};
}

bool was_there(const model::Question& question, const Id& session) {
    return std::any_of(
        question.history.begin(), question.history.end(), [&](const model::QuestionStep& step) {
            return step.session == session && step.state != model::QuestionState::Idea;
        });
}

void read_last_time(const model::CarrySources& sources, const std::vector<SessionLine>& lines,
                    const std::vector<model::Remembered>& remembered, SessionView& view) {
    const model::Session* last = model::last_before(sources.sessions, view.line.session.id);
    if (!last) return;
    LastTime& found = view.last_time;
    found.found = true;
    for (const SessionLine& line : lines) {
        if (line.session.id == last->id) found.line = line;
    }
    found.heard = heard_of(sources.last_answers, last->id);
    found.goals = without_blank(sources.last_goals);
    for (const model::Question& question : sources.questions) {
        if (was_there(question, last->id)) found.questions.push_back(question);
    }
    for (const model::Remembered& line : remembered) {
        const bool own = line.session == last->id && !line.retired;
        if (own && !base::is_blank(line.text)) found.remembered.push_back(line);
    }
    found.summary = text_of(sources.last_answers, model::kStopSummaryKey);
    found.step = text_of(sources.last_answers, model::kStopStepKey);
    if (const model::Answer* step = find_answer(sources.last_answers, model::kStopStepKey)) {
        found.whose_step = step->number;
    }
}

// Whether the seven parts may be offered; the answers are only read around the fourth session.
Result<bool> parts_candidate(State& state, int met) {
    if (!state.settings.ratings || !model::offers_seven_parts(met, false)) return false;
    Result<std::vector<model::Answer>> answers = state.journal->all_answers();
    if (!answers.ok()) return answers.error();
    const bool answered = std::any_of(
        answers.value().begin(), answers.value().end(), [](const model::Answer& answer) {
            return answer.key.starts_with(model::kPartPrefix) && answer.number.has_value();
        });
    return model::offers_seven_parts(met, answered);
}

// Look back: threads whose outcome is asked for, and the one offer.
Result<void> read_threads(State& state, const model::CarrySources& sources,
                          const std::vector<SessionLine>& lines, SessionView& view) {
    const Id session = view.line.session.id;
    const std::vector<Id> times = model::by_time(sources.sessions);
    std::vector<model::Offer> candidates;
    for (const model::Thread& thread : sources.threads) {
        Result<std::string> words = thread_words(state, thread);
        if (!words.ok()) return words.error();
        if (base::is_blank(words.value())) continue;
        // What became of the question that was made of it is asked with the other questions.
        const Id question = model::id_made_from(thread.id, CarriedKind::Thread);
        const bool asked = contains(view.bring, question);
        if (!asked && model::asks_what_became(thread, session, times)) {
            view.threads.push_back({thread, words.value()});
        }
        if (model::asks_whether_changed(thread, session, times)) {
            candidates.push_back({model::OfferKind::DidItChange, thread.id});
        }
    }
    if (const auto going = going_back_candidate(lines, view)) candidates.push_back(*going);
    Result<std::vector<model::OfferRest>> resting = offers_at_rest(state);
    if (!resting.ok()) return resting.error();
    Result<int> met = sessions_met_without(state, session);
    if (!met.ok()) return met.error();
    Result<bool> parts = parts_candidate(state, met.value() + 1);
    if (!parts.ok()) return parts.error();
    if (parts.value()) candidates.push_back({model::OfferKind::SevenParts, session});
    view.look_back_offer =
        model::the_offer(model::OfferPlace::LookBack, candidates, resting.value(), met.value(),
                         view.signal.signal.has_value());
    if (!view.look_back_offer || view.look_back_offer->kind != model::OfferKind::DidItChange) {
        return {};
    }
    const model::Thread* thread = find_by_id(sources.threads, view.look_back_offer->about);
    Result<std::string> words = thread_words(state, *thread);
    if (!words.ok()) return words.error();
    view.offer_thread = ThreadLine{*thread, words.value()};
    return {};
}

template <typename T>
Result<void> take(T& to, Result<T> from) {
    if (!from.ok()) return from.error();
    to = std::move(from).value();
    return {};
}

}  // namespace

Result<void> read_ready(State& state, const std::vector<SessionLine>& lines, SessionView& view) {
    model::CarrySources sources;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        sources.sessions.push_back(line->session);
    }
    std::vector<model::Remembered> remembered;
    std::vector<model::Homework> homework;
    const Result<void> first[] = {
        take(sources.threads, state.journal->threads()),
        take(sources.questions, state.journal->questions()),
        take(sources.kept, kept_entries(state, view)),
        take(homework, state.journal->homework()),
        take(remembered, state.journal->remembered()),
        take(view.wishes, state.journal->wishes()),
        take(view.hard, state.journal->hard_things()),
    };
    for (const Result<void>& read : first) {
        if (!read.ok()) return read;
    }
    if (Result<void> read = read_homework(state, homework, view); !read.ok()) return read;
    sources.homework = view.tries.open;
    view.wishes = without_blank(std::move(view.wishes));
    view.hard = without_blank(std::move(view.hard));
    if (const model::Session* last = model::last_before(sources.sessions, view.line.session.id)) {
        Result<void> goals = take(sources.last_goals, state.journal->goals_of(last->id));
        if (!goals.ok()) return goals;
        Result<void> answers = take(sources.last_answers, state.journal->answers_of(last->id));
        if (!answers.ok()) return answers;
        const model::Carried check{CarriedKind::CheckBack, last->id};
        if (decision_of(view.answers, check)) sources.decided.push_back(check);
    }
    if (Result<void> read = read_carried(state, sources, view); !read.ok()) return read;
    read_last_time(sources, lines, remembered, view);
    for (const model::Homework& one : homework) {
        const bool there = view.last_time.found && one.session == view.last_time.line.session.id;
        if (there && !base::is_blank(one.what)) view.last_time.homework.push_back(one);
    }
    if (Result<void> read = read_bond(state, sources.threads, view); !read.ok()) return read;
    return read_threads(state, sources, lines, view);
}

}  // namespace rapport::core
