// A page that a therapist prints for a client: what the app is, and where a homework pack is. It
// holds words of the interface and of the pack, and nothing of a journal.
#pragma once

#include <string>
#include <vector>

namespace rapport::exchange {

// All texts are UTF-8; an empty one is left out. `greeting` and `items` come from the pack, in
// whatever language it is; `from_line` is made by the caller ("It says it is from ...").
struct HandoutPage {
    std::string language = "en";     // Of the interface's texts, as BCP 47 has it.
    std::string document_title;      // Browsers show it and name a file by it: keep it neutral.
    std::string title;               // Of the pack.
    std::string from_line;           // Who it says it is from.
    std::string greeting;            // Its introduction.
    std::vector<std::string> what;   // What the app is and who can read it, a sentence each.
    std::string items_label;         // "In it:"
    std::vector<std::string> items;  // The titles of what is in it; at most kHandoutItems, then
    std::string items_rest;          // "and 12 more".
    std::string how;                 // How to open it.
    std::string address;             // Of the app, or the file's name.
    std::string link;                // The pack's link; its QR code is drawn if there is room.
    std::string code_said;           // What the code is, in words.
    std::string hint;                // For the opened document: how to print it. Never printed.
};

// How many titles are listed, and how much of a text the page takes before it cuts it, in
// characters; an ellipsis says where. Ordinary Latin text within this fits one page with the
// largest code. Who it is from may be as long as two lines.
inline constexpr std::size_t kHandoutItems = 6;
inline constexpr std::size_t kHandoutGreeting = 200;
inline constexpr std::size_t kHandoutLine = 50;

// An HTML document for RequestKind::Print, on one A5 page. Never fails. A link that is too long for
// a code is left out: then `how` should speak of the file (qr_code() in qr.h says whether).
std::string handout_page(const HandoutPage& page);

}  // namespace rapport::exchange
