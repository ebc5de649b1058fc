// Which way a language is written.
#pragma once

#include <string_view>

namespace rapport::base {

// For tests: English in a layout from right to left.
inline constexpr std::string_view kPseudoRightToLeft = "en-XB";

// True for languages such as "ar" or "he-IL", and for the one of tests. Scripts that are named in
// the tag are not looked at.
bool reads_right_to_left(std::string_view language);

}  // namespace rapport::base
