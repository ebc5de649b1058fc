// Time on a page: by the clock, never below zero, whatever the clock does.
#include "model/arriving.h"

#include <doctest/doctest.h>

using namespace rapport::model;
using rapport::base::Instant;
using rapport::base::LocalTime;
using rapport::base::Moment;

namespace {

constexpr std::int64_t kMinuteMs = 60000;
constexpr int kZone = 60;  // Where the session was agreed.

// 2026-01-20 17:30 there.
const Planned kPlan = {{2026, 1, 20}, LocalTime{17, 30}};

// So many minutes after the planned start, as a device says it that stands in this zone.
Moment after_start(std::int64_t minutes, int offset_min = kZone, std::int64_t ms = 0) {
    const Instant start = rapport::base::to_instant({kPlan.date, *kPlan.time}, kZone);
    return {Instant{start.ms + minutes * kMinuteMs + ms}, offset_min};
}

}  // namespace

TEST_CASE("what is gone and left of a session") {
    struct Case {
        const char* name;
        Moment now;
        int length_min;
        std::optional<SessionTime> want;
    };
    const Case cases[] = {
        {"a day before", after_start(-24 * 60), 50, {}},
        {"a moment before", after_start(0, kZone, -1), 50, {}},
        {"the start", after_start(0), 50, SessionTime{0, 50}},
        {"seconds are cut off", after_start(1, kZone, -1), 50, SessionTime{0, 50}},
        {"in it", after_start(12, kZone, 30000), 50, SessionTime{12, 38}},
        {"another length", after_start(12), 90, SessionTime{12, 78}},
        {"the last minute", after_start(49), 50, SessionTime{49, 1}},
        {"the end", after_start(50), 50, {}},
        {"after it", after_start(500), 50, {}},
        {"the clock was set back before the start", after_start(-3), 50, {}},
        {"the clock was set back within it", after_start(4), 50, SessionTime{4, 46}},
        {"the clock is a year behind", after_start(-365LL * 24 * 60), 50, {}},
        {"the zone moved east by an hour: it is over there", after_start(12, 120), 50, {}},
        {"the zone moved west by an hour: it is to come there", after_start(12, 0), 50, {}},
        {"the zone moved by a quarter", after_start(12, 75), 50, SessionTime{27, 23}},
        {"no length", after_start(0), 0, {}},
        {"a wrong length", after_start(0), -50, {}},
    };
    for (const Case& one : cases) {
        CAPTURE(one.name);
        const auto time = session_time(kPlan, one.length_min, one.now);
        CHECK(time == one.want);
        if (!time) continue;
        CHECK(time->gone_min >= 0);
        CHECK(time->left_min >= 0);
        CHECK(time->gone_min + time->left_min == one.length_min);
    }
    CHECK_FALSE(session_time(std::nullopt, 50, after_start(1)));
    CHECK_FALSE(session_time(Planned{kPlan.date, std::nullopt}, 50, after_start(1)));
}

TEST_CASE("no moment of a week, in any zone, gives time below zero") {
    for (std::int64_t minute = -5 * 24 * 60; minute < 2 * 24 * 60; minute += 7) {
        for (int offset = -12 * 60; offset <= 14 * 60; offset += 45) {
            const auto time = session_time(kPlan, 50, after_start(minute, offset));
            if (!time) continue;
            const bool fits = time->gone_min >= 0 && time->left_min > 0;
            REQUIRE(fits);
        }
    }
}

TEST_CASE("the line on the card changes with the minute, and sleeps when it is over") {
    CHECK(ms_to_next_session_time(kPlan, 50, after_start(-10)) == 10 * kMinuteMs);
    CHECK(ms_to_next_session_time(kPlan, 50, after_start(0)) == kMinuteMs);
    CHECK(ms_to_next_session_time(kPlan, 50, after_start(3, kZone, 59000)) == 1000);
    CHECK(ms_to_next_session_time(kPlan, 50, after_start(49)) == kMinuteMs);
    CHECK_FALSE(ms_to_next_session_time(kPlan, 50, after_start(50)));
    CHECK_FALSE(ms_to_next_session_time(kPlan, 50, after_start(-3 * 24 * 60)));
    CHECK_FALSE(ms_to_next_session_time(std::nullopt, 50, after_start(0)));
}

TEST_CASE("the minute to arrive has four lines and an end, by the clock alone") {
    const Instant began{1000};
    const auto at = [&](std::int64_t ms) { return Instant{began.ms + ms}; };
    CHECK(arrive_line(began, at(0)) == 0);
    CHECK(arrive_line(began, at(14999)) == 0);
    CHECK(arrive_line(began, at(15000)) == 1);
    CHECK(arrive_line(began, at(59999)) == 3);
    CHECK(arrive_line(began, at(60000)) == kArriveLines);
    CHECK(arrive_line(began, at(9'000'000'000)) == kArriveLines);
    CHECK(arrive_line(began, at(-5000)) == 0);
    CHECK(ms_to_next_arrive_line(began, at(0)) == 15000);
    CHECK(ms_to_next_arrive_line(began, at(14000)) == 1000);
    CHECK(ms_to_next_arrive_line(began, at(-5000)) == 15000);
    CHECK_FALSE(ms_to_next_arrive_line(began, at(60000)));
}
