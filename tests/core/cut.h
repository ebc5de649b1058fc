// What is drawn and does not fit beside where it may be drawn.
#pragma once

#include <string>
#include <vector>

#include "journeys/rig.h"

namespace rapport::core_tests {

// Places where the picture of the last frame is cut at its left or right side; what scrolls may
// end above and below.
std::vector<std::string> cut_lines(journeys::Rig& rig);

}  // namespace rapport::core_tests
