// Little-endian bytes and the bounded reader.
#include "base/bytes.h"

#include <doctest/doctest.h>

using namespace rapport::base;

TEST_CASE("numbers come back as they were written, in little-endian order") {
    Bytes bytes;
    append_u32(bytes, 0x01020304u);
    append_u64(bytes, 0xFFEEDDCCBBAA9988u);
    CHECK(bytes.size() == 12);
    CHECK(bytes[0] == 4);
    ByteReader reader(bytes);
    CHECK(reader.u32() == 0x01020304u);
    CHECK(reader.u64() == 0xFFEEDDCCBBAA9988u);
    CHECK(reader.ok());
    CHECK(reader.rest_bytes() == 0);
}

TEST_CASE("a reader stays inside, whatever length it is told") {
    const Bytes bytes = {1, 2, 3};
    ByteReader reader(bytes);
    CHECK(reader.take(0xFFFFFFFFFFFFFFFFu).empty());
    CHECK_FALSE(reader.ok());
    CHECK(reader.take(1).empty());
    CHECK(reader.u64() == 0);

    ByteReader short_reader(bytes);
    std::array<std::uint8_t, 4> four = {9, 9, 9, 9};
    short_reader.fill(four);
    CHECK_FALSE(short_reader.ok());
    CHECK(four[0] == 9);
}
