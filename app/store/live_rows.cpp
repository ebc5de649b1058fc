// Which rows are still there follows from the schema itself: the columns "deleted" and the foreign
// keys, those that go along with what they refer to and those that let go of it.
#include "store/live_rows.h"

#include <algorithm>

namespace rapport::store {
namespace {

using base::Result;

Result<std::string> is_live(Database& database, std::string_view table, const std::string& name);

// That what `name.column` refers to is there.
Result<std::string> reference_holds(Database& database, const Reference& reference,
                                    const std::string& name) {
    const std::string there = name + "_";
    auto live = is_live(database, reference.table, there);
    if (!live.ok()) return live;
    return "EXISTS (SELECT 1 FROM main." + reference.table + " AS " + there + " WHERE " + there +
           ".id = " + name + "." + reference.column + " AND " + live.value() + ")";
}

// The condition for a row of `table`, called `name`. It ends: what goes along with something was
// made after it.
Result<std::string> is_live(Database& database, std::string_view table, const std::string& name) {
    auto columns = column_names(database, table);
    if (!columns.ok()) return columns.error();
    const std::vector<std::string>& all = columns.value();
    const bool can_go = std::find(all.begin(), all.end(), "deleted") != all.end();
    std::string condition = can_go ? name + ".deleted IS NULL" : "1";
    auto references = references_of(database, table);
    if (!references.ok()) return references.error();
    for (const Reference& reference : references.value()) {
        if (!reference.goes_along) continue;
        auto holds = reference_holds(database, reference, name);
        if (!holds.ok()) return holds;
        condition +=
            " AND (" + name + "." + reference.column + " IS NULL OR " + holds.value() + ")";
    }
    return condition;
}

Result<std::string> live_value(Database& database, const std::vector<Reference>& references,
                               const std::string& column) {
    const std::string value = "t." + column;
    for (const Reference& reference : references) {
        if (reference.column != column || reference.goes_along) continue;
        auto holds = reference_holds(database, reference, "t");
        if (!holds.ok()) return holds;
        return "CASE WHEN " + holds.value() + " THEN " + value + " END";
    }
    return value;
}

// In the order of their making, or of their key where that is all they have.
Result<std::string> order_of(Database& database, std::string_view table) {
    auto columns = column_names(database, table);
    if (!columns.ok()) return columns.error();
    const std::vector<std::string>& all = columns.value();
    const bool has_row = std::find(all.begin(), all.end(), "row") != all.end();
    return std::string(has_row ? "t.row" : all.size() > 1 ? "1, 2" : "1");
}

}  // namespace

Result<std::vector<LiveColumn>> live_columns(Database& database, std::string_view table) {
    auto statement = database.prepare(
        "SELECT name, type = 'BLOB' FROM pragma_table_xinfo(?)"
        " WHERE hidden = 0 AND name <> 'row' ORDER BY cid");
    if (!statement.ok()) return statement.error();
    statement.value().bind(table);
    std::vector<LiveColumn> all;
    for (;;) {
        auto row = statement.value().step();
        if (!row.ok()) return row.error();
        if (!row.value()) return all;
        all.push_back({statement.value().text(0), statement.value().integer(1) != 0});
    }
}

Result<void> read_live_rows(Database& database, std::string_view table,
                            const std::vector<LiveColumn>& columns, const TakeRow& take) {
    auto references = references_of(database, table);
    if (!references.ok()) return references.error();
    std::string values;
    for (const LiveColumn& column : columns) {
        auto value = live_value(database, references.value(), column.name);
        if (!value.ok()) return value.error();
        values += (values.empty() ? "" : ", ") + value.value();
    }
    auto condition = is_live(database, table, "t");
    auto order = order_of(database, table);
    if (!condition.ok() || !order.ok()) return condition.ok() ? order.error() : condition.error();
    return read_query("SELECT " + values + " FROM main." + std::string(table) + " AS t WHERE " +
                          condition.value() + " ORDER BY " + order.value(),
                      database, columns.size(), take);
}

}  // namespace rapport::store
