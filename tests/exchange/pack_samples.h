// Pages around packs that the suite and the browser tests share, with the app's own words.
#pragma once

#include <string>
#include <string_view>

#include "exchange/handout_page.h"
#include "exchange/therapist_page.h"

namespace rapport::test {

// The text of the interface by its key, from assets/strings.LANGUAGE.txt.
std::string interface_text(std::string_view language, std::string_view key);

exchange::TherapistPage therapist_page(std::string_view language);
exchange::HandoutPage usual_handout(std::string_view language = "en");
// Everything as long as it may be, and the largest code.
exchange::HandoutPage largest_handout(std::string_view language);

}  // namespace rapport::test
