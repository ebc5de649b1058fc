// Contacts, small texts by key, and deleting with the way back.
#include <array>

#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::Contact;
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
    }
    return "";
}

constexpr std::string_view kIndexHoldsWiped = "index_holds_wiped";  // The key of a note.
constexpr int kMergedPages = 8;                                     // At once.

// Sessions, scales and courses come last: with one goes everything that belongs to it.
constexpr std::array kDeletable = {
    "goal", "question", "answer",  "remembered",  "entry", "contact", "thread",  "hard_thing",
    "wish", "moment",   "wording", "scale_value", "scale", "win",     "session", "course"};

}  // namespace

Result<std::vector<Contact>> Journal::contacts() {
    return state_->list(
        "SELECT id, name, reach, position FROM contact WHERE deleted IS NULL"
        " ORDER BY position, row",
        [](const Statement& row) {
            return Contact{row.id(0), row.text(1), row.text(2), static_cast<int>(row.integer(3))};
        });
}

Result<void> Journal::insert(const Contact& contact, const Stamp& stamp) {
    return state_->change(
        "INSERT INTO contact (id, name, reach, position, source, created, created_offset_min,"
        " changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        contact.id, contact.name, contact.reach, contact.position, stamp.source, stamp.now.at.ms,
        stamp.now.offset_min, stamp.now.at.ms);
}

Result<void> Journal::save(const Contact& contact, const Stamp& stamp) {
    return state_->change(
        "UPDATE contact SET name = ?, reach = ?, position = ?, changed = ? WHERE id = ?",
        contact.name, contact.reach, contact.position, stamp.now.at.ms, contact.id);
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

Result<std::string> Journal::note(std::string_view key) {
    auto rows = state_->list(
        "SELECT text FROM note WHERE key = ?", [](const Statement& row) { return row.text(0); },
        key);
    if (!rows.ok()) {
        return rows.error();
    }
    return rows.value().empty() ? std::string() : std::move(rows.value().front());
}

Result<void> Journal::set_note(std::string_view key, std::string_view text, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        if (text.empty()) {
            return state_->database->run("DELETE FROM note WHERE key = ?", key);
        }
        return state_->database->run(
            "INSERT INTO note (key, text, changed) VALUES (?1, ?2, ?3)"
            " ON CONFLICT (key) DO UPDATE SET text = ?2, changed = ?3",
            key, text, stamp.now.at.ms);
    });
}

}  // namespace rapport::store
