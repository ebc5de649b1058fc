// The small things that go into a journal's calls and come out of them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/time.h"
#include "model/heard.h"

namespace rapport::store {

using base::Moment;

// Where the files lie: the name of a registered bottom VFS and a folder or prefix in it.
struct Place {
    std::string vfs;
    std::string folder;
};

// What came with the call that makes or changes a row: the time, and fresh random bytes for ids.
struct Stamp {
    Moment now;
    std::string source;  // Empty: the client; else the id of a pack.
};

// Of one session: its felt-heard score, and how many goals with words it has.
struct SessionCount {
    std::optional<model::Mean> heard;
    std::size_t goals = 0;
};

using RandomBytes = std::function<void(void* out, std::size_t size)>;  // Must be cryptographic.

enum class Opened : std::uint8_t { Existing, New };

// When opening looks at the whole of the database, and not only at what it needs.
enum class Look : std::uint8_t { AfterUncleanEnd, Always };

// The journal as it was on an earlier day.
struct Day {
    int slot = 0;
    Moment taken;
    std::int64_t bytes = 0;
};

struct JournalStats {
    std::int64_t database_bytes = 0;
    std::int64_t entries = 0, questions = 0, goals = 0, sessions_met = 0;
    std::int64_t not_okay_entries = 0;  // Of the entries.
};

// Whether an entry is here.
enum class KnownEntry : std::uint8_t { No, Here, Deleted };
// The same for the same content: so that it is known when it comes a second time.
base::Id id_of_content(std::string_view content);

struct MergeHow {
    std::string heading;    // The first line of a note that is made of older words.
    bool only_try = false;  // Only counts, and changes nothing.
};

}  // namespace rapport::store
