// Contacts, small texts by key, and deleting with the way back.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::Contact;
using model::Kind;

constexpr std::int64_t kKeptDeletedMs = std::int64_t{30} * 24 * 60 * 60 * 1000;

struct DeletingSql {
    std::string_view mark;
    std::string_view bring_back;
};

DeletingSql deleting_sql(Kind kind) {
    switch (kind) {
        case Kind::Goal:
            return {"UPDATE goal SET deleted = ?1, changed = ?1 WHERE id = ?2",
                    "UPDATE goal SET deleted = NULL, changed = ?1 WHERE id = ?2"};
        case Kind::Question:
            return {"UPDATE question SET deleted = ?1, changed = ?1 WHERE id = ?2",
                    "UPDATE question SET deleted = NULL, changed = ?1 WHERE id = ?2"};
        case Kind::Remembered:
            return {"UPDATE remembered SET deleted = ?1, changed = ?1 WHERE id = ?2",
                    "UPDATE remembered SET deleted = NULL, changed = ?1 WHERE id = ?2"};
        case Kind::Entry:
            return {"UPDATE entry SET deleted = ?1, changed = ?1 WHERE id = ?2",
                    "UPDATE entry SET deleted = NULL, changed = ?1 WHERE id = ?2"};
        case Kind::Contact:
            return {"UPDATE contact SET deleted = ?1, changed = ?1 WHERE id = ?2",
                    "UPDATE contact SET deleted = NULL, changed = ?1 WHERE id = ?2"};
        case Kind::Session:
            return {"UPDATE session SET deleted = ?1, changed = ?1 WHERE id = ?2",
                    "UPDATE session SET deleted = NULL, changed = ?1 WHERE id = ?2"};
        case Kind::Thread:
            return {"UPDATE thread SET deleted = ?1, changed = ?1 WHERE id = ?2",
                    "UPDATE thread SET deleted = NULL, changed = ?1 WHERE id = ?2"};
        case Kind::HardThing:
            return {"UPDATE hard_thing SET deleted = ?1, changed = ?1 WHERE id = ?2",
                    "UPDATE hard_thing SET deleted = NULL, changed = ?1 WHERE id = ?2"};
        case Kind::Wish:
            return {"UPDATE wish SET deleted = ?1, changed = ?1 WHERE id = ?2",
                    "UPDATE wish SET deleted = NULL, changed = ?1 WHERE id = ?2"};
        case Kind::Course:
            return {"UPDATE course SET deleted = ?1, changed = ?1 WHERE id = ?2",
                    "UPDATE course SET deleted = NULL, changed = ?1 WHERE id = ?2"};
    }
    return {};
}

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
    return state_->change(deleting_sql(kind).mark, stamp.now.at.ms, id);
}

Result<void> Journal::bring_back(Kind kind, const Id& id, const Stamp& stamp) {
    return state_->change(deleting_sql(kind).bring_back, stamp.now.at.ms, id);
}

// Sessions and courses come last: with one goes everything that belongs to it.
Result<void> Journal::wipe_old_deleted(base::Instant now) {
    return state_->transaction([&]() -> Result<void> {
        for (const std::string_view sql :
             {"DELETE FROM goal WHERE deleted < ?", "DELETE FROM question WHERE deleted < ?",
              "DELETE FROM answer WHERE deleted < ?", "DELETE FROM remembered WHERE deleted < ?",
              "DELETE FROM entry WHERE deleted < ?", "DELETE FROM contact WHERE deleted < ?",
              "DELETE FROM thread WHERE deleted < ?", "DELETE FROM hard_thing WHERE deleted < ?",
              "DELETE FROM wish WHERE deleted < ?", "DELETE FROM session WHERE deleted < ?",
              "DELETE FROM course WHERE deleted < ?"}) {
            auto done = state_->database->run(sql, now.ms - kKeptDeletedMs);
            if (!done.ok()) {
                return done;
            }
        }
        return {};
    });
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
