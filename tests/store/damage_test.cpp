// Damaged bytes are noticed and never shown as words, nor taken for an empty journal.
#include <doctest/doctest.h>

#include "store_fixture.h"

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
    for (std::size_t at = 0; at < whole.size(); at += 7001) {
        Bytes damaged = whole;
        damaged[at] ^= 1;
        disk.files.set_bytes("a.db", damaged);
        disk.files.set_bytes("a.db-wal", {});
        CAPTURE(at);
        CHECK_FALSE(is_whole(disk));
    }
    disk.files.set_bytes("a.db", whole);
    CHECK(is_whole(disk));
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
