// Search and timeline: what is kept of them while the app runs, and how they are read. Nothing of
// a search is stored.
#pragma once

#include "core/state.h"

namespace rapport::core {

// --- apply_find.cpp
// A text that is kept here and never stored; true: it was one.
bool type_search(State& state, const screens::SetText& command);
void move(State& state, const screens::ShowGroup& command);
void move(State& state, const screens::OpenFound& command);

// --- view_find.cpp
Result<View> read_notes(State& state);
Result<View> read_search(State& state);
Result<View> read_timeline(State& state);

}  // namespace rapport::core
