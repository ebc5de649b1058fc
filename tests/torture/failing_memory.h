// Memory that runs out on demand: the Nth allocation fails, of C++ and of SQLite alike. A program
// that links failing_memory.cpp has operator new replaced.
#pragma once

#include <cstdint>

namespace rapport::torture {

// Must come before the first call into SQLite.
void watch_sqlite_memory();

// While one lives, allocations are counted, and the one after `after` others fails: once, or all
// from there on.
class FailingMemory {
  public:
    enum class Kind : std::uint8_t { Once, ForEver };
    FailingMemory(std::int64_t after, Kind kind);
    ~FailingMemory();
    FailingMemory(const FailingMemory&) = delete;
    FailingMemory& operator=(const FailingMemory&) = delete;

    std::int64_t asked() const;  // How many so far.
    bool failed() const;         // Whether one has failed.
};

// While one lives, nothing is counted and nothing fails: the system's own memory.
class PausedMemory {
  public:
    PausedMemory();
    ~PausedMemory();
    PausedMemory(const PausedMemory&) = delete;
    PausedMemory& operator=(const PausedMemory&) = delete;
};

}  // namespace rapport::torture
