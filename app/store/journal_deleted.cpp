// Deleting, with the way back for a month, and for good.
#include <array>

#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::Kind;

constexpr std::int64_t kKeptDeletedMs = std::int64_t{30} * 24 * 60 * 60 * 1000;

const char* table_of(Kind kind) {
    switch (kind) {
        case Kind::Goal: return "goal";
        case Kind::Question: return "question";
        case Kind::Remembered: return "remembered";
        case Kind::Entry: return "entry";
        case Kind::Contact: return "contact";
        case Kind::Session: return "session";
        case Kind::Thread: return "thread";
        case Kind::HardThing: return "hard_thing";
        case Kind::Wish: return "wish";
        case Kind::Course: return "course";
        case Kind::Moment: return "moment";
        case Kind::Wording: return "wording";
        case Kind::Scale: return "scale";
        case Kind::ScaleValue: return "scale_value";
        case Kind::Win: return "win";
        case Kind::Sheet: return "sheet";
        case Kind::Homework: return "homework";
        case Kind::Prompt: return "prompt";
        case Kind::GoalMark: return "goal_mark";
    }
    return "";
}

constexpr std::string_view kIndexHoldsWiped = "index_holds_wiped";  // The key of a note.
constexpr int kMergedPages = 8;                                     // At once.

// Sessions, scales and courses come last: with one goes everything that belongs to it.
constexpr std::array kDeletable = {
    "goal",       "question",    "answer", "remembered", "entry",       "contact", "thread",
    "hard_thing", "wish",        "moment", "wording",    "scale_value", "scale",   "win",
    "goal_mark",  "sheet_field", "sheet",  "homework",   "prompt",      "session", "course"};

// All answers on a sheet, one below the other.
constexpr const char* kOnSheet =
    "(SELECT coalesce(group_concat(f.text, char(10)), '') FROM sheet_field AS f"
    " WHERE f.sheet = sheet.id AND f.text <> '')";

// The kinds that have words of their own, and where those stand.
struct WithWords {
    Kind kind;
    const char* words;
};
constexpr std::array<WithWords, 16> kWithWords = {{{Kind::Entry, "text"},
                                                   {Kind::Question, "words"},
                                                   {Kind::Goal, "text"},
                                                   {Kind::Remembered, "text"},
                                                   {Kind::HardThing, "words"},
                                                   {Kind::Wish, "text"},
                                                   {Kind::Wording, "words"},
                                                   {Kind::Moment, "words"},
                                                   {Kind::Win, "text"},
                                                   {Kind::Session, "words"},
                                                   {Kind::Course, "words"},
                                                   {Kind::Scale, "name"},
                                                   {Kind::Contact, "words"},
                                                   {Kind::Homework, "words"},
                                                   {Kind::Prompt, "text"},
                                                   {Kind::Sheet, kOnSheet}}};

}  // namespace

Result<std::vector<model::Deleted>> Journal::deleted(std::size_t most) {
    std::string sql;
    for (const WithWords& one : kWithWords) {
        const std::string words = one.words;
        sql += (sql.empty() ? "SELECT " : " UNION ALL SELECT ") +
               std::to_string(static_cast<int>(one.kind)) + " AS kind, id, " + words +
               " AS words, deleted AS at, created_offset_min FROM " + table_of(one.kind) +
               " WHERE deleted IS NOT NULL AND trim(" + words + ", char(9, 10, 13, 32)) <> ''";
    }
    return state_->list(
        sql + " ORDER BY at DESC, words LIMIT ?",
        [](const Statement& row) {
            return model::Deleted{to_enum(row.integer(0), Kind::GoalMark), row.id(1), row.text(2),
                                  moment(row, 3)};
        },
        static_cast<std::int64_t>(most));
}

Result<void> Journal::wipe(Kind kind, const Id& id, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        const std::string table = table_of(kind);
        auto done =
            state_->change("DELETE FROM " + table + " WHERE id = ? AND deleted IS NOT NULL", id);
        return done.ok() ? set_note(kIndexHoldsWiped, "yes", stamp) : done;
    });
}

Result<void> Journal::remove(Kind kind, const Id& id, const Stamp& stamp) {
    const std::string table = table_of(kind);
    return state_->change("UPDATE " + table + " SET deleted = ?1, changed = ?1 WHERE id = ?2",
                          stamp.now.at.ms, id);
}

Result<void> Journal::bring_back(Kind kind, const Id& id, const Stamp& stamp) {
    const std::string table = table_of(kind);
    return state_->change("UPDATE " + table + " SET deleted = NULL, changed = ?1 WHERE id = ?2",
                          stamp.now.at.ms, id);
}

Result<bool> Journal::has(Kind kind, const Id& id) {
    auto found = state_->list(
        std::string("SELECT 1 FROM ") + table_of(kind) + " WHERE id = ?",
        [](const Statement&) { return true; }, id);
    return found.ok() ? Result<bool>(!found.value().empty()) : found.error();
}

Result<void> Journal::wipe_old_deleted(base::Instant now) {
    return state_->transaction([&]() -> Result<void> {
        bool any = false;
        for (const std::string table : kDeletable) {
            auto done = state_->database->run("DELETE FROM " + table + " WHERE deleted < ?",
                                              now.ms - kKeptDeletedMs);
            if (!done.ok()) {
                return done;
            }
            any = any || state_->database->changed_rows() > 0;
        }
        return any ? set_note(kIndexHoldsWiped, "yes", {{now, 0}, {}}) : Result<void>();
    });
}

Result<bool> Journal::index_holds_wiped() {
    auto text = note(kIndexHoldsWiped);
    return text.ok() ? Result<bool>(!text.value().empty()) : text.error();
}

Result<bool> Journal::clean_index_step() {
    Database& database = *state_->database;
    bool more = false;
    auto done = state_->transaction([&]() -> Result<void> {
        auto before = database.ask_integer("SELECT total_changes()");
        if (!before.ok()) return before.error();
        auto merged =
            database.run("INSERT INTO words (words, rank) VALUES ('merge', ?)", -kMergedPages);
        if (!merged.ok()) return merged;
        auto after = database.ask_integer("SELECT total_changes()");
        if (!after.ok()) return after.error();
        // FTS5's own sign: a merge that had nothing to do changes less than two rows.
        more = after.value() - before.value() >= 2;
        return more ? Result<void>() : set_note(kIndexHoldsWiped, {}, {});
    });
    return done.ok() ? Result<bool>(more) : done.error();
}

}  // namespace rapport::store
