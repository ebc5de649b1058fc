// Sealing a journal by a passphrase, changing the secrets, and opening it for good.
#include <sodium.h>

#include <algorithm>

#include "store/copy.h"
#include "store/database_files.h"
#include "store/day_file.h"
#include "store/journal.h"
#include "store/journal_state.h"
#include "store/layout.h"

namespace rapport::store {
namespace {

using base::Error;
using base::ErrorKind;

// A day that is kept under another key can never be read again.
Result<void> remove_foreign_days(const Place& place, const DataKey& key) {
    for (const std::string_view name : kDayNames) {
        const std::string path = path_in(place.folder, name);
        auto found = has_bytes(place.vfs, path);
        if (!found.ok()) return found.error();
        if (!found.value()) continue;
        auto file = VfsFile::open(place.vfs, path, FileMode::Read);
        if (!file.ok()) return file.error();
        auto header = read_day_header(file.value());
        if (header.ok() && take_key(header.value(), key).ok()) continue;
        if (!header.ok() && header.error().kind == ErrorKind::TooNew) continue;
        if (auto done = overwrite_and_remove(place.vfs, path); !done.ok()) return done;
    }
    return {};
}

}  // namespace

const DataKey& Journal::data_key() const { return state_->record.key.key; }

const std::optional<Seals>& Journal::seals() const { return state_->record.seals; }

std::optional<DataKey> Journal::key_of_copy(std::string_view bytes) const {
    const auto copy = check_copy(base::view_of(bytes));
    if (!copy.ok() || copy.value().record.key.salt != state_->record.key.salt) {
        return std::nullopt;
    }
    return state_->record.key.key;
}

Result<void> Journal::seal(const Stretched& passphrase, const Stretched& recovery) {
    State& state = *state_;
    state.stop_day();
    if (state.database == nullptr || state.record.seals || state.depth > 0) {
        return Error{ErrorKind::Invalid, "sealing: it is closed, busy or sealed"};
    }
    auto aside = has_bytes(state.place.vfs, path_in(state.place.folder, kDamagedName));
    if (!aside.ok() || aside.value()) {
        return Error{ErrorKind::Invalid, "sealing: a damaged journal lies here with its key"};
    }
    KeyRecord next = state.record;
    next.database = 1 - next.database;
    state.random(next.key.key.data(), next.key.key.size());
    state.random(next.key.salt.data(), next.key.salt.size());
    next.seals = Seals{seal_key(next.key.key, passphrase, state.random),
                       seal_key(next.key.key, recovery, state.random)};
    const std::string path =
        path_in(state.place.folder, kDatabaseNames[static_cast<std::size_t>(next.database)]);
    auto made = write_anew(*state.database, *state.vfs, path, next.key);
    if (!made.ok()) {
        // Of no use. Should this fail too, it is still not the current one.
        static_cast<void>(remove_database(state.vfs->name(), path).ok());
        return made.error();
    }
    // From this write on the new one may be the journal, so a failure must leave it there.
    auto written = write_key_record(*state.keys, next);
    if (!written.ok()) {
        return written.error();
    }
    state.record = written.value();
    state.database->leave_untouched();
    static_cast<void>(state.database->close().ok());
    state.database = std::move(made).value();
    state.database_path = path;
    // It is sealed. What could not be overwritten now is at the next start.
    static_cast<void>(state.remove_leftovers().ok());
    return {};
}

Result<void> Journal::change_seals(const std::optional<Stretched>& passphrase,
                                   const std::optional<Stretched>& recovery) {
    KeyRecord next = state_->record;
    if (state_->database == nullptr || !next.seals) {
        return Error{ErrorKind::Invalid, "changing the passphrase: there is none"};
    }
    const DataKey& key = next.key.key;
    if (passphrase) next.seals->passphrase = seal_key(key, *passphrase, state_->random);
    if (recovery) next.seals->recovery = seal_key(key, *recovery, state_->random);
    return state_->write_record(next);
}

Result<void> Journal::remove_seals() {
    KeyRecord next = state_->record;
    if (state_->database == nullptr) {
        return Error{ErrorKind::Io, "the journal is closed"};
    }
    next.seals.reset();
    return state_->write_record(next);
}

Result<void> Journal::set_look(std::uint32_t look) {
    KeyRecord next = state_->record;
    if (next.look == look) {
        return {};
    }
    next.look = look;
    return state_->write_record(next);
}

Result<void> Journal::State::write_record(const KeyRecord& next) {
    auto written = write_key_record(*keys, next);
    if (!written.ok()) {
        return written.error();
    }
    record = written.value();
    return {};
}

// What a restore, a change of the key or one that was cut off leaves behind: the other database and
// days, which no key opens any more, and a snapshot with the bare key in it. Beside the sticky VFS,
// since a failure here must not stop the journal; the next start tries again.
Result<void> Journal::State::remove_leftovers() {
    if (!record.in_both_slots) {
        return {};  // The other slot may still need it; the next start writes both.
    }
    const auto other = kDatabaseNames[static_cast<std::size_t>(1 - record.database)];
    const std::string other_path = path_in(place.folder, other);
    for (const char* suffix : {"", "-wal", "-journal"}) {
        auto found = has_bytes(place.vfs, other_path + suffix);
        if (!found.ok()) {
            return found.error();
        }
        if (!found.value()) continue;
        if (auto done = overwrite_database(place.vfs, other_path); !done.ok()) {
            return done;
        }
    }
    if (auto done = remove_foreign_days(place, record.key.key); !done.ok()) {
        return done;
    }
    return record.seals ? remove_bare_snapshot() : Result<void>();
}

Result<void> Journal::State::remove_bare_snapshot() {
    auto file = VfsFile::open(place.vfs, snapshot_path, FileMode::Read);
    if (!file.ok()) {
        return file.error().kind == ErrorKind::NotFound ? Result<void>() : file.error();
    }
    auto size = file.value().size_bytes();
    if (!size.ok() || size.value() == 0) {
        return size.ok() ? Result<void>() : size.error();
    }
    auto bytes = file.value().read(0, static_cast<std::size_t>(size.value()));
    if (!bytes.ok()) {
        return bytes.error();
    }
    auto copy = check_copy(bytes.value());
    if (copy.ok() && copy.value().record.seals) {
        return {};
    }
    return overwrite_and_remove(place.vfs, snapshot_path);
}

}  // namespace rapport::store
