// Parts of the pages about goals of the course.
#pragma once

#include <array>

#include "screens/parts.h"
#include "screens/pictures.h"

namespace rapport::screens {

// goal_over_time.cpp: on the page of a goal of the course: whose it is, and folded its stages and
// how far it came.
void goal_over_time(Ui& ui, const Texts& tr, const GoalView& view, Commands& commands);
// Whose the goal is, where that was said.
void whose_line(Ui& ui, const Texts& tr, const model::Goal& goal);

// goal_pictures.cpp
// The five levels from the lowest up: in the client's words where there are any.
std::array<std::string, model::kLevels> level_names(const Texts& tr, const GoalOverTime& over_time);
std::string level_number(int level);  // "+1", "0", "-2"

}  // namespace rapport::screens
