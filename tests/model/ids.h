// Ids that tests of the model tell apart by a number.
#pragma once

#include <cstdint>

#include "base/id.h"

inline rapport::base::Id id_of(int number) {
    rapport::base::Id id;
    id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}
