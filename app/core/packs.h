// Homework packs on the client's side: opening one, seeing all of it, taking it item by item; and
// the packs that are ready for therapists to start from.
#pragma once

#include <string_view>
#include <vector>

#include "core/state.h"

namespace rapport::core {

// --- packs.cpp
// The packs of assets/packs in a language, in their order; in English where there is none. Without
// an id. A text that is no pack stops the program: a test reads them all.
std::vector<model::Pack> ready_packs(std::string_view language);
// The names of the sheets that an item can be.
std::vector<std::string> sheets_for_packs(const State& state);
screens::SheetTitles titles_of_sheets(const State& state);
// One clear sentence for bytes or a link that are no pack.
ui::Str why_no_pack(const base::Error& error);

// The bytes of a pack, or a text with a link to one: kept, and shown before anything is taken.
// Without an open journal it waits for one. What is wrong with it is said.
void open_pack(State& state, std::string_view bytes);
void open_pack_link(State& state, std::string_view text);
void take_waiting_pack(State& state);

Result<View> read_pack_view(State& state);
Result<View> read_packs(State& state);

void move(State& state, const screens::OpenPackFile& command);
void move(State& state, const screens::TypePackLink& command);
void move(State& state, const screens::OpenPackLink& command);

// --- packs_taken.cpp
struct KeptPack {
    model::Pack pack;
    std::vector<model::PackDecision> decisions;
};
// Those that were opened and not put away. One that cannot be read any more is left out.
Result<std::vector<KeptPack>> kept_packs(State& state);
Result<void> keep_pack(State& state, const model::Pack& pack, std::string_view bytes);
// The worksheets of the packs become sheets of the app.
void add_worksheets(State& state);

Result<void> write(State& state, const screens::ChoosePackItem& command);
Result<void> write(State& state, const screens::SetPackReason& command);
Result<void> write(State& state, const screens::TakeWholePack& command);
Result<void> write(State& state, const screens::PutPackAway& command);

}  // namespace rapport::core
