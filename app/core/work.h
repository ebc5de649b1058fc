// Work that takes longer than a frame, a step of a few milliseconds at the end of each.
#pragma once

#include <cstdint>
#include <optional>

#include "core/state.h"

namespace rapport::core {

// A step of whatever is going on. True: there is something else to show.
bool work_on(State& state);
// When the next step is due; none: nothing is going on.
std::optional<std::int64_t> ms_to_work(const State& state);
// What is going on is dropped by any command that does not belong to it.
void stop_work_before(State& state, const screens::Command& command);

}  // namespace rapport::core
