// The Nth call below the cipher fails, once and for ever, and the disk is full: no wrong answer is
// taken for right, nothing acknowledged is lost, and a failure sticks until the journal is opened
// again.
#include <doctest/doctest.h>

#include "support/budget.h"
#include "whole_life.h"

using namespace rapport::store;
using rapport::base::ErrorKind;

namespace {

rapport::model::Entry entry(int number) {
    return {.id = test_id(number), .at = {{number}, 0}, .text = "words"};
}

// Lives through a journal with such a fault after each number of calls in turn, or as a test after
// every `part`th.
void fail_each(const FileFault& fault, int part) {
    TestDisk started("started-files");
    start_life(started.place());
    int calls = 0;
    for (int after = 0;; after += rapport::tests::every(part)) {
        TestDisk disk;
        disk.become(started.files);
        FileFault nth = fault;
        nth.after = after;
        disk.files.set_fault(nth);
        Life life;
        live(disk.place(), life);
        disk.files.clear_fault();
        CAPTURE(after);
        look_after_life(disk.place(), life);
        if (!disk.files.fault_struck()) break;
        rapport::tests::count("calls made to fail");
        ++calls;
    }
    CHECK(calls > 3);
}

}  // namespace

TEST_CASE("reads that fail once") { fail_each({.kind = FileOperation::Read}, 61); }

TEST_CASE("writes that fail once") { fail_each({.kind = FileOperation::Write}, 41); }

TEST_CASE("truncates that fail once") { fail_each({.kind = FileOperation::Truncate}, 3); }

TEST_CASE("flushes that fail once") { fail_each({.kind = FileOperation::Flush}, 7); }

TEST_CASE("any call that fails once") { fail_each({}, 121); }

TEST_CASE("any call that fails, and all after it") { fail_each({.for_ever = true}, 121); }

TEST_CASE("writes that fail for ever on a full disk") {
    fail_each({.kind = FileOperation::Write, .for_ever = true, .no_room = true}, 41);
}

TEST_CASE("canary: a save that is said to be there and is not is noticed") {
    TestDisk disk;
    start_life(disk.place());
    Life life;
    live(disk.place(), life);
    look_after_life(disk.place(), life);
    CHECK(are_right({life_entry(2), life_entry(1), life_entry(0)}, 0));
    CHECK_FALSE(are_right({life_entry(2), life_entry(1), life_entry(0)}, 1));
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
