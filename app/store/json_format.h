// How a journal as JSON says what it is. Only for json_copy*.cpp.
#pragma once

namespace rapport::store {

inline constexpr const char* kJsonFormat = "rapport-journal";
inline constexpr int kJsonVersion = 1;

}  // namespace rapport::store
