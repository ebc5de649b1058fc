// SQLite's own checks of a whole database.
#include "store/sqlite.h"

namespace rapport::store {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<void> Database::check_integrity() { return check("PRAGMA integrity_check(1)"); }

Result<void> Database::check_quickly() {
    // Table by table: those of the search too, but not the search as a whole.
    auto tables = prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')"
        " AND name <> 'sqlite_schema'");
    if (!tables.ok()) {
        return tables.error();
    }
    for (;;) {
        auto row = tables.value().step();
        if (!row.ok()) {
            return row.error();
        }
        if (!row.value()) {
            return {};
        }
        if (auto fine = check("PRAGMA quick_check(" + tables.value().text(0) + ")"); !fine.ok()) {
            return fine;
        }
    }
}

Result<void> Database::check(std::string_view pragma) {
    auto statement = prepare(pragma);
    if (!statement.ok()) {
        return statement.error();
    }
    auto row = statement.value().step();
    if (!row.ok()) {
        return row.error();
    }
    if (!row.value() || statement.value().text(0) != "ok") {
        return Error{ErrorKind::Corrupt, "the integrity check failed"};
    }
    return {};
}

}  // namespace rapport::store
