// The numbers that come with the app for Help now, by country: assets/help_numbers.txt as a table,
// which the build makes (app/cmake/help_numbers.py). Each names its source and when that said so.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace rapport::model {

enum class HelpKind : std::uint8_t { Emergency, Talk };

struct HelpNumber {
    std::string_view country;  // Two letters.
    HelpKind kind = HelpKind::Emergency;
    std::string_view number, name, source;
    int year = 0, month = 0;  // As of when; month 0: only the year is known.
};

inline constexpr std::string_view kUnionCountry = "EU";  // Any other country of the Union.
inline constexpr std::string_view kOtherCountry = "ZZ";  // One that no number is known for.

std::span<const HelpNumber> help_numbers();
// Those of one country, the emergency number first.
std::vector<HelpNumber> help_numbers_of(std::string_view country);
// The countries that there are numbers for, in the order of the table.
std::vector<std::string_view> help_countries();
// What a number is hidden by: its country and its digits.
std::string key_of(const HelpNumber& number);

// A first guess from the first of the device's languages, such as "en-GB"; empty where it names no
// region, or one that no number is known for.
std::string_view guess_country(std::string_view languages);

// Whether its source is more than a year old on this day.
bool may_have_changed(const HelpNumber& number, const base::LocalDate& today);

}  // namespace rapport::model
