// Session numbers and what the card on Today says through the week.
#include "model/course.h"

#include <doctest.h>

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
