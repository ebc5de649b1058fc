// Everything that a person wrote, as HTML to be read: in blocks, for a page that takes them in one
// by one, and as a whole document. Headings for months and things, an article for each thing.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/read_thing.h"

namespace rapport::exchange {

// The next things, as elements that stand side by side. A heading stands where a month begins;
// `month` is the one that stands already, and the last one afterwards.
std::string reading_block(std::span<const model::ReadThing> things, std::string& month);

// Around the whole. All texts are UTF-8 and already in the person's language.
struct ReadingFrame {
    std::string language = "en";  // Of the interface's texts, as BCP 47 has it.
    std::string document_title;   // Browsers show it and name a file by it: keep it neutral.
    std::string title;            // Over it all.
    std::string hint;             // For the opened document, never printed; empty: none.
};

// A document for RequestKind::Print, of blocks that reading_block has made. Never fails.
std::string reading_document(const ReadingFrame& frame, std::string_view blocks);

}  // namespace rapport::exchange
