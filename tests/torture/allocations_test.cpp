// The Nth allocation fails, once and for ever, while a journal is opened, written to, searched,
// copied, sealed and closed: no crash, no wrong answer, nothing lost that was acknowledged.
#include <doctest/doctest.h>

#include <new>

#include "support/budget.h"
#include "torture/failing_memory.h"
#include "whole_life.h"

using namespace rapport;
using namespace rapport::store;
using torture::FailingMemory;
using torture::PausedMemory;

namespace {

// A disk whose own memory never runs out.
struct SteadyDisk {
    SteadyDisk() : files(kAllFileNames), inner(files.functions()) {
        FileFunctions outer = inner;
        outer.context = this;
        outer.find = [](void* self, const char* name) {
            const PausedMemory paused;
            const FileFunctions& to = of(self);
            return to.find(to.context, name);
        };
        outer.read = [](void* self, int handle, std::uint8_t* to_bytes, int count,
                        std::int64_t offset) {
            const PausedMemory paused;
            const FileFunctions& to = of(self);
            return to.read(to.context, handle, to_bytes, count, offset);
        };
        outer.write = [](void* self, int handle, const std::uint8_t* from, int count,
                         std::int64_t offset) {
            const PausedMemory paused;
            const FileFunctions& to = of(self);
            return to.write(to.context, handle, from, count, offset);
        };
        outer.truncate = [](void* self, int handle, std::int64_t size) {
            const PausedMemory paused;
            const FileFunctions& to = of(self);
            return to.truncate(to.context, handle, size);
        };
        outer.size = [](void* self, int handle) {
            const FileFunctions& to = of(self);
            return to.size(to.context, handle);
        };
        outer.flush = [](void* self, int handle) {
            const PausedMemory paused;
            const FileFunctions& to = of(self);
            return to.flush(to.context, handle);
        };
        outer.random = [](void* self, std::uint8_t* bytes, int count) {
            const FileFunctions& to = of(self);
            to.random(to.context, bytes, count);
        };
        outer.now_ms = [](void*) { return std::int64_t{0}; };
        vfs = need(OpfsVfs::create(outer, "steady-files"));
    }

    static const FileFunctions& of(void* self) { return static_cast<SteadyDisk*>(self)->inner; }
    Place place() const { return {vfs->name(), ""}; }

    MemoryFiles files;
    FileFunctions inner;
    std::unique_ptr<OpfsVfs> vfs;
};

// Fails every `part`th allocation; gives how many there are.
std::int64_t fail_each(FailingMemory::Kind kind, int part) {
    torture::watch_sqlite_memory();
    SteadyDisk disk;
    start_life(disk.place());
    std::map<std::string_view, base::Bytes> before;
    for (const auto name : kAllFileNames) before[name] = disk.files.bytes(name);
    for (std::int64_t after = 0;; after += tests::every(part)) {
        CAPTURE(after);
        Life life;
        bool failed = false;
        {
            const FailingMemory memory(after, kind);
            try {
                live(disk.place(), life);
            } catch (const std::bad_alloc&) {
                // As at the boundary of a frame.
            }
            failed = memory.failed();
        }
        life.failed = failed;
        REQUIRE((failed || life.ended));
        look_after_life(disk.place(), life);
        for (const auto& [name, bytes] : before) disk.files.set_bytes(name, bytes);
        if (!failed) return after;
        tests::count("allocations made to fail");
    }
}

}  // namespace

TEST_CASE("an allocation that fails, once") {
    CHECK(fail_each(FailingMemory::Kind::Once, 397) > 1000);
}

TEST_CASE("memory that is gone for good") {
    CHECK(fail_each(FailingMemory::Kind::ForEver, 797) > 1000);
}

TEST_CASE("canary: an answer that is made of less than was read is noticed") {
    CHECK(are_right({life_entry(2), life_entry(1), life_entry(0)}, 0));
    CHECK_FALSE(are_right({life_entry(1), life_entry(0)}, 0));
    model::Entry emptied = life_entry(1);
    emptied.text.clear();
    CHECK_FALSE(are_right({life_entry(2), emptied, life_entry(0)}, 0));
}
