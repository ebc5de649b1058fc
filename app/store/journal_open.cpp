// Opening a journal step by step, so that nothing is ever made over files that cannot be read.
#include "store/copy.h"
#include "store/journal.h"
#include "store/journal_state.h"
#include "store/layout.h"
#include "store/lineage.h"
#include "store/migrations.h"
#include "store/page_file.h"

namespace rapport::store {
namespace {

using base::Error;
using base::ErrorKind;

// Whether any database or log has bytes in it.
Result<bool> any_database(const std::string& vfs, const std::string& folder) {
    for (const std::string_view name : kAllFileNames) {
        if (name == kKeysName || name == kSnapshotName || name == kOpenName) {
            continue;
        }
        auto found = has_bytes(vfs, path_in(folder, name));
        if (!found.ok() || found.value()) {
            return found;
        }
    }
    return false;
}

Result<VfsFile> open_keys(const StickyVfs& vfs, const std::string& folder) {
    auto keys = VfsFile::open(vfs.name(), path_in(folder, kKeysName), FileMode::ReadWrite);
    if (!keys.ok()) {
        return keys.error();
    }
    if (auto locked = keys.value().lock(); !locked.ok()) {
        return locked.error();
    }
    return keys;
}

// The record of the journal that is there, or a fresh one where there is nothing at all.
Result<KeyRecord> find_record(const StickyVfs& vfs, const std::string& folder, VfsFile& keys,
                              const RandomBytes& random) {
    auto record = read_key_record(keys);
    if (record.ok()) {
        return record.value().in_both_slots ? record : write_key_record(keys, record.value());
    }
    if (record.error().kind != ErrorKind::NotFound) {
        return record;
    }
    auto database = any_database(vfs.name(), folder);
    if (!database.ok()) {
        return database.error();
    }
    if (database.value()) {
        return Error{ErrorKind::Corrupt, "there is a journal, but its key record is gone"};
    }
    KeyRecord fresh;
    random(fresh.key.key.data(), fresh.key.key.size());
    random(fresh.key.salt.data(), fresh.key.salt.size());
    return write_key_record(keys, fresh);
}

// Whether the program that had the journal last did not close it: its log was left over. SQLite
// would leave out what stands behind a damaged place of the log, and say nothing.
Result<bool> ended_uncleanly(const StickyVfs& vfs, const std::string& path,
                             const KeyRecord& record) {
    auto log = has_bytes(vfs.name(), path + "-wal");
    if (!log.ok() || !log.value()) {
        return log;
    }
    auto pages = PageFile::open(vfs.name(), path, record.key);
    if (!pages.ok()) {
        return pages.error();
    }
    if (pages.value().log_is_broken()) {
        return Error{ErrorKind::Corrupt, "the log of the database is damaged"};
    }
    return true;
}

// Also pages that nothing stands in: a day is only kept of a journal that is whole.
Result<void> check_pages(const StickyVfs& vfs, const std::string& path, const DatabaseKey& key) {
    auto pages = PageFile::open(vfs.name(), path, key);
    if (!pages.ok()) {
        return pages.error();
    }
    for (std::uint32_t number = 1; number <= pages.value().count(); ++number) {
        if (!pages.value().page(number)) {
            return Error{ErrorKind::Corrupt, "a page of the database is damaged"};
        }
    }
    return {};
}

Result<std::unique_ptr<Database>> open_database(const StickyVfs& vfs, const std::string& path,
                                                const KeyRecord& record, Look look) {
    if (record.established) {
        auto found = has_bytes(vfs.name(), path);
        if (!found.ok()) {
            return found.error();
        }
        if (!found.value()) {
            return Error{ErrorKind::Corrupt, "there was a journal, but its database is gone"};
        }
    }
    if (look == Look::Always) {
        if (auto fine = check_pages(vfs, path, record.key); !fine.ok()) {
            return fine.error();
        }
    }
    auto unclean = ended_uncleanly(vfs, path, record);
    if (!unclean.ok()) {
        return unclean.error();
    }
    auto database = Database::open({.vfs = &vfs, .path = path, .key = record.key});
    if (!database.ok()) {
        return database;
    }
    if (auto fine = refuse_newer(*database.value(), schema_migrations()); !fine.ok()) {
        return fine.error();
    }
    if (unclean.value() || look == Look::Always) {
        if (auto fine = database.value()->check_quickly(); !fine.ok()) {
            database.value()->leave_untouched();
            return fine.error();
        }
    }
    return database;
}

// A verified copy of the database as it is now, in the file "snapshot".
Result<void> keep_snapshot(Database& database, const StickyVfs& vfs, const std::string& path,
                           const std::string& snapshot_path, const KeyRecord& record) {
    auto bytes = make_copy(database, vfs, path, record);
    if (!bytes.ok()) {
        return bytes.error();
    }
    if (auto done = write_file(vfs.name(), snapshot_path, bytes.value()); !done.ok()) {
        return done;
    }
    auto file = VfsFile::open(vfs.name(), snapshot_path, FileMode::Read);
    if (!file.ok()) {
        return file.error();
    }
    auto again = file.value().read(0, bytes.value().size());
    if (!again.ok()) {
        return again.error();
    }
    auto checked = check_copy(again.value());
    return checked.ok() ? Result<void>() : checked.error();
}

// What every journal has: one course, and one next session in it.
Result<Id> ensure_course(Journal& journal, Database& database, const Stamp& stamp) {
    auto courses = database.prepare("SELECT id FROM course WHERE deleted IS NULL ORDER BY row");
    if (!courses.ok()) {
        return courses.error();
    }
    auto row = courses.value().step();
    if (!row.ok()) {
        return row.error();
    }
    if (row.value()) {
        return courses.value().id(0);
    }
    const Id id = journal.new_id();
    auto made = database.run(
        "INSERT INTO course (id, with_whom, sessions_before, length_min, source, created,"
        " created_offset_min, changed) VALUES (?, '', NULL, 50, ?, ?, ?, ?)",
        id, stamp.source, stamp.now.at.ms, stamp.now.offset_min, stamp.now.at.ms);
    if (!made.ok()) {
        return made.error();
    }
    return id;
}

Result<void> ensure_next_session(Journal& journal, Database& database, const Id& course,
                                 const Stamp& stamp) {
    auto count = database.ask_integer(
        "SELECT count(*) FROM session WHERE course = ? AND state = 0 AND deleted IS NULL", course);
    if (!count.ok()) {
        return count.error();
    }
    if (count.value() > 0) {
        return {};
    }
    return journal.insert(model::Session{.id = journal.new_id(), .course = course}, stamp);
}

}  // namespace

Result<std::unique_ptr<Journal>> Journal::open(const Place& place, const Stamp& stamp,
                                               RandomBytes random,
                                               const std::optional<DataKey>& key, Look look) {
    auto vfs = StickyVfs::create(place.vfs);
    if (!vfs.ok()) {
        return vfs.error();
    }
    auto keys = open_keys(*vfs.value(), place.folder);
    if (!keys.ok()) {
        return keys.error();
    }
    auto record = find_record(*vfs.value(), place.folder, keys.value(), random);
    if (!record.ok()) {
        return record.error();
    }
    if (record.value().seals) {
        if (!key) {
            return Error{ErrorKind::Locked, "the journal is sealed by a passphrase"};
        }
        record.value().key.key = *key;
    }
    auto state =
        std::make_unique<State>(std::move(vfs.value()), std::move(keys.value()), std::move(random));
    state->record = record.value();
    state->place = place;
    state->database_path =
        path_in(place.folder, kDatabaseNames[static_cast<std::size_t>(state->record.database)]);
    state->snapshot_path = path_in(place.folder, kSnapshotName);
    state->opened = state->record.established ? Opened::Existing : Opened::New;

    auto database = open_database(*state->vfs, state->database_path, state->record, look);
    if (!database.ok()) {
        return database.error();
    }
    state->database = std::move(database.value());
    auto journal = std::make_unique<Journal>(std::move(state));
    if (auto ready = journal->state_->make_ready(*journal, stamp); !ready.ok()) {
        if (ready.error().kind == ErrorKind::Corrupt) journal->abandon();
        return ready.error();
    }
    return journal;
}

Result<void> Journal::State::make_ready(Journal& journal, const Stamp& stamp) {
    auto migrated = migrate(*database, schema_migrations(), [&] {
        return keep_snapshot(*database, *vfs, database_path, snapshot_path, record);
    });
    if (!migrated.ok()) {
        return migrated;
    }
    auto ensured = transaction([&] { return ensure_courses(journal, stamp); });
    if (ensured.ok() && !record.established) {
        // From here on an empty database is damage and no fresh start.
        KeyRecord established = record;
        established.established = true;
        ensured = write_record(established);
    }
    if (ensured.ok()) static_cast<void>(remove_leftovers().ok());
    return ensured;
}

Result<void> Journal::State::ensure_courses(Journal& journal, const Stamp& stamp) {
    auto id = ensure_course(journal, *database, stamp);
    if (!id.ok()) {
        return id.error();
    }
    auto chosen = choose_course(journal, id.value());
    if (!chosen.ok()) {
        return chosen;
    }
    auto courses = journal.courses();
    if (!courses.ok()) {
        return courses.error();
    }
    for (const model::Course& one : courses.value()) {
        auto done = ensure_next_session(journal, *database, one.id, stamp);
        if (!done.ok()) {
            return done;
        }
    }
    auto branched = has_branch(*database);
    if (!branched.ok() || branched.value()) {
        return branched.ok() ? Result<void>() : branched.error();
    }
    return store::begin_branch(*database, new_id(), stamp.now);
}

}  // namespace rapport::store
