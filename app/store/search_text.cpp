#include "store/search_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace rapport::store {
namespace {

using model::Piece;

constexpr std::size_t kMostTyped = 300;  // Code points that are looked at.
constexpr std::size_t kAround = 60;      // Bytes before a match in a piece; the rest is cut.
constexpr std::size_t kLongest = 180;    // Bytes after it.

struct Range {
    char32_t first, last;
};

template <std::size_t N>
bool is_in(const std::array<Range, N>& ranges, char32_t code) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
        return code >= range.first && code <= range.last;
    });
}

// Scripts that put no spaces between words: Thai, Lao, Tibetan, Myanmar, Khmer, Han and the kana.
bool is_spaceless(char32_t code) {
    static constexpr std::array<Range, 11> kScripts = {{{0x0E00, 0x0EFF},
                                                        {0x0F00, 0x0FFF},
                                                        {0x1000, 0x109F},
                                                        {0x1780, 0x17FF},
                                                        {0x2E80, 0x2FDF},
                                                        {0x3005, 0x3007},
                                                        {0x3040, 0x312F},
                                                        {0x31A0, 0x31FF},
                                                        {0x3400, 0x9FFF},
                                                        {0xF900, 0xFAFF},
                                                        {0x20000, 0x3FFFF}}};
    return is_in(kScripts, code);
}

// What the index drops: signs, punctuation, emoji. Where this errs, a word is looked for in a way
// that finds nothing; it never breaks anything.
bool is_sign(char32_t code) {
    if (code < 0x80) {
        const bool letter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
        return !letter && !(code >= '0' && code <= '9');
    }
    static constexpr std::array<Range, 8> kSigns = {{{0x80, 0xA9},
                                                     {0xAB, 0xB1},
                                                     {0xBB, 0xBB},
                                                     {0x2000, 0x206F},
                                                     {0x2190, 0x2BFF},
                                                     {0x3000, 0x3004},
                                                     {0xFE00, 0xFE6F},
                                                     {0xFFFD, 0xFFFD}}};
    return is_in(kSigns, code) || (code >= 0x1F000 && code <= 0x1FAFF);
}

bool is_quote(char32_t code) {
    return code == '"' || code == 0xAB || code == 0xBB || (code >= 0x201C && code <= 0x201F);
}

struct Words {
    SearchTerms terms;
    std::size_t count = 0;

    void add(std::string_view text, bool by_its_beginning) {
        text = base::trim(text);
        if (text.empty() || count == kMostTerms) return;
        std::size_t letters = 0;
        bool spaceless = false;
        base::for_each_code_point(text, [&](char32_t code) {
            if (!is_sign(code) && !base::is_space(code)) ++letters;
            spaceless = spaceless || is_spaceless(code);
        });
        if (letters == 0 || spaceless) {
            if (terms.plain.size() == kMostPlain) return;
            terms.plain.emplace_back(text);
        } else {
            if (!terms.match.empty()) terms.match += ' ';
            terms.match += '"' + std::string(text) + '"';
            if (by_its_beginning && letters > 1) terms.match += '*';
        }
        ++count;
    }
};

// A run of white space becomes one space, so that a piece is one line.
std::string one_line(std::string_view text) {
    std::string line;
    bool space = false;
    base::for_each_code_point(text, [&](char32_t code) {
        const bool blank = base::is_space(code) || code < 0x20;
        if (!(blank && space)) base::append_utf8(line, blank ? U' ' : code);
        space = blank;
    });
    return line;
}

void add_piece(std::vector<Piece>& pieces, std::string_view text, bool is_match) {
    if (!text.empty()) pieces.push_back({one_line(text), is_match});
}

// The texts of one row are joined by line ends, which end up at the ends where some are empty.
std::vector<Piece> without_blank_ends(std::vector<Piece> pieces) {
    while (!pieces.empty() && pieces.front().text == " ") pieces.erase(pieces.begin());
    while (!pieces.empty() && pieces.back().text == " ") pieces.pop_back();
    if (pieces.empty()) return pieces;
    std::string& first = pieces.front().text;
    if (first.starts_with(' ')) first.erase(0, 1);
    std::string& last = pieces.back().text;
    if (last.ends_with(' ')) last.pop_back();
    return pieces;
}

bool is_inside_code_point(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

}  // namespace

SearchTerms search_terms(std::string_view typed) {
    const std::string valid = base::to_valid_utf8(base::first_code_points(typed, kMostTyped));
    Words words;
    std::string word;
    bool quoted = false;
    base::for_each_code_point(valid, [&](char32_t code) {
        const bool blank = base::is_space(code) || code < 0x20 || code == 0x7F;
        if (is_quote(code)) {
            words.add(word, !quoted);
            word.clear();
            quoted = !quoted;
        } else if (blank && !quoted) {
            words.add(word, true);
            word.clear();
        } else {
            base::append_utf8(word, blank ? U' ' : code);
        }
    });
    words.add(word, true);  // Quotes that are still open: the last word is being typed.
    return words.terms;
}

std::string like_pattern(std::string_view plain) {
    std::string pattern = "%";
    for (const char c : plain) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

std::vector<Piece> pieces_of_snippet(std::string_view marked) {
    std::vector<Piece> pieces;
    bool is_match = false;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= marked.size(); ++i) {
        const bool mark =
            i < marked.size() && (marked[i] == kMatchBegins || marked[i] == kMatchEnds);
        if (!mark && i < marked.size()) continue;
        add_piece(pieces, marked.substr(from, i - from), is_match);
        if (mark) is_match = marked[i] == kMatchBegins;
        from = i + 1;
    }
    return without_blank_ends(std::move(pieces));
}

std::vector<Piece> pieces_around(std::string_view text, const std::vector<std::string>& plain) {
    std::size_t at = std::string_view::npos;
    std::size_t length = 0;
    for (const std::string& one : plain) {
        const std::size_t found = text.find(one);
        if (found < at) {
            at = found;
            length = one.size();
        }
    }
    if (at == std::string_view::npos) at = 0;
    std::size_t from = at - std::min(at, kAround);
    while (is_inside_code_point(text, from)) ++from;
    std::size_t to = std::min(text.size(), at + length + kLongest);
    while (is_inside_code_point(text, to)) ++to;
    std::vector<Piece> pieces;
    add_piece(pieces, (from > 0 ? "…" : "") + std::string(text.substr(from, at - from)), false);
    add_piece(pieces, text.substr(at, length), true);
    const std::string_view rest = text.substr(at + length, to - at - length);
    add_piece(pieces, std::string(rest) + (to < text.size() ? "…" : ""), false);
    return without_blank_ends(std::move(pieces));
}

}  // namespace rapport::store
