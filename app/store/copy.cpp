// Writing, checking and unpacking copies.
#include "store/copy.h"

#include <utility>

#include "store/database_files.h"
#include "store/envelope.h"
#include "store/layout.h"
#include "store/plain_copy.h"
#include "store/vfs_file.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;
using base::Error;
using base::ErrorKind;
using base::Result;

// The small part is the key record, the large one the database.
constexpr Magic kCopyMagic = {0x89, 'R', 'C', 'P', 0x0D, 0x0A, 0x1A, 0x0A};
constexpr std::uint32_t kCopyFormat = 1;

}  // namespace

Bytes encode_copy(const KeyRecord& record, ByteView database) {
    return make_envelope(kCopyMagic, kCopyFormat, {encode_key_slot(record), database});
}

Result<CopyView> check_copy(ByteView bytes) {
    auto parts = open_envelope(bytes, kCopyMagic, kCopyFormat);
    if (!parts.ok()) {
        return parts.error();
    }
    auto record = decode_key_slot(parts.value().small);
    if (!record.ok()) {
        return record.error();
    }
    return CopyView{record.value(), parts.value().large};
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

Result<void> read_copy(ByteView bytes, const std::optional<DataKey>& key,
                       const ReadDatabase& read) {
    if (is_plain_copy(bytes)) {
        return read_plain_copy(bytes, read);
    }
    auto copy = open_copy(bytes, key);
    if (!copy.ok()) {
        return copy.error();
    }
    return in_memory(copy.value().database, copy.value().record.key, read);
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
