// Database, Statement and Transaction, and what the encrypted file looks like.
#include "store/sqlite.h"

#include <doctest/doctest.h>

#include "store_fixture.h"

using namespace rapport::store;
using rapport::base::ErrorKind;

TEST_CASE("values of every kind come back, and NULL stays NULL") {
    TestDatabase test;
    const auto database = test.open();
    need(database->run("CREATE TABLE t (a, b, c, d, e)"));
    need(database->run("INSERT INTO t VALUES (?, ?, ?, ?, ?)", std::int64_t{-5}, "w\xC3\xB6rter",
                       test_id(3), std::optional<int>(), std::string_view()));
    auto row = need(database->prepare("SELECT a, b, c, d, e FROM t"));
    REQUIRE(need(row.step()));
    CHECK(row.integer(0) == -5);
    CHECK(row.text(1) == "w\xC3\xB6rter");
    CHECK(row.id(2) == test_id(3));
    CHECK(row.optional_id(2) == test_id(3));
    CHECK(row.is_null(3));
    CHECK_FALSE(row.optional_integer(3).has_value());
    CHECK_FALSE(row.is_null(4));
    CHECK(row.text(4).empty());
    CHECK_FALSE(need(row.step()));
}

TEST_CASE("a statement can be asked for again while it runs") {
    TestDatabase test;
    const auto database = test.open();
    need(database->run_script("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2);"));
    const char* sql = "SELECT a FROM t ORDER BY a";
    auto outer = need(database->prepare(sql));
    REQUIRE(need(outer.step()));
    {
        auto inner = need(database->prepare(sql));
        REQUIRE(need(inner.step()));
        CHECK(inner.integer(0) == 1);
    }
    REQUIRE(need(outer.step()));
    CHECK(outer.integer(0) == 2);
}

TEST_CASE("mistakes are errors and not surprises") {
    TestDatabase test;
    const auto database = test.open();
    CHECK_FALSE(database->prepare("SELEKT").ok());
    need(database->run("CREATE TABLE t (a INTEGER PRIMARY KEY)"));
    need(database->run("INSERT INTO t VALUES (1)"));
    CHECK(database->run("INSERT INTO t VALUES (1)").error().kind == ErrorKind::Invalid);
    CHECK(database->run("INSERT INTO t VALUES (?)", 1, 2).error().kind == ErrorKind::Invalid);
    CHECK(database->ask_integer("SELECT a FROM t WHERE a = 9").error().kind == ErrorKind::NotFound);
    // Double quotes are no text here.
    CHECK_FALSE(database->run("INSERT INTO t VALUES (\"x\")").ok());
}

TEST_CASE("a transaction that is not committed is undone") {
    TestDatabase test;
    const auto database = test.open();
    need(database->run("CREATE TABLE t (a)"));
    {
        auto transaction = need(Transaction::begin(*database));
        need(database->run("INSERT INTO t VALUES (1)"));
    }
    CHECK(need(database->ask_integer("SELECT count(*) FROM t")) == 0);
    {
        auto transaction = need(Transaction::begin(*database));
        need(database->run("INSERT INTO t VALUES (1)"));
        need(transaction.commit());
    }
    CHECK(need(database->ask_integer("SELECT count(*) FROM t")) == 1);
    CHECK_FALSE(database->in_transaction());
}

TEST_CASE("the settings are what the design says") {
    TestDatabase test;
    const auto database = test.open();
    CHECK(need(database->ask_integer("PRAGMA page_size")) == 8192);
    CHECK(need(database->ask_integer("PRAGMA synchronous")) == 2);
    CHECK(need(database->ask_integer("PRAGMA foreign_keys")) == 1);
    CHECK(need(database->ask_integer("PRAGMA secure_delete")) == 1);
    auto mode = need(database->prepare("PRAGMA journal_mode"));
    REQUIRE(need(mode.step()));
    CHECK(mode.text(0) == "wal");
}

TEST_CASE("neither the file nor its log holds a plain word, and the file starts with the salt") {
    TestDatabase test;
    const auto database = test.open();
    need(database->run("CREATE TABLE zebra (quilt TEXT)"));
    need(database->run("INSERT INTO zebra VALUES ('zebra-quilt')"));
    CHECK(test.disk.files.bytes("a.db-wal").size() > 8192);
    CHECK_FALSE(contains(test.disk.files.bytes("a.db-wal"), "zebra"));
    need(database->checkpoint(Checkpoint::Truncate));
    CHECK(test.disk.files.bytes("a.db-wal").empty());
    const auto bytes = test.disk.files.bytes("a.db");
    CHECK(bytes.size() >= 2 * 8192);
    CHECK_FALSE(contains(bytes, "zebra"));
    CHECK_FALSE(contains(bytes, "SQLite"));
    CHECK(std::equal(test.key.salt.begin(), test.key.salt.end(), bytes.begin()));
}

TEST_CASE("a wrong key, a damaged first page and a plain file are told apart") {
    TestDatabase test;
    need(test.open()->run("CREATE TABLE t (a)"));
    const auto whole = test.disk.files.bytes("a.db");

    SUBCASE("the record of another journal") {
        test.key.key.fill(1);
        test.key.salt.fill(1);
        CHECK(test.try_open().error().kind == ErrorKind::WrongKey);
    }
    SUBCASE("damage in the first page") {
        for (const std::size_t at : {std::size_t{3}, std::size_t{17}, std::size_t{5000}}) {
            auto damaged = whole;
            damaged[at] ^= 1;
            test.disk.files.set_bytes("a.db", damaged);
            CHECK(test.try_open().error().kind == ErrorKind::Corrupt);
        }
    }
    SUBCASE("a file without encryption") {
        auto plain = whole;
        const std::string_view header("SQLite format 3\0", 16);
        std::copy(header.begin(), header.end(), plain.begin());
        test.disk.files.set_bytes("a.db", plain);
        CHECK(test.try_open().error().kind == ErrorKind::Corrupt);
    }
    SUBCASE("none of this has changed the file") {
        test.key.key.fill(1);
        CHECK_FALSE(test.try_open().ok());
        CHECK(test.disk.files.bytes("a.db") == whole);
        test.key.key.fill(7);
        CHECK(test.try_open().ok());
    }
}

TEST_CASE("a closed database says so") {
    TestDatabase test;
    const auto database = test.open();
    need(database->run("CREATE TABLE t (a)"));
    need(database->close());
    CHECK(database->run("SELECT 1").error().kind == ErrorKind::Io);
    CHECK(database->checkpoint(Checkpoint::Passive).error().kind == ErrorKind::Io);
    need(database->close());
    CHECK(need(test.open()->ask_integer("SELECT count(*) FROM t")) == 0);
}

TEST_CASE("one commit is one flush") {
    TestDatabase test;
    const auto database = test.open();
    need(database->run("CREATE TABLE t (a)"));
    need(database->run("INSERT INTO t VALUES (1)"));
    const int before = test.disk.files.flushes();
    for (int i = 0; i < 20; ++i) {
        need(database->run("INSERT INTO t VALUES (1)"));
    }
    CHECK(test.disk.files.flushes() - before == 20);
}
