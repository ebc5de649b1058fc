// A neutral welcome after any time away (U6), and Help now wherever one is (U5).
#include <regex>

#include "core/bench.h"
#include "core/tour.h"
#include "journeys/play.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

// A text about how long somebody was away, or that counts days.
bool speaks_of_absence(const std::string& text) {
    static const std::regex kAway(
        "\\b(days?|weeks?|months?|years?|hours?|ago|away|absent|absence|since you|so long|"
        "long time|welcome back|are back|last visit|last opened|again after)\\b",
        std::regex::icase);
    return std::regex_search(text, kAway);
}

// A journal in use: a note, a question, a goal, a session with ratings and a line to remember.
void use(Rig& rig) {
    const journeys::Played played =
        play(journeys::parse_script("use",
                                    "# Steps.\n"
                                    "at 2026-01-20T17:05 +60\n"
                                    "type \"A note\" into \"What is on your mind?\"\n"
                                    "press button \"Keep it\"\n"
                                    "press button \"Questions\"\n"
                                    "type \"One?\" into \"What would you like to ask?\"\n"
                                    "press button \"Add\" about \"Add to your questions\"\n"
                                    "press button \"Today\"\n"
                                    "press button \"After a session\"\n"
                                    "choose \"6\" in \"How heard did you feel?\"\n"
                                    "type \"A line\" into \"What do you want to remember?\"\n"
                                    "choose \"In a week\" in \"When do you meet next?\"\n"
                                    "press button \"Done\"\n"),
             journeys::Mode::Assistive, rig);
    REQUIRE_MESSAGE(played.error.empty(), played.error);
}

}  // namespace

TEST_CASE("U6: after 1, 7, 30 and 365 days away the welcome is neutral, open or started anew") {
    CHECK(speaks_of_absence("You were away for 7 days."));
    CHECK(speaks_of_absence("Welcome back!"));
    CHECK_FALSE(speaks_of_absence("Today"));
    for (const bool anew : {false, true}) {
        for (const int days : {1, 7, 30, 365}) {
            CAPTURE(days);
            Rig rig;
            use(rig);
            do_press(rig, "button", "Today");
            rig.announcements.clear();
            if (anew) {
                rig.pass_time(days * kDayMs);
                rig.reload();
            } else {
                days_later(rig, days);
            }
            REQUIRE(has(rig, "heading", "Today"));
            CHECK(has(rig, "text", "What is next."));
            for (const ui::Node& one : rig.tree().nodes()) {
                CAPTURE(one.name);
                CHECK_FALSE(speaks_of_absence(one.name));
                CHECK_FALSE(speaks_of_absence(one.description));
            }
            for (const std::string& said : rig.announcements) CHECK_FALSE(speaks_of_absence(said));
        }
    }
}

TEST_CASE("U5: at every stop of the tour Help now is one action away") {
    Rig rig;
    int stops = 0;
    go_round(rig, [&](const std::string& name) {
        CAPTURE(name);
        ++stops;
        bool dialog = false;
        for (const ui::Node& one : rig.tree().nodes()) dialog |= one.role == ui::Role::Dialog;
        // A question is closed first; the rule that comes first needs no journal.
        if (!dialog) CHECK(has(rig, "button", "Help now"));
    });
    CHECK(stops > 60);
}
