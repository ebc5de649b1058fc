// What is deleted can be seen and brought back, and goes for good one by one.
#include "store_fixture.h"

using namespace rapport::store;
using namespace rapport::model;
using rapport::base::ErrorKind;

TEST_CASE("deleted: what has words is listed, the last one first, and can be brought back") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->insert(Entry{.id = test_id(1), .text = "a note"}, stamp_at(5)));
    need(journal->insert(Entry{.id = test_id(2), .text = " \n"}, stamp_at(5)));
    need(journal->insert(Question{.id = test_id(3), .text = "a question"}, stamp_at(5)));
    need(journal->insert(Contact{.id = test_id(4), .name = "Ann", .reach = "12"}, stamp_at(5)));
    CHECK(need(journal->deleted(9)).empty());
    need(journal->remove(Kind::Entry, test_id(1), stamp_at(10)));
    need(journal->remove(Kind::Entry, test_id(2), stamp_at(11)));
    need(journal->remove(Kind::Question, test_id(3), stamp_at(12)));
    need(journal->remove(Kind::Contact, test_id(4), stamp_at(13)));
    const auto all = need(journal->deleted(9));
    REQUIRE(all.size() == 3);
    CHECK(all[0].kind == Kind::Contact);
    CHECK(all[1].words.starts_with("a question"));
    CHECK(all[2].words == "a note");
    CHECK(all[2].at.at.ms == 10);
    CHECK(need(journal->deleted(1)).size() == 1);
    need(journal->bring_back(all[2].kind, all[2].id, stamp_at(20)));
    CHECK(need(journal->deleted(9)).size() == 2);
    CHECK(need(journal->entry(test_id(1)))->text == "a note");
}

TEST_CASE("deleted: one goes for good alone, and only if it was deleted before") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->insert(Entry{.id = test_id(1), .text = "heron"}, stamp_at(5)));
    need(journal->insert(Entry{.id = test_id(2), .text = "weir"}, stamp_at(5)));
    CHECK(journal->wipe(Kind::Entry, test_id(1), stamp_at(6)).error().kind == ErrorKind::NotFound);
    need(journal->remove(Kind::Entry, test_id(1), stamp_at(10)));
    need(journal->remove(Kind::Entry, test_id(2), stamp_at(10)));
    need(journal->wipe(Kind::Entry, test_id(1), stamp_at(11)));
    REQUIRE(need(journal->deleted(9)).size() == 1);
    CHECK(need(journal->deleted(9))[0].words == "weir");
    CHECK(journal->bring_back(Kind::Entry, test_id(1), stamp_at(12)).error().kind ==
          ErrorKind::NotFound);
    CHECK(need(journal->index_holds_wiped()));
    while (need(journal->clean_index_step())) {
    }
    CHECK_FALSE(need(journal->index_holds_wiped()));
}
