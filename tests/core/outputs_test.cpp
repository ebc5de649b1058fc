// What leaves the screen: the printed card, the page to hand over, the calendar file. Nothing is in
// them that was not ticked for them.
#include <algorithm>

#include "core/bench.h"

using namespace rapport;
using namespace rapport::core_tests;
using core::HostRequest;
using core::RequestKind;
using journeys::Rig;

namespace {

const HostRequest& last_of(Rig& rig, RequestKind kind) {
    const auto found = std::find_if(rig.requests.rbegin(), rig.requests.rend(),
                                    [&](const HostRequest& one) { return one.kind == kind; });
    REQUIRE(found != rig.requests.rend());
    return *found;
}

// Get ready with a goal, a private note, a rating before, and a thing that is hard to say.
void prepare(Rig& rig) {
    type(rig, kMind, "zebra-note");
    do_press(rig, "button", "Keep it");
    do_press(rig, "button", "Before a session");
    type(rig, "What would make this session worth it?", "Plan the call");
    type(rig, "What would you like to ask?", "How long?");
    type(rig, "What is the one thing not to forget?", "The letter");
    rig.do_and_settle(press(rig, "radio", "3"));
    do_press(rig, "button", "Add more");
    do_press(rig, "button", "Something hard to say");
    do_press(rig, "button", "Write it down");
    type(rig, "What is hard to say", "zebra-quilt");
    type(rig, "What do you fear could happen?", "zebra-fear");
}

}  // namespace

TEST_CASE("the printed card holds what was ticked, and not a word more") {
    Rig rig;
    prepare(rig);
    do_press(rig, "button", "Back");
    do_press(rig, "button", "Show my card");
    do_press(rig, "button", "Print it");
    const std::string first = last_of(rig, RequestKind::Print).text;
    for (const char* part : {"Plan the call", "How long?", "The letter"}) CHECK(holds(first, part));
    CHECK_FALSE(holds(first, "zebra"));
    CHECK_FALSE(holds(first, "since last time"));
    // Left off on the screen, it is left off the paper.
    do_press(rig, "button", "Choose what is on it");
    do_press(rig, "checkbox", "The letter");
    do_press(rig, "button", "Print it");
    CHECK_FALSE(holds(last_of(rig, RequestKind::Print).text, "The letter"));
    CHECK(holds(last_of(rig, RequestKind::Print).text, "Plan the call"));
}

TEST_CASE("the page to hand over holds the thing and neither fear nor need") {
    Rig rig;
    prepare(rig);
    do_press(rig, "radio", "Hand over a page");
    do_press(rig, "button", "Print the page");
    const std::string page = last_of(rig, RequestKind::Print).text;
    CHECK(holds(page, "zebra-quilt"));
    CHECK_FALSE(holds(page, "zebra-fear"));
    CHECK_FALSE(holds(page, "zebra-note"));
    do_press(rig, "checkbox", "Put it on my card");
    do_press(rig, "button", "Back");
    do_press(rig, "button", "Show my card");
    do_press(rig, "button", "Print it");
    CHECK(holds(last_of(rig, RequestKind::Print).text, "I brought a page for you to read."));
    CHECK_FALSE(holds(last_of(rig, RequestKind::Print).text, "zebra"));
}

TEST_CASE("the calendar file has the date, the length and a neutral title") {
    Rig rig;
    do_press(rig, "button", "Before a session");
    do_press(rig, "button", "When is it?");
    type(rig, "Date", "2026-01-20");
    type(rig, "Time", "17:30");
    do_press(rig, "button", "Put it in my calendar");
    const HostRequest& file = last_of(rig, RequestKind::SaveFile);
    CHECK(file.name == "appointment.ics");
    CHECK(holds(file.bytes, "DTSTART:20260120T173000"));
    CHECK(holds(file.bytes, "DTEND:20260120T182000"));
    CHECK(holds(file.bytes, "SUMMARY:Appointment"));
    CHECK_FALSE(holds(file.bytes, "herap"));
    CHECK(has(rig, "text", "The file for your calendar is saved."));
}

TEST_CASE("the pictures are printed as they are shown, with their words and numbers") {
    Rig rig;
    for (const char* rating : {"8", "3", "6"}) {
        do_press(rig, "button", "After a session");
        const journeys::Thing number = {"radio", rating, {.in = "How heard did you feel?"}};
        rig.do_and_settle(
            event(ui::EventKind::Activate, journeys::find_one(rig.tree(), number).id));
        do_press(rig, "button", "Done");
        days_later(rig, 7);
    }
    do_press(rig, "button", "More");
    do_press(rig, "link", "My own scales and totals");
    do_press(rig, "link", "Pictures over time");
    do_press(rig, "button", "Print it");
    const std::string page = last_of(rig, RequestKind::Print).text;
    CHECK(holds(page, "<h1>Pictures over time</h1>"));
    CHECK(holds(page, "<h2>Feeling heard</h2>"));
    CHECK(holds(page, "<svg class=\"drawing\""));
    CHECK(holds(page, "aria-label=\"Feeling heard. First 8"));
    CHECK(holds(page, ": 3.0</li>"));
    CHECK_FALSE(holds(page, "Since last time"));  // It was never answered.
    // Without ratings there is nothing to print.
    do_press(rig, "button", "More");
    do_press(rig, "link", "Ratings, and the notes under them");
    do_press(rig, "checkbox", "No ratings");
    do_press(rig, "button", "More");
    do_press(rig, "link", "My own scales and totals");
    do_press(rig, "link", "Pictures over time");
    CHECK_FALSE(has(rig, "button", "Print it"));
}
