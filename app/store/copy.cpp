// Writing, checking and unpacking copies.
#include "store/copy.h"

#include <algorithm>
#include <array>
#include <utility>

#include "store/checksum.h"
#include "store/database_files.h"
#include "store/layout.h"
#include "store/vfs_file.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;
using base::Error;
using base::ErrorKind;
using base::Result;

// The layout, little-endian:
//     0  magic, 8 bytes: not text, and damaged by anything that "mends" line ends
//     8  format, 4 bytes
//    12  length of the key record, 4 bytes
//    16  length of the database, 8 bytes
//    24  zero, 8 bytes
//    32  BLAKE2b of bytes 0 to 31 and of everything from byte 64 on
//    64  the key record, then the database
constexpr std::array<std::uint8_t, 8> kMagic = {0x89, 'R', 'C', 'P', 0x0D, 0x0A, 0x1A, 0x0A};
constexpr std::uint32_t kFormat = 1;
constexpr std::size_t kCheckedHeaderBytes = 32;
constexpr std::size_t kHeaderBytes = kCheckedHeaderBytes + sizeof(Checksum);

}  // namespace

Bytes encode_copy(const KeyRecord& record, ByteView database) {
    const Bytes slot = encode_key_slot(record);
    Bytes bytes;
    bytes.reserve(kHeaderBytes + slot.size() + database.size());
    base::append_bytes(bytes, kMagic);
    base::append_u32(bytes, kFormat);
    base::append_u32(bytes, static_cast<std::uint32_t>(slot.size()));
    base::append_u64(bytes, database.size());
    base::append_u64(bytes, 0);
    base::append_bytes(bytes, checksum_of({bytes, slot, database}));
    base::append_bytes(bytes, slot);
    base::append_bytes(bytes, database);
    return bytes;
}

Result<CopyView> check_copy(ByteView bytes) {
    const Error damaged{ErrorKind::Corrupt, "the copy is damaged, or it is something else"};
    if (bytes.size() < kHeaderBytes || !std::equal(kMagic.begin(), kMagic.end(), bytes.begin())) {
        return damaged;
    }
    base::ByteReader reader(bytes.subspan(kMagic.size()));
    const std::uint32_t format = reader.u32();
    const std::uint64_t record_bytes = reader.u32();
    const std::uint64_t database_bytes = reader.u64();
    reader.u64();
    Checksum stored = {};
    reader.fill(stored);
    const ByteView header = bytes.first(kCheckedHeaderBytes);
    const ByteView body = bytes.subspan(kHeaderBytes);
    if (checksum_of({header, body}) != stored) {
        return damaged;
    }
    if (format > kFormat) {
        return Error{ErrorKind::TooNew, "the copy: a newer version made it"};
    }
    const ByteView slot = reader.take(record_bytes);
    const ByteView database = reader.take(database_bytes);
    if (!reader.ok() || reader.rest_bytes() != 0 || format != kFormat || database.empty()) {
        return damaged;
    }
    auto record = decode_key_slot(slot);
    if (!record.ok()) {
        return record.error();
    }
    return CopyView{record.value(), database};
}

Result<CopyView> open_copy(ByteView bytes, const std::optional<DataKey>& key) {
    auto copy = check_copy(bytes);
    if (!copy.ok() || !copy.value().record.seals) {
        return copy;
    }
    if (!key) {
        return Error{ErrorKind::Locked, "the copy is sealed by a passphrase"};
    }
    copy.value().record.key.key = *key;
    return copy;
}

Result<void> check_copied_database(const CopyView& copy) {
    return in_memory(copy.database, copy.record.key, [](Database&) { return Result<void>(); });
}

Result<Bytes> make_copy(Database& database, const StickyVfs& vfs, const std::string& path,
                        const KeyRecord& record) {
    if (auto done = database.checkpoint(Checkpoint::Truncate); !done.ok()) {
        return done.error();
    }
    auto file = VfsFile::open(vfs.name(), path, FileMode::Read);
    if (!file.ok()) {
        return file.error();
    }
    auto size = file.value().size_bytes();
    if (!size.ok()) {
        return size.error();
    }
    auto bytes = file.value().read(0, static_cast<std::size_t>(size.value()));
    if (!bytes.ok()) {
        return bytes.error();
    }
    return encode_copy(record, bytes.value());
}

Result<KeyRecord> write_copy_into(ByteView bytes, const CopyTarget& target) {
    auto copy = open_copy(bytes, target.key);
    if (!copy.ok()) {
        return copy.error();
    }
    KeyRecord next = copy.value().record;
    next.established = true;
    next.database = target.current ? 1 - target.current->database : 0;
    next.sequence = target.current ? target.current->sequence : 0;
    const std::string path =
        path_in(target.folder, kDatabaseNames[static_cast<std::size_t>(next.database)]);

    auto done = remove_database(target.vfs.name(), path);
    if (done.ok()) {
        done = write_file(target.vfs.name(), path, copy.value().database);
    }
    if (done.ok()) {
        done = check_database(target.vfs, path, next.key);
    }
    if (!done.ok()) {
        // The half of a copy is of no use. Should this fail too, it is still not the current one.
        static_cast<void>(remove_database(target.vfs.name(), path).ok());
        return done.error();
    }
    return write_key_record(target.keys, next);
}

}  // namespace rapport::store
