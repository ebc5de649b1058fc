// Pages that the suite and the browser tests share, with the app's own words in its languages.
#pragma once

#include <string>
#include <string_view>

#include "exchange/card_page.h"
#include "exchange/handout_page.h"
#include "exchange/therapist_page.h"

namespace rapport::test {

// The text of the interface by its key, from assets/strings.LANGUAGE.txt.
std::string interface_text(std::string_view language, std::string_view key);

// The largest card that is promised to fit one page, with the headings of that language.
exchange::CardPage largest_card(std::string_view language);
// A summary: one item of each kind that can be given away, or many of them, each of 120 letters.
std::string summary_page(std::string_view language, int of_each);

exchange::TherapistPage therapist_page(std::string_view language);
exchange::HandoutPage usual_handout(std::string_view language = "en");
// Everything as long as it may be, and the largest code.
exchange::HandoutPage largest_handout(std::string_view language);

}  // namespace rapport::test
