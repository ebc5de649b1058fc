// "For your therapist": one page about what the client's sheet is and is not, and how to receive a
// low number. It holds words of the interface alone.
#pragma once

#include <string>
#include <vector>

namespace rapport::exchange {

struct TherapistPage {
    std::string language = "en";     // Of the interface's texts, as BCP 47 has it.
    std::string document_title;      // Browsers show it and name a file by it: keep it neutral.
    std::string title;               // The heading of the page.
    std::vector<std::string> lines;  // In their order.
    std::string foot;                // A last quiet line.
    std::string hint;                // For the opened document: how to print it. Never printed.
};

// An HTML document for RequestKind::Print, on one A5 page for up to 1400 characters. Never fails.
std::string therapist_page(const TherapistPage& page);

}  // namespace rapport::exchange
