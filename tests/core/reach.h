// What is wrong with the places of things on a screen: too small, out of reach, over each other.
#pragma once

#include <string>
#include <vector>

#include "ui/tree.h"

namespace rapport::core_tests {

// Targets below 24 px, primary ones and grips below 44 px.
std::vector<std::string> small_targets(const ui::Tree& tree);
// Things that one can use and that no scrolling brings into the window as a whole in their width
// and by at least 24 px in their height; and places too low to show anything.
std::vector<std::string> out_of_reach(const ui::Tree& tree, float width, float height);
// Pairs of usable things that lie over each other.
std::vector<std::string> overlaps(const ui::Tree& tree);

}  // namespace rapport::core_tests
