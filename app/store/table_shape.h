// The tables of a schema as they look from outside of SQLite: which rows are whose, told by the
// kinds of their values, and how a row is put into one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/sqlite.h"
#include "store/tree_page.h"

namespace rapport::store {

enum class ColumnKind : std::uint8_t { RowNumber, Integer, Text, Id };

struct Column {
    std::string name;
    ColumnKind kind = ColumnKind::Integer;
    bool may_be_null = false;
    bool may_be_missing = false;  // A row that is older than the column does without.
};

struct TableShape {
    std::string name;
    bool by_row = true;  // Else its rows stand in an index, without numbers.
    std::vector<Column> columns;

    bool has(std::string_view column) const;
    std::size_t index_of(std::string_view column) const;  // Of one that it has.
    // Whether such a row can be one of this table's. No two tables of ours look alike.
    bool fits(const Record& record, PageKind from) const;
};

// All tables of an open database that hold rows of ours: not those of the search. Tables by row
// come first.
base::Result<std::vector<TableShape>> table_shapes(Database& database);

// Puts the row in; false: it breaks a rule of the table, or its number or id is taken. Without
// `keep_number` it gets a number of its own.
base::Result<bool> put_row(Database& to, const TableShape& shape, const Record& record,
                           bool keep_number = true);

// Reads the row at hand of a statement that selects all columns of the shape.
Record read_row(const Statement& statement, const TableShape& shape);
// Their names, divided by commas.
std::string column_names(const TableShape& shape);

}  // namespace rapport::store
