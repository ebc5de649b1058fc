// What happens to the files of a journal as a whole: erasing them, putting a copy in their place.
#include <span>

#include "store/copy.h"
#include "store/database_files.h"
#include "store/journal_files.h"
#include "store/layout.h"
#include "store/plain_copy.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;
using base::ErrorKind;
using base::view_of;

struct LockedPlace {
    std::unique_ptr<StickyVfs> vfs;
    std::optional<VfsFile> keys;  // Goes before the VFS.
};

// Keeps everybody else out. Busy: the journal is open somewhere.
Result<LockedPlace> lock_place(const Place& place) {
    auto vfs = StickyVfs::create(place.vfs);
    if (!vfs.ok()) {
        return vfs.error();
    }
    auto keys =
        VfsFile::open(vfs.value()->name(), path_in(place.folder, kKeysName), FileMode::ReadWrite);
    if (!keys.ok()) {
        return keys.error();
    }
    if (auto locked = keys.value().lock(); !locked.ok()) {
        return locked.error();
    }
    LockedPlace result;
    result.vfs = std::move(vfs.value());
    result.keys.emplace(std::move(keys.value()));
    return result;
}

Result<KeyRecord> record_of(const Place& place) {
    auto locked = lock_place(place);
    if (!locked.ok()) {
        return locked.error();
    }
    return read_key_record(*locked.value().keys);
}

}  // namespace

Result<void> erase(const Place& place) {
    auto locked = lock_place(place);
    if (!locked.ok()) {
        return locked.error();
    }
    const StickyVfs& vfs = *locked.value().vfs;
    // The key first: without it the rest cannot be read any more, whatever happens next.
    auto size = locked.value().keys->size_bytes();
    if (!size.ok()) {
        return size.error();
    }
    const Bytes zeros(static_cast<std::size_t>(size.value()));
    if (auto done = locked.value().keys->write(0, zeros); !done.ok()) {
        return done;
    }
    if (auto done = locked.value().keys->sync(); !done.ok()) {
        return done;
    }
    Result<void> result;
    for (const std::string_view name : kAllFileNames) {
        if (name == kKeysName) {
            continue;
        }
        auto done = overwrite_and_remove(vfs.name(), path_in(place.folder, name));
        if (result.ok() && !done.ok()) {
            result = done;
        }
    }
    if (!result.ok()) {
        return result;
    }
    // Last, so that an erasure that was cut off is not taken for a fresh start.
    return remove_file(vfs.name(), path_in(place.folder, kKeysName));
}

Result<std::optional<Seals>> seals_of(const Place& place) {
    auto record = record_of(place);
    if (!record.ok()) {
        return record.error();
    }
    return record.value().seals;
}

Result<std::uint32_t> look_of(const Place& place) {
    auto record = record_of(place);
    if (!record.ok()) {
        return record.error();
    }
    return record.value().look;
}

Result<std::optional<Seals>> seals_of_copy(std::string_view bytes) {
    if (is_plain_copy(view_of(bytes))) {
        return std::optional<Seals>();
    }
    auto copy = check_copy(view_of(bytes));
    if (!copy.ok()) {
        return copy.error();
    }
    return copy.value().record.seals;
}

Result<void> verify_copy(std::string_view bytes, const std::optional<DataKey>& key) {
    return read_copy(view_of(bytes), key, {});
}

namespace {

// Fills the database that is not the current one with what a plain copy holds, and makes it the
// current one. It lies under the key that is there, if that is known, else under a new one.
Result<KeyRecord> write_plain_into(ByteView bytes, LockedPlace& locked, const Place& place,
                                   const std::optional<KeyRecord>& current, const CopyKeys& keys) {
    KeyRecord next;
    if (current && (keys.before || !current->seals)) {
        next = *current;
        if (keys.before) next.key.key = *keys.before;
    } else {
        if (!keys.random) {
            return base::Error{ErrorKind::Invalid, "a plain copy: there is no key to put it under"};
        }
        keys.random(next.key.key.data(), next.key.key.size());
        keys.random(next.key.salt.data(), next.key.salt.size());
    }
    next.established = true;
    next.database = current ? 1 - current->database : 0;
    next.sequence = current ? current->sequence : 0;
    const std::string path =
        path_in(place.folder, kDatabaseNames[static_cast<std::size_t>(next.database)]);
    auto written = read_plain_copy(bytes, [&](Database& database) -> Result<void> {
        auto made = write_anew(database, *locked.vfs, path, next.key);
        return made.ok() ? made.value()->close() : made.error();
    });
    if (!written.ok()) {
        // The half of a copy is of no use. Should this fail too, it is still not the current one.
        static_cast<void>(remove_database(locked.vfs->name(), path).ok());
        return written.error();
    }
    return write_key_record(*locked.keys, next);
}

}  // namespace

Result<void> replace_with_copy(std::string_view bytes, const Place& place, const CopyKeys& keys) {
    auto locked = lock_place(place);
    if (!locked.ok()) {
        return locked.error();
    }
    auto current = read_key_record(*locked.value().keys);
    std::optional<KeyRecord> record;
    if (current.ok()) {
        record = current.value();
    } else if (current.error().kind != ErrorKind::NotFound &&
               current.error().kind != ErrorKind::Corrupt) {
        return current.error();
    }
    // Without a readable key record nothing of the old journal could ever be opened again.
    auto done = is_plain_copy(view_of(bytes))
                    ? write_plain_into(view_of(bytes), locked.value(), place, record, keys)
                    : write_copy_into(view_of(bytes), {.vfs = *locked.value().vfs,
                                                       .folder = place.folder,
                                                       .keys = *locked.value().keys,
                                                       .current = record,
                                                       .key = keys.copy});
    if (!done.ok()) {
        return done.error();
    }
    std::optional<DataKey> before = keys.before;
    if (record && !record->seals) before = record->key.key;
    DataKey after = done.value().key.key;
    if (done.value().seals && keys.copy) after = *keys.copy;
    if (before && *before != after) {
        // The copy counts already. Days that cannot follow are lost, and nothing else is.
        static_cast<void>(pass_days_on(place, *before, after).ok());
    }
    return {};
}

}  // namespace rapport::store
