// What belongs to a row that was lost gets one in its stead, so that no words go with it.
#include <array>

#include "store/salvage_parts.h"

namespace rapport::store {
namespace {

using base::Error;
using base::ErrorKind;

// Tables whose rows belong to a course, and those whose rows belong to a session.
constexpr std::array kOfCourse = {"session",     "goal",    "question",   "answer",    "remembered",
                                  "entry",       "thread",  "hard_thing", "wish",      "moment",
                                  "wording",     "scale",   "win",        "goal_mark", "sheet",
                                  "sheet_field", "homework"};
constexpr std::array kOfSession = {"goal", "answer", "remembered", "thread", "moment"};

// References that may be open.
struct Link {
    const char *table, *column, *to;
};
constexpr std::array<Link, 11> kLinks = {{{"goal", "toward", "goal"},
                                          {"question_step", "session", "session"},
                                          {"thread", "decided_in", "session"},
                                          {"thread", "changed_in", "session"},
                                          {"hard_thing", "on_card", "session"},
                                          {"wording", "session", "session"},
                                          {"scale", "follows", "scale"},
                                          {"win", "session", "session"},
                                          {"goal", "session", "session"},
                                          {"sheet", "goal", "goal"},
                                          {"homework", "session", "session"}}};

std::string any_course() {
    return "(SELECT id FROM course ORDER BY deleted IS NOT NULL, row LIMIT 1)";
}

// A course for every row that names one, and one at least.
std::string courses_sql() {
    std::string sql;
    for (const std::string table : kOfCourse) {
        sql +=
            "INSERT OR IGNORE INTO course (id, with_whom, length_min, source, created,"
            " created_offset_min, changed) SELECT course, '', 50, '', min(created),"
            " created_offset_min, max(changed) FROM " +
            table + " WHERE course NOT IN (SELECT id FROM course) GROUP BY course;";
    }
    return sql;
}

// Sessions that were lost took place, but for the newest one of a course that has no next session:
// there is always one.
std::string sessions_sql() {
    std::string lost;
    for (const std::string table : kOfSession) {
        lost += (lost.empty() ? "" : " UNION ALL ") +
                ("SELECT session AS id, course, created, created_offset_min, changed FROM " +
                 table + " WHERE session NOT IN (SELECT id FROM session)");
    }
    const std::string columns =
        "INSERT OR IGNORE INTO session (id, course, state, met_at, met_offset_min, not_to_forget,"
        " source, created, created_offset_min, changed) ";
    return columns +
           "SELECT id, course, 0, NULL, NULL, '', '', created, created_offset_min, changed FROM"
           " (SELECT id, course, min(created) AS created, created_offset_min,"
           "  max(changed) AS changed FROM (" +
           lost +
           ") GROUP BY id)"
           " WHERE course NOT IN (SELECT course FROM session WHERE state = 0 AND deleted IS NULL)"
           " ORDER BY changed DESC;" +
           columns +
           "SELECT id, course, 1, min(created), created_offset_min, '', '', min(created),"
           " created_offset_min, max(changed) FROM (" +
           lost + ") GROUP BY id;";
}

// A goal for what it was marked by, a page for its answers. Without their names they are found by
// their words.
constexpr const char* kOwners =
    "INSERT OR IGNORE INTO goal (id, course, text, position, source, created, created_offset_min,"
    " changed) SELECT goal, course, '', 0, '', min(created), created_offset_min, max(changed)"
    " FROM goal_mark WHERE goal NOT IN (SELECT id FROM goal) GROUP BY goal;"
    "INSERT OR IGNORE INTO sheet (id, course, name, is_private, source, created,"
    " created_offset_min, changed) SELECT sheet, course, '', 1, '', min(created),"
    " created_offset_min, max(changed) FROM sheet_field"
    " WHERE sheet NOT IN (SELECT id FROM sheet) GROUP BY sheet;";

std::string links_sql() {
    std::string sql =
        "DELETE FROM question_step WHERE question NOT IN (SELECT id FROM question);"
        "DELETE FROM mending WHERE moment NOT IN (SELECT id FROM moment);"
        "DELETE FROM entry_feeling WHERE entry NOT IN (SELECT id FROM entry);";
    for (const Link& link : kLinks) {
        const std::string column = link.column;
        sql += std::string("UPDATE ") + link.table + " SET " + column + " = NULL WHERE " + column +
               " NOT IN (SELECT id FROM " + link.to + ");";
    }
    // Every question has a history.
    return sql +
           "INSERT INTO question_step (id, question, state, at, offset_min) SELECT randomblob(16),"
           " id, state, created, created_offset_min FROM question"
           " WHERE id NOT IN (SELECT question FROM question_step);";
}

}  // namespace

// Feelings of a note that was lost are words too.
Result<void> Salvage::keep_loose_feelings() {
    auto rows = to_.prepare(
        "SELECT group_concat(word, ', ') FROM entry_feeling"
        " WHERE entry NOT IN (SELECT id FROM entry) AND word NOT LIKE 'feeling.%' GROUP BY entry");
    if (!rows.ok()) return rows.error();
    for (;;) {
        auto row = rows.value().step();
        if (!row.ok()) return row.error();
        if (!row.value()) return {};
        parts_.push_back(rows.value().text(0));
    }
}

Result<void> Salvage::mend() {
    if (auto kept = keep_loose_feelings(); !kept.ok()) return kept;
    if (auto done = to_.run_script(courses_sql() + sessions_sql()); !done.ok()) return done;
    auto made = to_.run(
        "INSERT INTO course (id, with_whom, length_min, source, created, created_offset_min,"
        " changed) SELECT randomblob(16), '', 50, '', 0, 0, 0 WHERE NOT EXISTS"
        " (SELECT 1 FROM course WHERE deleted IS NULL)");
    if (!made.ok()) return made;
    auto scales = to_.run(
        "INSERT INTO scale (id, course, name, instrument, low, high, step, rises_when_better,"
        " low_label, high_label, ended, lines, position, source, created, created_offset_min,"
        " changed) SELECT scale, " +
            any_course() +
            ", ?, '', min(0, min(value)), max(0, max(value)) + 10, 10, 1, '', '', 0, 0, 0, '',"
            " min(created), created_offset_min, max(changed) FROM scale_value"
            " WHERE scale NOT IN (SELECT id FROM scale) GROUP BY scale",
        words_.lost_name);
    if (!scales.ok()) return scales;
    if (auto done = to_.run_script(kOwners + links_sql()); !done.ok()) return done;
    auto loose = to_.ask_integer("SELECT count(*) FROM pragma_foreign_key_check");
    if (!loose.ok()) return loose.error();
    if (loose.value() == 0) return {};
    return Error{ErrorKind::Corrupt, "recovering: a row belongs to nothing"};
}

Result<void> Salvage::write_note(const Id& id, std::string_view text, const Stamp& stamp) {
    return to_.run(
        "INSERT INTO entry (id, course, at, offset_min, text, very_hard, is_private, is_open,"
        " source, created, created_offset_min, changed) VALUES (?, " +
            any_course() + ", ?, ?, ?, 0, 1, 0, '', ?, ?, ?)",
        id, stamp.now.at.ms, stamp.now.offset_min, text, stamp.now.at.ms, stamp.now.offset_min,
        stamp.now.at.ms);
}

Result<void> Salvage::write_notes(const Stamp& stamp, const RandomBytes& random) {
    report_.parts = static_cast<std::int64_t>(parts_.size());
    for (const std::string& part : parts_) {
        Id id;
        random(id.bytes.data(), id.bytes.size());
        if (auto done = write_note(id, words_.part + "\n\n" + part, stamp); !done.ok()) return done;
    }
    random(report_.note.bytes.data(), report_.note.bytes.size());
    return write_note(report_.note, words_.note(report_), stamp);
}

}  // namespace rapport::store
