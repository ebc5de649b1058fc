// The numbers that come with the app: each has a source and a date, and grows old.
#include "model/help_numbers.h"

#include <doctest/doctest.h>

#include <set>

using namespace rapport;
using namespace rapport::model;

TEST_CASE("help numbers: none without a source and a date, each country once, emergency first") {
    REQUIRE(help_numbers().size() >= 10);
    std::set<std::string> keys;
    for (const HelpNumber& one : help_numbers()) {
        CAPTURE(one.country);
        CAPTURE(one.number);
        CHECK(one.source.size() > 5);
        CHECK((one.year >= 2019 && one.year <= 2100));
        CHECK((one.month >= 0 && one.month <= 12));
        CHECK((one.kind == HelpKind::Emergency || !one.name.empty()));
        CHECK(keys.insert(key_of(one)).second);
    }
    std::set<std::string_view> countries;
    for (const std::string_view country : help_countries()) {
        CAPTURE(country);
        CHECK(countries.insert(country).second);
        REQUIRE_FALSE(help_numbers_of(country).empty());
        CHECK(help_numbers_of(country).front().kind == HelpKind::Emergency);
    }
    CHECK(help_numbers_of(kOtherCountry).empty());
    CHECK(help_numbers_of("").empty());
    CHECK(help_numbers_of("US").back().number == "988");
}

TEST_CASE(
    "help numbers: a country is guessed from the region of a language, and from nothing else") {
    CHECK(guess_country("en-GB") == "GB");
    CHECK(guess_country("en_US") == "US");
    CHECK(guess_country("de-Latn-DE") == "DE");
    CHECK(guess_country("de-AT") == kUnionCountry);
    CHECK(guess_country("en") == "");
    CHECK(guess_country("") == "");
    CHECK(guess_country("de-CH") == "");
    CHECK(guess_country("en-EU") == "");
    CHECK(guess_country("es-419") == "");
    CHECK(guess_country("-") == "");
}

TEST_CASE("help numbers: after a year one may have changed") {
    const HelpNumber march = {.country = "XX", .year = 2026, .month = 3};
    CHECK_FALSE(may_have_changed(march, {2026, 3, 1}));
    CHECK_FALSE(may_have_changed(march, {2027, 3, 31}));
    CHECK(may_have_changed(march, {2027, 4, 1}));
    // A clock that is wrong says nothing.
    CHECK_FALSE(may_have_changed(march, {2020, 1, 1}));
    const HelpNumber year = {.country = "XX", .year = 2025};
    CHECK_FALSE(may_have_changed(year, {2026, 1, 31}));
    CHECK(may_have_changed(year, {2026, 2, 1}));
}
