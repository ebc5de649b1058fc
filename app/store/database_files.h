// Taking a database's files away.
#pragma once

#include <string>

#include "base/result.h"

namespace rapport::store {

// Zeros over every byte, and then away with the file. What a disk keeps of its own accord (wear
// levelling, file systems that copy) is out of reach; what was in it is encrypted anyway.
base::Result<void> overwrite_and_remove(const std::string& vfs, const std::string& path);

// A closed database with its journal and its log. No error if they are not there.
base::Result<void> remove_database(const std::string& vfs, const std::string& path);
base::Result<void> overwrite_database(const std::string& vfs, const std::string& path);

}  // namespace rapport::store
