#include "store/envelope.h"

#include <algorithm>

#include "store/checksum.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;
using base::Error;
using base::ErrorKind;
using base::Result;

// The layout, little-endian:
//     0  magic, 8 bytes
//     8  format, 4 bytes
//    12  length of the small part, 4 bytes
//    16  length of the large part, 8 bytes
//    24  zero, 8 bytes
//    32  BLAKE2b of bytes 0 to 31 and of everything from byte 64 on
//    64  the small part, then the large one
constexpr std::size_t kCheckedHeaderBytes = 32;
constexpr std::size_t kHeaderBytes = kCheckedHeaderBytes + sizeof(Checksum);

}  // namespace

Bytes make_envelope(const Magic& magic, std::uint32_t format, const Envelope& parts) {
    Bytes bytes;
    bytes.reserve(kHeaderBytes + parts.small.size() + parts.large.size());
    base::append_bytes(bytes, magic);
    base::append_u32(bytes, format);
    base::append_u32(bytes, static_cast<std::uint32_t>(parts.small.size()));
    base::append_u64(bytes, parts.large.size());
    base::append_u64(bytes, 0);
    base::append_bytes(bytes, checksum_of({bytes, parts.small, parts.large}));
    base::append_bytes(bytes, parts.small);
    base::append_bytes(bytes, parts.large);
    return bytes;
}

bool has_magic(ByteView bytes, const Magic& magic) {
    return bytes.size() >= magic.size() && std::equal(magic.begin(), magic.end(), bytes.begin());
}

Result<Envelope> open_envelope(ByteView bytes, const Magic& magic, std::uint32_t format) {
    const Error damaged{ErrorKind::Corrupt, "the file is damaged, or it is something else"};
    if (bytes.size() < kHeaderBytes || !has_magic(bytes, magic)) {
        return damaged;
    }
    base::ByteReader reader(bytes.subspan(magic.size()));
    const std::uint32_t found = reader.u32();
    const std::uint64_t small_bytes = reader.u32();
    const std::uint64_t large_bytes = reader.u64();
    reader.u64();
    Checksum stored = {};
    reader.fill(stored);
    const ByteView header = bytes.first(kCheckedHeaderBytes);
    if (checksum_of({header, bytes.subspan(kHeaderBytes)}) != stored) {
        return damaged;
    }
    if (found > format) {
        return Error{ErrorKind::TooNew, "the file: a newer version made it"};
    }
    Envelope parts;
    parts.small = reader.take(small_bytes);
    parts.large = reader.take(large_bytes);
    if (!reader.ok() || reader.rest_bytes() != 0 || found != format || parts.large.empty()) {
        return damaged;
    }
    return parts;
}

}  // namespace rapport::store
