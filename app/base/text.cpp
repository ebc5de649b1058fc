// The UTF-8 decoder and what is built on it.
#include "base/text.h"

#include <cstdint>

#include "base/check.h"

namespace rapport::base {
namespace {

struct LeadByte {
    std::size_t length_bytes = 0;  // 0: cannot start a sequence.
    char32_t bits = 0;
    char32_t smallest = 0;  // Anything below is an overlong form.
};

LeadByte read_lead_byte(std::uint8_t byte) {
    if (byte < 0x80) return {1, byte, 0};
    if (byte >= 0xC2 && byte <= 0xDF) return {2, static_cast<char32_t>(byte & 0x1F), 0x80};
    if (byte >= 0xE0 && byte <= 0xEF) return {3, static_cast<char32_t>(byte & 0x0F), 0x800};
    if (byte >= 0xF0 && byte <= 0xF4) return {4, static_cast<char32_t>(byte & 0x07), 0x10000};
    return {};
}

bool is_scalar_value(char32_t code_point) {
    return code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
}

}  // namespace

DecodedCodePoint decode_at(std::string_view text, std::size_t offset) {
    CHECK(offset < text.size());
    const LeadByte lead = read_lead_byte(static_cast<std::uint8_t>(text[offset]));
    if (lead.length_bytes == 0 || lead.length_bytes > text.size() - offset) {
        return {};
    }
    char32_t code_point = lead.bits;
    for (std::size_t i = 1; i < lead.length_bytes; ++i) {
        const auto byte = static_cast<std::uint8_t>(text[offset + i]);
        if ((byte & 0xC0) != 0x80) {
            return {};
        }
        code_point = (code_point << 6) | (byte & 0x3F);
    }
    if (code_point < lead.smallest || !is_scalar_value(code_point)) {
        return {};
    }
    return {code_point, lead.length_bytes, true};
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedCodePoint decoded = decode_at(text, offset);
        if (!decoded.valid) {
            return false;
        }
        offset += decoded.length_bytes;
    }
    return true;
}

std::string to_valid_utf8(std::string_view text) {
    std::string mended;
    mended.reserve(text.size());
    for_each_code_point(text, [&](char32_t code_point) { append_utf8(mended, code_point); });
    return mended;
}

void append_utf8(std::string& text, char32_t code_point) {
    const char32_t value = is_scalar_value(code_point) ? code_point : kReplacementCharacter;
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0 | (value >> 6));
        put(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        put(0xE0 | (value >> 12));
        put(0x80 | ((value >> 6) & 0x3F));
        put(0x80 | (value & 0x3F));
    } else {
        put(0xF0 | (value >> 18));
        put(0x80 | ((value >> 12) & 0x3F));
        put(0x80 | ((value >> 6) & 0x3F));
        put(0x80 | (value & 0x3F));
    }
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for_each_code_point(text, [&](char32_t) { ++count; });
    return count;
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
    std::size_t offset = 0;
    for (std::size_t i = 0; i < count && offset < text.size(); ++i) {
        offset += decode_at(text, offset).length_bytes;
    }
    return text.substr(0, offset);
}

bool is_space(char32_t code_point) {
    return (code_point >= 0x09 && code_point <= 0x0D) || code_point == 0x20 || code_point == 0x85 ||
           code_point == 0xA0 || code_point == 0x1680 ||
           (code_point >= 0x2000 && code_point <= 0x200A) || code_point == 0x2028 ||
           code_point == 0x2029 || code_point == 0x202F || code_point == 0x205F ||
           code_point == 0x3000;
}

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool seen = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedCodePoint decoded = decode_at(text, offset);
        const std::size_t next = offset + decoded.length_bytes;
        if (!is_space(decoded.code_point)) {
            begin = seen ? begin : offset;
            end = next;
            seen = true;
        }
        offset = next;
    }
    return text.substr(begin, end - begin);
}

bool is_blank(std::string_view text) { return trim(text).empty(); }

}  // namespace rapport::base
