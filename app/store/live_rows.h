// The rows of a table that a person still has: without what was deleted and waits to be wiped, and
// without what belongs to it. What only points to something deleted points to nothing instead.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/table.h"

namespace rapport::store {

// A column that is written down. Its place in the file, "row", is none.
struct LiveColumn {
    std::string name;
    bool holds_bytes = false;
};
base::Result<std::vector<LiveColumn>> live_columns(Database& database, std::string_view table);

// Reads these columns, all of them, in the order in which the rows were made, until `take` fails.
base::Result<void> read_live_rows(Database& database, std::string_view table,
                                  const std::vector<LiveColumn>& columns, const TakeRow& take);

}  // namespace rapport::store
