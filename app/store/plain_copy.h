// A copy without a lock that needs neither our cipher nor SQLite's file format to be read: the rows
// of every table, by name, as a cereal archive in an envelope. Frozen: what a version wrote, every
// later one reads.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "store/database_files.h"

namespace rapport::store {

base::Result<base::Bytes> make_plain_copy(Database& database);

// Of either kind: this one, or JSON (json_copy.h).
bool is_plain_copy(base::ByteView bytes);

// Builds the database in memory and hands it to `read`, checked.
//   Corrupt  damaged, or not what a version of ours would write
//   TooNew   a newer version wrote it
base::Result<void> read_plain_copy(base::ByteView bytes, const ReadDatabase& read);

}  // namespace rapport::store
