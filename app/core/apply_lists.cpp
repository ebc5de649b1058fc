// Goals, questions, lines to remember and entries: the parts of apply that know what these commands
// mean.
#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"

namespace rapport::core {
namespace {

using model::QuestionState;

// Moves the one called `id` by so many places among `ids`, at most to their ends. False: it stays.
bool shift(std::vector<Id>& ids, const Id& id, int by) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) return false;
    const auto last = static_cast<std::ptrdiff_t>(ids.size()) - 1;
    const auto to = ids.begin() + std::clamp<std::ptrdiff_t>(found - ids.begin() + by, 0, last);
    if (to < found) std::rotate(to, found, found + 1);
    if (found < to) std::rotate(found, found + 1, to + 1);
    return to != found;
}

Result<void> change_remembered(State& state, const Id& id,
                               const std::function<void(model::Remembered&)>& edit) {
    Result<std::vector<model::Remembered>> all = state.journal->remembered();
    if (!all.ok()) return all.error();
    const model::Remembered* found = find_by_id(all.value(), id);
    if (!found) return base::Error{base::ErrorKind::NotFound, "remembered"};
    model::Remembered line = *found;
    edit(line);
    return state.journal->save(line, state.stamp());
}

}  // namespace

Result<void> change_goal(State& state, const Id& id,
                         const std::function<void(model::Goal&)>& edit) {
    Result<std::vector<model::Goal>> all = state.journal->all_goals();
    if (!all.ok()) return all.error();
    const model::Goal* found = find_by_id(all.value(), id);
    if (!found) return base::Error{base::ErrorKind::NotFound, "goal"};
    model::Goal goal = *found;
    edit(goal);
    return state.journal->save(goal, state.stamp());
}

Result<std::string> words_to_add(State& state, const std::string& text, const std::string& draft) {
    if (!base::is_blank(text) || draft.empty()) return std::string(base::trim(text));
    Result<std::string> note = state.journal->note(draft);
    if (!note.ok()) return note.error();
    return std::string(base::trim(note.value()));
}

Result<void> write(State& state, const screens::LinkGoal& command) {
    return change_goal(state, command.id, [&](model::Goal& goal) { goal.toward = command.toward; });
}

Result<void> write(State& state, const screens::SetGotToIt& command) {
    if (state.route().screen == screens::Screen::LookBack) {
        if (Result<void> met = mark_met(state, state.route().id); !met.ok()) return met;
    }
    return change_goal(state, command.id,
                       [&](model::Goal& goal) { goal.got_to_it = command.value; });
}

Result<void> write(State& state, const screens::ShiftGoal& command) {
    Result<std::vector<model::Goal>> all = state.journal->all_goals();
    if (!all.ok()) return all.error();
    const model::Goal* goal = find_by_id(all.value(), command.id);
    if (!goal) return base::Error{base::ErrorKind::NotFound, "goal"};
    Result<std::vector<model::Goal>> peers =
        goal->session ? state.journal->goals_of(*goal->session) : state.journal->course_goals();
    if (!peers.ok()) return peers.error();
    std::vector<Id> ids;
    for (const model::Goal& peer : peers.value()) {
        if (!base::is_blank(peer.text) && !peer.ended) ids.push_back(peer.id);
    }
    if (!shift(ids, command.id, command.by)) return {};
    return state.journal->order_goals(ids, state.stamp());
}

Result<void> write(State& state, const screens::AddGoal& command) {
    Result<std::string> text = words_to_add(state, command.text, command.clear_draft);
    if (!text.ok()) return text.error();
    if (text.value().empty()) {
        state.say(ui::Str::ToastWriteFirst);
        return {};
    }
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    Result<std::vector<model::Goal>> all = state.journal->all_goals();
    if (!all.ok()) return all.error();
    model::Goal goal;
    goal.id = state.journal->new_id();
    goal.course = course.value().id;
    if (!command.session.is_nil()) goal.session = command.session;
    goal.text = text.value();
    state.say(ui::Str::ToastGoalAdded);
    goal.position = static_cast<int>(all.value().size());
    if (Result<void> made = state.journal->insert(goal, state.stamp()); !made.ok()) return made;
    if (command.clear_draft.empty()) return {};
    return state.journal->set_note(command.clear_draft, "", state.stamp());
}

Result<void> write(State& state, const screens::AddQuestion& command) {
    Result<std::string> text = words_to_add(state, command.text, command.clear_draft);
    if (!text.ok()) return text.error();
    if (text.value().empty()) {
        state.say(ui::Str::ToastWriteFirst);
        return {};
    }
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    Result<std::vector<model::Question>> all = state.journal->questions();
    if (!all.ok()) return all.error();
    model::Question question;
    question.id = state.journal->new_id();
    question.course = course.value().id;
    question.text = text.value();
    state.say(ui::Str::ToastQuestionAdded);
    question.position = static_cast<int>(all.value().size());
    if (Result<void> made = state.journal->insert(question, state.stamp()); !made.ok()) return made;
    if (command.clear_draft.empty()) return {};
    return state.journal->set_note(command.clear_draft, "", state.stamp());
}

Result<void> write(State& state, const screens::MoveQuestion& command) {
    Result<std::vector<model::Question>> all = state.journal->questions();
    if (!all.ok()) return all.error();
    const model::Question* found = find_by_id(all.value(), command.id);
    if (!found) return base::Error{base::ErrorKind::NotFound, "question"};
    std::optional<Id> session;
    if (!command.session.is_nil()) session = command.session;
    if (found->state == command.to) return {};
    // Looking back, a slip can be taken back: the three answers of that page stay in reach.
    const auto of_page = [](QuestionState of) {
        return of == QuestionState::BringIt || of == QuestionState::Asked ||
               of == QuestionState::Answered;
    };
    const bool looking_back = state.route().screen == screens::Screen::LookBack &&
                              of_page(found->state) && of_page(command.to);
    // "Answered" in one tap says that it was asked as well.
    if (found->state == QuestionState::BringIt && command.to == QuestionState::Answered) {
        Result<void> asked =
            state.journal->move_question(command.id, QuestionState::Asked, session, state.stamp());
        if (!asked.ok()) return asked;
    } else if (!looking_back && !model::may_move(found->state, command.to)) {
        return {};
    }
    Result<void> moved =
        state.journal->move_question(command.id, command.to, session, state.stamp());
    return moved.ok() ? follow_question(state, command.id, command.to, session) : moved;
}

Result<void> write(State& state, const screens::SetQuestionPrivate& command) {
    Result<std::vector<model::Question>> all = state.journal->questions();
    if (!all.ok()) return all.error();
    const model::Question* found = find_by_id(all.value(), command.id);
    if (!found) return base::Error{base::ErrorKind::NotFound, "question"};
    model::Question question = *found;
    question.is_private = command.is_private;
    return state.journal->save(question, state.stamp());
}

Result<void> write(State& state, const screens::ShiftQuestion& command) {
    Result<std::vector<model::Question>> all = state.journal->questions();
    if (!all.ok()) return all.error();
    const model::Question* found = find_by_id(all.value(), command.id);
    if (!found) return base::Error{base::ErrorKind::NotFound, "question"};
    std::vector<Id> ids;
    for (const model::Question& question : all.value()) {
        if (question.state == found->state && !base::is_blank(question.text)) {
            ids.push_back(question.id);
        }
    }
    if (!shift(ids, command.id, command.by)) return {};
    return state.journal->order_questions(ids, state.stamp());
}

Result<void> write(State& state, const screens::RetireRemembered& command) {
    return change_remembered(state, command.id, [&](model::Remembered& line) {
        line.retired = command.retired;
        if (!command.retired) line.shown_again = state.now;
    });
}

Result<void> take_back(State& state, const std::optional<Removed>& removed) {
    if (!removed) return {};
    if (!removed->let_go) {
        if (removed->kind == model::Kind::Moment) {
            Result<void> back = bring_back_with_moment(state, removed->id);
            if (!back.ok()) return back;
        }
        return state.journal->bring_back(removed->kind, removed->id, state.stamp());
    }
    // The line is as due as it was before.
    return change_remembered(state, removed->id,
                             [](model::Remembered& line) { line.retired = false; });
}

Result<void> write(State& state, const screens::BringBack& c) {
    return take_back(state, Removed{c.kind, c.id});
}

Result<void> write(State& state, const screens::Wipe& c) {
    state.asked_wipe.reset();
    if (c.days_too) {
        if (!state.journal->remove_days().ok()) {
            state.data_message = std::string(state.texts(ui::Str::DaysNotDeleted));
            return {};
        }
        state.day.looked.reset();  // Once the index is clean, today is kept again.
        state.day.going_on = false;
    }
    state.day.cleaning = true;
    return state.journal->wipe(c.kind, c.id, state.stamp());
}

}  // namespace rapport::core
