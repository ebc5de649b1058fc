// Which items Dear ImGui itself saw in a pass, by its hooks for tests.
#pragma once

#include <cstdint>
#include <set>

#include "journeys/rig.h"

namespace rapport::core_tests {

enum class Plant { Nothing, Item };

// The ids of all items of one more frame of the app. A planted one shows that the hooks work.
std::set<std::uint32_t> items_seen(journeys::Rig& rig, Plant plant = Plant::Nothing);

}  // namespace rapport::core_tests
