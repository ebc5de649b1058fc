// Ids as text and as keys.
#include "base/id.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <unordered_set>
#include <vector>

using namespace rapport::base;

TEST_CASE("an id survives hex in both cases") {
    Id id;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        id.bytes[i] = static_cast<std::uint8_t>(i * 17);
    }
    CHECK(to_hex(id) == "00112233445566778899aabbccddeeff");
    CHECK(id_from_hex(to_hex(id)) == id);
    CHECK(id_from_hex("00112233445566778899AABBCCDDEEFF") == id);
}

TEST_CASE("text that is no id gives none") {
    CHECK_FALSE(id_from_hex("").has_value());
    CHECK_FALSE(id_from_hex("0011").has_value());
    CHECK_FALSE(id_from_hex("0011223344556677 899aabbccddeeff").has_value());
    CHECK_FALSE(id_from_hex("00112233445566778899aabbccddeeff00").has_value());
    CHECK_FALSE(id_from_hex("g0112233445566778899aabbccddeeff").has_value());
}

TEST_CASE("ids compare, sort and hash") {
    Id a;
    Id b;
    CHECK(a.is_nil());
    b.bytes[15] = 1;
    CHECK_FALSE(b.is_nil());
    CHECK(a != b);
    CHECK(a < b);
    const std::unordered_set<Id> set = {a, b, a};
    CHECK(set.size() == 2);
}

TEST_CASE("what is made out of a thing has an id of its own, and no way leads back") {
    Id origin;
    origin.bytes[3] = 7;
    Id at = origin;
    std::vector<Id> seen = {origin};
    for (int i = 0; i < 100; ++i) {
        CHECK(derived_id(at, 5) == derived_id(at, 5));
        CHECK_FALSE(derived_id(at, 5) == derived_id(at, 6));
        at = derived_id(at, 5);
        CHECK(std::find(seen.begin(), seen.end(), at) == seen.end());
        seen.push_back(at);
    }
}
