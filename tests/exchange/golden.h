// Golden files: the exact bytes that a format promises, in tests/fixtures/exchange.
#pragma once

#include <string>
#include <string_view>

namespace rapport::test {

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// The file's bytes; empty where there is none.
std::string golden(const std::string& name);

// True if `bytes` are those of the golden file. Otherwise it says where they part. With the
// variable UPDATE_GOLDEN set, writes the file anew and is false all the same, so that this cannot
// stay on.
bool is_golden(const std::string& name, std::string_view bytes);

}  // namespace rapport::test
