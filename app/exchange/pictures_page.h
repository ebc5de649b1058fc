// Pictures over time on paper, each with its words and its numbers.
#pragma once

#include <string>
#include <vector>

#include "exchange/drawing.h"

namespace rapport::exchange {

struct KeyLine {
    Drawing sample;
    std::string words;
};

// All texts are UTF-8 and already in the client's language; an empty one is left out.
struct PrintedPicture {
    std::string name;
    bool own_name = false;  // The name is the client's own.
    std::string summary;
    Drawing drawing;                 // Empty: there is none.
    std::vector<KeyLine> key;        // What its lines and signs mean.
    std::vector<std::string> notes;  // Below it; may be the client's words.
    std::vector<std::string> numbers;
};

struct PicturesPage {
    std::string language = "en";  // Of the interface's texts, as BCP 47 has it.
    std::string document_title;   // Browsers show it and name a file by it: keep it neutral.
    std::string title, lead;
    std::string numbers_label;
    std::string hint;  // For the opened document: how to print it. Never printed.
    std::vector<PrintedPicture> pictures;
};

// An HTML document for RequestKind::Print, on as many A5 pages as it needs. Never fails.
std::string pictures_page(const PicturesPage& page);

}  // namespace rapport::exchange
