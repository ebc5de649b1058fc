// The frame around a file of ours: what it is, of which format, how long, and a checksum of all of
// it, so that nothing in it is looked at before it is known to be whole.
#pragma once

#include <array>
#include <cstdint>

#include "base/bytes.h"
#include "base/result.h"

namespace rapport::store {

// Not text, and damaged by anything that "mends" line ends.
using Magic = std::array<std::uint8_t, 8>;

struct Envelope {
    base::ByteView small, large;  // They look into the bytes that were opened.
};

// `small` is shorter than 4 GiB and may be empty.
base::Bytes make_envelope(const Magic& magic, std::uint32_t format, const Envelope& parts);

bool has_magic(base::ByteView bytes, const Magic& magic);

//   Corrupt  it is something else, cut off, or damaged; lengths must fit the bytes exactly
//   TooNew   its format is not `format`, and a later one
base::Result<Envelope> open_envelope(base::ByteView bytes, const Magic& magic,
                                     std::uint32_t format);

}  // namespace rapport::store
