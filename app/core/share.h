// A page that is given away: what reads it, and what lets it out of the app.
#pragma once

#include "core/state.h"

namespace rapport::core {

// --- view_share.cpp
// What can be on it, of the current course; what is private is marked.
Result<std::vector<model::ShareItem>> share_items(State& state);
Result<View> read_share(State& state);
Result<View> read_share_page(State& state);

// --- apply_share.cpp
void move(State& state, const screens::SetShared& command);
void move(State& state, const screens::GivePage& command);
void print_therapists(State& state);

}  // namespace rapport::core
