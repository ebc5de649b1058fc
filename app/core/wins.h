// Small wins, a genuine moment, and looking at the goals together: what reads and what writes them.
#pragma once

#include <array>
#include <vector>

#include "core/state.h"
#include "model/review.h"

namespace rapport::core {

using LeftOut = std::array<bool, model::kHeardItems>;

// The lines of the ratings that the client left out of Look back in this course.
Result<LeftOut> heard_left_out(State& state);
// How often the review of this course was put off.
Result<model::ReviewLater> review_later(State& state);

// --- view_wins.cpp and view_review.cpp
// Of one session: its wins, the beginning of its course, the one offer on its Get ready.
Result<void> read_wins(State& state, const std::vector<screens::SessionLine>& lines,
                       screens::SessionView& view);
Result<void> read_ready_offer(State& state, const std::vector<screens::SessionLine>& lines,
                              screens::SessionView& view);
Result<void> read_wins(State& state, screens::GoalsView& view);
Result<View> read_review(State& state);

// --- apply_wins.cpp
Result<void> win_text(State& state, const screens::SetText& command);
Result<void> write(State& state, const screens::AddWin& command);
Result<void> write(State& state, const screens::KeepWin& command);
Result<void> write(State& state, const screens::ReviewGoal& command);
Result<void> write(State& state, const screens::SetGoalEnded& command);
Result<void> write(State& state, const screens::PutReviewOff& command);
Result<void> write(State& state, const screens::SetLeftOut& command);
// A win that was offered, kept and deleted is not offered once more.
void decline_removed_win(State& state, const Id& win);

}  // namespace rapport::core
