// The file of one earlier day: a header, and the bytes of the database as they lay on the disk
// then. They stay encrypted by the data key of that day, which lies in the header under the
// journal's own, so that nothing but the open journal reads it, also after a copy has taken the
// journal's place.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "base/time.h"
#include "store/checksum.h"
#include "store/passphrase.h"
#include "store/sqlite.h"
#include "store/vfs_file.h"

namespace rapport::store {

inline constexpr std::size_t kDayHeaderBytes = 512;

struct DayHeader {
    base::Moment taken;
    std::uint64_t database_bytes = 0;
    std::array<std::uint8_t, 16> salt = {};   // Of the database.
    std::array<std::uint8_t, 24> nonce = {};  // Of the key.
    std::array<std::uint8_t, 48> sealed_key = {};
    Checksum database = {};
};

base::Bytes encode_day_header(const DayHeader& header);
// Corrupt: it is none of ours, cut off, or damaged. TooNew.
base::Result<DayHeader> decode_day_header(base::ByteView bytes);

void put_key(DayHeader& header, const DataKey& key, const DataKey& under,
             const RandomSource& random);
// WrongKey: it belongs to another journal.
base::Result<DatabaseKey> take_key(const DayHeader& header, const DataKey& under);

// NotFound: there is nothing in it.
base::Result<DayHeader> read_day_header(VfsFile& file);
// Header first checked, then every byte. Corrupt.
base::Result<base::Bytes> read_day(VfsFile& file, const DayHeader& header);

}  // namespace rapport::store
