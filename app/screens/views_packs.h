// What is shown of homework packs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/pack.h"

namespace rapport::screens {

// The titles of the app's own sheets by their names.
using SheetTitles = std::map<std::string, std::string, std::less<>>;

struct PackView {
    std::optional<model::Pack> pack;  // None: it was put away.
    std::vector<model::PackDecision> decisions;
    SheetTitles sheets;
};

struct PackName {
    base::Id id;
    std::string title, from;
    std::size_t left = 0;  // Items that are not decided, or are for later.
};

struct PacksView {
    std::vector<PackName> packs;
    std::string link;     // As it is typed.
    std::string message;  // One clear sentence about what could not be opened.
};

// A pack while a therapist makes it.
struct AuthorView {
    std::vector<std::string> ready;  // The titles of the ready packs.
    bool started = false;
    model::Pack pack;      // All items, ticked or not.
    std::vector<bool> on;  // Of each item.
    model::PackKind new_kind = model::PackKind::Prompt;
    std::string new_text;
    SheetTitles sheets;
    std::vector<std::string> more_sheets;  // The names of those that are not in it yet.
};

// The same, as the client will see it.
struct AuthorSeenView {
    PackView seen;
};

// The same, as it is given away.
struct AuthorGiveView {
    model::Pack pack;  // Only what was ticked.
    SheetTitles sheets;
    std::string problem;  // Why it cannot be given yet, as one sentence; empty: it can.
    bool asks_address = false;
    std::string address;  // Of a web copy of the app.
    std::string link;     // Empty: there is no address.
    int code_side = 0;    // Of its QR code, in modules; 0: there is none.
    std::vector<bool> code;
};

}  // namespace rapport::screens
