// Taking what another database of the same schema holds into this one: what a copy adds to a
// journal. Rows are the same by their id; the one that was changed last counts; words that were
// changed on both sides since the two went apart are both kept, the older ones as a note.
#pragma once

#include <cstdint>
#include <string>

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "store/lineage.h"
#include "store/sqlite.h"

namespace rapport::store {

struct MergeCounts {
    std::int64_t added = 0;    // Things that were not here.
    std::int64_t renewed = 0;  // Things that were changed later there than here.
    std::int64_t both = 0;     // Notes that were made of the older words.
    bool operator==(const MergeCounts&) const = default;
};

struct MergeInput {
    base::Moment now;
    base::Id course;      // Where notes about words without a course go.
    std::string heading;  // The first line of a note that is made of older words.
    Known known;          // What the two have seen of each other.
};

// Within a transaction of `to`; `from` is only read. Afterwards a course may be without a next
// session, and never has two.
base::Result<MergeCounts> merge_into(Database& to, Database& from, const MergeInput& input);

}  // namespace rapport::store
