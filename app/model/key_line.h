// The lines "key: words" of the texts in assets/.
#pragma once

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"

namespace rapport::model {

// A key has up to 16 small letters, digits or underscores.
inline bool is_key(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    constexpr std::size_t kLongest = 16;
    return !text.empty() && text.size() <= kLongest && std::all_of(text.begin(), text.end(), fits);
}

// A line's key and its trimmed words; an empty key: it is no such line. Both view into the line.
inline std::pair<std::string_view, std::string_view> key_line(std::string_view line) {
    const std::size_t colon = line.find(": ");
    if (colon == line.npos || !is_key(line.substr(0, colon))) return {};
    return {line.substr(0, colon), base::trim(line.substr(colon + 2))};
}

}  // namespace rapport::model
