// Today follows the clock, wakes up at its boundaries, and an idle app draws nothing.
#include "core/bench.h"
#include "journeys/play.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

void do_steps(Rig& rig, const std::string& steps) {
    const journeys::Played played =
        play(journeys::parse_script("steps", "# Steps.\n" + steps), journeys::Mode::Assistive, rig);
    REQUIRE_MESSAGE(played.error.empty(), played.error);
}

// A session on 2026-01-20 at 17:30, seen from Today.
void plan(Rig& rig, const std::string& now) {
    do_steps(rig,
             "at 2026-01-20T08:00 +60\n"
             "press button \"Before a session\"\n"
             "press button \"When is it?\"\n"
             "type \"2026-01-20\" into \"Date\"\n"
             "type \"17:30\" into \"Time\"\n"
             "press button \"Today\"\n"
             "at " +
                 now + " +60\n");
}

}  // namespace

TEST_CASE("the card on Today follows the clock to the minute") {
    const struct {
        const char* now;
        const char* heading;
        const char* button;
    } kMoments[] = {
        {"2026-01-19T23:59", "Your next session", "Get ready"},
        {"2026-01-20T17:29", "Your next session", "Get ready"},
        {"2026-01-20T17:30", "Your session", "Show my card"},
        {"2026-01-20T18:19", "Your session", "Show my card"},
        {"2026-01-20T18:20", "After your session", "Look back"},
        {"2026-01-25T10:00", "After your session", "Look back"},
    };
    for (const auto& moment : kMoments) {
        CAPTURE(moment.now);
        Rig rig;
        plan(rig, moment.now);
        CHECK(has(rig, "heading", moment.heading));
        CHECK(node(rig, "button", moment.button).primary);
    }
}

TEST_CASE("the app asks to be woken when the card changes, and it changes by itself") {
    Rig rig;
    plan(rig, "2026-01-20T17:29");
    REQUIRE(rig.last.repaint_after_ms);
    const std::int64_t wait = *rig.last.repaint_after_ms;
    CHECK(wait > 50000);
    CHECK(wait <= 60000);
    rig.pass_time(wait);
    CHECK(rig.frame().drawn);
    CHECK(has(rig, "heading", "Your session"));
    REQUIRE(rig.last.repaint_after_ms);
    rig.pass_time(*rig.last.repaint_after_ms);
    rig.frame();
    CHECK(has(rig, "heading", "After your session"));
}

TEST_CASE("midnight is a boundary as well") {
    Rig rig;
    plan(rig, "2026-01-19T23:59");
    CHECK(has(rig, "text", "Tomorrow, 17:30"));
    const std::int64_t start_ms = rig.input.now_ms;
    // It may be woken before, for the day that is kept.
    for (int wakes = 0; wakes < 30 && !has(rig, "text", "Today, 17:30"); ++wakes) {
        REQUIRE(rig.last.repaint_after_ms);
        CHECK(*rig.last.repaint_after_ms <= 60000);
        rig.pass_time(*rig.last.repaint_after_ms);
        rig.frame();
    }
    CHECK(has(rig, "text", "Today, 17:30"));
    CHECK(rig.input.now_ms - start_ms <= 61000);
}

TEST_CASE("a day without a time is before until the evening") {
    Rig rig;
    do_steps(rig,
             "at 2026-01-20T08:00 +60\n"
             "press button \"Before a session\"\n"
             "press button \"When is it?\"\n"
             "type \"2026-01-20\" into \"Date\"\n"
             "press button \"Today\"\n"
             "at 2026-01-20T17:59 +60\n");
    CHECK(has(rig, "heading", "Your next session"));
    REQUIRE(rig.last.repaint_after_ms);
    rig.pass_time(*rig.last.repaint_after_ms);
    rig.frame();
    CHECK(has(rig, "heading", "After your session"));
}

TEST_CASE("another zone does not move what was agreed") {
    Rig rig;
    plan(rig, "2026-01-20T12:00");
    CHECK(has(rig, "text", "Today, 17:30"));
    rig.input.utc_offset_min = -300;
    rig.frame({event(ui::EventKind::Visible)});
    rig.settle();
    CHECK(has(rig, "text", "Today, 17:30"));
}

TEST_CASE("an idle app draws nothing and asks for nothing") {
    Rig rig;
    do_press(rig, "button", "Goals");
    const core::HostOutput& out = rig.last;
    CHECK_FALSE(out.repaint_after_ms);
    for (int i = 0; i < 600; ++i) {
        rig.pass_time(16);
        const core::HostOutput idle = rig.frame();
        CHECK_FALSE(idle.drawn);
        CHECK(idle.patch.empty());
        CHECK(idle.announcements.empty());
        CHECK(idle.requests.empty());
        CHECK_FALSE(idle.repaint_after_ms);
    }
    // The canary: the same question finds a frame in which something happens.
    CHECK(rig.frame({press(rig, "button", "More")}).drawn);
}

TEST_CASE("Today sleeps for minutes, not for frames") {
    Rig rig;
    plan(rig, "2026-01-20T12:00");
    REQUIRE(rig.last.repaint_after_ms);
    CHECK(*rig.last.repaint_after_ms > 60000);
}
