// The power goes after the Nth change, from a journal's very first start on: what was said to be
// saved is there afterwards, whether the unflushed rest survives or not.
#include <doctest/doctest.h>

#include "store_fixture.h"

using namespace rapport::store;

namespace {

constexpr int kSaves = 6;

rapport::model::Entry entry(int number) {
    return {.id = test_id(number), .at = {{number}, 0}, .text = "entry " + std::to_string(number)};
}

// Starts a journal and writes to it until the power goes. Gives how many saves were acknowledged.
int live(TestDisk& disk) {
    int acknowledged = 0;
    auto journal = disk.try_open();
    if (!journal.ok()) {
        return acknowledged;
    }
    for (int i = 0; i < kSaves; ++i) {
        if (i == 3) {
            static_cast<void>(journal.value()->tidy().ok());
        }
        if (journal.value()->insert(entry(i), stamp_at(i)).ok()) {
            ++acknowledged;
        }
    }
    return acknowledged;
}

// Cuts the power at every `step`th change, on a disk that begins as `start`, and gives where it
// ended.
int sweep(const TestDisk& start, std::size_t kept_bytes, int step) {
    for (int cut = 0;; cut += step) {
        TestDisk disk;
        disk.become(start.files);
        disk.files.cut_power_after(cut);
        const int acknowledged = live(disk);
        disk.files.lose_power([&](std::size_t) { return kept_bytes; });
        CAPTURE(cut);
        const auto journal = disk.open();
        const auto entries = need(journal->entries(100));
        const int found = static_cast<int>(entries.size());
        CHECK(found >= acknowledged);
        CHECK(found <= acknowledged + 1);
        for (int i = 0; i < found; ++i) {
            CHECK(entries[static_cast<std::size_t>(found - 1 - i)].text == entry(i).text);
        }
        CHECK(need(journal->sessions()).size() == 1);
        need(verify_copy(need(journal->copy_bytes())));
        if (acknowledged == kSaves) {
            return cut;
        }
    }
}

constexpr std::size_t kNothing = 0;
constexpr std::size_t kTorn = 700;
constexpr std::size_t kEverything = ~std::size_t{0};

}  // namespace

TEST_CASE("the power goes on the very first start") {
    const TestDisk empty("empty-files");
    CHECK(sweep(empty, kNothing, 5) > 100);
    CHECK(sweep(empty, kTorn, 17) > 100);
    CHECK(sweep(empty, kEverything, 17) > 100);
}

TEST_CASE("the power goes while saving, checkpointing and closing") {
    TestDisk started("started-files");
    need(started.open()->tidy());
    CHECK(sweep(started, kNothing, 1) > 20);
    CHECK(sweep(started, kTorn, 2) > 20);
    CHECK(sweep(started, kEverything, 2) > 20);
}
