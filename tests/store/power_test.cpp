// The power goes after the Nth change, from a journal's very first start on: what was said to be
// saved is there afterwards, whatever becomes of what was not flushed. Sealing, copies and days
// have their own sweeps beside their own tests.
#include <doctest/doctest.h>

#include "power_points.h"
#include "store/key_record.h"
#include "store/migrations.h"
#include "store/vfs_file.h"

using namespace rapport::store;

namespace {

constexpr int kSaves = 6;
constexpr std::int64_t kMonthMs = 31LL * 24 * 60 * 60 * 1000;

rapport::model::Entry nth_entry(int number) {
    return {.id = test_id(number), .at = {{number}, 0}, .text = "entry " + std::to_string(number)};
}

// Starts a journal and writes to it until the power goes. Gives how many saves were acknowledged.
int live_through(TestDisk& disk, const std::function<void()>& arm) {
    int acknowledged = 0;
    arm();
    auto journal = disk.try_open();
    if (!journal.ok()) {
        return acknowledged;
    }
    for (int i = 0; i < kSaves; ++i) {
        if (i == 3) {
            static_cast<void>(journal.value()->tidy().ok());
        }
        if (journal.value()->insert(nth_entry(i), stamp_at(i)).ok()) {
            ++acknowledged;
        }
    }
    return acknowledged;
}

// How many entries there are; -1: they are not the first ones, each as it was written.
int whole_entries(TestDisk& disk) {
    const auto journal = disk.open();
    const auto entries = need(journal->entries(100));
    const int found = static_cast<int>(entries.size());
    for (int i = 0; i < found; ++i) {
        if (entries[static_cast<std::size_t>(found - 1 - i)].text != nth_entry(i).text) return -1;
    }
    REQUIRE(need(journal->sessions()).size() == 1);
    need(verify_copy(need(journal->copy_bytes())));
    return found;
}

void check_lived(TestDisk& disk, int acknowledged) {
    const int found = whole_entries(disk);
    REQUIRE(found >= acknowledged);
    REQUIRE(found <= acknowledged + 1);
}

void start_with(TestDisk& disk, int entries) {
    const auto journal = disk.open();
    for (int i = 0; i < entries; ++i) need(journal->insert(nth_entry(i), stamp_at(i)));
    need(journal->tidy());
}

}  // namespace

TEST_CASE("the power goes on the very first start") {
    const TestDisk empty("empty-files");
    CHECK(sweep_power({.start = empty, .work = live_through, .check = check_lived, .part = 24}) >
          25);
}

TEST_CASE("the power goes while saving, checkpointing and closing") {
    TestDisk started("started-files");
    start_with(started, 0);
    CHECK(sweep_power({.start = started, .work = live_through, .check = check_lived, .part = 3}) >
          20);
}

TEST_CASE("the power goes while deleting, bringing back and wiping what was deleted") {
    using rapport::model::Kind;
    TestDisk started("started-files");
    start_with(started, kSaves);
    // The steps, each with the number of entries that are to be seen after it.
    constexpr int kSeen[] = {kSaves, kSaves - 1, kSaves - 2, kSaves - 1, kSaves - 1};
    const auto work = [](TestDisk& disk, const std::function<void()>& arm) {
        const auto journal = disk.open();
        arm();
        int done = 0;
        const auto acknowledge = [&](const Result<void>& result) { done += result.ok() ? 1 : 0; };
        acknowledge(journal->remove(Kind::Entry, test_id(kSaves - 1), stamp_at(20)));
        acknowledge(journal->remove(Kind::Entry, test_id(kSaves - 2), stamp_at(20)));
        acknowledge(journal->bring_back(Kind::Entry, test_id(kSaves - 2), stamp_at(20)));
        acknowledge(journal->wipe_old_deleted({kMonthMs}));
        return done;
    };
    const auto check = [&](TestDisk& disk, int done) {
        const int found = whole_entries(disk);
        const int next = std::min(done + 1, 4);
        REQUIRE((found == kSeen[done] || found == kSeen[next]));
        const auto journal = disk.open();
        const auto back = journal->bring_back(Kind::Entry, test_id(kSaves - 1), stamp_at(30));
        if (done == 4) REQUIRE_FALSE(back.ok());  // It was wiped.
        if (done < 3) REQUIRE((back.ok() || found == kSaves));
    };
    CHECK(sweep_power({.start = started, .work = work, .check = check, .part = 2}) > 15);
}

TEST_CASE("the power goes while another journal comes in: all of it is there, or nothing") {
    constexpr int kComeIn = 40;
    TestDisk started("started-files");
    start_with(started, 1);
    const auto work = [](TestDisk& disk, const std::function<void()>& arm) {
        const auto journal = disk.open();
        arm();
        Result<void> done = journal->begin_bulk();
        for (int i = 1; i < kComeIn && done.ok(); ++i) {
            done = journal->insert(nth_entry(i), stamp_at(i));
        }
        if (done.ok()) done = journal->keep_bulk();
        return done.ok() ? 1 : 0;
    };
    const auto check = [](TestDisk& disk, int done) {
        const int found = whole_entries(disk);
        REQUIRE((found == kComeIn || (found == 1 && done == 0)));
    };
    CHECK(sweep_power({.start = started, .work = work, .check = check, .part = 4}) > 15);
}

TEST_CASE("the power goes while an older journal takes the steps of the schema") {
    TestDisk old("old-files");
    {
        const auto sticky = need(StickyVfs::create(old.vfs->name()));
        auto keys = need(VfsFile::open(sticky->name(), kKeysName.data(), FileMode::ReadWrite));
        KeyRecord record;
        record.established = true;
        record.key.key.fill(7);
        record = need(write_key_record(keys, record));
        const auto database = need(Database::open({sticky.get(), "a.db", record.key}));
        const auto keep_nothing = [] { return Result<void>(); };
        need(migrate(*database, schema_migrations().first(1), keep_nothing));
        need(
            database->run("INSERT INTO course (id, with_whom, length_min, source, created,"
                          " created_offset_min, changed) VALUES (?, '', 50, '', 1, 60, 1)",
                          test_id(1)));
        need(
            database->run("INSERT INTO entry (id, course, at, offset_min, text, very_hard,"
                          " is_private, is_open, source, created, created_offset_min, changed)"
                          " VALUES (?, ?, 1, 60, 'heron', 0, 0, 0, '', 1, 60, 1)",
                          test_id(2), test_id(1)));
        need(database->close());
    }
    const auto work = [](TestDisk& disk, const std::function<void()>& arm) {
        arm();
        return disk.try_open().ok() ? 1 : 0;
    };
    const auto check = [](TestDisk& disk, int) {
        const auto journal = disk.open();
        REQUIRE(need(journal->entries(9)).size() == 1);
        REQUIRE(need(journal->search({.text = "heron"}, 9)).size() == 1);
        REQUIRE(need(journal->courses()).size() == 1);
        need(verify_copy(need(journal->copy_bytes())));
    };
    CHECK(sweep_power({.start = old, .work = work, .check = check, .part = 40}) > 15);
}

TEST_CASE("canary: the sweep finds a save that is acknowledged before it is durable") {
    TestDisk started("started-files");
    start_with(started, 0);
    int lost = 0;
    const auto too_early = [](TestDisk& disk, const std::function<void()>& arm) {
        return std::min(live_through(disk, arm) + 1, kSaves);
    };
    const auto check = [&](TestDisk& disk, int acknowledged) {
        lost += whole_entries(disk) < acknowledged ? 1 : 0;
    };
    sweep_power({.start = started, .work = too_early, .check = check, .part = 6});
    CHECK(lost > 2);
}
