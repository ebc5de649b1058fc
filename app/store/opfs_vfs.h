// A bottom VFS for SQLite over FileFunctions, made for the browser's private file system.
// Plain files without headers of our own; nothing is created, deleted or truncated on doubt.
#pragma once

#include <sqlite3.h>

#include <map>
#include <memory>
#include <string>

#include "base/result.h"
#include "store/file_functions.h"

namespace rapport::store {

// Registered as `name` for as long as it lives; must outlive every file opened through it.
// Deleting a file truncates it to nothing, and a file "exists" when its size is above zero:
// opening an empty one without SQLITE_OPEN_CREATE fails. Locks hold within this VFS only, since
// the handles themselves are exclusive.
class OpfsVfs {
    class Private {
        friend class OpfsVfs;
        explicit Private() {}
    };

  public:
    // Fails with Invalid if the name is taken or a function is missing.
    static base::Result<std::unique_ptr<OpfsVfs>> create(const FileFunctions& functions,
                                                         std::string name);
    OpfsVfs(Private, const FileFunctions& functions, std::string name);  // For create() alone.
    ~OpfsVfs();
    OpfsVfs(const OpfsVfs&) = delete;
    OpfsVfs& operator=(const OpfsVfs&) = delete;

    const std::string& name() const { return name_; }

  private:
    friend struct OpfsMethods;

    // Who holds what on one file.
    struct Locks {
        int shared_count = 0;
        const void* writer = nullptr;  // The file that holds RESERVED or more.
        int writer_level = 0;
    };

    Locks* locks_of(int handle);

    FileFunctions functions_;
    std::string name_;
    std::map<int, Locks> locks_;
    sqlite3_vfs vfs_ = {};
};

}  // namespace rapport::store
