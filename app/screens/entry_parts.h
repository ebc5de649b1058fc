// What can be said about an entry besides its words: shared by Today and by a note.
#pragma once

#include "screens/parts.h"

namespace rapport::screens {

// Feeling words, how strong, very hard, only for me.
void entry_details(Ui& ui, const Texts& tr, const model::Entry& entry, Commands& commands);

// The first words of a longer text, for a row of a list.
std::string first_words(std::string_view text);

}  // namespace rapport::screens
