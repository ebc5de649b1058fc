// The files of a journal: fixed names, so that the web host can open all of them at the start.
// The names say nothing about what is in them.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace rapport::store {

// One of the two databases is current; a restore fills the other one and then switches.
inline constexpr std::array<std::string_view, 2> kDatabaseNames = {"a.db", "b.db"};
inline constexpr std::string_view kKeysName = "keys";
inline constexpr std::string_view kSnapshotName = "snapshot";

// The journal as it was on the last days on which it was opened.
inline constexpr std::array<std::string_view, 10> kDayNames = {
    "day0", "day1", "day2", "day3", "day4", "day5", "day6", "day7", "day8", "day9"};

// Damaged journals, kept as they were when a new one was made of what could be read in them.
inline constexpr std::string_view kDamagedName = "damaged";

// What can be read without the journal, for Help now.
inline constexpr std::string_view kOpenName = "open";

// Everything that may ever be opened, journals and logs included.
inline constexpr std::array<std::string_view, 20> kAllFileNames = {
    "a.db",     "a.db-journal", "a.db-wal", "b.db", "b.db-journal", "b.db-wal", "keys",
    "snapshot", "damaged",      "open",     "day0", "day1",         "day2",     "day3",
    "day4",     "day5",         "day6",     "day7", "day8",         "day9"};

// The path of a file in `directory`; an empty directory means a flat name space, as on the web.
inline std::string path_in(std::string_view directory, std::string_view name) {
    std::string path(directory);
    if (!path.empty() && path.back() != '/') {
        path.push_back('/');
    }
    path += name;
    return path;
}

}  // namespace rapport::store
