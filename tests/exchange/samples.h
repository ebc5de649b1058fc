// Cards and pages that the suite and the browser tests share.
#pragma once

#include <string>
#include <vector>

#include "exchange/card_page.h"
#include "exchange/hand_over_page.h"

namespace rapport::test {

// Ordinary words of exactly `characters` code points, different for each `seed`.
std::string words(std::size_t characters, unsigned seed);

exchange::CardPage usual_card();
// The largest card that paper.h promises to fit one page, with and without topics and wishes.
exchange::CardPage largest_card();
exchange::CardPage largest_short_card();
// A sheet for saying goodbye (M53) with every field filled, each with three lines of words.
exchange::CardPage filled_ending();
// More than one page holds.
exchange::CardPage too_large_card();
// Markup, quotes, right-to-left words, emoji, combined letters, and no spaces for a long way.
exchange::CardPage strange_card();
// Any amount of text in one of several scripts, the same for the same seed.
exchange::CardPage random_card(unsigned seed);

exchange::HandOverPage usual_hand_over();
// The line of a genuine moment, alone.
exchange::HandOverPage usual_thanks();

}  // namespace rapport::test
