// Entries: what is written on any day.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::Entry;

constexpr std::string_view kSelectEntry =
    "SELECT id, course, at, offset_min, text, intensity, very_hard, is_private, is_open,"
    " waits, kind FROM entry"
    " WHERE deleted IS NULL";

Entry read_entry(const Statement& row) {
    Entry entry;
    entry.id = row.id(0);
    entry.course = row.id(1);
    entry.at = moment(row, 2);
    entry.text = row.text(4);
    entry.intensity = optional_int(row, 5);
    entry.very_hard = row.integer(6) != 0;
    entry.is_private = row.integer(7) != 0;
    entry.open = row.integer(8) != 0;
    entry.waits = row.integer(9) != 0;
    entry.kind = to_enum(row.integer(10), model::EntryKind::NotOkay);
    return entry;
}

std::string select_entries(std::string_view rest) {
    return std::string(kSelectEntry) + std::string(rest);
}

}  // namespace

Result<void> Journal::State::read_feelings(Entry& entry) {
    auto words = list(
        "SELECT word FROM entry_feeling WHERE entry = ? ORDER BY position",
        [](const Statement& row) { return row.text(0); }, entry.id);
    if (!words.ok()) {
        return words.error();
    }
    entry.feelings = std::move(words.value());
    return {};
}

Result<void> Journal::State::write_feelings(const Entry& entry) {
    auto done = database->run("DELETE FROM entry_feeling WHERE entry = ?", entry.id);
    int position = 0;
    for (const std::string& word : entry.feelings) {
        if (!done.ok()) {
            return done;
        }
        done = database->run("INSERT INTO entry_feeling (entry, position, word) VALUES (?, ?, ?)",
                             entry.id, position, word);
        ++position;
    }
    return done;
}

Result<std::optional<Entry>> Journal::State::first_entry(Result<std::vector<Entry>> found) {
    if (!found.ok()) {
        return found.error();
    }
    if (found.value().empty()) {
        return std::optional<Entry>();
    }
    if (auto done = read_feelings(found.value().front()); !done.ok()) {
        return done.error();
    }
    return std::optional(std::move(found.value().front()));
}

Result<std::vector<Entry>> Journal::entries(std::size_t most, std::optional<base::Instant> before) {
    const std::int64_t before_ms = before ? before->ms : INT64_MAX;
    auto rows = state_->list(
        select_entries(" AND is_open = 0 AND at < ? ORDER BY at DESC, row DESC LIMIT ?"),
        read_entry, before_ms, static_cast<std::int64_t>(most));
    if (!rows.ok()) {
        return rows;
    }
    for (Entry& entry : rows.value()) {
        if (auto done = state_->read_feelings(entry); !done.ok()) {
            return done.error();
        }
    }
    return rows;
}

Result<std::optional<Entry>> Journal::open_entry() {
    return state_->first_entry(state_->list(
        select_entries(" AND is_open = 1 AND kind = 0 ORDER BY changed DESC, row DESC LIMIT 1"),
        read_entry));
}

Result<std::vector<Entry>> Journal::waiting_entries() {
    return state_->list(
        select_entries(
            " AND waits = 1 AND is_open = 0 AND kind = 0 AND course = ? ORDER BY at, row"),
        read_entry, state_->course);
}

Result<std::vector<Entry>> Journal::not_okay_entries() {
    return state_->list(select_entries(" AND kind = 1 ORDER BY at DESC, row DESC"), read_entry);
}

Result<std::optional<Entry>> Journal::entry(const Id& id) {
    return state_->first_entry(state_->list(select_entries(" AND id = ?"), read_entry, id));
}

Result<std::optional<Entry>> Journal::entry_of(const model::TimelineKey& key) {
    return state_->first_entry(state_->list(select_entries(" AND row = ?"), read_entry, key.row));
}

Result<std::int64_t> Journal::entry_count() {
    return state_->database->ask_integer("SELECT kept FROM entry_count");
}

Result<bool> Journal::has_not_okay_note() {
    auto count = state_->database->ask_integer(
        "SELECT count(*) FROM entry WHERE deleted IS NULL AND kind = 1 AND course = ?",
        state_->course);
    return count.ok() ? Result<bool>(count.value() > 0) : Result<bool>(count.error());
}

Result<void> Journal::insert(const Entry& entry, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change(
            "INSERT INTO entry (id, course, at, offset_min, text, intensity, very_hard,"
            " is_private, is_open, waits, kind, source, created, created_offset_min, changed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            entry.id, state_->course_or_own(entry.course), entry.at.at.ms, entry.at.offset_min,
            entry.text, entry.intensity, entry.very_hard, entry.is_private, entry.open, entry.waits,
            static_cast<int>(entry.kind), stamp.source, stamp.now.at.ms, stamp.now.offset_min,
            stamp.now.at.ms);
        return done.ok() ? state_->write_feelings(entry) : done;
    });
}

Result<void> Journal::save(const Entry& entry, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change(
            "UPDATE entry SET at = ?, offset_min = ?, text = ?, intensity = ?, very_hard = ?,"
            " is_private = ?, is_open = ?, waits = ?, changed = ? WHERE id = ?",
            entry.at.at.ms, entry.at.offset_min, entry.text, entry.intensity, entry.very_hard,
            entry.is_private, entry.open, entry.waits, stamp.now.at.ms, entry.id);
        return done.ok() ? state_->write_feelings(entry) : done;
    });
}

}  // namespace rapport::store
