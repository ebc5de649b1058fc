#include "store/search_text.h"

#include "base/text.h"

namespace rapport::store {
namespace {

using model::Piece;

constexpr std::size_t kMostTyped = 300;  // Code points that are looked at.

// What counts when a word is asked whether it is one letter alone.
bool is_letter(char32_t code) {
    const bool ascii = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    return ascii || (code >= '0' && code <= '9') || code >= 0x80;
}

bool is_quote(char32_t code) {
    return code == '"' || code == 0xAB || code == 0xBB || (code >= 0x201C && code <= 0x201F);
}

struct Words {
    std::vector<TypedWord> all;

    void add(std::string_view text, bool by_its_beginning) {
        text = base::trim(text);
        if (text.empty() || all.size() == kMostTerms) return;
        std::size_t letters = 0;  // Of the last word in it.
        bool within = false;
        base::for_each_code_point(text, [&](char32_t code) {
            if (is_letter(code)) letters = within ? letters + 1 : 1;
            within = is_letter(code);
        });
        if (letters == 0) return;
        all.push_back({std::string(text), by_its_beginning && letters > 1});
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

}  // namespace

std::vector<TypedWord> typed_words(std::string_view typed) {
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
    return std::move(words.all);
}

std::string search_terms(std::string_view typed) {
    std::string match;
    for (const TypedWord& word : typed_words(typed)) {
        if (!match.empty()) match += ' ';
        match += '"' + word.text + '"';
        if (word.by_its_beginning) match += '*';
    }
    return match;
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

}  // namespace rapport::store
