// Texts in brackets, with accents and longer; and back.
#include "journeys/pseudo.h"

#include <array>
#include <cctype>
#include <utility>

#include "string_table.h"

namespace rapport::journeys {
namespace {

using Letter = std::pair<char, std::string_view>;

// Only what the app's own font covers, and each letter once, so that there is a way back.
constexpr std::array<Letter, 37> kLetters = {
    {{'A', "À"}, {'C', "Ĉ"}, {'D', "Đ"}, {'E', "É"}, {'G', "Ĝ"}, {'H', "Ĥ"}, {'I', "Î"}, {'J', "Ĵ"},
     {'K', "Ķ"}, {'L', "Ļ"}, {'N', "Ñ"}, {'O', "Ö"}, {'R', "Ŕ"}, {'S', "Ŝ"}, {'T', "Ţ"}, {'U', "Û"},
     {'W', "Ŵ"}, {'Y', "Ý"}, {'a', "à"}, {'c', "ĉ"}, {'d', "đ"}, {'e', "é"}, {'g', "ĝ"}, {'h', "ĥ"},
     {'i', "î"}, {'j', "ĵ"}, {'k', "ķ"}, {'l', "ļ"}, {'n', "ñ"}, {'o', "ö"}, {'r', "ŕ"}, {'s', "ŝ"},
     {'t', "ţ"}, {'u', "û"}, {'w', "ŵ"}, {'y', "ý"}, {'z', "ž"}}};
constexpr std::string_view kMore = "ø";
constexpr std::size_t kWordLetters = 7;  // Of what makes a text longer.

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

std::string with_accent(char c) {
    for (const auto& [letter, accented] : kLetters) {
        if (letter == c) return std::string(accented);
    }
    return std::string(1, c);
}

// " øøø øøøøøøø" of so many letters.
std::string padding(std::size_t letters) {
    std::string more;
    for (std::size_t i = 0; i < letters; ++i) {
        if (i % kWordLetters == 0) more += ' ';
        more += kMore;
    }
    return more;
}

// The letter that begins `text` with its accent, if it is one of ours.
const Letter* accented_at(std::string_view text) {
    for (const Letter& letter : kLetters) {
        if (text.substr(0, letter.second.size()) == letter.second) return &letter;
    }
    return nullptr;
}

}  // namespace

std::string pseudo(std::string_view text) {
    std::string said;
    std::size_t letters = 0;
    bool in_place = false;
    for (const char c : text) {
        if (c == '{') in_place = true;
        if (c == '}') in_place = false;
        const bool own = !in_place && is_letter(c);
        if (own) ++letters;
        said += own ? with_accent(c) : std::string(1, c);
    }
    if (letters == 0) return std::string(text);
    return "[" + said + padding((letters * 2 + 4) / 5) + "]";
}

std::string plain(std::string_view text) {
    std::string said;
    while (!text.empty()) {
        const std::string more = ' ' + std::string(kMore);
        if (const Letter* letter = accented_at(text)) {
            said += letter->first;
            text.remove_prefix(letter->second.size());
        } else if (text.substr(0, more.size()) == more) {
            text.remove_prefix(1);
            while (text.substr(0, kMore.size()) == kMore) text.remove_prefix(kMore.size());
        } else {
            if (text.front() != '[' && text.front() != ']') said += text.front();
            text.remove_prefix(1);
        }
    }
    return said;
}

std::string outside(std::string_view text) {
    std::string bare;
    int depth = 0;
    for (const char c : text) {
        if (c == '[') ++depth;
        if (depth == 0) bare += c;
        if (c == ']' && depth > 0) --depth;
    }
    return bare;
}

PseudoTable::PseudoTable() {
    const std::string_view* english = ui::string_table("en");
    texts_.reserve(ui::kStringCount);
    for (int i = 0; i < ui::kStringCount; ++i) texts_.push_back(pseudo(english[i]));
    views_.assign(texts_.begin(), texts_.end());
}

}  // namespace rapport::journeys
