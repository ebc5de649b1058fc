// Base64url as RFC 4648 has it, read leniently: mail programs break and quote what they carry.
#include "exchange/pack_link.h"

#include <array>
#include <cstdint>

namespace rapport::exchange {
namespace {

constexpr std::string_view kPackMark = "#pack=";
constexpr std::string_view kPackSigns =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t kLongestPasted = std::size_t{1} << 20;

int hex_digit(char sign) {
    if (sign >= '0' && sign <= '9') return sign - '0';
    if (sign >= 'a' && sign <= 'f') return sign - 'a' + 10;
    if (sign >= 'A' && sign <= 'F') return sign - 'A' + 10;
    return -1;
}

// Once: "%23" is '#', "%3D" is '='. What is no such triple stays.
std::string without_percent(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool triple = text[i] == '%' && i + 2 < text.size();
        const int high = triple ? hex_digit(text[i + 1]) : -1;
        const int low = triple ? hex_digit(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            plain.push_back(text[i]);
            continue;
        }
        plain.push_back(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return plain;
}

bool breaks_line(char sign) { return sign == '\r' || sign == '\n'; }

// The signs of the code that starts at `text`, its line breaks left out. A line break ends it where
// the line that it ends was the first that is shorter than the ones before, since a program breaks
// lines at one width; so do all other signs.
std::string code_at(std::string_view text) {
    std::string code;
    std::size_t line = 0, longest = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (kPackSigns.find(text[i]) != std::string_view::npos) {
            code.push_back(text[i]);
            ++line;
            continue;
        }
        if (!breaks_line(text[i])) break;
        const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (pair) ++i;
        if (longest > 0 && line < longest) break;
        if (code.size() > line) longest = line;
        while (i + 1 < text.size() && (text[i + 1] == '>' || text[i + 1] == ' ')) ++i;
        if (i + 1 < text.size() && breaks_line(text[i + 1])) break;
        line = 0;
    }
    return code;
}

// Nothing: a length that no bytes have, or bits left over.
base::Result<std::string> bytes_of_code(std::string_view code) {
    const base::Error wrong{base::ErrorKind::Invalid, "the link holds no pack"};
    if (code.empty() || code.size() % 4 == 1) return wrong;
    std::string bytes;
    bytes.reserve(code.size() * 3 / 4);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char sign : code) {
        bits = bits << 6 | static_cast<std::uint32_t>(kPackSigns.find(sign));
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes.push_back(static_cast<char>(bits >> count & 0xFF));
    }
    if ((bits & ((1u << count) - 1)) != 0) return wrong;
    return bytes;
}

}  // namespace

std::string pack_link(std::string_view app_address, std::string_view bytes) {
    std::string link(app_address.substr(0, app_address.find('#')));
    link += kPackMark;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::string_view three = bytes.substr(i, 3);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            bits = bits << 8 | (k < three.size() ? static_cast<std::uint8_t>(three[k]) : 0u);
        }
        for (std::size_t k = 0; k <= three.size(); ++k) {
            link.push_back(kPackSigns[bits >> (18 - 6 * k) & 63]);
        }
    }
    return link;
}

base::Result<std::string> pack_of_link(std::string_view text) {
    const base::Error none{base::ErrorKind::Invalid, "there is no link of a pack in it"};
    if (text.size() > kLongestPasted) return none;
    std::string plain(text);
    // A link in a link is quoted twice.
    for (int times = 0; times < 2 && plain.find(kPackMark) == std::string::npos; ++times) {
        plain = without_percent(plain);
    }
    const std::size_t mark = plain.find(kPackMark);
    if (mark == std::string::npos) return none;
    return bytes_of_code(code_at(std::string_view(plain).substr(mark + kPackMark.size())));
}

}  // namespace rapport::exchange
