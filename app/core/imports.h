// Another journal on its way in: what was found in a file, and the steps in which it comes in. All
// of it is one transaction: stopped or interrupted, nothing of it is here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/state.h"
#include "model/imported.h"

namespace rapport::core {

struct Importing {
    screens::ImportStage stage = screens::ImportStage::None;
    model::Imported found;
    std::vector<Id> ids;                   // Of its entries, in their order.
    std::vector<store::KnownEntry> known;  // Likewise.
    int fresh = 0, here = 0, deleted = 0;  // How many of each.
    std::size_t next = 0;                  // The entry that comes in next.
    int taken = 0, shown = 0;              // Of the fresh ones: so far, and as it was last said.
    enum class Step : std::uint8_t { KeepDay, Begin, Take } step = Step::KeepDay;
    bool day_kept = false;
    std::string message;
};

// A file was chosen for it, or was given from outside.
void take_import(State& state, const ui::Event& event);
// Whether a file is a copy of a journal of ours, of any kind.
bool is_own_copy(std::string_view bytes);
// Whether it is going on now.
bool is_importing(const State& state);
// What is going on is taken back.
void drop_import(State& state);
screens::ImportView import_view(const State& state);

// At the end of a frame: a step of a few milliseconds. True: there is something to show.
bool import_on(State& state);
std::optional<std::int64_t> ms_to_import(const State& state);

}  // namespace rapport::core
