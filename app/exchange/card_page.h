// The session card as a printed page.
#pragma once

#include <string>
#include <vector>

namespace rapport::exchange {

// A heading of the interface and the client's own lines below it. A part without a line that has
// words is left out; so is each blank line.
struct CardPart {
    std::string heading;
    std::vector<std::string> lines;
};

// All texts are UTF-8 and already in the client's language; an empty one is left out.
struct CardPage {
    std::string language = "en";   // Of the interface's texts, as BCP 47 has it.
    std::string document_title;    // Browsers show it and name a file by it: keep it neutral.
    std::string title;             // The heading of the page.
    std::string first_line_label;  // "You could start like this:"
    std::string first_line;        // To be said aloud.
    std::vector<CardPart> parts;   // In the order of the page.
    std::string foot;              // A last quiet line.
    std::string hint;              // For the opened document: how to print it. Never printed.
};

// An HTML document for RequestKind::Print, on A5. The type is as large as one page allows and steps
// down to 11 pt; what does not fit then flows onto a second page. Never fails.
std::string card_page(const CardPage& card);

// Whether the card is on one page; an estimate that rather says no. See paper.h for the promise.
bool fits_one_page(const CardPage& card);

}  // namespace rapport::exchange
