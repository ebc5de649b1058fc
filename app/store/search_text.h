// From what a person typed into the search to what the index understands, and from a found text to
// the pieces that are shown. Pure; takes any bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/find.h"

namespace rapport::store {

// All parts must be found. A word with letters is found by its beginning, with accents and case
// folded; words in quotes as they follow each other. One letter alone is a whole word, or it would
// be found everywhere. What the index cannot take apart - scripts without spaces between words,
// emoji, signs - is found as it stands, anywhere in a text.
struct SearchTerms {
    std::string match;               // For MATCH; empty: nothing for it. Never a syntax error.
    std::vector<std::string> plain;  // For LIKE, at most kMostPlain.
    bool empty() const { return match.empty() && plain.empty(); }
};
constexpr std::size_t kMostTerms = 12;
constexpr std::size_t kMostPlain = 3;
SearchTerms search_terms(std::string_view typed);

// A LIKE pattern (ESCAPE '\') for a text that stands anywhere.
std::string like_pattern(std::string_view plain);

// The marks that snippet() puts around a match.
constexpr char kMatchBegins = '\2';
constexpr char kMatchEnds = '\3';
std::vector<model::Piece> pieces_of_snippet(std::string_view marked);
// Around the first place where one of `plain` stands.
std::vector<model::Piece> pieces_around(std::string_view text,
                                        const std::vector<std::string>& plain);

}  // namespace rapport::store
