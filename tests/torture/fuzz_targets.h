// What takes bytes that may come from anywhere, as functions for a fuzzer. A target ends the
// program when something is wrong. Each program has its own: fuzz_targets.cpp, fuzz_messages.cpp.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

#include "base/bytes.h"

namespace rapport::torture {

struct FuzzTarget {
    std::string_view name;
    void (*run)(base::ByteView bytes);
    int rounds = 1000;  // As a test; as many as a second or two allow.
};

std::span<const FuzzTarget> fuzz_targets();

// Ends the program, loudly, unless it holds.
inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "FAIL fuzzing: %s\n", what);
    std::abort();
}

}  // namespace rapport::torture
