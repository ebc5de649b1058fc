// Tables of a journal as plain rows of cells: what merging, plain copies and whoever takes rows
// from one database to another are made of. The index of words and the count of entries are no such
// tables: their triggers fill them again.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "store/sqlite.h"

namespace rapport::store {

// As SQLite has it. The tables are strict, and none has a floating column.
using Cell = std::variant<std::monostate, std::int64_t, std::string, base::Bytes>;

// Every table that a person's data lies in, in the order in which they were made: what is referred
// to comes before what refers to it.
base::Result<std::vector<std::string>> table_names(Database& database);

// Its columns without generated ones, in their order.
base::Result<std::vector<std::string>> column_names(Database& database, std::string_view table);

// Where a row of the table refers to: a column that holds the id of a row of `table`.
struct Reference {
    std::string table, column;
    bool goes_along = false;  // The row is deleted with what it refers to; else it lets go of it.
};
base::Result<std::vector<Reference>> references_of(Database& database, std::string_view table);

// "a, b, c", each with `before` in front of it.
std::string joined(const std::vector<std::string>& names, std::string_view before = "");

using TakeRow = std::function<base::Result<void>(const std::vector<Cell>& row)>;

// Reads these columns of all rows in the order of their keys, until `take` fails.
base::Result<void> read_rows(Database& database, std::string_view table,
                             const std::vector<std::string>& columns, const TakeRow& take);

// Likewise of a query that gives `columns` of them.
base::Result<void> read_query(const std::string& sql, Database& database, std::size_t columns,
                              const TakeRow& take);

// Puts one row in. `table` may name a schema too ("temp.goal").
base::Result<void> insert_row(Database& database, std::string_view table,
                              const std::vector<std::string>& columns,
                              const std::vector<Cell>& row);

}  // namespace rapport::store
