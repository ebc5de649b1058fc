// The Nth call below the cipher fails: no wrong answer is taken for right, nothing acknowledged is
// lost, and a failure sticks until the journal is opened again.
#include <doctest/doctest.h>

#include "store_fixture.h"

using namespace rapport::store;
using rapport::base::ErrorKind;

namespace {

rapport::model::Entry entry(int number) {
    return {.id = test_id(number), .at = {{number}, 0}, .text = std::string(3000, 'x')};
}

struct Outcome {
    int acknowledged = 0;
    bool failed = false;
};

// Ten saves, a checkpoint half way; what was said to be saved is counted.
Outcome save_ten(Journal& journal) {
    Outcome outcome;
    for (int i = 0; i < 10; ++i) {
        if (i == 5 && !journal.tidy().ok()) {
            outcome.failed = true;
        }
        const bool saved = journal.insert(entry(i), stamp_at(i)).ok();
        CHECK_FALSE((saved && outcome.failed));
        outcome.acknowledged += saved ? 1 : 0;
        outcome.failed = outcome.failed || !saved;
    }
    const auto read = journal.entries(100);
    if (read.ok()) {
        CHECK(static_cast<int>(read.value().size()) == outcome.acknowledged);
        CHECK_FALSE(outcome.failed);
    }
    return outcome;
}

void disk_with_journal(TestDisk& disk) { need(disk.open()->tidy()); }

void fail_each(const FileFault& fault) {
    TestDisk started("started-files");
    disk_with_journal(started);
    for (int after = 0;; after += after < 60 ? 1 : 5) {
        TestDisk disk;
        disk.become(started.files);
        Outcome outcome;
        {
            const auto journal = disk.open();
            FileFault nth = fault;
            nth.after = after;
            disk.files.set_fault(nth);
            outcome = save_ten(*journal);
        }
        disk.files.clear_fault();
        CAPTURE(after);
        const auto again = disk.open();
        const int found = static_cast<int>(need(again->entries(100)).size());
        CHECK(found >= outcome.acknowledged);
        CHECK(found <= outcome.acknowledged + 1);
        need(verify_copy(need(again->copy_bytes())));
        need(again->insert(entry(50), stamp_at(50)));
        if (!outcome.failed) {
            CHECK(outcome.acknowledged == 10);
            CHECK(after > 0);
            return;
        }
    }
}

}  // namespace

TEST_CASE("writes that fail once") { fail_each({.kind = FileOperation::Write}); }

TEST_CASE("writes that fail for ever on a full disk") {
    fail_each({.kind = FileOperation::Write, .for_ever = true, .no_room = true});
}

TEST_CASE("flushes that fail once") { fail_each({.kind = FileOperation::Flush}); }

TEST_CASE("any call that fails once") { fail_each({}); }

TEST_CASE("reads that fail while opening give an error and never a fresh journal") {
    TestDisk disk;
    save_ten(*disk.open());
    for (const bool for_ever : {false, true}) {
        for (int after = 0;; ++after) {
            disk.files.set_fault({.after = after, .for_ever = for_ever});
            auto journal = disk.try_open();
            const bool opened = journal.ok();
            if (opened) {
                CHECK(journal.value()->opened() == Opened::Existing);
                const auto read = journal.value()->entries(100);
                CHECK((!read.ok() || read.value().size() == 10));
            }
            if (opened) {
                journal.value().reset();
            }
            disk.files.clear_fault();
            const auto again = disk.open();
            CHECK(need(again->entries(100)).size() == 10);
            if (opened) {
                break;
            }
        }
    }
}

TEST_CASE("a failed read sticks: the next save is refused too") {
    TestDatabase test;
    {
        const auto database = test.open();
        need(database->run("CREATE TABLE t (a)"));
        need(database->run("INSERT INTO t VALUES (hex(zeroblob(40000)))"));
    }
    auto database = test.open();
    test.disk.files.set_fault({.kind = FileOperation::Read});
    const auto read = database->ask_integer("SELECT sum(length(a)) FROM t");
    CHECK_FALSE(read.ok());
    CHECK(test.sticky->is_broken());
    test.disk.files.clear_fault();
    CHECK_FALSE(database->run("INSERT INTO t VALUES (1)").ok());
    database.reset();
    CHECK_FALSE(test.sticky->is_broken());
    CHECK(need(test.open()->ask_integer("SELECT count(*) FROM t")) == 1);
}

TEST_CASE("a full disk is said to be full") {
    TestDisk disk;
    const auto journal = disk.open();
    disk.files.set_fault({.kind = FileOperation::Write, .for_ever = true, .no_room = true});
    CHECK(journal->insert(entry(1), stamp_at(1)).error().kind == ErrorKind::Full);
}
