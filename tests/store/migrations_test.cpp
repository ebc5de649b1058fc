// Steps of the schema: order, all or nothing, newer files, the copy before the first step.
#include "store/migrations.h"

#include <doctest/doctest.h>

#include <array>

#include "store/key_record.h"
#include "store/vfs_file.h"

#include "store_fixture.h"

using namespace rapport::store;
using rapport::base::Error;
using rapport::base::ErrorKind;

namespace {

constexpr std::array<Migration, 2> kTwo = {Migration{1, "CREATE TABLE a (x);"},
                                           Migration{2, "CREATE TABLE b (y);"}};
constexpr std::array<Migration, 2> kBroken = {
    Migration{1, "CREATE TABLE a (x);"},
    Migration{2, "CREATE TABLE b (y); INSERT INTO nowhere VALUES (1);"}};

Result<void> no_copy() { return {}; }

std::int64_t version(Database& database) {
    return need(database.ask_integer("PRAGMA user_version"));
}

std::int64_t tables(Database& database) {
    return need(database.ask_integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table'"));
}

}  // namespace

TEST_CASE("steps run once, in order") {
    TestDatabase test;
    const auto database = test.open();
    need(migrate(*database, kTwo, no_copy));
    CHECK(version(*database) == 2);
    CHECK(tables(*database) == 2);
    need(migrate(*database, kTwo, no_copy));
    CHECK(tables(*database) == 2);
}

TEST_CASE("a step that fails leaves nothing behind") {
    TestDatabase test;
    const auto database = test.open();
    CHECK_FALSE(migrate(*database, kBroken, no_copy).ok());
    CHECK(version(*database) == 1);
    CHECK(tables(*database) == 1);
    need(migrate(*database, kTwo, no_copy));
    CHECK(version(*database) == 2);
}

TEST_CASE("a copy is kept before the first step on an existing file, and only then") {
    TestDatabase test;
    const auto database = test.open();
    int kept = 0;
    const auto keep = [&]() -> Result<void> {
        ++kept;
        return {};
    };
    need(migrate(*database, std::span(kTwo).first(1), keep));
    CHECK(kept == 0);
    const auto refuse = []() -> Result<void> { return Error{ErrorKind::Full, "no room"}; };
    CHECK(migrate(*database, kTwo, refuse).error().kind == ErrorKind::Full);
    CHECK(version(*database) == 1);
    need(migrate(*database, kTwo, keep));
    CHECK(kept == 1);
    need(migrate(*database, kTwo, keep));
    CHECK(kept == 1);
}

TEST_CASE("step 2 keeps what was hard to say, word for word, in its new place") {
    TestDatabase test;
    const auto database = test.open();
    need(migrate(*database, schema_migrations().first(1), no_copy));
    const Id course = test_id(1);
    const Id session = test_id(2);
    need(
        database->run("INSERT INTO course (id, with_whom, length_min, source, created,"
                      " created_offset_min, changed) VALUES (?, '', 50, '', 1, 60, 1)",
                      course));
    need(
        database->run("INSERT INTO session (id, course, state, not_to_forget, source, created,"
                      " created_offset_min, changed) VALUES (?, ?, 1, '', '', 1, 60, 1)",
                      session, course));
    const char* const kAnswer =
        "INSERT INTO answer (id, course, session, prompt, text, source, created,"
        " created_offset_min, changed) VALUES (?, ?, ?, ?, ?, '', 1, 60, 1)";
    need(database->run(kAnswer, test_id(3), course, session, "ready.hard", "zebra-quilt"));
    need(database->run(kAnswer, test_id(4), course, session, "ready.mind", "letters"));
    need(migrate(*database, schema_migrations(), no_copy));
    CHECK(need(database->ask_integer("SELECT count(*) FROM hard_thing WHERE text = 'zebra-quilt'"
                                     " AND state IS NULL AND on_card IS NULL")) == 1);
    CHECK(need(database->ask_integer("SELECT count(*) FROM hard_thing")) == 1);
    CHECK(need(database->ask_integer("SELECT count(*) FROM answer WHERE text = 'letters'")) == 1);
    CHECK(need(database->ask_integer("SELECT count(*) FROM answer WHERE prompt = 'ready.hard'"
                                     " AND text <> ''")) == 0);
}

TEST_CASE("a newer file is refused and not written") {
    TestDisk disk;
    need(disk.open()->set_note("k", "words", stamp_at(2)));
    {
        // What a newer version would leave, also in the log.
        const auto sticky = need(StickyVfs::create(disk.vfs->name()));
        auto keys = need(VfsFile::open(sticky->name(), "keys", FileMode::Read));
        const auto record = need(read_key_record(keys));
        const auto database =
            need(Database::open({.vfs = sticky.get(), .path = "a.db", .key = record.key}));
        database->leave_untouched();
        need(database->run_script("PRAGMA user_version = 99"));
    }
    const auto file = disk.files.bytes("a.db");
    const auto log = disk.files.bytes("a.db-wal");
    REQUIRE_FALSE(log.empty());
    CHECK(disk.try_open().error().kind == ErrorKind::TooNew);
    CHECK(disk.files.bytes("a.db") == file);
    CHECK(disk.files.bytes("a.db-wal") == log);
}

TEST_CASE("the numbers of the schema's steps have no gaps") {
    int expected = 1;
    for (const Migration& step : schema_migrations()) {
        CHECK(step.version == expected);
        ++expected;
    }
    CHECK(newest_version(schema_migrations()) == expected - 1);
    CHECK(newest_version({}) == 0);
}
