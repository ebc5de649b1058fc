// Other journals: from the bytes of a file to entries of ours. Pure functions; which journal it is
// is told by the content and never by a name. What an entry of ours has no field for (a title, a
// mood, tags, a star) becomes a line of its text, always in the same way; what cannot be kept at
// all is counted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace rapport::exchange {

enum class ImportFrom : std::uint8_t { DayOne, Daylio, Jrnl, Markdown };

// What does not come in.
enum class NotKept : std::uint8_t {
    Photos,
    Videos,
    Recordings,
    Documents,
    Places,
    Weather,
    OtherFiles,
    Unreadable,  // Entries or files that are damaged or too long.
};
inline constexpr int kNotKeptKinds = 8;

struct NotKeptCount {
    NotKept what = NotKept::OtherFiles;
    int count = 0;
    friend bool operator==(const NotKeptCount&, const NotKeptCount&) = default;
};

struct ImportedEntry {
    base::Moment at;
    std::string text;
    // Tells this entry from all others, and is the same whenever it is read again, by any version
    // and in any language: never changed once released.
    std::string same;
};

struct Imported {
    ImportFrom from = ImportFrom::Markdown;
    std::vector<ImportedEntry> entries;  // Oldest first.
    std::vector<NotKeptCount> not_kept;  // In the order of the kinds; what there is none of is not
                                         // there.
    // The dates come from the files, and not from what is in them.
    bool dates_of_files = false;
};

struct ImportHow {
    // Now and here. Times that come without a zone are of this offset.
    base::Moment now;
    std::string mood;  // A line with the word "{mood}" for it.
    std::string name;  // Of the file, for its date; may be empty.
    std::size_t entries_most = 100'000;
};

//   Unsupported  it is no journal that can be read here
//   Corrupt      it is one, but damaged
//   Invalid      it is too large
base::Result<Imported> read_journal(std::string_view bytes, const ImportHow& how);

}  // namespace rapport::exchange
