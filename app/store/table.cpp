// Reading and writing tables as plain rows.
#include "store/table.h"

namespace rapport::store {

using base::Result;

namespace {

Cell cell_of(const Statement& row, int column) {
    switch (row.kind(column)) {
        case SQLITE_INTEGER: return row.integer(column);
        case SQLITE_TEXT: return row.text(column);
        case SQLITE_BLOB: return row.blob(column);
        default: return {};
    }
}

void bind_cell(Statement& statement, const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        statement.bind(*number);
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        statement.bind(*text);
    } else if (const auto* blob = std::get_if<base::Bytes>(&cell)) {
        statement.bind(base::ByteView(*blob));
    } else {
        statement.bind(nullptr);
    }
}

Result<std::vector<std::string>> first_column(Result<Statement> statement) {
    if (!statement.ok()) return statement.error();
    std::vector<std::string> names;
    for (;;) {
        auto row = statement.value().step();
        if (!row.ok()) return row.error();
        if (!row.value()) return names;
        names.push_back(statement.value().text(0));
    }
}

}  // namespace

Result<std::vector<std::string>> table_names(Database& database) {
    return first_column(
        database.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main'"
                         " AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                         " AND name <> 'entry_count'"
                         " ORDER BY (SELECT rowid FROM sqlite_schema AS s WHERE s.name ="
                         " pragma_table_list.name AND s.type = 'table')"));
}

Result<std::vector<std::string>> column_names(Database& database, std::string_view table) {
    auto statement =
        database.prepare("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid");
    if (statement.ok()) statement.value().bind(table);
    return first_column(std::move(statement));
}

Result<std::vector<Reference>> references_of(Database& database, std::string_view table) {
    auto statement = database.prepare(
        "SELECT \"table\", \"from\", on_delete FROM pragma_foreign_key_list(?) ORDER BY id");
    if (!statement.ok()) return statement.error();
    statement.value().bind(table);
    std::vector<Reference> all;
    for (;;) {
        auto row = statement.value().step();
        if (!row.ok()) return row.error();
        if (!row.value()) return all;
        const Statement& is = statement.value();
        all.push_back({is.text(0), is.text(1), is.text(2) == "CASCADE"});
    }
}

std::string joined(const std::vector<std::string>& names, std::string_view before) {
    std::string text;
    for (const std::string& name : names) {
        if (!text.empty()) text += ", ";
        text += before;
        text += name;
    }
    return text;
}

Result<void> read_query(const std::string& sql, Database& database, std::size_t columns,
                        const TakeRow& take) {
    auto statement = database.prepare(sql);
    if (!statement.ok()) return statement.error();
    std::vector<Cell> cells(columns);
    for (;;) {
        auto row = statement.value().step();
        if (!row.ok()) return row.error();
        if (!row.value()) return {};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            cells[i] = cell_of(statement.value(), static_cast<int>(i));
        }
        if (auto taken = take(cells); !taken.ok()) return taken;
    }
}

Result<void> read_rows(Database& database, std::string_view table,
                       const std::vector<std::string>& columns, const TakeRow& take) {
    return read_query("SELECT " + joined(columns) + " FROM main." + std::string(table), database,
                      columns.size(), take);
}

Result<void> insert_row(Database& database, std::string_view table,
                        const std::vector<std::string>& columns, const std::vector<Cell>& row) {
    std::string places;
    for (std::size_t i = 0; i < columns.size(); ++i) places += i == 0 ? "?" : ", ?";
    auto statement = database.prepare("INSERT INTO " + std::string(table) + " (" + joined(columns) +
                                      ") VALUES (" + places + ")");
    if (!statement.ok()) return statement.error();
    for (const Cell& cell : row) bind_cell(statement.value(), cell);
    auto done = statement.value().step();
    return done.ok() ? Result<void>() : done.error();
}

}  // namespace rapport::store
