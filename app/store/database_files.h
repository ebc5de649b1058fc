// Databases as wholes: taking their files away, writing one anew, looking into one.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/bytes.h"
#include "base/result.h"
#include "store/sqlite.h"
#include "store/sticky_vfs.h"

namespace rapport::store {

// Zeros over every byte, and then away with the file. What a disk keeps of its own accord (wear
// levelling, file systems that copy) is out of reach; what was in it is encrypted anyway.
base::Result<void> overwrite_and_remove(const std::string& vfs, const std::string& path);

// A closed database with its journal and its log. No error if they are not there.
base::Result<void> remove_database(const std::string& vfs, const std::string& path);
base::Result<void> overwrite_database(const std::string& vfs, const std::string& path);

// An open database at `path` with everything that `from` holds, under a key of its own, checked as
// a whole. What was there is gone.
base::Result<std::unique_ptr<Database>> write_anew(Database& from, const StickyVfs& vfs,
                                                   const std::string& path, const DatabaseKey& key);

using ReadDatabase = std::function<base::Result<void>(Database&)>;

// Opens the bytes of a database in memory, checks the whole of it, and hands it to `read`.
//   Corrupt, WrongKey  as Database::open, or it holds no journal
//   TooNew             a newer version wrote it
base::Result<void> in_memory(base::ByteView bytes, const DatabaseKey& key,
                             const ReadDatabase& read);

// Likewise, with an empty one that `fill` fills before.
base::Result<void> made_in_memory(const ReadDatabase& fill, const ReadDatabase& read);

// Likewise, for a database on the disk.
base::Result<void> check_database(const StickyVfs& vfs, const std::string& path,
                                  const DatabaseKey& key, const ReadDatabase& read = {});

}  // namespace rapport::store
