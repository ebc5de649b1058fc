// A journal's first start, its later ones, transactions, closing and erasing.
#include <doctest/doctest.h>

#include "store_fixture.h"

using namespace rapport::store;
using rapport::base::Error;
using rapport::base::ErrorKind;
using rapport::model::SessionState;

TEST_CASE("a first start makes a course and one next session, once") {
    TestDisk disk;
    Id course;
    Id session;
    {
        const auto journal = disk.open();
        CHECK(journal->opened() == Opened::New);
        course = need(journal->course()).id;
        CHECK(need(journal->course()).length_min == 50);
        CHECK_FALSE(need(journal->course()).sessions_before.has_value());
        const auto sessions = need(journal->sessions());
        REQUIRE(sessions.size() == 1);
        session = sessions.front().id;
        CHECK(sessions.front().state == SessionState::Next);
        CHECK(sessions.front().course == course);
        CHECK_FALSE(sessions.front().planned.has_value());
        CHECK(need(journal->stats()).entries == 0);
        CHECK(need(journal->stats()).database_bytes > 0);
    }
    const auto journal = disk.open();
    CHECK(journal->opened() == Opened::Existing);
    CHECK(need(journal->course()).id == course);
    REQUIRE(need(journal->sessions()).size() == 1);
    CHECK(need(journal->sessions()).front().id == session);
}

TEST_CASE("two journals have different keys and ids") {
    TestDisk one("one-files");
    TestDisk two("two-files");
    two.opened = 40;
    const auto first = one.open();
    const auto second = two.open();
    CHECK(need(first->course()).id != need(second->course()).id);
    CHECK(one.files.bytes("keys") != two.files.bytes("keys"));
    CHECK(first->new_id() != first->new_id());
}

TEST_CASE("there is one owner at a time") {
    TestDisk disk;
    auto journal = disk.open();
    CHECK(disk.try_open().error().kind == ErrorKind::Busy);
    need(journal->set_note("k", "still here", stamp_at(2)));
    journal.reset();
    CHECK(need(disk.open()->note("k")) == "still here");
}

TEST_CASE("a place that does not exist is an error") {
    CHECK(Journal::open({"no-such-vfs", ""}, stamp_at(1), test_random()).error().kind ==
          ErrorKind::NotFound);
    CHECK_FALSE(erase({"no-such-vfs", ""}).ok());
}

TEST_CASE("a transaction is all or nothing, and a failure inside undoes what is inside") {
    TestDisk disk;
    const auto journal = disk.open();
    const Stamp stamp = stamp_at(5);
    const auto failed = journal->transaction([&]() -> Result<void> {
        need(journal->set_note("a", "1", stamp));
        return Error{ErrorKind::Invalid, "no"};
    });
    CHECK(failed.error().what == "no");
    CHECK(need(journal->note("a")).empty());

    need(journal->transaction([&]() -> Result<void> {
        need(journal->set_note("a", "1", stamp));
        const auto inner = journal->transaction([&]() -> Result<void> {
            need(journal->set_note("b", "2", stamp));
            return Error{ErrorKind::Invalid, "no"};
        });
        CHECK_FALSE(inner.ok());
        need(journal->set_note("c", "3", stamp));
        return {};
    }));
    CHECK(need(journal->note("a")) == "1");
    CHECK(need(journal->note("b")).empty());
    CHECK(need(journal->note("c")) == "3");
}

TEST_CASE("a closed journal answers every call with Io") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->set_note("k", "v", stamp_at(2)));
    need(journal->close());
    CHECK(disk.files.bytes("a.db-wal").empty());
    CHECK(journal->set_note("k", "w", stamp_at(3)).error().kind == ErrorKind::Io);
    CHECK(journal->note("k").error().kind == ErrorKind::Io);
    CHECK(journal->sessions().error().kind == ErrorKind::Io);
    CHECK(journal->copy_bytes().error().kind == ErrorKind::Io);
    CHECK(journal->tidy().error().kind == ErrorKind::Io);
    need(journal->close());
    CHECK(need(disk.open()->note("k")) == "v");
}

TEST_CASE("tidying empties the log and keeps everything") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->set_note("k", "v", stamp_at(2)));
    CHECK_FALSE(disk.files.bytes("a.db-wal").empty());
    need(journal->tidy());
    CHECK(disk.files.bytes("a.db-wal").empty());
    const int changes = disk.files.changes();
    need(journal->tidy());
    CHECK(disk.files.changes() == changes);
    CHECK(need(journal->note("k")) == "v");
}

TEST_CASE("a journal that was killed opens with everything that was saved") {
    TestDisk disk;
    const auto killed = disk.open();
    need(killed->set_note("k", "zebra-quilt", stamp_at(2)));
    TestDisk after("after-files");
    for (const std::string_view name : kAllFileNames) {
        after.files.set_bytes(name, disk.files.bytes(name));
        CHECK_FALSE(contains(disk.files.bytes(name), "zebra"));
    }
    CHECK(need(after.open()->note("k")) == "zebra-quilt");
}

TEST_CASE("erasing leaves no byte, and the next start is a first one") {
    TestDisk disk;
    need(disk.open()->set_note("k", "v", stamp_at(2)));
    need(erase(disk.place()));
    for (const std::string_view name : kAllFileNames) {
        CHECK(disk.files.bytes(name).empty());
    }
    const auto journal = disk.open();
    CHECK(journal->opened() == Opened::New);
    CHECK(need(journal->note("k")).empty());
}

TEST_CASE("an erasure that was cut off can be finished, and is no fresh start") {
    for (int cut = 1;; ++cut) {
        TestDisk disk;
        need(disk.open()->set_note("k", "v", stamp_at(2)));
        disk.files.cut_power_after(cut);
        const bool finished = erase(disk.place()).ok();
        disk.files.lose_power([](std::size_t) { return ~std::size_t{0}; });
        if (finished) {
            CHECK(disk.open()->opened() == Opened::New);
            break;
        }
        const auto journal = disk.try_open();
        CHECK((!journal.ok() || journal.value()->opened() == Opened::New));
        if (!journal.ok()) {
            need(erase(disk.place()));
            CHECK(disk.open()->opened() == Opened::New);
        }
    }
}
