// Writes sample pages for the browser tests: print_pages FOLDER. "NAME.html" is what the app asks
// to print, "NAME.file.html" what the desktop opens; "random-N.one.html" are cards that are said to
// fit one page, "random-N.more.html" the others.
#include <cstdio>
#include <fstream>

#include "exchange/pack_samples.h"
#include "exchange/paper.h"
#include "exchange/print_style.h"
#include "exchange/samples.h"
#include "exchange/self_contained.h"

namespace {

using namespace rapport;

constexpr unsigned kRandomCards = 80;

bool write(const std::string& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    return file.good();
}

bool write_page(const std::string& folder, const std::string& name, const std::string& html) {
    return write(folder + "/" + name + ".html", html) &&
           write(folder + "/" + name + ".file.html",
                 exchange::self_contained(html, exchange::print_fonts()));
}

bool write_random(const std::string& folder) {
    bool ok = true;
    for (unsigned seed = 0; seed < kRandomCards && ok; ++seed) {
        const exchange::CardPage card = test::random_card(seed);
        const char* pages = exchange::fits_one_page(card) ? ".one.html" : ".more.html";
        const std::string path = folder + "/random-" + std::to_string(seed) + pages;
        ok = write(path,
                   exchange::self_contained(exchange::card_page(card), exchange::print_fonts()));
    }
    return ok;
}

// The pages around packs in each language, and what their codes say.
bool write_languages(const std::string& folder) {
    bool ok = true;
    for (const char* tag : {"en", "es", "de"}) {
        const std::string language = tag;
        const exchange::HandoutPage usual = test::usual_handout(language);
        const exchange::HandoutPage largest = test::largest_handout(language);
        ok = ok &&
             write_page(folder, "therapist-" + language,
                        exchange::therapist_page(test::therapist_page(language))) &&
             write_page(folder, "card-" + language,
                        exchange::card_page(test::largest_card(language))) &&
             write_page(folder, "summary-" + language, test::summary_page(language, 1)) &&
             write_page(folder, "summary-long-" + language, test::summary_page(language, 12)) &&
             write_page(folder, "handout-" + language, exchange::handout_page(usual)) &&
             write_page(folder, "handout-largest-" + language, exchange::handout_page(largest)) &&
             write(folder + "/handout-" + language + ".link", usual.link) &&
             write(folder + "/handout-largest-" + language + ".link", largest.link);
    }
    return ok;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: print_pages FOLDER\n", stderr);
        return 2;
    }
    const std::string folder = argv[1];
    const bool ok =
        write_page(folder, "usual", exchange::card_page(test::usual_card())) &&
        write_page(folder, "largest", exchange::card_page(test::largest_card())) &&
        write_page(folder, "largest-short", exchange::card_page(test::largest_short_card())) &&
        write_page(folder, "ending", exchange::card_page(test::filled_ending())) &&
        write_page(folder, "too-large", exchange::card_page(test::too_large_card())) &&
        write_page(folder, "strange", exchange::card_page(test::strange_card())) &&
        write_page(folder, "hand-over", exchange::hand_over_page(test::usual_hand_over())) &&
        write_languages(folder) && write_random(folder);
    return ok ? 0 : 1;
}
