// What takes bytes that may come from anywhere, as functions for a fuzzer. A target ends the
// program when something is wrong.
#pragma once

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
void require(bool holds, const char* what);

// Events as the worker's messages bring them, at an app with a journal of its own
// (fuzz_messages.cpp).
void fuzz_messages(base::ByteView bytes);

}  // namespace rapport::torture
