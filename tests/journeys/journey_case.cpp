// One journey in one mode as a test.
#include "journeys/journey_case.h"

#include <string>

#include "journeys/play.h"

using namespace rapport::journeys;

void journey_case(const char* path, const char* mode) {
    const Script script = read_script(path);
    REQUIRE_MESSAGE(script.error.empty(), script.error);
    bool found = false;
    for (const Mode one : script.modes) {
        if (std::string(mode_name(one)) != mode) continue;
        found = true;
        const Played played = play(script, one);
        CHECK_MESSAGE(played.error.empty(), played.error);
        CHECK(played.steps > 0);
    }
    CHECK(found);
}
