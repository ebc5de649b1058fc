// BLAKE2b checksums for the file formats that are ours. They notice damage, not malice.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>

#include "base/bytes.h"

namespace rapport::store {

using Checksum = std::array<std::uint8_t, 32>;

// Of the parts one after the other.
Checksum checksum_of(std::initializer_list<base::ByteView> parts);

}  // namespace rapport::store
