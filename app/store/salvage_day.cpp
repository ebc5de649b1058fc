// Rows that the damaged database lost, from its newest earlier day. What could be read in the
// database itself always stays as it is: it is newer, or was wanted back.
#include <algorithm>
#include <utility>

#include "store/salvage_parts.h"

namespace rapport::store {
namespace {

constexpr std::int64_t kNext = 0, kNotMet = 2;  // States of a session.

Id id_in(const TableShape& shape, const Record& row, std::string_view column) {
    Id id;
    const auto* bytes = std::get_if<base::Bytes>(&row.values[shape.index_of(column)]);
    if (bytes != nullptr && bytes->size() == id.bytes.size()) {
        std::copy(bytes->begin(), bytes->end(), id.bytes.begin());
    }
    return id;
}

}  // namespace

Result<void> Salvage::complete_from(Database& day) {
    auto shapes = table_shapes(to_);
    if (!shapes.ok()) return shapes.error();
    if (auto borrowed = borrow_roots(day); !borrowed.ok()) return borrowed;
    for (const TableShape& shape : shapes.value()) {
        const auto loss = losses_.find(shape.name);
        if (loss != losses_.end() && loss->second.nothing) continue;
        if (auto done = complete_table(day, shape); !done.ok()) return done;
    }
    return {};
}

Result<void> Salvage::complete_table(Database& day, const TableShape& shape) {
    auto rows = day.prepare("SELECT " + column_names(shape) + " FROM " + shape.name);
    if (!rows.ok()) return rows.error();
    for (;;) {
        auto there = rows.value().step();
        if (!there.ok()) return there.error();
        if (!there.value()) return {};
        Record row = read_row(rows.value(), shape);
        auto wanted = is_wanted(day, shape, row);
        if (!wanted.ok()) return wanted.error();
        if (!wanted.value()) continue;
        auto taken = take_from_day(shape, row);
        if (!taken.ok()) return taken.error();
        if (!taken.value()) continue;
        ++report_.tables[shape.name].from_day;
        if (shape.has("id")) losses_[shape.name].missing.erase(id_in(shape, row, "id"));
    }
}

// Whether the damaged database had this row, as far as can be known. What was deleted for good
// since then stays deleted where its index says so.
Result<bool> Salvage::is_wanted(Database& day, const TableShape& shape, const Record& row) {
    const Loss& loss = losses_[shape.name];
    if (shape.has("id")) return !loss.is_known || loss.missing.contains(id_in(shape, row, "id"));
    if (shape.name == "mending") {
        auto there = to_.ask_integer("SELECT count(*) FROM mending WHERE moment = ? AND at = ?",
                                     id_in(shape, row, "moment"),
                                     std::get<std::int64_t>(row.values[shape.index_of("at")]));
        return there.ok() ? Result<bool>(there.value() == 0) : there.error();
    }
    if (shape.name == "entry_feeling") {
        // They are those of the note as it is now only if it has not changed since.
        const std::string sql = "SELECT coalesce(max(changed), -1) FROM entry WHERE id = ?";
        const Id entry = id_in(shape, row, "entry");
        auto now = to_.ask_integer(sql, entry);
        if (!now.ok()) return now.error();
        auto then = day.ask_integer(sql, entry);
        if (!then.ok()) return then.error();
        return now.value() == then.value();
    }
    return true;
}

// False: it is there already, or something newer has its place.
Result<bool> Salvage::take_from_day(const TableShape& shape, Record row) {
    auto put = put_row(to_, shape, row);
    if (!put.ok() || put.value() || !shape.by_row) return put;
    if (shape.has("id")) {
        auto there = to_.ask_integer("SELECT count(*) FROM " + shape.name + " WHERE id = ?",
                                     id_in(shape, row, "id"));
        if (!there.ok()) return there.error();
        if (there.value() > 0) return false;
    }
    put = put_row(to_, shape, row, false);
    if (!put.ok() || put.value() || shape.name != "session") return put;
    // There is a newer next session: whether this one took place nobody knows.
    Value& state = row.values[shape.index_of("state")];
    if (state == Value(kNext)) state = kNotMet;
    return put_row(to_, shape, row, false);
}

}  // namespace rapport::store
