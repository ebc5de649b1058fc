// Contacts, and small texts by key.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::Contact;

}  // namespace

Result<std::vector<Contact>> Journal::contacts() {
    return state_->list(
        "SELECT id, name, reach, position, before_unlock FROM contact WHERE deleted IS NULL"
        " ORDER BY position, row",
        [](const Statement& row) {
            return Contact{row.id(0), row.text(1), row.text(2), static_cast<int>(row.integer(3)),
                           row.integer(4) != 0};
        });
}

Result<void> Journal::insert(const Contact& contact, const Stamp& stamp) {
    return state_->change(
        "INSERT INTO contact (id, name, reach, position, before_unlock, source, created,"
        " created_offset_min, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        contact.id, contact.name, contact.reach, contact.position, contact.before_unlock,
        stamp.source, stamp.now.at.ms, stamp.now.offset_min, stamp.now.at.ms);
}

Result<void> Journal::save(const Contact& contact, const Stamp& stamp) {
    return state_->change(
        "UPDATE contact SET name = ?, reach = ?, position = ?, before_unlock = ?, changed = ?"
        " WHERE id = ?",
        contact.name, contact.reach, contact.position, contact.before_unlock, stamp.now.at.ms,
        contact.id);
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

Result<std::vector<std::pair<std::string, std::string>>> Journal::notes_from(
    std::string_view prefix) {
    return state_->list(
        "SELECT key, text FROM note WHERE substr(key, 1, ?) = ? ORDER BY key",
        [](const Statement& row) { return std::pair(row.text(0), row.text(1)); },
        static_cast<std::int64_t>(prefix.size()), prefix);
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
