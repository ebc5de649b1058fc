// The functions that opfs_vfs stands on: six for files, one for randomness, one for the clock.
// The web host passes OPFS synchronous access handles through them, tests pass a memory disk.
#pragma once

#include <cstdint>

namespace rapport::store {

// What write and truncate return when the device has no room left; other failures are -1.
inline constexpr int kNoRoom = -2;

// Files are opened by the host before the first call and stay open; a handle is a number that
// `find` gives. Every function gets `context` back. None of them may throw.
struct FileFunctions {
    void* context = nullptr;

    // The handle of the file with exactly this name, or -1 if the host did not open one.
    int (*find)(void* context, const char* name) = nullptr;

    // Bytes read, fewer than `count` only at the end of the file; negative on failure.
    std::int64_t (*read)(void* context, int handle, std::uint8_t* to, int count,
                         std::int64_t offset) = nullptr;

    // Bytes written (anything but `count` is a failure), -1 or kNoRoom.
    std::int64_t (*write)(void* context, int handle, const std::uint8_t* from, int count,
                          std::int64_t offset) = nullptr;

    // 0, -1 or kNoRoom. Growing fills with zeros.
    int (*truncate)(void* context, int handle, std::int64_t size_bytes) = nullptr;

    // The size in bytes; negative on failure.
    std::int64_t (*size)(void* context, int handle) = nullptr;

    // 0 once everything written to the file so far survives a loss of power; -1 on failure.
    int (*flush)(void* context, int handle) = nullptr;

    // Fills with bytes from a cryptographic source.
    void (*random)(void* context, std::uint8_t* to, int count) = nullptr;

    // Milliseconds since 1970 in UTC.
    std::int64_t (*now_ms)(void* context) = nullptr;
};

}  // namespace rapport::store
