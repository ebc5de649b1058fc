// The words come from the files that the app is built from.
#include "exchange/pack_samples.h"

#include <fstream>

#include "exchange/pack_link.h"
#include "exchange/samples.h"

namespace rapport::test {

std::string interface_text(std::string_view language, std::string_view key) {
    std::ifstream file(std::string(RAPPORT_STRINGS) + "/strings." + std::string(language) + ".txt");
    const std::string start = std::string(key) + ": ";
    for (std::string line; std::getline(file, line);) {
        if (line.compare(0, start.size(), start) == 0) return line.substr(start.size());
    }
    return {};
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
