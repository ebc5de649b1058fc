// The rules of tone as functions: sentences, words that do not appear, open questions, reading age.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapport::tone {

// The sentences of a text; a label without a full stop is one as well.
std::vector<std::string> sentences(std::string_view text);
// Its words, lower-case, without punctuation; a placeholder counts as one word.
std::vector<std::string> words(std::string_view text);

// The first banned word or phrase in the text; empty: none.
std::string banned_word(std::string_view text);
// True for a question that cannot be answered by yes or no, and does not ask for reasons.
bool is_open_question(std::string_view text);
// True where nobody who looks over a shoulder learns what the app is for.
bool is_neutral(std::string_view heading);

int syllables(std::string_view word);
// Flesch-Kincaid: the American school grade; a reading age of eleven is about 6.
double grade(std::string_view sentence);

}  // namespace rapport::tone
