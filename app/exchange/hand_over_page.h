// A page to hand over: one text of the client's, to be read by somebody else in the room.
#pragma once

#include <string>

namespace rapport::exchange {

// All texts are UTF-8 and already in the client's language; an empty one is left out.
struct HandOverPage {
    std::string language = "en";  // Of the interface's texts, as BCP 47 has it.
    std::string document_title;   // Browsers show it and name a file by it: keep it neutral.
    std::string title;            // The heading of the page.
    std::string lead;             // A line of the interface above the words.
    std::string text;             // The client's own words; their line ends are kept.
    std::string foot;             // A last quiet line.
    std::string hint;             // For the opened document: how to print it. Never printed.
};

// An HTML document for RequestKind::Print, on A5, in the style and by the sizes of the card. A long
// text flows over as many pages as it needs. Never fails.
std::string hand_over_page(const HandOverPage& page);

}  // namespace rapport::exchange
