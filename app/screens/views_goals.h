// Views of the goals of a course over time.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/goal.h"
#include "model/goal_attainment.h"
#include "ui/texts.h"

namespace rapport::screens {

// Whose a goal is, in the order of model::Whose.
inline constexpr std::array kGoalWhose = {ui::Str::GoalMine, ui::Str::GoalAgreed,
                                          ui::Str::GoalTheirs};

// What was marked of one goal.
struct GoalOverTime {
    std::vector<model::GoalMark> marks;                  // Oldest first.
    std::array<std::string, model::kLevels> own_levels;  // In the client's words; empty: none.
    std::string stage_draft;
    base::LocalDate today;
};

struct NumberedGoal {
    model::Goal goal;
    int level = 0;  // The last one.
};

// The goals of the course in numbers.
struct GoalNumbersView {
    bool on = false;                        // The one number is wanted.
    std::vector<NumberedGoal> goals;        // Those that have a level.
    std::vector<model::DatedScore> scores;  // Oldest first; none: every goal counts 0.
    base::LocalDate today;
};

}  // namespace rapport::screens
