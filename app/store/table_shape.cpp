// Asking a database what its tables look like, and comparing rows with that.
#include "store/table_shape.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace rapport::store {
namespace {

using base::Id;
using base::Result;

ColumnKind kind_of(const std::string& type) {
    if (type == "TEXT") return ColumnKind::Text;
    return type == "BLOB" ? ColumnKind::Id : ColumnKind::Integer;
}

bool fits_column(const Value& value, const Column& column) {
    if (std::holds_alternative<std::monostate>(value)) return column.may_be_null;
    switch (column.kind) {
        case ColumnKind::RowNumber: return false;
        case ColumnKind::Integer: return std::holds_alternative<std::int64_t>(value);
        case ColumnKind::Text: return std::holds_alternative<std::string>(value);
        case ColumnKind::Id: break;
    }
    const auto* bytes = std::get_if<base::Bytes>(&value);
    return bytes != nullptr && bytes->size() == sizeof(Id::bytes);
}

void bind_value(Statement& statement, const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        statement.bind(*number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        statement.bind(*text);
    } else if (const auto* bytes = std::get_if<base::Bytes>(&value)) {
        statement.bind(base::ByteView(*bytes));
    } else {
        statement.bind(nullptr);
    }
}

Result<std::vector<Column>> columns_of(Database& database, const TableShape& shape) {
    auto rows = database.prepare(
        "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_xinfo(?)"
        " WHERE hidden = 0 ORDER BY cid");
    if (!rows.ok()) return rows.error();
    Statement& statement = rows.value().bind(shape.name);
    std::vector<Column> columns;
    for (;;) {
        auto row = statement.step();
        if (!row.ok()) return row.error();
        if (!row.value()) return columns;
        Column column;
        column.name = statement.text(0);
        column.kind = kind_of(statement.text(1));
        const bool is_key = statement.integer(4) != 0;
        if (is_key && shape.by_row) column.kind = ColumnKind::RowNumber;
        column.may_be_null =
            column.kind == ColumnKind::RowNumber || (statement.integer(2) == 0 && !is_key);
        column.may_be_missing = !statement.is_null(3) || (column.may_be_null && !is_key);
        columns.push_back(std::move(column));
    }
}

}  // namespace

bool TableShape::has(std::string_view column) const {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const Column& one) { return one.name == column; });
}

std::size_t TableShape::index_of(std::string_view column) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column& one) { return one.name == column; });
    CHECK(found != columns.end());
    return static_cast<std::size_t>(found - columns.begin());
}

bool TableShape::fits(const Record& record, PageKind from) const {
    if (by_row != (from == PageKind::TableLeaf)) return false;
    const std::size_t count = record.values.size();
    if (count > columns.size() || count == 0) return false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i >= count && !columns[i].may_be_missing && record.whole) return false;
        if (i < count && !fits_column(record.values[i], columns[i])) return false;
    }
    return true;
}

Result<std::vector<TableShape>> table_shapes(Database& database) {
    // The tables that a search keeps for itself are "shadow", and its face is "virtual". Triggers
    // count the entries.
    auto rows = database.prepare(
        "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'entry_count'"
        " ORDER BY wr, name");
    if (!rows.ok()) return rows.error();
    std::vector<TableShape> shapes;
    for (;;) {
        auto row = rows.value().step();
        if (!row.ok()) return row.error();
        if (!row.value()) break;
        shapes.push_back({rows.value().text(0), rows.value().integer(1) == 0, {}});
    }
    for (TableShape& shape : shapes) {
        auto columns = columns_of(database, shape);
        if (!columns.ok()) return columns.error();
        shape.columns = std::move(columns).value();
    }
    return shapes;
}

Result<bool> put_row(Database& to, const TableShape& shape, const Record& record,
                     bool keep_number) {
    std::string names, marks;
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        names += (i == 0 ? "" : ", ") + shape.columns[i].name;
        marks += i == 0 ? "?" : ", ?";
    }
    auto statement = to.prepare("INSERT OR IGNORE INTO " + shape.name + " (" + names +
                                ") VALUES (" + marks + ")");
    if (!statement.ok()) return statement.error();
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        const bool number = shape.columns[i].kind == ColumnKind::RowNumber;
        bind_value(statement.value(), number && keep_number ? Value(record.row) : record.values[i]);
    }
    auto before = to.ask_integer("SELECT total_changes()");
    if (!before.ok()) return before.error();
    if (auto row = statement.value().step(); !row.ok()) return row.error();
    auto after = to.ask_integer("SELECT total_changes()");
    if (!after.ok()) return after.error();
    return after.value() > before.value();
}

Record read_row(const Statement& statement, const TableShape& shape) {
    Record record;
    for (std::size_t i = 0; i < shape.columns.size(); ++i) {
        const int column = static_cast<int>(i);
        if (shape.columns[i].kind == ColumnKind::RowNumber) {
            record.row = statement.integer(column);
            record.values.emplace_back();
        } else if (statement.is_null(column)) {
            record.values.emplace_back();
        } else if (shape.columns[i].kind == ColumnKind::Integer) {
            record.values.emplace_back(statement.integer(column));
        } else if (shape.columns[i].kind == ColumnKind::Text) {
            record.values.emplace_back(statement.text(column));
        } else {
            const Id id = statement.id(column);
            record.values.emplace_back(base::Bytes(id.bytes.begin(), id.bytes.end()));
        }
    }
    return record;
}

std::string column_names(const TableShape& shape) {
    std::string names;
    for (const Column& column : shape.columns) {
        names += (names.empty() ? "" : ", ") + column.name;
    }
    return names;
}

}  // namespace rapport::store
