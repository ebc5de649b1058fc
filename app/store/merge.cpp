// The steps of a merge on our own tables.
#include "store/merge.h"

#include "store/merge_work.h"

namespace rapport::store {

using base::Result;

namespace {

// All words of a row on lines of their own; `row` is "f" or "t".
std::string words_of(const MergedTable& table, const std::string& row) {
    std::string sql = "trim(";
    std::string_view rest = table.words;
    for (bool first = true; !rest.empty(); first = false) {
        const std::string_view column = rest.substr(0, rest.find('|'));
        rest.remove_prefix(std::min(rest.size(), column.size() + 1));
        if (!first) sql += " || char(10) || ";
        sql += row + "." + std::string(column);
    }
    return sql + ", char(9, 10, 13, 32))";
}

// A session that took place on one side took place.
std::string theirs_counts(const MergedTable& table) {
    if (table.name != "session") return "f.changed > t.changed";
    return "((f.state <> 0) > (t.state <> 0) OR"
           " ((f.state <> 0) = (t.state <> 0) AND f.changed > t.changed))";
}

std::string both_sides(const MergedTable& table) {
    const std::string name(table.name);
    return " FROM temp.from_" + name + " AS f JOIN main." + name + " AS t ON t.id = f.id";
}

// Whether a thing that comes in is counted: what a person would call one.
std::string counted(const MergedTable& table) {
    if (table.words.empty() || table.name == "course") return "0";
    return table.name == "session" ? "deleted IS NULL AND state = 1" : "deleted IS NULL";
}

}  // namespace

// The words that do not count become a note, if they were changed on both sides and the others do
// not hold them too.
Result<void> MergeWork::keep_both(const MergedTable& table) {
    if (table.words.empty()) return {};
    const std::string theirs = theirs_counts(table);
    const bool is_entry = table.name == "entry";
    const std::string course = table.course.empty() ? "?1" : std::string(table.course);
    const std::string sql =
        "INSERT INTO main.entry (id, course, at, offset_min, text, very_hard, is_private, is_open,"
        " kind, source, created, created_offset_min, changed) SELECT randomblob(16), course, at,"
        " offset_min, ?2 || char(10) || older, 0, 1, 0, kind, '', ?3, ?4, ?3 FROM (SELECT " +
        course + " AS course, CASE WHEN " + theirs +
        " THEN t.changed ELSE f.changed END AS at, t.created_offset_min AS offset_min, " +
        (is_entry ? "t.kind" : "0") + " AS kind, CASE WHEN " + theirs + " THEN " +
        words_of(table, "f") + " ELSE " + words_of(table, "t") + " END AS newer, CASE WHEN " +
        theirs + " THEN " + words_of(table, "t") + " ELSE " + words_of(table, "f") +
        " END AS older" + both_sides(table) +
        " WHERE f.deleted IS NULL AND t.deleted IS NULL AND ((f.changed > ?5 AND t.changed > ?6)"
        " OR f.id IN (SELECT ours FROM temp.same)))"
        " WHERE older <> '' AND instr(newer, older) = 0 AND ?1 IS NOT NULL";
    auto done = run_sql(sql, input_.course, input_.heading, input_.now.at.ms, input_.now.offset_min,
                        input_.known.of_other, input_.known.of_this_one);
    if (done.ok()) counts_.both += to_.changed_rows();
    return done;
}

// Puts their row in place of ours, for the ids in `won`.
Result<void> MergeWork::write_won(const MergedTable& table, std::string_view only) {
    const std::string name(table.name);
    const std::string& all = columns(table.name);
    return run_sql("UPDATE main." + name + " SET (" + all + ") = (SELECT " + all +
                   " FROM temp.from_" + name + " AS f WHERE f.id = " + name +
                   ".id) WHERE id IN (SELECT w.id FROM temp.won AS w JOIN temp.from_" + name +
                   " AS f ON f.id = w.id WHERE " + std::string(only) + ")");
}

Result<void> MergeWork::renew(const MergedTable& table) {
    const auto find = [&] {
        auto done = run_sql("DELETE FROM temp.won");
        if (!done.ok()) return done;
        return run_sql("INSERT INTO temp.won (id) SELECT f.id" + both_sides(table) + " WHERE " +
                       theirs_counts(table));
    };
    if (auto found = find(); !found.ok()) return found;
    counts_.renewed += to_.changed_rows();
    if (table.name == "entry") {
        return in_turn(
            [&] { return write_won(table, "1"); },
            [&] {
                return run_sql(
                    "DELETE FROM main.entry_feeling WHERE entry IN (SELECT id FROM"
                    " temp.won)");
            },
            [&] {
                return run_sql("INSERT INTO main.entry_feeling (" + columns("entry_feeling") +
                               ") SELECT " + columns("entry_feeling") +
                               " FROM temp.from_entry_feeling WHERE entry IN (SELECT id FROM"
                               " temp.won)");
            });
    }
    if (table.name != "session") return write_won(table, "1");
    // First those that are no next session any more: a course has one at most.
    return in_turn(
        [&] { return write_won(table, "f.state <> 0 OR f.deleted IS NOT NULL"); },
        [&] {
            return write_won(table,
                             "f.state = 0 AND f.deleted IS NULL AND NOT EXISTS (SELECT 1 FROM"
                             " main.session AS o WHERE o.course = f.course AND o.state = 0 AND"
                             " o.deleted IS NULL AND o.id <> f.id)");
        },
        [&] {
            return run_sql(
                "UPDATE temp.from_session SET state = 2 WHERE state = 0 AND deleted IS NULL"
                " AND id NOT IN (SELECT id FROM main.session) AND course IN (SELECT course FROM"
                " main.session WHERE state = 0 AND deleted IS NULL)");
        });
}

Result<void> MergeWork::add(const MergedTable& table) {
    const std::string name(table.name);
    auto done = run_sql("DELETE FROM temp.won");
    if (done.ok()) {
        done = run_sql("INSERT INTO temp.won (id) SELECT id FROM temp.from_" + name +
                       " WHERE id NOT IN (SELECT id FROM main." + name + ")");
    }
    if (done.ok()) {
        done = run_sql("INSERT INTO main." + name + " (" + columns(table.name) + ") SELECT " +
                       columns(table.name) + " FROM temp.from_" + name +
                       " WHERE id IN (SELECT id FROM temp.won)");
    }
    if (!done.ok()) return done;
    auto count = to_.ask_integer("SELECT count(*) FROM main." + name +
                                 " WHERE id IN (SELECT id FROM temp.won) AND " + counted(table));
    if (!count.ok()) return count.error();
    counts_.added += count.value();
    if (table.name != "entry") return {};
    return run_sql("INSERT INTO main.entry_feeling (" + columns("entry_feeling") + ") SELECT " +
                   columns("entry_feeling") +
                   " FROM temp.from_entry_feeling WHERE entry IN (SELECT id FROM temp.won)");
}

// What was deleted there for good, after it was last changed here. It can be brought back for as
// long as anything that was deleted.
Result<void> MergeWork::remove_gone(const MergedTable& table) {
    if (table.name == "course") return {};
    const std::string name(table.name);
    const std::string next = table.name == "session" ? " AND state <> 0" : "";
    return run_sql("UPDATE main." + name +
                       " SET deleted = ?1, changed = ?1 WHERE deleted IS NULL AND changed <="
                       " (SELECT g.at FROM temp.from_gone AS g WHERE g.id = " +
                       name + ".id)" + next,
                   input_.now.at.ms);
}

Result<void> MergeWork::add_parts() {
    const std::string step = columns("question_step"), mending = columns("mending");
    return in_turn(
        [&] {
            return run_sql("INSERT INTO main.question_step (" + step + ") SELECT " + step +
                           " FROM temp.from_question_step WHERE id NOT IN (SELECT id FROM"
                           " main.question_step)");
        },
        [&] {
            return run_sql("INSERT INTO main.mending (" + mending + ") SELECT " + mending +
                           " FROM temp.from_mending AS f WHERE NOT EXISTS (SELECT 1 FROM"
                           " main.mending AS t WHERE t.moment = f.moment AND t.at = f.at)");
        },
        [&] {
            return run_sql(
                "INSERT INTO main.offer_rest (kind, sessions_met, for_good, changed) SELECT kind,"
                " sessions_met, for_good, changed FROM temp.from_offer_rest WHERE 1"
                " ON CONFLICT (kind) DO UPDATE SET sessions_met = excluded.sessions_met, for_good ="
                " excluded.for_good, changed = excluded.changed WHERE excluded.changed >"
                " offer_rest.changed");
        },
        [&] {
            return run_sql(
                "INSERT OR IGNORE INTO main.note (key, text, changed) SELECT key, text, changed"
                " FROM temp.from_note WHERE key LIKE 'draft.%' OR key LIKE 'pack.%'");
        },
        [&] {
            return run_sql(
                "INSERT OR IGNORE INTO main.gone (id, at) SELECT id, at FROM temp.from_gone");
        });
}

Result<void> MergeWork::let_go() {
    std::vector<std::string> names = {"same", "won"};
    for (const MergedTable& table : kMergedTables)
        names.push_back("from_" + std::string(table.name));
    for (const MergedPart& part : kMergedParts) names.push_back("from_" + std::string(part.name));
    for (const std::string_view list : kMergedLists) names.push_back("from_" + std::string(list));
    for (const std::string& name : names) {
        if (auto done = run_sql("DROP TABLE temp." + name); !done.ok()) return done;
    }
    return {};
}

Result<MergeCounts> MergeWork::run() {
    const auto each = [&](Result<void> (MergeWork::*step)(const MergedTable&)) {
        for (const MergedTable& table : kMergedTables) {
            if (auto done = (this->*step)(table); !done.ok()) return done;
        }
        return Result<void>();
    };
    auto done =
        in_turn([&] { return run_sql("PRAGMA defer_foreign_keys = ON"); }, [&] { return load(); },
                [&] { return find_same(); }, [&] { return leave_out(); },
                [&] { return each(&MergeWork::keep_both); },
                [&] { return each(&MergeWork::renew); }, [&] { return each(&MergeWork::add); },
                [&] { return each(&MergeWork::remove_gone); }, [&] { return add_parts(); });
    for (const MergedTable& table : kMergedTables) {
        if (!done.ok()) break;
        done = run_sql("DELETE FROM main.gone WHERE id IN (SELECT id FROM main." +
                       std::string(table.name) + ")");
    }
    if (done.ok()) done = let_go();
    if (!done.ok()) return done.error();
    return counts_;
}

Result<MergeCounts> merge_into(Database& to, Database& from, const MergeInput& input) {
    return MergeWork(to, from, input).run();
}

}  // namespace rapport::store
