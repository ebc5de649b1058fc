// UTF-8, good and broken.
#include "base/text.h"

#include <doctest/doctest.h>

#include <vector>

using namespace rapport::base;

TEST_CASE("well-formed text of every length is valid") {
    CHECK(is_valid_utf8(""));
    CHECK(is_valid_utf8("plain"));
    CHECK(is_valid_utf8("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"));
    CHECK(is_valid_utf8("\xF4\x8F\xBF\xBF"));
    CHECK(count_code_points("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") == 3);
}

TEST_CASE("overlong, surrogate, too large, cut off and stray bytes are not") {
    for (const char* text : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                             "\xF0\x9F\x98", "\x80", "a\xFF", "\xC3", "\xE2\x82"}) {
        CAPTURE(text);
        CHECK_FALSE(is_valid_utf8(text));
        CHECK(is_valid_utf8(to_valid_utf8(text)));
    }
    CHECK(to_valid_utf8("a\xFFz") == "a\xEF\xBF\xBDz");
    CHECK(to_valid_utf8("gr\xC3\xBC\xC3\x9F") == "gr\xC3\xBC\xC3\x9F");
}

TEST_CASE("every scalar value survives encoding and decoding") {
    for (char32_t value = 0; value <= 0x10FFFF; ++value) {
        if (value >= 0xD800 && value <= 0xDFFF) {
            continue;
        }
        std::string text;
        append_utf8(text, value);
        const DecodedCodePoint decoded = decode_at(text, 0);
        if (!decoded.valid || decoded.code_point != value || decoded.length_bytes != text.size()) {
            FAIL("code point " << static_cast<unsigned>(value));
        }
    }
    std::string surrogate;
    append_utf8(surrogate, 0xD800);
    CHECK(surrogate == "\xEF\xBF\xBD");
}

TEST_CASE("a walk visits code points in order and always ends") {
    std::vector<char32_t> seen;
    for_each_code_point("a\xC3\xA9\xFF", [&](char32_t value) { seen.push_back(value); });
    CHECK(seen == std::vector<char32_t>{'a', 0xE9, kReplacementCharacter});
}

TEST_CASE("trimming knows more white space than ASCII") {
    CHECK(trim("  a b \n") == "a b");
    CHECK(trim("\xC2\xA0\xE3\x80\x80x\xE2\x80\x89") == "x");
    CHECK(trim(" \t\n").empty());
    CHECK(is_blank("\xE2\x80\xA8 "));
    CHECK_FALSE(is_blank("."));
}

TEST_CASE("the first code points are never cut within one") {
    CHECK(first_code_points("\xC3\xA9\xC3\xA9x", 2) == "\xC3\xA9\xC3\xA9");
    CHECK(first_code_points("ab", 9) == "ab");
    CHECK(first_code_points("ab", 0).empty());
}
