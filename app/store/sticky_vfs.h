// A VFS between the cipher and the real VFS that makes failures stick. The cipher can swallow a
// read error, so after the first failed read, write, truncate, sync or delete every later call
// fails.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

#include "base/result.h"

namespace rapport::store {

// The failure holds for all files of this VFS, since a wrong read of one may end as a write to
// another, and until all of them are closed. Opening without a name, that is a temporary file, is
// refused, so that nothing is ever written outside the encrypted files. There is no shared memory:
// a write-ahead log works in exclusive locking mode only.
class StickyVfs {
    class Private {
        friend class StickyVfs;
        explicit Private() {}
    };

  public:
    // Registers itself above the registered VFS `bottom`, under a name of its own.
    // NotFound: there is no such VFS.
    static base::Result<std::unique_ptr<StickyVfs>> create(const std::string& bottom);

    // Also takes the cipher's VFS away that SQLite made above this one. No file may be open.
    StickyVfs(Private, sqlite3_vfs& bottom);  // For create() alone.
    ~StickyVfs();
    StickyVfs(const StickyVfs&) = delete;
    StickyVfs& operator=(const StickyVfs&) = delete;

    const std::string& name() const { return name_; }

    // The name under which SQLite opens encrypted databases through this VFS.
    const std::string& cipher_name() const { return cipher_name_; }

    bool is_broken() const { return first_failure_ != SQLITE_OK; }

  private:
    friend struct StickyMethods;

    int note(int code);

    sqlite3_vfs& bottom_;
    std::string name_, cipher_name_;
    int open_files_ = 0;
    int first_failure_ = SQLITE_OK;
    sqlite3_vfs vfs_ = {};
};

}  // namespace rapport::store
