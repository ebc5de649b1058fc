// Tense moments and what is not okay: nothing of them leaves the screen unticked, nothing cheerful
// follows, and a moment goes and comes back whole.
#include <algorithm>

#include "core/bench.h"

using namespace rapport;
using namespace rapport::core_tests;
using core::RequestKind;
using journeys::Rig;

namespace {

constexpr const char* kSigns = "What else did you notice?";

bool open(Rig& rig, const char* name) { return node(rig, "button", name).expanded == true; }

void unfold(Rig& rig, const char* name) {
    if (!open(rig, name)) do_press(rig, "button", name);
}

// In Look back: a moment with these words; its page stays open.
void write_moment(Rig& rig, const char* words) {
    unfold(rig, "Add more");
    unfold(rig, "The mood between you");
    do_press(rig, "radio", "Tense");
    do_press(rig, "button", "Write about a moment");
    type(rig, kSigns, words);
}

std::string printed_card(Rig& rig) {
    do_press(rig, "button", "Print it");
    const auto found = std::find_if(rig.requests.rbegin(), rig.requests.rend(),
                                    [](const auto& one) { return one.kind == RequestKind::Print; });
    REQUIRE(found != rig.requests.rend());
    return found->text;
}

void write_not_okay(Rig& rig, const char* words) {
    do_press(rig, "button", "Help now");
    do_press(rig, "link", "Something is not okay");
    type(rig, "What do you want to write down?", words);
    do_press(rig, "button", "Keep it");
}

}  // namespace

TEST_CASE("no word of a moment or of what is not okay is printed, until it is ticked") {
    Rig rig;
    write_not_okay(rig, "zebra-lamp");
    do_press(rig, "button", "Today");
    do_press(rig, "button", "After a session");
    write_moment(rig, "zebra-quilt");
    do_press(rig, "button", "judged");
    type(rig, "Which other word fits?", "zebra-word");
    do_press(rig, "button", "Back");
    do_press(rig, "button", "Done");
    do_press(rig, "button", "Before a session");
    type(rig, "What would make this session worth it?", "Plan the call");
    do_press(rig, "button", "Bring it");
    do_press(rig, "button", "Show my card");
    const std::string first = printed_card(rig);
    CHECK(first.find("Plan the call") != std::string::npos);
    CHECK(first.find("zebra") == std::string::npos);
    CHECK(first.find("judged") == std::string::npos);
    do_press(rig, "button", "Mending it together");
    CHECK_FALSE(node(rig, "checkbox", "Look back at what happened").checked);
    do_press(rig, "checkbox", "Look back at what happened");
    CHECK(printed_card(rig).find("Look back at what happened") == std::string::npos);
    do_press(rig, "checkbox", "Put this on my card");
    const std::string ticked = printed_card(rig);
    CHECK(ticked.find("zebra-quilt") != std::string::npos);
    CHECK(ticked.find("zebra-word") == std::string::npos);
    CHECK(ticked.find("zebra-lamp") == std::string::npos);
}

TEST_CASE("a moment that is deleted takes its line on Get ready along, and Undo brings both back") {
    Rig rig;
    do_press(rig, "button", "After a session");
    write_moment(rig, "zebra-quilt");
    do_press(rig, "button", "Delete");
    CHECK_FALSE(has(rig, "text", "zebra-quilt"));
    do_press(rig, "button", "Done");
    do_press(rig, "button", "Before a session");
    CHECK_FALSE(has(rig, "text", "zebra-quilt"));
    do_press(rig, "button", "Today");
    do_press(rig, "button", "After a session");
    write_moment(rig, "zebra-lamp");
    do_press(rig, "button", "Delete");
    do_press(rig, "button", "Undo");
    CHECK(has(rig, "text", "zebra-lamp"));
    do_press(rig, "button", "Done");
    do_press(rig, "button", "Before a session");
    CHECK(has(rig, "text", "zebra-lamp"));
}

TEST_CASE("a moment is made by its first word, also after a reload, and by nothing before it") {
    Rig rig;
    do_press(rig, "button", "After a session");
    unfold(rig, "Add more");
    unfold(rig, "The mood between you");
    do_press(rig, "radio", "Tense");
    do_press(rig, "button", "Write about a moment");
    do_press(rig, "button", "Back");
    CHECK_FALSE(has(rig, "list", "Moments you noted"));
    do_press(rig, "button", "Write about a moment");
    rig.reload();
    do_press(rig, "button", "let down");
    do_press(rig, "button", "Back");
    CHECK(has(rig, "list", "Moments you noted"));
}

TEST_CASE("no memory is offered right after what was not okay, until another note is kept") {
    constexpr const char* kMemory = "You wanted to remember this.";
    Rig rig;
    do_press(rig, "button", "After a session");
    type(rig, "What do you want to remember?", "Say pause");
    do_press(rig, "button", "Done");
    days_later(rig, 31);
    CHECK(has(rig, "heading", kMemory));
    write_not_okay(rig, "zebra-lamp");
    do_press(rig, "button", "Today");
    CHECK_FALSE(has(rig, "heading", kMemory));
    CHECK_FALSE(has(rig, "text", "zebra-lamp"));
    rig.reload();
    CHECK_FALSE(has(rig, "heading", kMemory));
    type(rig, kMind, "a walk");
    do_press(rig, "button", "Keep it");
    CHECK(has(rig, "heading", kMemory));
    CHECK(has(rig, "link", "Earlier notes (1)"));
    do_press(rig, "link", "Earlier notes (1)");
    CHECK(has(rig, "text", "a walk"));
    CHECK_FALSE(has(rig, "text", "zebra-lamp"));
}
