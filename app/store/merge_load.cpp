// What takes part in a merge: all of the other side, but for what was deleted here for good, under
// the ids that the same things have here.
#include "model/thread.h"
#include "store/merge_work.h"
#include "store/table.h"

namespace rapport::store {

using base::Id;
using base::Result;

namespace {

std::string from_table(std::string_view table) { return "temp.from_" + std::string(table); }

}  // namespace

const std::string& MergeWork::columns(std::string_view table) const {
    return columns_.find(table)->second;
}

Result<void> MergeWork::load_table(std::string_view table) {
    auto names = column_names(to_, table);
    if (!names.ok()) return names.error();
    std::vector<std::string>& all = names.value();
    std::erase(all, "row");
    columns_[std::string(table)] = joined(all);
    auto made = run_sql("CREATE TEMP TABLE from_" + std::string(table) + " AS SELECT " +
                        joined(all) + " FROM main." + std::string(table) + " WHERE 0");
    if (!made.ok()) return made;
    return read_rows(from_, table, all, [&](const std::vector<Cell>& row) {
        return insert_row(to_, from_table(table), all, row);
    });
}

Result<void> MergeWork::load() {
    for (const MergedTable& table : kMergedTables) {
        if (auto done = load_table(table.name); !done.ok()) return done;
        const std::string name(table.name);
        auto indexed = run_sql("CREATE INDEX temp.from_" + name + "_id ON from_" + name + " (id)");
        if (!indexed.ok()) return indexed;
    }
    for (const MergedPart& part : kMergedParts) {
        if (auto done = load_table(part.name); !done.ok()) return done;
    }
    for (const std::string_view list : kMergedLists) {
        if (auto done = load_table(list); !done.ok()) return done;
    }
    auto done =
        run_sql("CREATE TEMP TABLE same (theirs BLOB PRIMARY KEY, ours BLOB) WITHOUT ROWID");
    if (!done.ok()) return done;
    return run_sql("CREATE TEMP TABLE won (id BLOB PRIMARY KEY) WITHOUT ROWID");
}

// Puts our ids in place of theirs, wherever they stand.
Result<void> MergeWork::use_our_ids(std::string_view table) {
    auto own = references_of(to_, table);
    if (!own.ok()) return own.error();
    std::vector<std::string> names;
    if (columns(table).starts_with("id, ")) names.emplace_back("id");
    for (const Reference& reference : own.value()) names.push_back(reference.column);
    for (const std::string& name : names) {
        auto done = run_sql("UPDATE " + from_table(table) + " SET " + name +
                            " = (SELECT ours FROM temp.same WHERE theirs = " + name + ") WHERE " +
                            name + " IN (SELECT theirs FROM temp.same)");
        if (!done.ok()) return done;
    }
    return {};
}

// A thread has its id by its session and kind, and so have the wording and the moment of it.
Result<void> MergeWork::find_same_threads() {
    auto statement = to_.prepare(
        "SELECT f.id, f.kind, s.theirs, s.ours FROM temp.from_thread AS f"
        " JOIN temp.same AS s ON s.theirs = f.session");
    if (!statement.ok()) return statement.error();
    std::vector<std::pair<Id, Id>> same;
    for (;;) {
        auto row = statement.value().step();
        if (!row.ok()) return row.error();
        if (!row.value()) break;
        const Statement& is = statement.value();
        const auto kind = static_cast<model::ThreadKind>(is.integer(1));
        if (is.id(0) == model::thread_id(is.id(2), kind)) {
            same.emplace_back(is.id(0), model::thread_id(is.id(3), kind));
        }
    }
    for (const auto& [theirs, ours] : same) {
        auto done =
            run_sql("INSERT OR IGNORE INTO temp.same (theirs, ours) VALUES (?, ?)", theirs, ours);
        if (!done.ok()) return done;
    }
    return {};
}

Result<void> MergeWork::use_our_ids() {
    Result<void> done;
    for (const MergedTable& table : kMergedTables) {
        if (done.ok()) done = use_our_ids(table.name);
    }
    for (const MergedPart& part : kMergedParts) {
        if (done.ok()) done = use_our_ids(part.name);
    }
    return done;
}

// Two journals that were begun apart have a course each. Where nothing says that they are two
// people, they are one: that of somebody who began anew and then opens an older copy.
Result<void> MergeWork::find_same_course() {
    auto done = run_sql(
        "INSERT INTO temp.same (theirs, ours) SELECT f.id, t.id FROM temp.from_course AS f,"
        " main.course AS t WHERE f.deleted IS NULL AND t.deleted IS NULL"
        " AND f.id NOT IN (SELECT id FROM main.course)"
        " AND t.id NOT IN (SELECT id FROM temp.from_course)"
        " AND (f.with_whom = '' OR t.with_whom = '' OR f.with_whom = t.with_whom)"
        " AND (SELECT count(*) FROM temp.from_course WHERE deleted IS NULL) = 1"
        " AND (SELECT count(*) FROM main.course WHERE deleted IS NULL) = 1");
    if (done.ok()) done = use_our_ids();
    if (!done.ok()) return done;
    // What only one of them says is what they say.
    std::string sets;
    for (const char* name : {"with_whom", "began", "ended"}) {
        const std::string column(name);
        sets += (sets.empty() ? "" : ", ") + column + " = CASE WHEN " + column +
                " = '' THEN (SELECT t." + column +
                " FROM main.course AS t WHERE t.id = from_course.id) ELSE " + column + " END";
    }
    return run_sql("UPDATE temp.from_course SET " + sets +
                   " WHERE id IN (SELECT ours FROM temp.same)");
}

// A course has one next session, and a session one answer to a prompt: two of them are one.
Result<void> MergeWork::find_same() {
    auto done = find_same_course();
    if (!done.ok()) return done;
    done = run_sql(
        "INSERT INTO temp.same (theirs, ours) SELECT f.id, t.id FROM temp.from_session AS f"
        " JOIN main.session AS t ON t.course = f.course AND t.state = 0 AND t.deleted IS NULL"
        " WHERE f.state = 0 AND f.deleted IS NULL AND f.id <> t.id"
        " AND f.id NOT IN (SELECT id FROM main.session)"
        " AND NOT EXISTS (SELECT 1 FROM temp.from_session AS g WHERE g.id = t.id)");
    if (done.ok()) done = find_same_threads();
    if (done.ok()) done = use_our_ids();
    if (done.ok()) {
        done = run_sql(
            "INSERT OR IGNORE INTO temp.same (theirs, ours) SELECT f.id, t.id"
            " FROM temp.from_answer AS f JOIN main.answer AS t"
            " ON t.session = f.session AND t.prompt = f.prompt WHERE f.id <> t.id");
    }
    return done.ok() ? use_our_ids("answer") : done;
}

// But not what something that takes part cannot be without.
Result<void> MergeWork::leave_out_gone(const MergedTable& table) {
    const std::string name(table.name);
    std::string sql = "DELETE FROM temp.from_" + name + " WHERE changed <= (SELECT at FROM" +
                      " main.gone AS g WHERE g.id = from_" + name + ".id)";
    for (const MergedTable& child : kMergedTables) {
        auto all = references_of(to_, child.name);
        if (!all.ok()) return all.error();
        for (const Reference& one : all.value()) {
            if (one.table != table.name || !one.goes_along) continue;
            sql += " AND id NOT IN (SELECT " + one.column + " FROM " + from_table(child.name) +
                   " WHERE " + one.column + " IS NOT NULL)";
        }
    }
    return run_sql(sql);
}

// Every new journal begins with a course; one that nothing was written in is none to keep.
Result<void> MergeWork::leave_out_empty_courses() {
    std::string sql =
        "DELETE FROM temp.from_course WHERE id NOT IN (SELECT id FROM main.course)"
        " AND trim(with_whom || began || ended) = '' AND id NOT IN (SELECT course FROM"
        " temp.from_session WHERE state <> 0 OR not_to_forget <> '' OR planned_date IS NOT NULL)";
    for (const MergedTable& table : kMergedTables) {
        const bool owned = columns(table.name).find("course,") != std::string::npos;
        if (!owned || table.name == "session" || table.name == "course") continue;
        sql += " AND id NOT IN (SELECT course FROM " + from_table(table.name) + ")";
    }
    auto done = run_sql(sql);
    if (!done.ok()) return done;
    return run_sql(
        "DELETE FROM temp.from_session WHERE course NOT IN (SELECT id FROM temp.from_course)"
        " AND course NOT IN (SELECT id FROM main.course)");
}

Result<void> MergeWork::leave_out() {
    // What has just been begun and has no words yet; and at most one entry is being written.
    auto done = run_sql(
        "DELETE FROM temp.from_entry WHERE is_open = 1 AND trim(text) = ''"
        " AND id NOT IN (SELECT id FROM main.entry)");
    if (done.ok()) {
        done = run_sql(
            "UPDATE temp.from_entry SET is_open = 0 WHERE is_open = 1 AND EXISTS (SELECT 1 FROM"
            " main.entry AS t WHERE t.is_open = 1 AND t.deleted IS NULL AND t.id <>"
            " from_entry.id)");
    }
    if (done.ok()) done = leave_out_empty_courses();
    for (auto table = kMergedTables.rbegin(); done.ok() && table != kMergedTables.rend(); ++table) {
        done = leave_out_gone(*table);
    }
    for (const MergedPart& part : kMergedParts) {
        if (!done.ok()) return done;
        done =
            run_sql("DELETE FROM " + from_table(part.name) + " WHERE " + std::string(part.owner) +
                    " NOT IN (SELECT id FROM " + from_table(part.owner_table) + ")");
    }
    for (const MergedTable& table : kMergedTables) {
        auto all = references_of(to_, table.name);
        if (!all.ok()) return all.error();
        for (const Reference& one : all.value()) {
            if (!done.ok() || one.goes_along) continue;
            done = run_sql("UPDATE " + from_table(table.name) + " SET " + one.column +
                           " = NULL WHERE " + one.column + " NOT IN (SELECT id FROM " +
                           from_table(one.table) + ") AND " + one.column +
                           " NOT IN (SELECT id FROM main." + one.table + ")");
        }
    }
    return done;
}

}  // namespace rapport::store
