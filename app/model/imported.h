// What another journal holds, once it was read (exchange/import.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"

namespace rapport::model {

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
    std::vector<NotKeptCount> not_kept;  // In the order of the kinds; none of zero.
    bool dates_of_files = false;  // Some dates come from the files, and not from what is in them.
};

}  // namespace rapport::model
