// The words come from the files that the app is built from.
#include "exchange/pack_samples.h"

#include <array>
#include <fstream>

#include "exchange/pack_link.h"
#include "exchange/samples.h"
#include "exchange/share_page.h"

namespace rapport::test {

std::string interface_text(std::string_view language, std::string_view key) {
    std::ifstream file(std::string(RAPPORT_STRINGS) + "/strings." + std::string(language) + ".txt");
    const std::string start = std::string(key) + ": ";
    for (std::string line; std::getline(file, line);) {
        if (line.compare(0, start.size(), start) == 0) return line.substr(start.size());
    }
    return {};
}

exchange::CardPage largest_card(std::string_view language) {
    exchange::CardPage card = largest_card();
    card.language = language;
    card.document_title = interface_text(language, "AppName");
    card.title = interface_text(language, "TitleCard");
    card.first_line_label = interface_text(language, "CardSayLabel");
    card.first_line = interface_text(language, "CardSay");
    card.hint = interface_text(language, "PrintHint");
    constexpr std::array kHeadings = {"CardGoals", "CardQuestions", "CardTopics", "CardWishes",
                                      "CardNotToForget"};
    for (std::size_t i = 0; i < card.parts.size(); ++i) {
        card.parts[i].heading = interface_text(language, kHeadings[i]);
    }
    return card;
}

std::string summary_page(std::string_view language, int of_each) {
    constexpr std::size_t kCharacters = 120;
    constexpr std::array kHeadings = {"TitleGoals",          "TitleQuestions", "HeadingTries",
                                      "HeadingRemembered",   "FindMoments",    "ShareNotes",
                                      "HeadingPictureHeard", "ShareAgreed"};
    model::SharePage page;
    page.title = interface_text(language, "HeadingSharePaper");
    page.foot = interface_text(language, "ShareFoot");
    unsigned seed = 0;
    for (const char* heading : kHeadings) {
        model::SharePart part = {interface_text(language, heading), {}};
        for (int i = 0; i < of_each; ++i) {
            part.lines.push_back({"12.01.2026", words(kCharacters, ++seed)});
        }
        page.parts.push_back(std::move(part));
    }
    return exchange::share_page({std::string(language), interface_text(language, "AppName"),
                                 interface_text(language, "PrintHint")},
                                page);
}

exchange::TherapistPage therapist_page(std::string_view language) {
    exchange::TherapistPage page;
    page.language = language;
    page.document_title = interface_text(language, "AppName");
    page.title = interface_text(language, "TherapistPageName");
    for (const char* key : {"Own", "Agree", "Ask", "Low", "Device", "Leave", "Limits"}) {
        page.lines.push_back(interface_text(language, std::string("TherapistPage") + key));
    }
    page.foot = interface_text(language, "TherapistPageFoot");
    page.hint = interface_text(language, "PrintHint");
    return page;
}

exchange::HandoutPage usual_handout(std::string_view language) {
    exchange::HandoutPage page;
    page.language = language;
    page.document_title = interface_text(language, "AppName");
    page.title = "After a hard session";
    page.from_line = interface_text(language, "HandoutFrom");
    page.from_line.replace(page.from_line.find("{name}"), 6, "Dr. M\u00FCller");
    page.greeting = "Take what helps, & leave the rest.";
    for (const char* key : {"HandoutWhat", "HandoutWho", "HandoutYours"}) {
        page.what.push_back(interface_text(language, key));
    }
    page.items_label = interface_text(language, "HandoutItems");
    page.items = {"What stayed with you?", "Walk to the weir", "Two chairs"};
    page.how = interface_text(language, "HandoutScan");
    page.address = "https://example.org/rapport/";
    page.link = exchange::pack_link(page.address, words(500, 1));
    page.code_said = interface_text(language, "HandoutCode");
    page.hint = interface_text(language, "PrintHint");
    return page;
}

exchange::HandoutPage largest_handout(std::string_view language) {
    exchange::HandoutPage page = usual_handout(language);
    page.title = words(exchange::kHandoutLine, 11);
    page.from_line = words(2 * exchange::kHandoutLine, 12);
    page.greeting = words(exchange::kHandoutGreeting, 13);
    page.items.clear();
    for (unsigned i = 0; i < exchange::kHandoutItems; ++i) {
        page.items.push_back(words(exchange::kHandoutLine, 20 + i));
    }
    page.items_rest = "+ 32";
    page.link = exchange::pack_link(page.address, words(1438, 2));
    return page;
}

}  // namespace rapport::test
