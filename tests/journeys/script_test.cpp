// The language of the journeys.
#include "journeys/script.h"

#include <doctest/doctest.h>

using namespace rapport::journeys;

TEST_CASE("a step holds its words, texts and places") {
    const Script script = parse_script("one",
                                       "# Shows it.\n"
                                       "press button \"Open\" about \"How...\" in \"Ideas\"\n");
    REQUIRE(script.error.empty());
    CHECK(script.shows == "Shows it.");
    CHECK(script.modes == std::vector<Mode>{Mode::Pointer});
    REQUIRE(script.steps.size() == 1);
    const Step& step = script.steps[0];
    CHECK(step.verb == Verb::Press);
    CHECK(step.line == 2);
    CHECK(step.words == std::vector<std::string>{"button"});
    CHECK(step.texts == std::vector<std::string>{"Open"});
    CHECK(step.places.about == "How...");
    CHECK(step.places.in == "Ideas");
    CHECK(step.places.with.empty());
}

TEST_CASE("quotes hold line ends and quotes") {
    const Script script =
        parse_script("one", "# A.\ntype \"a \\\"b\\\"\\nc\" into \"Your note\"\n");
    REQUIRE(script.error.empty());
    CHECK(script.steps[0].texts[0] == "a \"b\"\nc");
}

TEST_CASE("repeats are written out, also within each other") {
    const Script script = parse_script(
        "one",
        "# A.\nrepeat 2\nreload\nrepeat 3\nback\nend\nend\nkill\nmodes keyboard assistive\n");
    REQUIRE(script.error.empty());
    CHECK(script.steps.size() == 2 * (1 + 3) + 1);
    CHECK(script.modes == std::vector<Mode>{Mode::Keyboard, Mode::Assistive});
}

TEST_CASE("what is not understood is said with its line") {
    for (const char* text :
         {"# A.\njump\n", "# A.\npress button Open\n", "# A.\nsee heading \"Today\" near \"x\"\n",
          "# A.\ntype \"a into \"b\"\n", "# A.\nend\n", "# A.\nmodes fast\n",
          "# A.\nrepeat 0\nend\n", "# A.\npress button \"a\" in \"b\" in \"c\"\n"}) {
        CAPTURE(text);
        const Script script = parse_script("one", text);
        CHECK(script.error.substr(0, 6) == "one:2:");
    }
    CHECK_FALSE(parse_script("one", "# A.\nrepeat 2\nreload\n").error.empty());
    CHECK_FALSE(parse_script("one", "reload\n").error.empty());
    CHECK_FALSE(read_script("no/such.journey").error.empty());
}

TEST_CASE("every step of the language is understood") {
    const char* const kLines[] = {"at 2026-01-14T02:04 +60",
                                  "later 7 days",
                                  "start",
                                  "size 320x256",
                                  "text 300",
                                  "dark",
                                  "light",
                                  "press button \"a\"",
                                  "choose \"7\" in \"b\"",
                                  "tick \"a\"",
                                  "untick \"a\"",
                                  "type \"a\" into \"b\"",
                                  "empty \"a\"",
                                  "see heading \"a\"",
                                  "not see text \"a\"",
                                  "see value \"a\" of \"b\"",
                                  "see chosen \"a\" in \"b\"",
                                  "see ticked \"a\"",
                                  "see unticked \"a\"",
                                  "see pressed \"a\"",
                                  "see unpressed \"a\"",
                                  "see order \"a\" \"b\"",
                                  "see order \"a\" \"b\" \"c\" \"d\"",
                                  "see focus field \"a\"",
                                  "see 2 listitem in \"a\"",
                                  "reload",
                                  "kill",
                                  "back",
                                  "save copy \"a\"",
                                  "open copy \"a\"",
                                  "count from here",
                                  "at most 12 actions"};
    for (const char* line : kLines) {
        CAPTURE(line);
        const Script script = parse_script("one", std::string("# A.\n") + line + "\n");
        CHECK(script.error.empty());
        CHECK(script.steps.size() == 1);
    }
}
