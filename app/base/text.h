// UTF-8 text: checking, mending, walking code point by code point, trimming.
// Every function takes any bytes; a broken sequence counts as one U+FFFD for each wrong byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rapport::base {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct DecodedCodePoint {
    char32_t code_point = kReplacementCharacter;
    std::size_t length_bytes = 1;  // At least 1, so that a walk always ends.
    bool valid = false;
};

// The code point that starts at `offset`, which must be less than text.size().
// Overlong forms, surrogates and values above U+10FFFF are not valid.
DecodedCodePoint decode_at(std::string_view text, std::size_t offset);

bool is_valid_utf8(std::string_view text);

// The same text with every broken byte replaced by U+FFFD; equal to `text` if that was valid.
std::string to_valid_utf8(std::string_view text);

void append_utf8(std::string& text, char32_t code_point);

std::size_t count_code_points(std::string_view text);

// The longest start of `text` with at most `count` code points.
std::string_view first_code_points(std::string_view text, std::size_t count);

// White space as Unicode has it (White_Space), line ends included.
bool is_space(char32_t code_point);

// Without white space at both ends; a view into `text`.
std::string_view trim(std::string_view text);

// True if there is nothing to read in it.
bool is_blank(std::string_view text);

// Calls `visit(code_point)` for each code point in turn.
template <typename Visit>
void for_each_code_point(std::string_view text, Visit visit) {
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedCodePoint decoded = decode_at(text, offset);
        visit(decoded.code_point);
        offset += decoded.length_bytes;
    }
}

}  // namespace rapport::base
