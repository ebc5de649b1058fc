// "Save a copy": one file that holds everything, the same bytes on the web and on the desktop:
// an envelope with a checksum, the key record, and the database as it stands after a checkpoint.
#pragma once

#include <optional>
#include <string>

#include "base/bytes.h"
#include "base/result.h"
#include "store/database_files.h"
#include "store/key_record.h"
#include "store/sqlite.h"
#include "store/sticky_vfs.h"

namespace rapport::store {

// A checked copy; `database` looks into the bytes that were checked.
struct CopyView {
    KeyRecord record;
    base::ByteView database;
};

base::Bytes encode_copy(const KeyRecord& record, base::ByteView database);

// Checks the envelope and the key record; lengths are believed only if they fit the bytes exactly.
//   Corrupt  no copy of ours, cut off, or damaged
//   TooNew   a newer version made it
base::Result<CopyView> check_copy(base::ByteView bytes);

// Likewise, with a record that opens the database: `key` is used if the copy is sealed.
//   Locked   it is, and there is no key
base::Result<CopyView> open_copy(base::ByteView bytes, const std::optional<DataKey>& key);

// Opens the database of a copy of either kind (plain_copy.h is the other one) in memory, checks the
// whole of it, and hands it to `read`. Corrupt, TooNew, Locked, WrongKey.
base::Result<void> read_copy(base::ByteView bytes, const std::optional<DataKey>& key,
                             const ReadDatabase& read);

// Checkpoints `database`, which is open at `path`, and reads its bytes. Not within a transaction.
base::Result<base::Bytes> make_copy(Database& database, const StickyVfs& vfs,
                                    const std::string& path, const KeyRecord& record);

// The files that a copy is put into. `keys` is open and locked, and nothing else is open.
struct CopyTarget {
    const StickyVfs& vfs;
    std::string folder;
    VfsFile& keys;
    std::optional<KeyRecord> current;  // None: there is no journal yet.
    std::optional<DataKey> key;        // Of a sealed copy.
};

// Checks the copy, fills the database that is not the current one, opens and checks it as a whole,
// and only then makes it the current one. Until that moment a failure changes nothing that counts.
// TooNew: a newer version made it.
base::Result<KeyRecord> write_copy_into(base::ByteView bytes, const CopyTarget& target);

}  // namespace rapport::store
