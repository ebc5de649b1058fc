// How much of a sweep is done. As a test, a part of it; with RAPPORT_TORTURE=1 in the environment,
// which is how `./build.sh torture` starts a suite, all of it.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace rapport::tests {

inline bool is_torture() {
    const char* const value = std::getenv("RAPPORT_TORTURE");
    return value != nullptr && std::string_view(value) == "1";
}

// The step of a sweep that takes every `part`th point as a test.
inline int every(int part) { return is_torture() ? 1 : part; }

// A number of rounds.
inline int rounds(int as_test, int in_full) { return is_torture() ? in_full : as_test; }

// The full budget in parts, each with numbers of its own: RAPPORT_PART in the environment, from 1.
inline unsigned part() {
    const char* const value = std::getenv("RAPPORT_PART");
    return value == nullptr ? 1 : static_cast<unsigned>(std::atoi(value));
}

// Adds to what the suite has counted, say "points of lost power". At its end each sum is a line
// "figure: NUMBER WHAT".
void count(const std::string& what, std::int64_t number = 1);

}  // namespace rapport::tests
