// Which way a language is written, by the first part of its tag.
#include "base/direction.h"

#include <algorithm>
#include <array>

namespace rapport::base {

bool reads_right_to_left(std::string_view language) {
    constexpr std::array<std::string_view, 10> kLanguages = {"ar", "ckb", "dv", "fa", "he",
                                                             "ps", "sd",  "ug", "ur", "yi"};
    if (language == kPseudoRightToLeft) return true;
    const std::string_view first = language.substr(0, language.find_first_of("-_."));
    return std::find(kLanguages.begin(), kLanguages.end(), first) != kLanguages.end();
}

}  // namespace rapport::base
