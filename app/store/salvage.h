// A damaged journal: kept whole beside the one that is made of all that can still be read in it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "store/journal.h"

namespace rapport::store {

// Of the rows of one table.
struct SalvageCount {
    std::int64_t read = 0;      // In the damaged database.
    std::int64_t from_day = 0;  // In the earlier day alone.
    std::int64_t missing = 0;   // They were there, and cannot be read anywhere.
};

struct SalvageReport {
    std::map<std::string, SalvageCount> tables;  // By the table's name.
    std::int64_t parts = 0;                      // Beginnings of long texts, kept as notes.
    bool more_may_be_missing = false;            // Nobody can know how many rows there were.
    std::optional<Moment> day;                   // The earlier day that gave something.
    std::int64_t pages = 0, damaged_pages = 0;
    Id note;  // The entry in which the report stands.
};

// What the recovered journal says about it, in the person's language.
struct SalvageWords {
    std::function<std::string(const SalvageReport&)> note;  // The text of the report's entry.
    std::string part;       // Stands above the beginning of a long text.
    std::string lost_name;  // Of a scale that has values and no name any more.
};

// Makes a journal of everything that can be read in the damaged one at `place`, which is closed,
// and in its newest earlier day, and puts it in its stead. Before, the damaged one is set aside
// whole. A failure at any point leaves it as it was, and all can be tried again.
//   Corrupt  nothing at all can be read, or the key record cannot
//   Locked   it is sealed, and there is no key
Result<SalvageReport> salvage(const Place& place, const Stamp& stamp, const RandomBytes& random,
                              const std::optional<DataKey>& key, const SalvageWords& words);
// Whether there is a key record that says what to read, so that it is worth trying.
bool can_salvage(const Place& place);

// --- What was set aside. The journal may be open.
// A database as it lay on the disk, with its log and its key record.
struct DamagedFiles {
    base::Bytes database, log, keys;
};
// The current one of `place`, as the bytes of one file. What the device cannot read is zeros.
Result<std::string> damaged_bytes(const Place& place);
// Puts it behind what was set aside before, unless it stands there already.
Result<void> set_aside(const Place& place);
Result<std::int64_t> size_of_set_aside(const Place& place);
Result<std::string> set_aside_bytes(const Place& place);
Result<void> remove_set_aside(const Place& place);
// What such a file holds, oldest first; whatever follows the last whole one is left out.
std::vector<DamagedFiles> read_damaged(base::ByteView bytes);

}  // namespace rapport::store
