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

int sweep(std::size_t kept_bytes, int step) {
    for (int cut = 0;; cut += step) {
        TestDisk disk;
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

}  // namespace

TEST_CASE("nothing unflushed survives") { CHECK(sweep(0, 1) > 30); }

TEST_CASE("everything unflushed survives") { CHECK(sweep(~std::size_t{0}, 3) > 30); }

TEST_CASE("every unflushed write is torn") { CHECK(sweep(700, 3) > 30); }
