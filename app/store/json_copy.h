// A copy as JSON, for whoever must read a journal with nothing but a text editor or a script of
// their own: the rows of every table as objects, by column name. It holds everything but what was
// deleted, lies in the clear, and comes back in like a plain copy (plain_copy.h). Frozen: what a
// version wrote, every later one reads. assets/journal.schema.json describes it.
#pragma once

#include <string>

#include "base/bytes.h"
#include "base/result.h"
#include "store/database_files.h"

namespace rapport::store {

base::Result<std::string> make_json_copy(Database& database);

// Whether it could be one: JSON begins with a brace, and no other copy does.
bool is_json_copy(base::ByteView bytes);

// Builds the database in memory and hands it to `read`, checked. The parser keeps no stack that
// grows with the file, and every row is checked before the next one is read.
//   Corrupt  no JSON, cut off, or not what a version of ours would write
//   TooNew   a newer version wrote it
base::Result<void> read_json_copy(base::ByteView bytes, const ReadDatabase& read);

}  // namespace rapport::store
