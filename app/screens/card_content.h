// What stands on a session card, for the screen and for paper: only what the client wrote or ticked
// for it, and never a rating.
#pragma once

#include <string>
#include <vector>

#include "screens/views.h"
#include "ui/texts.h"

namespace rapport::screens {

struct CardLine {
    std::string key;   // Of the answer that can leave it off the card.
    std::string text;  // The client's own words, but for the fixed lines of a thing hard to say.
    bool on = true;
};

struct CardSection {
    const char* key;
    ui::Str heading;
    std::vector<CardLine> lines;  // Never empty.
};

// Every section that has lines, in the order of the card; lines that were left off as well.
std::vector<CardSection> card_sections(const ui::Texts& tr, const SessionView& view);

// What stands on the card for a thing that is hard to say: by the last way not a word of it.
std::string card_words(const ui::Texts& tr, const model::HardThing& thing);

}  // namespace rapport::screens
