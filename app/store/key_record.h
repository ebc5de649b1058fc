// The key record: which database is current, and the key that opens it. It stands in two slots of
// the file "keys", each with a checksum and a number that grows, so that a write that was cut off
// leaves the other slot. Without a passphrase the key lies bare in it; with one it lies under two
// seals, and nowhere else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "base/result.h"
#include "store/passphrase.h"
#include "store/sqlite.h"
#include "store/vfs_file.h"

namespace rapport::store {

// The slots lie far enough apart that no disk tears both with one write.
inline constexpr std::size_t kKeySlotBytes = 512;
inline constexpr std::int64_t kKeySlotOffset[2] = {0, 4096};

struct KeyRecord {
    std::uint64_t sequence = 0;  // Grows with every write.
    int database = 0;            // 0 or 1: which of kDatabaseNames is current.
    bool established = false;    // The database was complete once; an empty one is damage.
    DatabaseKey key;             // While it is sealed, only its salt comes from the file.
    std::optional<Seals> seals;  // There is a passphrase.
    std::uint32_t look = 0;      // How the lock screen is to look; the core's number, no secret.
    bool in_both_slots = false;  // Else a write was cut off, and it should be written again.
    bool operator==(const KeyRecord&) const = default;
};

// The bytes of one slot; with seals, without the bare key.
base::Bytes encode_key_slot(const KeyRecord& record);

//   Corrupt      a wrong magic, size, checksum or value
//   TooNew       a newer version wrote it
base::Result<KeyRecord> decode_key_slot(base::ByteView slot);

// Reads the newest slot that is whole. A whole slot of a newer kind wins over an older one.
//   NotFound     the file has never held a record: it is empty, or its very first write was cut off
//   Corrupt, TooNew  as above
base::Result<KeyRecord> read_key_record(VfsFile& file);

// Writes one slot after the other, each synced, with numbers above `record.sequence`, and returns
// the record as it stands then. The first slot's sync is the moment from which the new one counts,
// so a failure after it is no failure; after a failure before it either record may be found.
base::Result<KeyRecord> write_key_record(VfsFile& file, const KeyRecord& record);

}  // namespace rapport::store
