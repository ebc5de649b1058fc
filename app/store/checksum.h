// BLAKE2b checksums for the file formats that are ours. They notice damage, not malice.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>

#include "base/bytes.h"

namespace rapport::store {

using Checksum = std::array<std::uint8_t, 32>;

// Of the parts one after the other.
Checksum checksum_of(std::initializer_list<base::ByteView> parts);

// Of bytes that come piece by piece.
class Checksummer {
  public:
    Checksummer();
    ~Checksummer();
    Checksummer(Checksummer&&) noexcept;
    Checksummer& operator=(Checksummer&&) noexcept;
    void add(base::ByteView piece);
    Checksum end() const;  // Of all pieces so far.

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace rapport::store
