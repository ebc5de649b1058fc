// Bringing a database to the newest schema: append-only steps, each in one transaction together
// with its number in SQLite's user_version.
#pragma once

#include <functional>
#include <span>

#include "base/result.h"
#include "store/sqlite.h"

namespace rapport::store {

// A released step is never edited: golden databases of every version are in tests/fixtures.
struct Migration {
    int version = 0;  // 1, 2, 3 ... without gaps.
    const char* sql = "";
};

// The steps of Rapport's own schema, oldest first.
std::span<const Migration> schema_migrations();

// The version that `steps` lead to.
int newest_version(std::span<const Migration> steps);

// TooNew, and nothing has been or will be written to the file, if a newer version made it.
base::Result<void> refuse_newer(Database& database, std::span<const Migration> steps);

// Runs the steps that are missing. On a database that has a version already, `keep_copy` comes
// before the first of them, and nothing is changed if it fails. After a failure the database stands
// at the last step that worked.
base::Result<void> migrate(Database& database, std::span<const Migration> steps,
                           const std::function<base::Result<void>()>& keep_copy);

}  // namespace rapport::store
