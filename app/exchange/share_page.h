// A page that a client gives away, on paper, as a file and as text: what was chosen and nothing
// else.
#pragma once

#include <string>

#include "model/share.h"

namespace rapport::exchange {

// Around the page. All texts are UTF-8 and already in the client's language; an empty one is left
// out.
struct ShareFrame {
    std::string language = "en";  // Of the interface's texts, as BCP 47 has it.
    std::string document_title;   // Browsers show it and name a file by it: keep it neutral.
    std::string hint;             // For the opened document: how to print it. Never printed.
};

// An HTML document for RequestKind::Print, on as many A5 pages as it needs. Never fails.
std::string share_page(const ShareFrame& frame, const model::SharePage& page);

// The same in plain text: no word more, and none less.
std::string share_text(const model::SharePage& page);

}  // namespace rapport::exchange
