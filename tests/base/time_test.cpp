// Civil time: parsing, printing, days, weekdays and offsets.
#include "base/time.h"

#include <doctest/doctest.h>

using namespace rapport::base;

TEST_CASE("dates and times print and parse exactly") {
    const LocalDateTime when{{2026, 1, 13}, {17, 30}};
    CHECK(format(when) == "2026-01-13T17:30");
    CHECK(parse_date_time("2026-01-13T17:30") == when);
    CHECK(format(LocalDate{7, 2, 3}) == "0007-02-03");
    CHECK(parse_date("2024-02-29") == LocalDate{2024, 2, 29});
    CHECK(parse_time("00:00") == LocalTime{0, 0});
}

TEST_CASE("what is no date or time is refused") {
    for (const char* text :
         {"", "2026-1-13", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-32", "0000-01-01",
          "2026-01-13 ", "2026/01/13", "-026-01-13", "2026-01-1x"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text).has_value());
    }
    for (const char* text : {"24:00", "23:60", "1:00", "12-30", "12:3x", "-1:00"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_time(text).has_value());
    }
    CHECK_FALSE(parse_date_time("2026-01-13 17:30").has_value());
    CHECK_FALSE(parse_date_time("2026-01-13T17:30:00").has_value());
}

TEST_CASE("days add up over months, leap years and the ends of the calendar") {
    CHECK(add_days({2026, 2, 27}, 2) == LocalDate{2026, 3, 1});
    CHECK(add_days({2024, 2, 28}, 1) == LocalDate{2024, 2, 29});
    CHECK(add_days({2026, 1, 1}, -1) == LocalDate{2025, 12, 31});
    CHECK(add_days({9999, 12, 31}, 1) == LocalDate{9999, 12, 31});
    CHECK(add_days({1, 1, 1}, -1) == LocalDate{1, 1, 1});
    CHECK(days_between({2026, 1, 13}, {2026, 3, 24}) == 70);
    CHECK(days_between({2026, 3, 24}, {2026, 1, 13}) == -70);
}

TEST_CASE("weekdays follow each other") {
    CHECK(weekday({2026, 1, 13}) == Weekday::Tuesday);
    CHECK(weekday({1970, 1, 1}) == Weekday::Thursday);
    CHECK(weekday({1969, 12, 28}) == Weekday::Sunday);
    CHECK(weekday({1, 1, 1}) == Weekday::Monday);
    CHECK(weekday({9999, 12, 31}) == Weekday::Friday);
}

TEST_CASE("instants and local time turn into each other at any offset") {
    const LocalDateTime local{{2026, 1, 14}, {2, 4}};
    const Instant instant = to_instant(local, 60);
    CHECK(instant.ms == 1768352640000);
    CHECK(to_local(instant, 60) == local);
    CHECK(format(to_local(instant, -570)) == "2026-01-13T15:34");
    CHECK(to_local(Moment{instant, 345}) == to_local(instant, 345));
    CHECK(format(to_local(Instant{-1}, 0)) == "1969-12-31T23:59");
    CHECK(format(to_local(Instant{59'999}, 0)) == "1970-01-01T00:00");
    CHECK(is_valid(to_local(Instant{INT64_MAX / 2}, 840)));
}

TEST_CASE("times compare in order") {
    CHECK(LocalDate{2026, 1, 2} < LocalDate{2026, 2, 1});
    CHECK(LocalDateTime{{2026, 1, 2}, {9, 0}} < LocalDateTime{{2026, 1, 2}, {9, 1}});
    CHECK(Instant{1} > Instant{0});
}
