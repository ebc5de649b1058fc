// Little-endian numbers in byte buffers, for the file formats that are ours.
// Readers are bounded: they never look past the end and never trust a length.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace rapport::base {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

// The bytes of a text; they live as long as it does.
inline ByteView view_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline void append_number(Bytes& bytes, std::uint64_t value, int width) {
    for (int i = 0; i < width; ++i) {
        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
}

inline void append_u32(Bytes& bytes, std::uint32_t value) { append_number(bytes, value, 4); }

inline void append_u64(Bytes& bytes, std::uint64_t value) { append_number(bytes, value, 8); }

inline void append_bytes(Bytes& bytes, ByteView more) {
    bytes.insert(bytes.end(), more.begin(), more.end());
}

// Walks over `bytes`. Once anything was missing, ok() stays false and all further reads give zeros.
class ByteReader {
  public:
    explicit ByteReader(ByteView bytes) : rest_(bytes) {}

    bool ok() const { return ok_; }
    std::size_t rest_bytes() const { return rest_.size(); }

    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }

    // A view of the next `count` bytes; empty if there are fewer.
    ByteView take(std::uint64_t count) {
        if (!ok_ || count > rest_.size()) {
            ok_ = false;
            return {};
        }
        const ByteView taken = rest_.first(static_cast<std::size_t>(count));
        rest_ = rest_.subspan(static_cast<std::size_t>(count));
        return taken;
    }

    // Fills `to` from the next bytes, or leaves it as it was.
    template <std::size_t N>
    void fill(std::array<std::uint8_t, N>& to) {
        const ByteView taken = take(N);
        if (ok_) {
            std::memcpy(to.data(), taken.data(), N);
        }
    }

  private:
    std::uint64_t number(std::size_t width) {
        std::uint64_t value = 0;
        const ByteView taken = take(width);
        for (std::size_t i = taken.size(); i > 0; --i) {
            value = (value << 8) | taken[i - 1];
        }
        return value;
    }

    ByteView rest_;
    bool ok_ = true;
};

}  // namespace rapport::base
