// Goes through every screen of tests/journeys/screens.tour on a bench.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "journeys/rig.h"

namespace rapport::core_tests {

struct Stop {
    std::string name;
    std::string steps;  // In the language of the journeys.
};

std::vector<Stop> read_tour();

// Calls `look` on each screen; what it changes on the window and the text it has to put back.
void go_round(journeys::Rig& rig, const std::function<void(const std::string& name)>& look);

}  // namespace rapport::core_tests
