// What wanted to be remembered comes back before the next session and once a month.
#include "model/journal.h"

#include <doctest/doctest.h>

using namespace rapport::model;

namespace {

constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;

Remembered line(std::uint8_t session, const char* text, std::int64_t day) {
    Remembered made;
    made.session.bytes[0] = session;
    made.text = text;
    made.made.at.ms = day * kDayMs;
    return made;
}

}  // namespace

TEST_CASE("exactly the lines of the newest session that has any come back") {
    std::vector<Remembered> all = {line(2, "a", 10), line(2, "b", 10), line(1, "c", 3)};
    CHECK(last_remembered(all).size() == 2);
    all[0].retired = true;
    CHECK(last_remembered(all).size() == 1);
    all[1].retired = true;
    REQUIRE(last_remembered(all).size() == 1);
    CHECK(last_remembered(all)[0].text == "c");
    CHECK(last_remembered({}).empty());
}

TEST_CASE("a line comes back by itself 30 days after it was last seen") {
    std::vector<Remembered> all = {line(2, "new", 20), line(1, "old", 0)};
    const auto at = [](std::int64_t day) { return rapport::base::Instant{day * kDayMs}; };
    CHECK_FALSE(monthly_memory(all, at(29)).has_value());
    REQUIRE(monthly_memory(all, at(30)).has_value());
    CHECK(monthly_memory(all, at(30))->text == "old");
    all[1].shown_again = Moment{at(30), 0};
    CHECK_FALSE(monthly_memory(all, at(49)).has_value());
    CHECK(monthly_memory(all, at(50))->text == "new");
    all[0].retired = true;
    CHECK_FALSE(monthly_memory(all, at(59)).has_value());
    CHECK(monthly_memory(all, at(60))->text == "old");
}

TEST_CASE("an answer can be changed for a day, and one that is not given at any time") {
    Answer answer;
    answer.made.ms = 5 * kDayMs;
    CHECK(may_change(answer, {50 * kDayMs}));
    answer.number = 0;
    CHECK(may_change(answer, {6 * kDayMs}));
    CHECK_FALSE(may_change(answer, {6 * kDayMs + 1}));
}
