// Damaged bytes are noticed and never shown as words, nor taken for an empty journal.
#include <doctest/doctest.h>

#include "store_fixture.h"
#include "support/budget.h"

using namespace rapport::store;
using rapport::base::Bytes;
using rapport::base::ErrorKind;

namespace {

void write_words(Journal& journal) {
    for (int i = 0; i < 40; ++i) {
        need(journal.insert(
            rapport::model::Entry{.id = test_id(i), .text = std::string(900, 'z') + "zebra-quilt"},
            stamp_at(i)));
    }
}

std::size_t step_of(int part) { return static_cast<std::size_t>(rapport::tests::every(part)); }

// Whether the journal opens and gives everything back. Anything else must be an error.
bool is_whole(TestDisk& disk) {
    auto journal = disk.try_open();
    if (!journal.ok()) {
        CHECK((journal.error().kind == ErrorKind::Corrupt ||
               journal.error().kind == ErrorKind::WrongKey));
        return false;
    }
    CHECK(journal.value()->opened() == Opened::Existing);
    const auto entries = journal.value()->entries(1000);
    if (!entries.ok()) {
        CHECK(entries.error().kind == ErrorKind::Corrupt);
        return false;
    }
    CHECK(entries.value().size() == 40);
    for (const auto& entry : entries.value()) {
        CHECK(entry.text.ends_with("zebra-quilt"));
    }
    const auto copy = journal.value()->copy_bytes();
    return copy.ok() && verify_copy(copy.value()).ok();
}

}  // namespace

TEST_CASE("a flipped byte anywhere in the database is noticed") {
    TestDisk disk;
    write_words(*disk.open());
    const Bytes whole = disk.files.bytes("a.db");
    CHECK(is_whole(disk));
    for (std::size_t at = 0; at < whole.size(); at += rapport::tests::is_torture() ? 211 : 7001) {
        Bytes damaged = whole;
        damaged[at] ^= 1;
        disk.files.set_bytes("a.db", damaged);
        disk.files.set_bytes("a.db-wal", {});
        CAPTURE(at);
        REQUIRE_FALSE(is_whole(disk));
        rapport::tests::count("flips that were noticed");
    }
    disk.files.set_bytes("a.db", whole);
    CHECK(is_whole(disk));
}

TEST_CASE("each byte of a small database, flipped in turn, is noticed or changes nothing") {
    constexpr int kRows = 6;
    TestDatabase test;
    {
        const auto database = test.open();
        need(database->run("CREATE TABLE t (a TEXT)"));
        for (int i = 0; i < kRows; ++i) {
            need(database->run("INSERT INTO t VALUES (?)", std::string(8000, 'z') + "heron"));
        }
        need(database->close());
    }
    const auto reads_right = [&]() -> Result<bool> {
        auto database = test.try_open();
        if (!database.ok()) return database.error();
        database.value()->leave_untouched();
        if (auto whole = database.value()->check_integrity(); !whole.ok()) return whole.error();
        const auto right = database.value()->ask_integer(
            "SELECT count(*) FROM t WHERE length(a) = 8005 AND a LIKE '%zheron'");
        if (!right.ok()) return right.error();
        return right.value() == kRows;
    };
    const Bytes whole = test.disk.files.bytes("a.db");
    CHECK(whole.size() >= 56 * 1024);
    int harmless = 0;
    for (std::size_t at = 0; at < whole.size(); at += at < 32 ? 1 : step_of(199)) {
        Bytes damaged = whole;
        damaged[at] ^= static_cast<std::uint8_t>(1u << at % 8);
        test.disk.files.set_bytes("a.db", damaged);
        test.disk.files.set_bytes("a.db-wal", {});
        CAPTURE(at);
        const auto right = reads_right();
        if (right.ok()) {
            // The salt at the start is what the key record says it is; nobody reads it here.
            REQUIRE((right.value() && at < 24));
            ++harmless;
        } else {
            REQUIRE(right.error().kind == ErrorKind::Corrupt);
        }
        rapport::tests::count(right.ok() ? "flips that changed nothing"
                                         : "flips that were noticed");
    }
    CHECK(harmless <= 24);
}

TEST_CASE("each byte of the key record, flipped in turn, heals from the other slot") {
    TestDisk disk;
    write_words(*disk.open());
    const Bytes keys = disk.files.bytes("keys");
    const Bytes database = disk.files.bytes("a.db");
    for (std::size_t at = 0; at < keys.size(); at += step_of(61)) {
        Bytes damaged = keys;
        damaged[at] ^= static_cast<std::uint8_t>(1u << at % 8);
        disk.files.set_bytes("keys", damaged);
        CAPTURE(at);
        const auto journal = disk.open();
        REQUIRE(need(journal->entries(1000)).size() == 40);
        // Between the slots lies nothing; within one, the next start has written both anew.
        const bool in_slot = at < 512 || at >= 4096;
        REQUIRE((disk.files.bytes("keys")[at] != damaged[at]) == in_slot);
        rapport::tests::count(in_slot ? "flips that were noticed" : "flips that changed nothing");
    }
}

TEST_CASE("each byte of a copy, flipped in turn, is noticed") {
    TestDisk disk;
    write_words(*disk.open());
    std::string copy = need(disk.open()->copy_bytes());
    for (std::size_t at = 0; at < copy.size(); at += step_of(997)) {
        const char before = copy[at];
        copy[at] = static_cast<char>(copy[at] ^ (1 << at % 8));
        CAPTURE(at);
        REQUIRE(verify_copy(copy).error().kind == ErrorKind::Corrupt);
        copy[at] = before;
        rapport::tests::count("flips that were noticed");
    }
    need(verify_copy(copy));
}

TEST_CASE("a database that is cut short is noticed") {
    TestDisk disk;
    write_words(*disk.open());
    const Bytes whole = disk.files.bytes("a.db");
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{511},
                                   std::size_t{8192}, whole.size() - 8192, whole.size() - 1}) {
        disk.files.set_bytes("a.db", Bytes(whole.begin(), whole.begin() + static_cast<long>(size)));
        disk.files.set_bytes("a.db-wal", {});
        CAPTURE(size);
        CHECK_FALSE(is_whole(disk));
        CHECK(disk.files.bytes("a.db").size() == size);
    }
}

TEST_CASE("a journal without its key record is damage, and so is a record of another one") {
    TestDisk disk;
    write_words(*disk.open());
    const Bytes keys = disk.files.bytes("keys");
    const Bytes database = disk.files.bytes("a.db");

    disk.files.set_bytes("keys", {});
    CHECK(disk.try_open().error().kind == ErrorKind::Corrupt);
    CHECK(disk.files.bytes("keys").empty());

    TestDisk other("other-files");
    other.opened = 77;
    write_words(*other.open());
    disk.files.set_bytes("keys", other.files.bytes("keys"));
    CHECK(disk.try_open().error().kind == ErrorKind::WrongKey);

    disk.files.set_bytes("keys", keys);
    CHECK(disk.files.bytes("a.db") == database);
    CHECK(is_whole(disk));
}

TEST_CASE("damage in the key record alone heals from its other slot") {
    TestDisk disk;
    write_words(*disk.open());
    Bytes keys = disk.files.bytes("keys");
    keys[50] ^= 1;
    disk.files.set_bytes("keys", keys);
    CHECK(is_whole(disk));
    CHECK(disk.files.bytes("keys")[50] != keys[50]);
}

TEST_CASE("damage in the log loses no more than what was not moved yet, and shows nothing wrong") {
    TestDisk disk;
    auto journal = disk.open();
    write_words(*journal);
    need(journal->tidy());
    need(journal->insert(rapport::model::Entry{.id = test_id(99), .text = "last"}, stamp_at(99)));
    Bytes log = disk.files.bytes("a.db-wal");
    const Bytes database = disk.files.bytes("a.db");
    const Bytes keys = disk.files.bytes("keys");
    journal.reset();
    REQUIRE(log.size() > 200);
    log[200] ^= 1;
    disk.files.set_bytes("a.db", database);
    disk.files.set_bytes("a.db-wal", log);
    CHECK(is_whole(disk));
}
