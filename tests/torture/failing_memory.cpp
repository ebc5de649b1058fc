// The counter, operator new and delete above malloc, and SQLite's own methods with the counter
// before them.
#include "torture/failing_memory.h"

#include <sqlite3.h>

#include <cstdlib>
#include <new>

namespace {

struct Counter {
    bool on = false;
    bool for_ever = false;
    bool failed = false;
    int paused = 0;
    std::int64_t asked = 0;
    std::int64_t after = 0;
};
Counter counter;

bool fails() {
    if (!counter.on || counter.paused > 0) return false;
    const std::int64_t number = counter.asked++;
    const bool now = number == counter.after || (counter.for_ever && number > counter.after);
    counter.failed = counter.failed || now;
    return now;
}

void* allocate(std::size_t size) {
    void* const memory = fails() ? nullptr : std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

void* allocate_quietly(std::size_t size) noexcept {
    return fails() ? nullptr : std::malloc(size == 0 ? 1 : size);
}

sqlite3_mem_methods usual;

void* sqlite_allocate(int size) { return fails() ? nullptr : usual.xMalloc(size); }
void* sqlite_resize(void* memory, int size) {
    return fails() ? nullptr : usual.xRealloc(memory, size);
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return allocate_quietly(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return allocate_quietly(size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace rapport::torture {

void watch_sqlite_memory() {
    if (usual.xMalloc != nullptr) return;
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual);
    sqlite3_mem_methods watched = usual;
    watched.xMalloc = &sqlite_allocate;
    watched.xRealloc = &sqlite_resize;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &watched);
}

FailingMemory::FailingMemory(std::int64_t after, Kind kind) {
    counter = {.on = true, .for_ever = kind == Kind::ForEver, .after = after};
}
FailingMemory::~FailingMemory() { counter.on = false; }
std::int64_t FailingMemory::asked() const { return counter.asked; }
bool FailingMemory::failed() const { return counter.failed; }

PausedMemory::PausedMemory() { ++counter.paused; }
PausedMemory::~PausedMemory() { --counter.paused; }

}  // namespace rapport::torture
