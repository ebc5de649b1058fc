// What is remembered of homework packs while the app runs.
#pragma once

#include <string>
#include <vector>

#include "model/pack.h"

namespace rapport::core {

// Packs that are being opened. packs.h
struct Packs {
    std::string link;     // As it is typed.
    std::string message;  // One clear sentence about what could not be opened.
    std::string waiting;  // The bytes of one that waits for the journal.
};

// A pack that a therapist makes. author.h
struct Author {
    bool started = false;
    base::Id id;  // The id of each of its versions is made of this one.
    model::Pack pack;
    std::vector<bool> on;  // Of each item.
    model::PackKind new_kind = model::PackKind::Prompt;
    std::string new_text, address;
};

}  // namespace rapport::core
