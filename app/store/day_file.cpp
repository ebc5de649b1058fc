#include "store/day_file.h"

#include <algorithm>

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;
using base::Error;
using base::ErrorKind;
using base::Result;

// The layout of the header, little-endian:
//     0  magic, 8 bytes       40  salt, 16 bytes
//     8  format, 4 bytes      56  nonce, 24 bytes
//    12  zero, 4 bytes        80  sealed key, 48 bytes
//    16  taken, ms, 8 bytes  128  BLAKE2b of the database, 32 bytes
//    24  its offset, min, 8  160  zeros
//    32  database bytes, 8   480  BLAKE2b of everything before, 32 bytes
constexpr std::array<std::uint8_t, 8> kDayMagic = {0x89, 'R', 'D', 'Y', 0x0D, 0x0A, 0x1A, 0x0A};
constexpr std::uint32_t kDayFormat = 1;
constexpr std::size_t kDayChecksumOffset = kDayHeaderBytes - sizeof(Checksum);

}  // namespace

Bytes encode_day_header(const DayHeader& header) {
    Bytes bytes;
    base::append_bytes(bytes, kDayMagic);
    base::append_u32(bytes, kDayFormat);
    base::append_u32(bytes, 0);
    base::append_u64(bytes, static_cast<std::uint64_t>(header.taken.at.ms));
    base::append_u64(bytes, static_cast<std::uint64_t>(std::int64_t{header.taken.offset_min}));
    base::append_u64(bytes, header.database_bytes);
    base::append_bytes(bytes, header.salt);
    base::append_bytes(bytes, header.nonce);
    base::append_bytes(bytes, header.sealed_key);
    base::append_bytes(bytes, header.database);
    bytes.resize(kDayChecksumOffset);
    base::append_bytes(bytes, checksum_of({bytes}));
    return bytes;
}

Result<DayHeader> decode_day_header(ByteView bytes) {
    const Error damaged{ErrorKind::Corrupt, "the earlier day is damaged"};
    if (bytes.size() != kDayHeaderBytes ||
        !std::equal(kDayMagic.begin(), kDayMagic.end(), bytes.begin())) {
        return damaged;
    }
    const Checksum checksum = checksum_of({bytes.first(kDayChecksumOffset)});
    if (!std::equal(checksum.begin(), checksum.end(), bytes.begin() + kDayChecksumOffset)) {
        return damaged;
    }
    base::ByteReader reader(bytes.subspan(kDayMagic.size()));
    if (reader.u32() > kDayFormat) {
        return Error{ErrorKind::TooNew, "the earlier day: a newer version kept it"};
    }
    reader.u32();
    DayHeader header;
    header.taken.at.ms = static_cast<std::int64_t>(reader.u64());
    header.taken.offset_min = static_cast<int>(static_cast<std::int64_t>(reader.u64()));
    header.database_bytes = reader.u64();
    reader.fill(header.salt);
    reader.fill(header.nonce);
    reader.fill(header.sealed_key);
    reader.fill(header.database);
    return header;
}

void put_key(DayHeader& header, const DataKey& key, const DataKey& under,
             const RandomSource& random) {
    const Seal seal = seal_key(key, {.stretch = {}, .key = under}, random);
    header.nonce = seal.nonce;
    header.sealed_key = seal.sealed;
}

Result<DatabaseKey> take_key(const DayHeader& header, const DataKey& under) {
    Seal seal;
    seal.nonce = header.nonce;
    seal.sealed = header.sealed_key;
    auto key = open_seal(seal, under);
    if (!key.ok()) {
        return key.error();
    }
    return DatabaseKey{key.value(), header.salt};
}

Result<DayHeader> read_day_header(VfsFile& file) {
    auto size = file.size_bytes();
    if (!size.ok()) {
        return size.error();
    }
    if (size.value() == 0) {
        return Error{ErrorKind::NotFound, "there is no such day"};
    }
    auto bytes = file.read(0, kDayHeaderBytes);
    if (!bytes.ok()) {
        return bytes.error();
    }
    auto header = decode_day_header(bytes.value());
    if (header.ok() && static_cast<std::uint64_t>(size.value()) !=
                           kDayHeaderBytes + header.value().database_bytes) {
        return Error{ErrorKind::Corrupt, "the earlier day is cut off"};
    }
    return header;
}

Result<Bytes> read_day(VfsFile& file, const DayHeader& header) {
    auto bytes = file.read(kDayHeaderBytes, static_cast<std::size_t>(header.database_bytes));
    if (bytes.ok() && checksum_of({bytes.value()}) != header.database) {
        return Error{ErrorKind::Corrupt, "the earlier day is damaged"};
    }
    return bytes;
}

}  // namespace rapport::store
