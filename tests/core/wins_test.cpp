// What small wins, a genuine moment and the review leave in the journal and on paper.
#include "core/bench.h"
#include "journeys/dump.h"

using namespace rapport;
using namespace rapport::core_tests;
using core::RequestKind;
using journeys::Rig;

namespace {

constexpr const char* kOffered = "I came although it was hard.";
constexpr const char* kTogether = "Look at your goals together";

void look_back_later(Rig& rig, const char* words) {
    rig.pass_time(7 * kDayMs);
    rig.do_and_settle(event(ui::EventKind::Visible));
    do_press(rig, "button", "After a session");
    type(rig, "What do you want to remember?", words);
    do_press(rig, "button", "Done");
}

}  // namespace

TEST_CASE("a win that was declined is nowhere in the journal, nor offered again in this run") {
    DiskBench bench;
    Rig& rig = bench.rig;
    do_press(rig, "button", "After a session");
    do_press(rig, "button", "Add more");
    do_press(rig, "button", "A small win");
    CHECK_FALSE(has(rig, "text", kOffered));
    do_press(rig, "checkbox", "It was hard to come today");
    CHECK(has(rig, "text", kOffered));
    const std::string before = stored(bench);
    do_press(rig, "button", "No, thanks");
    CHECK_FALSE(has(rig, "text", kOffered));
    CHECK(stored(bench) == before);
    CHECK_FALSE(holds(before, "win:"));
    CHECK_FALSE(holds(before, kOffered));
    do_press(rig, "checkbox", "It was hard to come today");
    do_press(rig, "checkbox", "It was hard to come today");
    CHECK_FALSE(has(rig, "text", kOffered));
}

TEST_CASE("a win that was kept belongs to its session, and deleted it is not offered once more") {
    DiskBench bench;
    Rig& rig = bench.rig;
    do_press(rig, "button", "After a session");
    do_press(rig, "button", "Add more");
    do_press(rig, "button", "A small win");
    do_press(rig, "checkbox", "It was hard to come today");
    do_press(rig, "button", "Keep it");
    CHECK(holds(stored(bench), std::string(" in 1 | ") + kOffered));
    do_press(rig, "button", "Remove");
    CHECK_FALSE(holds(stored(bench), "win:"));
    CHECK_FALSE(has(rig, "text", kOffered));
    do_press(rig, "button", "Undo");
    CHECK(holds(stored(bench), std::string(" in 1 | ") + kOffered));
}

TEST_CASE("the thank-you line is printed alone") {
    Rig rig;
    type(rig, kMind, "zebra-note");
    do_press(rig, "button", "Keep it");
    do_press(rig, "button", "After a session");
    type(rig, "What do you want to remember?", "zebra-line");
    do_press(rig, "button", "Add more");
    do_press(rig, "button", "A moment that felt genuine");
    CHECK_FALSE(has(rig, "button", "Print this line"));
    type(rig, "Which moment felt warm or real to you?", "You laughed with me");
    do_press(rig, "button", "Print this line");
    REQUIRE_FALSE(rig.requests.empty());
    CHECK(rig.requests.back().kind == RequestKind::Print);
    const std::string& page = rig.requests.back().text;
    CHECK(holds(page, "You laughed with me"));
    CHECK(holds(page, "Thank you for this moment."));
    CHECK_FALSE(holds(page, "zebra"));
}

TEST_CASE("'later' moves the review by one session, twice at most; it can still be opened") {
    Rig rig;
    for (int met = 1; met <= 8; ++met) {
        look_back_later(rig, "A line");
        do_press(rig, "button", "Before a session");
        CAPTURE(met);
        CHECK(has(rig, "heading", kTogether) == (met >= 4 && met <= 6));
        if (has(rig, "heading", kTogether)) {
            do_press(rig, "button", "Later");
            CHECK_FALSE(has(rig, "heading", kTogether));
            rig.reload();
            CHECK_FALSE(has(rig, "heading", kTogether));
        }
        do_press(rig, "button", "Today");
    }
    do_press(rig, "button", "Goals");
    do_press(rig, "button", kTogether);
    CHECK(has(rig, "heading", "Looking at your goals"));
}

TEST_CASE("'not for me' ends it for good") {
    Rig rig;
    for (int met = 1; met <= 7; ++met) {
        look_back_later(rig, "A line");
        do_press(rig, "button", "Before a session");
        CAPTURE(met);
        CHECK(has(rig, "heading", kTogether) == (met == 4));
        if (met == 4) do_press(rig, "button", "Not for me");
        do_press(rig, "button", "Today");
    }
}
