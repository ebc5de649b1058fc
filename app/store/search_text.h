// From what a person typed into the search to what the index understands, and from a found text to
// the pieces that are shown. Pure; takes any bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/find.h"

namespace rapport::store {

// What is looked for; all of it must be found. A word by its beginning, with accents and case
// folded; words in quotes as they follow each other. One letter alone is a whole word, or it would
// be found everywhere. Signs alone count for nothing, as in the index (word_splitter.h).
struct TypedWord {
    std::string text;  // One word, or several that were quoted; without a quote in it.
    bool by_its_beginning = false;
};
constexpr std::size_t kMostTerms = 12;
std::vector<TypedWord> typed_words(std::string_view typed);

// The same for FTS5's MATCH; never a syntax error. Empty: there is nothing to look for.
std::string search_terms(std::string_view typed);

// The marks that snippet() puts around a match.
constexpr char kMatchBegins = '\2';
constexpr char kMatchEnds = '\3';
std::vector<model::Piece> pieces_of_snippet(std::string_view marked);

}  // namespace rapport::store
