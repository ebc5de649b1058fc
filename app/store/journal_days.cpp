// Keeping the journal as it is on a day, and going back to one. Days are written beside the sticky
// VFS: a device without room for them must not stop the journal.
#include <algorithm>
#include <cstring>

#include "store/database_files.h"
#include "store/day_file.h"
#include "store/journal_files.h"
#include "store/journal_state.h"
#include "store/layout.h"
#include "store/page_file.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::Error;
using base::ErrorKind;

constexpr std::int64_t kStepBytes = 256 * 1024;

Result<VfsFile> open_day(const Place& place, int slot, FileMode mode) {
    const auto name = kDayNames[static_cast<std::size_t>(slot)];
    return VfsFile::open(place.vfs, path_in(place.folder, name), mode);
}

// The header of a slot; none: it is free, or what is in it is of no use.
std::optional<DayHeader> header_in(const Place& place, int slot) {
    auto file = open_day(place, slot, FileMode::Read);
    if (!file.ok()) return std::nullopt;
    auto header = read_day_header(file.value());
    return header.ok() ? std::optional(header.value()) : std::nullopt;
}

// A free slot, else that of the oldest day, but never `kept`.
int slot_for_next(const Place& place, int kept) {
    int oldest = -1;
    std::int64_t oldest_ms = 0;
    for (int slot = 0; slot < static_cast<int>(kDayNames.size()); ++slot) {
        if (slot == kept) continue;
        const std::optional<DayHeader> header = header_in(place, slot);
        if (!header) return slot;
        if (oldest < 0 || header->taken.at.ms < oldest_ms) {
            oldest = slot;
            oldest_ms = header->taken.at.ms;
        }
    }
    return oldest;
}

}  // namespace

// From the database's file to the day's, piece by piece; then all is read again, and only then does
// the header make it a day.
struct Journal::State::DayJob {
    VfsFile from, to;
    DayHeader header;
    std::int64_t size = 0, at = 0;
    DatabaseKey key = {};
    Checksummer sum = {};
    bool checking = false;

    Result<void> refuse_damage(const Bytes& piece) const;
    Result<bool> step();  // True: there is more to do.
    Result<bool> end_of_pass();
};

Result<bool> Journal::State::DayJob::end_of_pass() {
    const Checksum all = sum.end();
    at = 0;
    sum = {};
    if (!checking) {
        checking = true;
        header.database = all;
        auto synced = to.sync();
        return synced.ok() ? Result<bool>(true) : synced.error();
    }
    if (all != header.database) return Error{ErrorKind::Corrupt, "keeping the day: it reads wrong"};
    auto done = to.write(0, encode_day_header(header));
    if (done.ok()) done = to.sync();
    return done.ok() ? Result<bool>(false) : done.error();
}

// A day with a damaged page would push out one without.
Result<void> Journal::State::DayJob::refuse_damage(const Bytes& piece) const {
    for (std::size_t i = 0; i < piece.size(); i += kPageBytes) {
        const base::ByteView rest = base::ByteView(piece).subspan(i);
        const auto page = static_cast<std::size_t>(at) / kPageBytes + i / kPageBytes + 1;
        const auto stored = rest.first(std::min(rest.size(), kPageBytes));
        if (!open_page(stored, static_cast<std::uint32_t>(page), key)) {
            return Error{ErrorKind::Corrupt, "keeping the day: the journal is damaged"};
        }
    }
    return {};
}

Result<bool> Journal::State::DayJob::step() {
    if (at == size) return end_of_pass();
    const std::int64_t count = std::min(kStepBytes, size - at);
    const std::int64_t in_day = static_cast<std::int64_t>(kDayHeaderBytes) + at;
    auto bytes = checking ? to.read(in_day, static_cast<std::size_t>(count))
                          : from.read(at, static_cast<std::size_t>(count));
    if (!bytes.ok()) return bytes.error();
    if (!checking) {
        if (auto whole = refuse_damage(bytes.value()); !whole.ok()) return whole.error();
    }
    sum.add(bytes.value());
    at += count;
    if (checking) return true;
    auto written = to.write(in_day, bytes.value());
    return written.ok() ? Result<bool>(true) : written.error();
}

Journal::State::State(std::unique_ptr<StickyVfs> vfs_in, VfsFile keys_in, RandomBytes random_in)
    : vfs(std::move(vfs_in)), keys(std::move(keys_in)), random(std::move(random_in)) {}

Journal::State::~State() { store::wipe(record.key.key); }

Result<void> Journal::State::start_day(const Moment& now, int kept) {
    // What is in the log goes into the file, which then stays as it is until the job is done.
    if (auto done = database->checkpoint(Checkpoint::Truncate); !done.ok()) return done;
    auto from = VfsFile::open(vfs->name(), database_path, FileMode::Read);
    if (!from.ok()) return from.error();
    auto size = from.value().size_bytes();
    if (!size.ok()) return size.error();
    auto to = open_day(place, slot_for_next(place, kept), FileMode::ReadWrite);
    if (!to.ok()) return to.error();
    if (auto done = to.value().truncate(0); !done.ok()) return done;
    DayHeader header;
    header.taken = now;
    header.database_bytes = static_cast<std::uint64_t>(size.value());
    header.salt = record.key.salt;
    put_key(header, record.key.key, record.key.key, random);
    // No header until the end.
    if (auto done = to.value().write(0, Bytes(kDayHeaderBytes)); !done.ok()) return done;
    day_job = std::make_unique<DayJob>(DayJob{std::move(from).value(), std::move(to).value(),
                                              header, size.value(), 0, record.key});
    return {};
}

void Journal::State::stop_day() { day_job.reset(); }

std::vector<Day> Journal::days() const {
    std::vector<Day> all;
    for (int slot = 0; slot < static_cast<int>(kDayNames.size()); ++slot) {
        const std::optional<DayHeader> header = header_in(state_->place, slot);
        if (!header || !take_key(*header, state_->record.key.key).ok()) continue;
        all.push_back({slot, header->taken, static_cast<std::int64_t>(header->database_bytes)});
    }
    std::sort(all.begin(), all.end(),
              [](const Day& a, const Day& b) { return a.taken.at.ms > b.taken.at.ms; });
    return all;
}

Result<void> Journal::remove_days() {
    State& state = *state_;
    state.stop_day();
    const std::string& vfs = state.place.vfs;
    for (int slot = 0; slot < static_cast<int>(kDayNames.size()); ++slot) {
        Result<void> done;
        // Without its header it is no day any more, however far the rest comes.
        if (header_in(state.place, slot)) {
            auto file = open_day(state.place, slot, FileMode::ReadWrite);
            if (!file.ok()) return file.error();
            done = file.value().write(0, Bytes(kDayHeaderBytes));
            if (done.ok()) done = file.value().sync();
        }
        const auto name = kDayNames[static_cast<std::size_t>(slot)];
        if (done.ok()) done = overwrite_and_remove(vfs, path_in(state.place.folder, name));
        if (!done.ok()) return done;
    }
    return overwrite_and_remove(vfs, state.snapshot_path);
}

Result<bool> Journal::day_is_due(const Moment& now) {
    const base::LocalDate today = base::to_local(now).date;
    for (const Day& day : days()) {
        if (base::to_local(day.taken).date == today) return false;
    }
    auto rows =
        state_->list("SELECT created, created_offset_min FROM course ORDER BY created LIMIT 1",
                     [](const Statement& row) { return moment(row, 0); });
    if (!rows.ok()) return rows.error();
    return !rows.value().empty() && base::to_local(rows.value().front()).date < today;
}

Result<bool> Journal::keep_day_step(const Moment& now) {
    State& state = *state_;
    if (!state.day_job) {
        auto started = state.start_day(now, -1);
        return started.ok() ? Result<bool>(true) : started.error();
    }
    auto more = state.day_job->step();
    if (!more.ok() || !more.value()) state.day_job.reset();
    return more;
}

Result<void> Journal::keep_day(const Moment& now) { return state_->keep_day(now, -1); }

Result<void> Journal::State::keep_day(const Moment& now, int kept) {
    day_job.reset();
    if (auto started = start_day(now, kept); !started.ok()) return started;
    for (;;) {
        auto more = day_job->step();
        if (more.ok() && more.value()) continue;
        day_job.reset();
        return more.ok() ? Result<void>() : more.error();
    }
}

Result<void> Journal::go_back_to(const Day& day, const Moment& now) {
    State& state = *state_;
    auto file = open_day(state.place, day.slot, FileMode::Read);
    if (!file.ok()) return file.error();
    auto header = read_day_header(file.value());
    if (!header.ok()) return header.error();
    auto key = take_key(header.value(), state.record.key.key);
    if (!key.ok()) return key.error();
    auto bytes = read_day(file.value(), header.value());
    if (!bytes.ok()) return bytes.error();
    // As it is now it is a day too, so that one can come back from there.
    if (auto kept = state.keep_day(now, day.slot); !kept.ok()) return kept;
    auto done = in_memory(bytes.value(), key.value(),
                          [&](Database& database) { return state.become(database); });
    if (done.ok()) static_cast<void>(close().ok());
    return done;
}

Result<void> Journal::State::become(Database& other) {
    KeyRecord next = record;
    next.database = 1 - next.database;
    const auto name = kDatabaseNames[static_cast<std::size_t>(next.database)];
    auto made = write_anew(other, *vfs, path_in(place.folder, name), next.key);
    if (!made.ok()) return made.error();
    if (auto closed = made.value()->close(); !closed.ok()) return closed;
    if (auto written = write_record(next); !written.ok()) return written;
    database->leave_untouched();
    return database->close();
}

Result<void> pass_days_on(const Place& place, const DataKey& before, const DataKey& after) {
    for (int slot = 0; slot < static_cast<int>(kDayNames.size()); ++slot) {
        std::optional<DayHeader> header = header_in(place, slot);
        if (!header) continue;
        auto key = take_key(*header, before);
        if (!key.ok()) continue;
        // The nonce stays: it is another one on each day, and has not been used under this key.
        const auto same_nonce = [nonce = header->nonce](void* out, std::size_t size) {
            std::memcpy(out, nonce.data(), size);
        };
        put_key(*header, key.value().key, after, same_nonce);
        auto file = open_day(place, slot, FileMode::ReadWrite);
        if (!file.ok()) return file.error();
        auto done = file.value().write(0, encode_day_header(*header));
        if (done.ok()) done = file.value().sync();
        if (!done.ok()) return done;
    }
    return {};
}

}  // namespace rapport::store
