// Session numbers and what the card on Today says through the week.
#include "model/course.h"

#include <doctest/doctest.h>

using namespace rapport::model;
using rapport::base::LocalDate;
using rapport::base::LocalDateTime;
using rapport::base::LocalTime;

namespace {

Session session(SessionState state) {
    Session made;
    made.state = state;
    return made;
}

Session planned(LocalDate date, std::optional<LocalTime> time) {
    Session made;
    made.planned = Planned{date, time};
    return made;
}

}  // namespace

TEST_CASE("sessions that took place are numbered after the ones before the app") {
    using enum SessionState;
    const std::vector<Session> sessions = {session(Met), session(NotMet), session(Met),
                                           session(Next)};
    Course course;
    SUBCASE("known") {
        course.sessions_before = 4;
        const auto numbers = session_numbers(course, sessions);
        CHECK(numbers == std::vector<std::optional<int>>{5, std::nullopt, 6, 7});
    }
    SUBCASE("unknown stays silent") {
        CHECK(session_numbers(course, sessions) == std::vector<std::optional<int>>(4));
    }
}

TEST_CASE("the phase follows the clock") {
    const LocalDate day{2026, 1, 20};
    const Session timed = planned(day, LocalTime{17, 30});
    const auto at = [&](LocalDate date, int hour, int minute) {
        return phase(timed, 50, LocalDateTime{date, {hour, minute}});
    };
    CHECK(at({2026, 1, 14}, 2, 4) == Phase::Before);
    CHECK(at(day, 17, 29) == Phase::Before);
    CHECK(at(day, 17, 30) == Phase::During);
    CHECK(at(day, 18, 19) == Phase::During);
    CHECK(at(day, 18, 20) == Phase::After);
    CHECK(at({2026, 1, 21}, 0, 0) == Phase::After);
    CHECK(phase(Session{}, 50, {day, {12, 0}}) == Phase::Unplanned);

    const Session dated = planned(day, std::nullopt);
    CHECK(phase(dated, 50, {day, {17, 59}}) == Phase::Before);
    CHECK(phase(dated, 50, {day, {18, 0}}) == Phase::After);
    CHECK(phase(dated, 50, {{2026, 1, 21}, {0, 1}}) == Phase::After);
    CHECK(phase(dated, 50, {{2026, 1, 19}, {23, 59}}) == Phase::Before);
}

TEST_CASE("a session over midnight is still during") {
    const Session late = planned({2026, 12, 31}, LocalTime{23, 40});
    CHECK(phase(late, 50, {{2027, 1, 1}, {0, 10}}) == Phase::During);
    CHECK(phase(late, 50, {{2027, 1, 1}, {0, 30}}) == Phase::After);
}

TEST_CASE("the card at every hour of the week") {
    // A session on Tuesday at 17:30 for 50 minutes; what Today says from Monday to Monday.
    const LocalDate monday{2026, 1, 19};
    const Session tuesday = planned({2026, 1, 20}, LocalTime{17, 30});
    for (int hour = 0; hour < 7 * 24; ++hour) {
        const LocalDateTime now{rapport::base::add_days(monday, hour / 24), {hour % 24, 0}};
        const Phase wanted = hour <= 24 + 17   ? Phase::Before
                             : hour == 24 + 18 ? Phase::During
                                               : Phase::After;
        CAPTURE(hour);
        CHECK(phase(tuesday, 50, now) == wanted);
    }
}

TEST_CASE("the card of several courses is that of the one that is due") {
    rapport::base::Id one;
    rapport::base::Id two;
    one.bytes[0] = 1;
    two.bytes[0] = 2;
    const auto on = [](rapport::base::Id id, Phase phase, int day, bool unfinished = false) {
        CourseNow now;
        now.course = id;
        now.phase = phase;
        if (day > 0) now.planned = Planned{{2026, 1, day}, LocalTime{17, 30}};
        now.unfinished = unfinished;
        return now;
    };
    using enum Phase;
    CHECK(course_of_card({on(one, Before, 20), on(two, During, 14)}, one) == two);
    CHECK(course_of_card({on(one, Before, 20), on(two, After, 13)}, one) == two);
    CHECK(course_of_card({on(one, Before, 20), on(two, Before, 21, true)}, one) == two);
    CHECK(course_of_card({on(one, Before, 20), on(two, Before, 16)}, one) == two);
    CHECK(course_of_card({on(one, Before, 16), on(two, Unplanned, 0)}, two) == one);
    CHECK(course_of_card({on(one, Unplanned, 0), on(two, Unplanned, 0)}, two) == two);
    CHECK(course_of_card({on(one, Before, 16), on(two, Before, 16)}, two) == two);
    CHECK(course_of_card({}, two) == two);
}

TEST_CASE("last time is the last session that took place before") {
    using enum SessionState;
    std::vector<Session> all = {session(Met), session(Met), session(NotMet), session(Next)};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].id.bytes[0] = static_cast<std::uint8_t>(i + 1);
    }
    CHECK(last_before(all, all[0].id) == nullptr);
    CHECK(last_before(all, all[1].id) == &all[0]);
    CHECK(last_before(all, all[3].id) == &all[1]);
    CHECK(last_before({}, all[3].id) == nullptr);
}
