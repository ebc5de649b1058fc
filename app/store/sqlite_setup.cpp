// Starts SQLite so that nothing can spill out of the encrypted files.
#include "store/sqlite_setup.h"

#include <sqlite3.h>

#include <string>

namespace rapport::store {
namespace {

using base::ErrorKind;

ErrorKind kind_of(int sqlite_code) {
    if (sqlite_code == SQLITE_CONSTRAINT_FOREIGNKEY) {
        return ErrorKind::NotFound;  // What the row belongs to is not there.
    }
    switch (sqlite_code & 0xFF) {
        case SQLITE_FULL: return ErrorKind::Full;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return ErrorKind::Busy;
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT: return ErrorKind::Corrupt;
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
        case SQLITE_RANGE:
        case SQLITE_TOOBIG:
        case SQLITE_MISUSE: return ErrorKind::Invalid;
        case SQLITE_NOTFOUND: return ErrorKind::NotFound;
        default: return ErrorKind::Io;
    }
}

}  // namespace

base::Result<void> set_up_sqlite() {
    // Statement journals stay in memory: past 64 KiB they would become files in the clear.
    // This fails once the library is running, and then it has been done before.
    sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, -1);
    const int code = sqlite3_initialize();
    return code == SQLITE_OK ? base::Result<void>() : to_error(code, "starting SQLite");
}

base::Error to_error(int sqlite_code, std::string_view doing) {
    std::string what(doing);
    what += ": ";
    what += sqlite3_errstr(sqlite_code);
    what += " (" + std::to_string(sqlite_code) + ")";
    return {kind_of(sqlite_code), std::move(what)};
}

}  // namespace rapport::store
