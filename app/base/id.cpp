// Hex in and out for Id.
#include "base/id.h"

namespace rapport::base {
namespace {

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

}  // namespace

std::string to_hex(const Id& id) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(id.bytes.size() * 2);
    for (std::uint8_t byte : id.bytes) {
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 15]);
    }
    return text;
}

std::optional<Id> id_from_hex(std::string_view hex) {
    Id id;
    if (hex.size() != id.bytes.size() * 2) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        const int high = hex_value(hex[2 * i]);
        const int low = hex_value(hex[2 * i + 1]);
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        id.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return id;
}

Id derived_id(const Id& origin, std::uint32_t salt) {
    constexpr std::uint64_t kBasis = 14695981039346656037u;
    constexpr std::uint64_t kPrime = 1099511628211u;
    Id made;
    for (std::size_t half = 0; half < 2; ++half) {
        std::uint64_t hash = kBasis + half;
        const auto take = [&](std::uint64_t byte) { hash = (hash ^ (byte & 0xff)) * kPrime; };
        for (int shift = 0; shift < 32; shift += 8) take(salt >> shift);
        for (const std::uint8_t byte : origin.bytes) take(byte);
        for (std::size_t i = 0; i < 8; ++i) {
            take(i);
            made.bytes[half * 8 + i] = static_cast<std::uint8_t>(hash >> 56);
        }
    }
    return made;
}

}  // namespace rapport::base
