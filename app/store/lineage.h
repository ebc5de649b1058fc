// How a journal came about: its branches, each a random id with the time up to which it shares its
// past with the one before. A copy that takes a journal's place begins a new branch. So two
// journals know since when they have gone different ways, and a row that was changed on one way
// alone is never taken for two.
#pragma once

#include <cstdint>
#include <limits>

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "store/sqlite.h"

namespace rapport::store {

// Up to which change, in UTC milliseconds, one has seen those of the other. Where one of them says
// nothing about its past they are taken for one way.
struct Known {
    std::int64_t of_other = std::numeric_limits<std::int64_t>::max();     // This one of the other.
    std::int64_t of_this_one = std::numeric_limits<std::int64_t>::max();  // The other of this one.
};

// Adds a branch that goes its own way from the last change on.
base::Result<void> begin_branch(Database& database, const base::Id& branch,
                                const base::Moment& now);
base::Result<bool> has_branch(Database& database);

base::Result<Known> known_of(Database& database, Database& other);

// Notes that `database` has seen all of `other` as it is now.
base::Result<void> note_merged(Database& database, Database& other, const base::Moment& now);

// When anything was last changed by the client; 0: nothing ever was.
base::Result<std::int64_t> last_change_ms(Database& database);

}  // namespace rapport::store
