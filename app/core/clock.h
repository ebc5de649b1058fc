// What on a screen follows the clock by itself: the card on Today, the time on a session card, the
// minute to arrive.
#pragma once

#include <cstdint>
#include <optional>

#include "core/state.h"

namespace rapport::core {

// The view would say something else now.
bool is_behind_clock(const State& state);
// Milliseconds until it does; none: not before the next event.
std::optional<std::int64_t> ms_to_clock(const State& state);

}  // namespace rapport::core
