// The whole way from a damaged journal to one that opens.
#include "store/salvage.h"

#include <algorithm>
#include <utility>

#include "store/database_files.h"
#include "store/day_file.h"
#include "store/key_record.h"
#include "store/layout.h"
#include "store/migrations.h"
#include "store/salvage_parts.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::Error;
using base::ErrorKind;

struct KeptDay {
    DayHeader header;
    DatabaseKey key;
    int slot = 0;
};

// The earlier days of the journal with this key, newest first.
std::vector<KeptDay> days_under(const Place& place, const DataKey& under) {
    std::vector<KeptDay> days;
    for (int slot = 0; slot < static_cast<int>(kDayNames.size()); ++slot) {
        const auto name = kDayNames[static_cast<std::size_t>(slot)];
        auto file = VfsFile::open(place.vfs, path_in(place.folder, name), FileMode::Read);
        if (!file.ok()) continue;
        auto header = read_day_header(file.value());
        if (!header.ok()) continue;
        auto key = take_key(header.value(), under);
        if (key.ok()) days.push_back({header.value(), key.value(), slot});
    }
    std::sort(days.begin(), days.end(), [](const KeptDay& a, const KeptDay& b) {
        return a.header.taken.at.ms > b.header.taken.at.ms;
    });
    return days;
}

// Completes from the newest day that is whole. A day that is not is as good as none.
Result<void> complete_from_days(const Place& place, const DataKey& under, Salvage& work,
                                SalvageReport& report) {
    for (const KeptDay& day : days_under(place, under)) {
        const auto name = kDayNames[static_cast<std::size_t>(day.slot)];
        auto file = VfsFile::open(place.vfs, path_in(place.folder, name), FileMode::Read);
        if (!file.ok()) continue;
        auto bytes = read_day(file.value(), day.header);
        if (!bytes.ok()) continue;
        Result<void> completed;
        auto done = in_memory(bytes.value(), day.key, [&](Database& database) -> Result<void> {
            auto migrated = migrate(database, schema_migrations(), [] { return Result<void>(); });
            if (!migrated.ok()) return migrated;
            completed = work.complete_from(database);
            return {};
        });
        if (!completed.ok()) return completed;
        if (!done.ok()) continue;
        for (const auto& [table, count] : report.tables) {
            if (count.from_day > 0) report.day = day.header.taken;
        }
        return {};
    }
    return {};
}

bool found_anything(const SalvageReport& report) {
    return report.parts > 0 ||
           std::any_of(report.tables.begin(), report.tables.end(), [](const auto& table) {
               return table.second.read + table.second.from_day > 0;
           });
}

// Fills `to`, which is new and empty, with all that can be had.
Result<SalvageReport> fill(Database& to, PageFile& pages, const Place& place,
                           const KeyRecord& record, const Stamp& stamp, const RandomBytes& random,
                           const SalvageWords& words) {
    SalvageReport report;
    Salvage work(pages, to, words, report);
    const auto steps = schema_migrations();
    const int newest = newest_version(steps);
    const int version = work.version().value_or(newest);
    if (version > newest) return Error{ErrorKind::TooNew, "recovering: a newer version wrote it"};
    const auto nothing = [] { return Result<void>(); };
    const auto first = static_cast<std::size_t>(version > 0 ? version : newest);
    if (auto done = migrate(to, steps.first(first), nothing); !done.ok()) return done.error();
    // Rows come in any order; `mend` sees to it that all refer to something.
    auto done = to.run_script("PRAGMA foreign_keys = OFF; BEGIN");
    if (done.ok()) done = work.read_pages();
    if (done.ok()) done = to.run_script("COMMIT");
    if (done.ok()) done = migrate(to, steps, nothing);
    if (done.ok()) done = to.run_script("BEGIN");
    if (done.ok()) done = work.find_losses();
    if (done.ok()) done = complete_from_days(place, record.key.key, work, report);
    if (!done.ok()) return done.error();
    if (!found_anything(report)) {
        return Error{ErrorKind::Corrupt, "recovering: nothing can be read"};
    }
    work.count_missing();
    done = work.mend();
    if (done.ok()) done = work.write_notes(stamp, random);
    if (done.ok()) done = to.run_script("COMMIT; PRAGMA foreign_keys = ON");
    if (!done.ok()) return done.error();
    return report;
}

// Makes the other database out of this one, and checks it.
Result<SalvageReport> make_other(const StickyVfs& vfs, const Place& place, const KeyRecord& record,
                                 const Stamp& stamp, const RandomBytes& random,
                                 const SalvageWords& words) {
    const auto path = [&](int which) {
        return path_in(place.folder, kDatabaseNames[static_cast<std::size_t>(which)]);
    };
    auto pages = PageFile::open(place.vfs, path(record.database), record.key);
    if (!pages.ok()) return pages.error();
    const std::string other = path(1 - record.database);
    if (auto gone = remove_database(vfs.name(), other); !gone.ok()) return gone.error();
    auto made = Database::open({.vfs = &vfs, .path = other, .key = record.key});
    if (!made.ok()) return made.error();
    auto report = fill(*made.value(), pages.value(), place, record, stamp, random, words);
    if (!report.ok()) return report;
    auto done = made.value()->checkpoint(Checkpoint::Truncate);
    if (done.ok()) done = made.value()->check_integrity();
    if (done.ok()) done = made.value()->close();
    if (!done.ok()) return done.error();
    return report;
}

}  // namespace

bool can_salvage(const Place& place) {
    auto keys = VfsFile::open(place.vfs, path_in(place.folder, kKeysName), FileMode::Read);
    if (!keys.ok()) return false;
    auto record = read_key_record(keys.value());
    return record.ok() && record.value().established;
}

Result<SalvageReport> salvage(const Place& place, const Stamp& stamp, const RandomBytes& random,
                              const std::optional<DataKey>& key, const SalvageWords& words) {
    auto vfs = StickyVfs::create(place.vfs);
    if (!vfs.ok()) return vfs.error();
    auto keys =
        VfsFile::open(vfs.value()->name(), path_in(place.folder, kKeysName), FileMode::ReadWrite);
    if (!keys.ok()) return keys.error();
    if (auto locked = keys.value().lock(); !locked.ok()) return locked.error();
    auto record = read_key_record(keys.value());
    if (!record.ok()) return record.error();
    KeyRecord next = record.value();
    if (next.seals) {
        if (!key) return Error{ErrorKind::Locked, "the journal is sealed by a passphrase"};
        next.key.key = *key;
    }
    if (auto aside = set_aside(place); !aside.ok()) return aside.error();
    auto report = make_other(*vfs.value(), place, next, stamp, random, words);
    if (!report.ok()) {
        // The half of a journal is of no use. Should this fail too, it is not the current one.
        const auto half = kDatabaseNames[static_cast<std::size_t>(1 - next.database)];
        static_cast<void>(remove_database(place.vfs, path_in(place.folder, half)).ok());
        return report;
    }
    next.database = 1 - next.database;
    auto written = write_key_record(keys.value(), next);
    if (!written.ok()) return written.error();
    wipe(next.key.key);
    return report;
}

}  // namespace rapport::store
