#include "store/database_files.h"

#include "store/vfs_file.h"

namespace rapport::store {

using base::Bytes;
using base::ErrorKind;
using base::Result;

namespace {

// The log first: a database without it is an older one, and never half of a newer one.
Result<void> each_file(const std::string& vfs, const std::string& path,
                       Result<void> (*remove)(const std::string&, const std::string&)) {
    for (const char* suffix : {"-wal", "-journal", ""}) {
        if (auto done = remove(vfs, path + suffix); !done.ok()) {
            return done;
        }
    }
    return {};
}

}  // namespace

Result<void> overwrite_and_remove(const std::string& vfs, const std::string& path) {
    auto file = VfsFile::open(vfs, path, FileMode::Read);
    if (!file.ok()) {
        return file.error().kind == ErrorKind::NotFound ? remove_file(vfs, path) : file.error();
    }
    auto size = file.value().size_bytes();
    if (!size.ok()) {
        return size.error();
    }
    const Bytes zeros(static_cast<std::size_t>(size.value()));
    if (auto done = write_file(vfs, path, zeros); !done.ok()) {
        return done;
    }
    return remove_file(vfs, path);
}

Result<void> remove_database(const std::string& vfs, const std::string& path) {
    return each_file(vfs, path, remove_file);
}

Result<void> overwrite_database(const std::string& vfs, const std::string& path) {
    return each_file(vfs, path, overwrite_and_remove);
}

}  // namespace rapport::store
