// What the commands about sessions, goals, questions and entries do to the journal. Each works
// within the transaction of apply.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include "core/state.h"

namespace rapport::core {

template <typename T>
const T* find_by_id(const std::vector<T>& all, const Id& id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& t) { return t.id == id; });
    return found == all.end() ? nullptr : &*found;
}

Result<model::Session> find_session(State& state, const Id& id);  // NotFound.
Result<model::Session> next_session(State& state);

// Took place or not; where it was the next one, a new next one is made.
Result<void> mark_session(State& state, const screens::MarkSession& command);
// The session of a first answer took place; makes the one that was never planned.
Result<void> mark_met(State& state, const Id& session);
Result<void> set_answer(State& state, const screens::SetAnswer& command);
Result<void> plan(State& state, const Id& id, const std::optional<model::Planned>& planned);
Result<void> plan_next(State& state, const screens::PlanNext& command);
Result<void> show_card(State& state, const screens::ShowCard& command);
Result<void> finish_looking_back(State& state, const screens::FinishLookingBack& command);

// "After a session": goes to Look back of the one that was left half-way, else of the coming one if
// its day is not later than today, else of one that was never planned.
void start_after(State& state);

Result<void> add_goal(State& state, const screens::AddGoal& command);
Result<void> shift_goal(State& state, const screens::ShiftGoal& command);
Result<void> change_goal(State& state, const Id& id, const std::function<void(model::Goal&)>& edit);

Result<void> add_question(State& state, const screens::AddQuestion& command);
Result<void> move_question(State& state, const screens::MoveQuestion& command);
Result<void> set_question_private(State& state, const screens::SetQuestionPrivate& command);
Result<void> shift_question(State& state, const screens::ShiftQuestion& command);

Result<void> retire_remembered(State& state, const screens::RetireRemembered& command);
Result<void> change_entry(State& state, const Id& id,
                          const std::function<void(model::Entry&)>& edit);
Result<void> entry_to_question(State& state, const screens::EntryToQuestion& command);

}  // namespace rapport::core
