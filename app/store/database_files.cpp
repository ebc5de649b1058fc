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

namespace {

// Checks the whole of an open database, hands it to `read`, and closes it.
Result<void> check_open(Database& database, const ReadDatabase& read) {
    if (auto fine = refuse_newer(database, schema_migrations()); !fine.ok()) {
        return fine;
    }
    if (auto fine = database.check_integrity(); !fine.ok()) {
        return fine;
    }
    auto version = database.ask_integer("PRAGMA user_version");
    if (!version.ok() || version.value() == 0) {
        return Error{ErrorKind::Corrupt, "the copy holds no journal"};
    }
    if (read) {
        if (auto done = read(database); !done.ok()) {
            return done;
        }
    }
    return database.close();
}

// A database in memory, with the files below it.
class MemoryDatabase {
  public:
    Result<void> open(Bytes bytes, const DatabaseKey& key) {
        files_.set_bytes(kDatabaseNames[0], std::move(bytes));
        // The address makes the name unique, as in StickyVfs.
        const std::string name = "copy-" + std::to_string(reinterpret_cast<std::uintptr_t>(this));
        auto bottom = OpfsVfs::create(files_.functions(), name);
        if (!bottom.ok()) return bottom.error();
        bottom_ = std::move(bottom).value();
        auto vfs = StickyVfs::create(name);
        if (!vfs.ok()) return vfs.error();
        vfs_ = std::move(vfs).value();
        auto database =
            Database::open({.vfs = vfs_.get(), .path = std::string(kDatabaseNames[0]), .key = key});
        if (!database.ok()) return database.error();
        database_ = std::move(database).value();
        return {};
    }
    Database& database() { return *database_; }

  private:
    MemoryFiles files_{kAllFileNames};
    std::unique_ptr<OpfsVfs> bottom_;
    std::unique_ptr<StickyVfs> vfs_;
    std::unique_ptr<Database> database_;
};

}  // namespace

Result<void> check_database(const StickyVfs& vfs, const std::string& path, const DatabaseKey& key,
                            const ReadDatabase& read) {
    auto database = Database::open({.vfs = &vfs, .path = path, .key = key});
    return database.ok() ? check_open(*database.value(), read) : database.error();
}

Result<void> in_memory(base::ByteView bytes, const DatabaseKey& key, const ReadDatabase& read) {
    MemoryDatabase memory;
    auto opened = memory.open(Bytes(bytes.begin(), bytes.end()), key);
    return opened.ok() ? check_open(memory.database(), read) : opened;
}

Result<void> made_in_memory(const ReadDatabase& fill, const ReadDatabase& read) {
    MemoryDatabase memory;
    auto done = memory.open({}, DatabaseKey{});
    if (done.ok()) done = fill(memory.database());
    return done.ok() ? check_open(memory.database(), read) : done;
}

}  // namespace rapport::store
