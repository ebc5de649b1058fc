// A disk in memory with a VFS above it, a journal on it, and ids and moments for tests.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>

#include "store/journal_files.h"
#include "store/layout.h"
#include "store/memory_files.h"
#include "store/opfs_vfs.h"
#include "store/sqlite.h"
#include "store/sticky_vfs.h"

namespace rapport::store {

// Different bytes at every call, the same ones in every run.
inline RandomBytes test_random(std::uint64_t seed = 1) {
    return [state = seed](void* out, std::size_t size) mutable {
        auto* bytes = static_cast<std::uint8_t*>(out);
        for (std::size_t i = 0; i < size; ++i) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            bytes[i] = static_cast<std::uint8_t>(state >> 56);
        }
    };
}

constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;

inline Stamp stamp_at(std::int64_t ms) { return {.now = {{ms}, 60}, .source = ""}; }

inline Id test_id(int number) {
    Id id;
    id.bytes[0] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[1] = static_cast<std::uint8_t>(number);
    id.bytes[15] = 1;
    return id;
}

// As if stretched: Argon2id itself has its own test.
inline Stretched test_secret(std::uint8_t fill) {
    Stretched made;
    made.stretch.salt.fill(fill);
    made.key.fill(fill);
    return made;
}

// Fails the test with the error's words, or gives the value.
template <typename T>
T need(base::Result<T> result) {
    if (!result.ok()) {
        FAIL(base::to_text(result.error().kind) << ": " << result.error().what);
    }
    return std::move(result).value();
}

inline void need(const base::Result<void>& result) {
    if (!result.ok()) {
        FAIL(base::to_text(result.error().kind) << ": " << result.error().what);
    }
}

// A disk that outlives journals on it.
struct TestDisk {
    explicit TestDisk(std::string name = "memory-files")
        : files(kAllFileNames), vfs(need(OpfsVfs::create(files.functions(), std::move(name)))) {}

    Place place() const { return {vfs->name(), ""}; }

    Result<std::unique_ptr<Journal>> try_open(std::int64_t now_ms = 1000) {
        return Journal::open(place(), stamp_at(now_ms), test_random(++opened));
    }
    std::unique_ptr<Journal> open(std::int64_t now_ms = 1000) { return need(try_open(now_ms)); }

    // The bytes of another disk, as if they had always been here.
    void become(const MemoryFiles& other) {
        for (const std::string_view name : kAllFileNames) {
            files.set_bytes(name, other.bytes(name));
        }
    }

    MemoryFiles files;
    std::unique_ptr<OpfsVfs> vfs;
    std::uint64_t opened = 0;
};

// A database without a journal's schema.
struct TestDatabase {
    TestDatabase() : sticky(need(StickyVfs::create(disk.vfs->name()))) {
        key.key.fill(7);
        key.salt.fill(9);
    }

    Result<std::unique_ptr<Database>> try_open() {
        return Database::open({.vfs = sticky.get(), .path = "a.db", .key = key});
    }
    std::unique_ptr<Database> open() { return need(try_open()); }

    TestDisk disk;
    std::unique_ptr<StickyVfs> sticky;
    DatabaseKey key;
};

inline bool contains(const base::Bytes& bytes, std::string_view text) {
    const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return all.find(text) != std::string_view::npos;
}

}  // namespace rapport::store
