// The way through every screen.
#include "core/tour.h"

#include <doctest/doctest.h>

#include <fstream>

#include "journeys/play.h"

namespace rapport::core_tests {

std::vector<Stop> read_tour() {
    std::ifstream in(RAPPORT_FIXTURES "/../journeys/screens.tour");
    std::vector<Stop> stops;
    std::string line;
    while (std::getline(in, line)) {
        if (line.rfind("== ", 0) == 0) {
            stops.push_back({line.substr(3), ""});
        } else if (!stops.empty()) {
            stops.back().steps += line + '\n';
        }
    }
    return stops;
}

void go_round(journeys::Rig& rig, const std::function<void(const std::string& name)>& look) {
    const std::vector<Stop> stops = read_tour();
    REQUIRE(stops.size() > 25);
    for (const Stop& stop : stops) {
        const journeys::Script script =
            journeys::parse_script(stop.name, "# A stop of the tour.\n" + stop.steps);
        const journeys::Played played = play(script, journeys::Mode::Assistive, rig);
        REQUIRE_MESSAGE(played.error.empty(), played.error);
        if (stop.name.front() != '(') look(stop.name);
    }
}

}  // namespace rapport::core_tests
