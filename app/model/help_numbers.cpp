#include "model/help_numbers.h"

#include <algorithm>
#include <array>

namespace rapport::model {
namespace {

// The countries of the European Union, where 112 is called.
constexpr std::array<std::string_view, 27> kUnion = {
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
    "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"};

bool is_upper(char letter) { return letter >= 'A' && letter <= 'Z'; }

// The region in a language tag: its part of two capital letters.
std::string_view region_of(std::string_view tag) {
    while (!tag.empty()) {
        const std::size_t end = std::min(tag.find_first_of("-_"), tag.size());
        if (end == 2 && is_upper(tag[0]) && is_upper(tag[1])) return tag.substr(0, 2);
        tag.remove_prefix(std::min(end + 1, tag.size()));
    }
    return {};
}

}  // namespace

std::vector<HelpNumber> help_numbers_of(std::string_view country) {
    std::vector<HelpNumber> found;
    for (const HelpNumber& number : help_numbers()) {
        if (number.country == country) found.push_back(number);
    }
    return found;
}

std::vector<std::string_view> help_countries() {
    std::vector<std::string_view> found;
    for (const HelpNumber& number : help_numbers()) {
        if (found.empty() || found.back() != number.country) found.push_back(number.country);
    }
    return found;
}

std::string key_of(const HelpNumber& number) {
    return std::string(number.country) + ":" + std::string(number.number);
}

std::string_view guess_country(std::string_view languages) {
    const std::string_view region = region_of(languages.substr(0, languages.find(' ')));
    for (const std::string_view country : help_countries()) {
        if (country == region && country != kUnionCountry) return country;
    }
    const bool in_union = std::find(kUnion.begin(), kUnion.end(), region) != kUnion.end();
    return in_union ? kUnionCountry : std::string_view();
}

bool may_have_changed(const HelpNumber& number, const base::LocalDate& today) {
    // Counted from the first day that it can have been.
    const int months = (today.year - number.year) * 12 + today.month - std::max(number.month, 1);
    return months > 12;
}

}  // namespace rapport::model
