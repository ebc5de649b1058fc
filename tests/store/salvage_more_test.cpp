// Recovering: from earlier days, from the log, under a passphrase, wherever the power goes; and
// what is set aside.
#include <doctest/doctest.h>

#include "salvage_fixture.h"
#include "store/page_file.h"
#include "support/budget.h"

using namespace rapport::store;
using rapport::base::ErrorKind;
using rapport::model::Entry;

namespace {

constexpr std::size_t kEverything = ~std::size_t{0};

void flip_page(TestDisk& disk, const std::string& name, std::size_t page) {
    Bytes bytes = disk.files.bytes(name);
    bytes[page * kPageBytes + 777] ^= 32;
    disk.files.set_bytes(name, bytes);
}

// The first page, from 0, without which a row of these is lost.
std::size_t page_that_loses(const TestDisk& disk, const std::string& table) {
    const Rows rows = rows_on(disk);
    const std::size_t count = disk.files.bytes("a.db").size() / kPageBytes;
    for (std::size_t page = 1; page < count; ++page) {
        TestDisk copy("salvage-probe");
        copy.become(disk.files);
        flip_page(copy, "a.db", page);
        need(try_salvage(copy));
        const Rows found = rows_on(copy);
        for (const auto& [name, row] : rows.all) {
            if (name.starts_with(table + " ") && !found.all.contains(name)) {
                return page;
            }
        }
    }
    FAIL("there is no such page");
    return 0;
}

}  // namespace

TEST_CASE("salvage: what an earlier day holds comes back, and what was deleted since does not") {
    TestDisk disk;
    {
        const auto journal = disk.open();
        write_everything(*journal, 3);
        need(journal->insert(Entry{.id = test_id(8000), .text = "went away"}, stamp_at(200)));
        need(journal->keep_day({{300000}, 60}));
        // Newer than the day: a change, a new note, one that is gone for good.
        Entry changed = *need(journal->entry(test_id(26)));
        changed.text = "newer words";
        need(journal->save(changed, stamp_at(301000)));
        need(journal->insert(Entry{.id = test_id(8001), .text = "after the day"}, stamp_at(301)));
        need(journal->remove(rapport::model::Kind::Entry, test_id(8000), stamp_at(302)));
        need(journal->wipe_old_deleted({100LL * 24 * 3600 * 1000}));
    }
    const Rows before = rows_on(disk);
    const std::size_t pages = disk.files.bytes("a.db").size() / kPageBytes;
    int completed = 0;
    for (std::size_t page = 0; page < pages; page += rapport::tests::is_torture() ? 1 : 6) {
        TestDisk damaged("salvage-day");
        damaged.become(disk.files);
        flip_page(damaged, "a.db", page);
        const SalvageReport report = need(try_salvage(damaged));
        const Rows found = rows_on(damaged);
        CAPTURE(page);
        for (const auto& [name, row] : before.all) {
            // Without its page a change since the day is what the day says.
            if (found.all.contains(name)) continue;
            // What was wiped since then, and that the index is to forget it, is not in the day.
            const bool is_new = row.find("after the day") != std::string::npos ||
                                name.find("gone") == 0 || name.find("note") == 0;
            CHECK((is_new || name.find("entry_feeling") == 0));
        }
        if (report.day) {
            CHECK(report.day->at.ms == 300000);
            ++completed;
        }
        CHECK_FALSE(found.texts.contains("went away"));
    }
    CHECK(completed >= 3);
}

TEST_CASE("salvage: words whose session is lost stay, in a session that stands for it") {
    TestDisk disk;
    write_everything(*disk.open(), 2);
    flip_page(disk, "a.db", page_that_loses(disk, "session"));
    const SalvageReport report = need(try_salvage(disk));
    CHECK(report.tables.at("session").missing == 3);
    CHECK_FALSE(report.more_may_be_missing);
    const auto journal = disk.open();
    const auto sessions = need(journal->sessions());
    CHECK(sessions.size() == 2);
    CHECK(sessions.front().state == rapport::model::SessionState::Next);
    std::size_t goals = 0;
    for (const auto& session : sessions) goals += need(journal->goals_of(session.id)).size();
    CHECK(goals == 2);
}

TEST_CASE("salvage: a damaged log is noticed, and only what was on its page is older") {
    TestDisk disk;
    auto journal = disk.open();
    write_everything(*journal, 1);
    need(journal->tidy());
    for (int i = 0; i < 6; ++i) {
        need(journal->insert(Entry{.id = test_id(700 + i), .text = own_text("late", i, 3000)},
                             stamp_at(i)));
    }
    const auto take = [&](TestDisk& to) {
        for (const std::string_view name : kAllFileNames) {
            to.files.set_bytes(name, disk.files.bytes(name));
        }
    };
    const std::size_t frame = kPageBytes + 24;
    const std::size_t frames = disk.files.bytes("a.db-wal").size() / frame;
    REQUIRE(frames > 12);
    {
        TestDisk whole("salvage-log");
        take(whole);
        CHECK(need(whole.open()->entries(1000)).size() == 9);
    }
    int noticed = 0;
    for (std::size_t i = 0; i < frames; i += rapport::tests::is_torture() ? 1 : 2) {
        TestDisk damaged("salvage-log");
        take(damaged);
        Bytes log = damaged.files.bytes("a.db-wal");
        log[32 + i * frame + (i % 2 == 0 ? 9 : 500)] ^= 1;
        damaged.files.set_bytes("a.db-wal", log);
        CAPTURE(i);
        const auto opened = damaged.try_open();
        if (opened.ok()) continue;
        CHECK(opened.error().kind == ErrorKind::Corrupt);
        CHECK(damaged.files.bytes("a.db-wal") == log);
        ++noticed;
        need(try_salvage(damaged));
        const auto again = damaged.open();
        // The report, and at most one page of notes is as it was before.
        CHECK(need(again->entries(1000)).size() >= 7);
    }
    CHECK(noticed >= static_cast<int>(frames) / (rapport::tests::is_torture() ? 2 : 4));
}

TEST_CASE("salvage: after an unclean end a damaged page keeps the journal closed") {
    TestDisk disk;
    auto journal = disk.open();
    write_everything(*journal, 2);
    need(journal->tidy());
    need(journal->set_note("k", "v", stamp_at(1)));
    const std::size_t pages = disk.files.bytes("a.db").size() / kPageBytes;
    for (std::size_t page = 1; page < pages; page += 4) {
        TestDisk killed("salvage-killed");
        for (const std::string_view name : kAllFileNames) {
            killed.files.set_bytes(name, disk.files.bytes(name));
        }
        flip_page(killed, "a.db", page);
        CAPTURE(page);
        const auto opened = killed.try_open();
        // A page that the log has anew is whole.
        if (opened.ok()) {
            CHECK(need(opened.value()->entries(1000)).size() == 4);
            continue;
        }
        CHECK(opened.error().kind == ErrorKind::Corrupt);
    }
}

TEST_CASE("salvage: a journal with a damaged page takes no earlier day's place") {
    TestDisk disk;
    write_everything(*disk.open(), 2);
    const std::size_t pages = disk.files.bytes("a.db").size() / kPageBytes;
    flip_page(disk, "a.db", pages - 1);
    const auto journal = disk.open();
    CHECK(journal->keep_day({{300000}, 60}).error().kind == ErrorKind::Corrupt);
    CHECK(journal->days().empty());
    const auto looked = [&] {
        journal->abandon();
        return Journal::open(disk.place(), stamp_at(1), test_random(4), {}, Look::Always);
    }();
    REQUIRE_FALSE(looked.ok());
    CHECK(looked.error().kind == ErrorKind::Corrupt);
}

TEST_CASE("salvage: under a passphrase, and never without its key") {
    TestDisk disk;
    DataKey key = {};
    {
        const auto journal = disk.open();
        write_everything(*journal, 1);
        need(journal->seal(test_secret(1), test_secret(2)));
        key = journal->data_key();
    }
    const std::string name(current_name(disk));
    flip_page(disk, name, 8);
    CHECK(try_salvage(disk).error().kind == ErrorKind::Locked);
    need(try_salvage(disk, key));
    CHECK(disk.try_open().error().kind == ErrorKind::Locked);
    need(Journal::open(disk.place(), stamp_at(9), test_random(5), key));
    const auto aside = read_damaged(disk.files.bytes("damaged"));
    REQUIRE(aside.size() == 1);
    const std::string_view bare(reinterpret_cast<const char*>(key.data()), key.size());
    CHECK_FALSE(contains(disk.files.bytes("damaged"), bare));
}

TEST_CASE("salvage: every damaged journal is kept whole, and a second one behind the first") {
    TestDisk disk;
    write_everything(*disk.open(), 1);
    flip_page(disk, "a.db", 9);
    const Bytes first = disk.files.bytes("a.db");
    const Bytes keys = disk.files.bytes("keys");
    need(set_aside(disk.place()));
    need(set_aside(disk.place()));
    need(try_salvage(disk));
    auto aside = read_damaged(disk.files.bytes("damaged"));
    REQUIRE(aside.size() == 1);
    CHECK(aside[0].database == first);
    CHECK(aside[0].keys == keys);
    need(disk.open()->close());
    const std::string name(current_name(disk));
    flip_page(disk, name, 9);
    const Bytes second = disk.files.bytes(name);
    need(try_salvage(disk));
    aside = read_damaged(disk.files.bytes("damaged"));
    REQUIRE(aside.size() == 2);
    CHECK(aside[0].database == first);
    CHECK(aside[1].database == second);
    CHECK(need(size_of_set_aside(disk.place())) > static_cast<std::int64_t>(2 * first.size()));
    const std::string saved = need(set_aside_bytes(disk.place()));
    need(remove_set_aside(disk.place()));
    CHECK(need(size_of_set_aside(disk.place())) == 0);
    CHECK(
        read_damaged({reinterpret_cast<const std::uint8_t*>(saved.data()), saved.size()}).size() ==
        2);
    need(disk.open()->close());
}

TEST_CASE("salvage: where nothing can be read nothing changes") {
    TestDisk disk;
    write_everything(*disk.open(), 1);
    const std::size_t pages = disk.files.bytes("a.db").size() / kPageBytes;
    for (std::size_t page = 0; page < pages; ++page) flip_page(disk, "a.db", page);
    const Bytes damaged = disk.files.bytes("a.db");
    const Bytes keys = disk.files.bytes("keys");
    CHECK(try_salvage(disk).error().kind == ErrorKind::Corrupt);
    CHECK(disk.files.bytes("a.db") == damaged);
    CHECK(disk.files.bytes("keys") == keys);
    CHECK(disk.try_open().error().kind == ErrorKind::Corrupt);
    CHECK(can_salvage(disk.place()));
    disk.files.set_bytes("keys", Bytes(8192, 7));
    CHECK_FALSE(can_salvage(disk.place()));
    CHECK(try_salvage(disk).error().kind == ErrorKind::Corrupt);
    CHECK(disk.try_open().error().kind == ErrorKind::Corrupt);
}

TEST_CASE("salvage: wherever the power goes there is the damaged journal or the recovered one") {
    TestDisk start("salvage-start");
    write_everything(*start.open(), 1);
    flip_page(start, "a.db", 9);
    const Bytes damaged = start.files.bytes("a.db");
    // Each way of losing power takes every ninetieth point as a test, beginning at another one.
    const int kStep = rapport::tests::is_torture() ? 30 : 90;
    int first = 0;
    for (const std::size_t kept : {std::size_t{0}, std::size_t{300}, kEverything}) {
        int points = 0;
        for (int cut = first++;; cut += kStep) {
            TestDisk disk("salvage-power");
            disk.become(start.files);
            disk.files.cut_power_after(cut);
            const bool done = try_salvage(disk).ok();
            const bool all = done && disk.files.changes() <= cut;
            disk.files.lose_power([&](std::size_t) { return kept; });
            CAPTURE(cut);
            const bool is_new = current_name(disk) == "b.db";
            REQUIRE((is_new || !done));
            if (!is_new) {
                REQUIRE(disk.files.bytes("a.db") == damaged);
                need(try_salvage(disk));
            }
            const auto aside = read_damaged(disk.files.bytes("damaged"));
            REQUIRE(aside.size() == 1);
            REQUIRE(aside[0].database == damaged);
            need(disk.open()->close());
            ++points;
            if (all) break;
        }
        CHECK(points > 3);
    }
}
