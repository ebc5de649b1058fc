// Goals of a course over time: what reads and what writes them.
#pragma once

#include "core/state.h"

namespace rapport::core {

// --- view_goals.cpp
Result<screens::GoalOverTime> read_goal_over_time(State& state, const Id& goal);
// Two goals or more have a level, and numbers are wanted.
Result<bool> has_goal_numbers(State& state);
Result<View> read_goal_numbers(State& state);

// --- apply_goals.cpp
Result<void> write(State& state, const screens::SetGoalWhose& command);
Result<void> write(State& state, const screens::SetGoalTalkOver& command);
Result<void> write(State& state, const screens::SetGoalStage& command);
Result<void> write(State& state, const screens::MarkGoal& command);
Result<void> write(State& state, const screens::SetGoalWeight& command);
Result<void> write(State& state, const screens::ShowGoalScore& command);
// The note that says whether the one number is wanted.
constexpr std::string_view kGoalScoreNote = "goals.score";

}  // namespace rapport::core
