// From one open database into another, by SQLite's own backup.
#include "store/sqlite.h"
#include "store/sqlite_setup.h"

namespace rapport::store {

base::Result<void> Database::copy_into(Database& other) {
    if (handle_ == nullptr || other.handle_ == nullptr) {
        return base::Error{base::ErrorKind::Io, "the database is closed"};
    }
    constexpr int kAllPages = -1;
    sqlite3_backup* backup =
        sqlite3_backup_init(other.handle_.get(), "main", handle_.get(), "main");
    if (backup == nullptr) {
        return to_error(sqlite3_errcode(other.handle_.get()), "copying the database");
    }
    const int code = sqlite3_backup_step(backup, kAllPages);
    const int end = sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) {
        return to_error(code, "copying the database");
    }
    return end == SQLITE_OK ? base::Result<void>() : to_error(end, "copying the database");
}

}  // namespace rapport::store
