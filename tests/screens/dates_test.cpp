// Days and times in words.
#include "screens/dates.h"

#include <doctest/doctest.h>

namespace rapport::screens {

TEST_CASE("days near today have names") {
    const ui::Texts tr;
    const base::LocalDate today = {2026, 1, 1};
    CHECK(date_words(tr, today, today) == "Today");
    CHECK(date_words(tr, {2026, 1, 2}, today) == "Tomorrow");
    CHECK(date_words(tr, {2025, 12, 31}, today) == "Yesterday");
}

TEST_CASE("other days have a weekday, and a year where it is another one") {
    const ui::Texts tr;
    const base::LocalDate today = {2026, 1, 20};
    CHECK(date_words(tr, {2026, 1, 13}, today) == "Tuesday, 13 January");
    CHECK(date_words(tr, {2026, 12, 31}, today) == "Thursday, 31 December");
    CHECK(date_words(tr, {2025, 2, 2}, today) == "Sunday, 2 February 2025");
    CHECK(date_words(tr, {2028, 2, 29}, today) == "Tuesday, 29 February 2028");
}

TEST_CASE("the time stands after the day") {
    const ui::Texts tr;
    const base::LocalDate today = {2026, 1, 20};
    CHECK(date_time_words(tr, today, base::LocalTime{7, 5}, today) == "Today, 07:05");
    CHECK(date_time_words(tr, today, std::nullopt, today) == "Today");
}

}  // namespace rapport::screens
