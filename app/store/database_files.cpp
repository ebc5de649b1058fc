#include "store/database_files.h"

#include "store/layout.h"
#include "store/memory_files.h"
#include "store/migrations.h"
#include "store/opfs_vfs.h"
#include "store/vfs_file.h"

namespace rapport::store {

using base::Bytes;
using base::Error;
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

Result<std::unique_ptr<Database>> write_anew(Database& from, const StickyVfs& vfs,
                                             const std::string& path, const DatabaseKey& key) {
    if (auto done = remove_database(vfs.name(), path); !done.ok()) {
        return done.error();
    }
    auto made = Database::open({.vfs = &vfs, .path = path, .key = key});
    if (!made.ok()) {
        return made;
    }
    auto done = from.copy_into(*made.value());
    if (done.ok()) done = made.value()->checkpoint(Checkpoint::Truncate);
    if (done.ok()) done = made.value()->check_integrity();
    if (!done.ok()) {
        return done.error();
    }
    return made;
}

Result<void> check_database(const StickyVfs& vfs, const std::string& path, const DatabaseKey& key,
                            const std::function<Result<void>(Database&)>& work) {
    auto database = Database::open({.vfs = &vfs, .path = path, .key = key});
    if (!database.ok()) {
        return database.error();
    }
    if (auto fine = refuse_newer(*database.value(), schema_migrations()); !fine.ok()) {
        return fine;
    }
    if (auto fine = database.value()->check_integrity(); !fine.ok()) {
        return fine;
    }
    auto version = database.value()->ask_integer("PRAGMA user_version");
    if (!version.ok() || version.value() == 0) {
        return Error{ErrorKind::Corrupt, "the copy holds no journal"};
    }
    if (work) {
        if (auto done = work(*database.value()); !done.ok()) {
            return done;
        }
    }
    return database.value()->close();
}

Result<void> in_memory(base::ByteView bytes, const DatabaseKey& key,
                       const std::function<Result<void>(Database&)>& work) {
    MemoryFiles files(kAllFileNames);
    files.set_bytes(kDatabaseNames[0], Bytes(bytes.begin(), bytes.end()));
    // The address makes the name unique, as in StickyVfs.
    const std::string name = "copy-" + std::to_string(reinterpret_cast<std::uintptr_t>(&files));
    auto bottom = OpfsVfs::create(files.functions(), name);
    if (!bottom.ok()) {
        return bottom.error();
    }
    auto vfs = StickyVfs::create(name);
    if (!vfs.ok()) {
        return vfs.error();
    }
    return check_database(*vfs.value(), std::string(kDatabaseNames[0]), key, work);
}

}  // namespace rapport::store
