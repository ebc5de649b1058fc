// The player finds what is wrong: each of these journeys must break, at its last line.
#include "journeys/play.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "journeys/find.h"
#include "journeys/rig.h"

using namespace rapport::journeys;

namespace {

const Mode kModes[] = {Mode::Pointer, Mode::Keyboard, Mode::Assistive};

}  // namespace

TEST_CASE("a journey that does not hold is told from one that does") {
    const std::string begin = "# A.\nstart\ntype \"one\" into \"What is on your mind?\"\n";
    const std::string wrong[] = {
        "see value \"two\" of \"What is on your mind?\"",
        "see heading \"Goals\"",
        "not see heading \"Today\"",
        "press button \"Nowhere\"",
        "type \"a\" into \"Nowhere\"",
        "tick \"Nowhere\"",
        "choose \"7\" in \"Nowhere\"",
        "see ticked \"Nowhere\"",
        "see order \"Keep it\" \"It is a question\"",
        "see 2 field",
        "at most 0 actions",
        "see focus button \"Cover\"",
    };
    for (const Mode mode : kModes) {
        CHECK(play(parse_script("fine", begin + "see field \"What is on your mind?\"\n"), mode)
                  .error.empty());
        for (const std::string& line : wrong) {
            CAPTURE(line);
            const Played played = play(parse_script("wrong", begin + line + "\n"), mode);
            CHECK(played.error.find("wrong:4") == 0);
        }
    }
}

TEST_CASE("a thing that is there twice has to be told apart") {
    Rig rig;
    const Played played =
        play(parse_script("twice", "# A.\nsee button \"Cover\"\npress button \"\"\n"),
             Mode::Pointer, rig);
    CHECK(played.error.find("twice:3") == 0);
    CHECK(is_meant("How long?", "How..."));
    CHECK(is_meant("How", "How"));
    CHECK_FALSE(is_meant("How long?", "How"));
    CHECK_FALSE(is_meant("Now", "How..."));
}

TEST_CASE("the pointer does not reach what is out of sight") {
    // A window that is too low for the page: without scrolling nothing below could be pressed.
    Rig rig;
    rig.input.height = 256;
    rig.input.width = 320;
    rig.settle();
    const auto& nodes = rig.tree().nodes();
    CHECK(std::any_of(nodes.begin(), nodes.end(), [](const auto& node) {
        return node.role == rapport::ui::Role::Button && node.screen.y > 256;
    }));
    const Played played = play(
        parse_script("low", "# A.\npress button \"After a session\"\nsee heading \"Look back\"\n"),
        Mode::Pointer, rig);
    CHECK(played.error == "");
}
