// Id: the random 128-bit identity of everything that a person can make.
// Random bytes come in from outside; nothing here draws them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rapport::base {

struct Id {
    std::array<std::uint8_t, 16> bytes = {};

    // All zeros stands for "none" and is never stored as a row's own id.
    bool is_nil() const { return *this == Id{}; }

    friend bool operator==(const Id&, const Id&) = default;
    friend bool operator<(const Id& a, const Id& b) { return a.bytes < b.bytes; }
};

// 32 lower-case hex digits.
std::string to_hex(const Id& id);

// Takes exactly 32 hex digits of either case; anything else is nothing.
std::optional<Id> id_from_hex(std::string_view hex);

// The id of what is made once out of the thing called `origin`: the same for the same salt, another
// for every other, and never one that leads back. A mix by FNV-1a, as random as `origin` is.
Id derived_id(const Id& origin, std::uint32_t salt);

}  // namespace rapport::base

template <>
struct std::hash<rapport::base::Id> {
    // The bytes are random already, so a part of them is a hash.
    std::size_t operator()(const rapport::base::Id& id) const noexcept {
        std::size_t part = 0;
        std::memcpy(&part, id.bytes.data(), sizeof part);
        return part;
    }
};
