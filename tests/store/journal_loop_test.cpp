// Courses, threads, things hard to say, wishes, resting offers, entries that wait: all fields,
// deleting.
#include <doctest/doctest.h>

#include "store_fixture.h"

using namespace rapport;
using namespace rapport::store;

TEST_CASE("each course has sessions, questions and goals of its own") {
    TestDisk disk;
    const Id second = test_id(2);
    {
        const auto journal = disk.open();
        const Id first = need(journal->course()).id;
        need(journal->insert(model::Course{.id = second, .with_whom = "Ada"}, stamp_at(5)));
        CHECK(need(journal->course()).id == first);
        CHECK(need(journal->courses()).size() == 2);
        need(journal->insert(model::Question{.id = test_id(10), .text = "first"}, stamp_at(5)));
        need(journal->set_course(second, stamp_at(6)));
        CHECK(need(journal->questions()).empty());
        need(journal->insert(model::Question{.id = test_id(11), .text = "second"}, stamp_at(6)));
        need(journal->insert(model::Goal{.id = test_id(12), .text = "goal"}, stamp_at(6)));
        CHECK(need(journal->sessions()).size() == 1);
        CHECK(need(journal->sessions()).front().course == second);
        CHECK(need(journal->sessions_of(first)).size() == 1);
        CHECK(need(journal->course_of_session(need(journal->sessions()).front().id)) == second);
        CHECK_FALSE(need(journal->course_of_session(test_id(99))));
        CHECK(journal->set_course(test_id(99), stamp_at(7)).error().kind ==
              base::ErrorKind::NotFound);
    }
    const auto journal = disk.open();
    CHECK(need(journal->course()).id == second);  // It outlasts the program.
    CHECK(need(journal->questions()).front().text == "second");
    CHECK(need(journal->course_goals()).size() == 1);
    model::Course ada = need(journal->course());
    ada.began = "In the rain";
    ada.ended = "In spring";
    ada.open = false;
    need(journal->save(ada, stamp_at(8)));
    CHECK(need(journal->course()).began == "In the rain");
    CHECK(need(journal->course()).ended == "In spring");
    CHECK_FALSE(need(journal->course()).open);
    need(journal->remove(model::Kind::Course, second, stamp_at(9)));
    CHECK(need(journal->courses()).size() == 1);
    CHECK_FALSE(need(journal->course()).id == second);
    CHECK(need(journal->questions()).front().text == "first");
    need(journal->bring_back(model::Kind::Course, second, stamp_at(10)));
    CHECK(need(journal->courses()).size() == 2);
}

TEST_CASE("a session that moved or did not take place keeps what was said of it") {
    TestDisk disk;
    const auto journal = disk.open();
    model::Session session = need(journal->sessions()).front();
    session.moved_from = model::Planned{{2026, 1, 20}, base::LocalTime{17, 30}};
    session.not_met_by = model::NotMetBy::Them;
    session.how_it_was = "a bit lost";
    need(journal->save(session, stamp_at(5)));
    const model::Session again = need(journal->sessions()).front();
    CHECK(again.moved_from == session.moved_from);
    CHECK(again.not_met_by == model::NotMetBy::Them);
    CHECK(again.how_it_was == "a bit lost");
}

TEST_CASE("threads keep all their fields") {
    TestDisk disk;
    const auto journal = disk.open();
    const Id session = need(journal->sessions()).front().id;
    model::Thread thread;
    thread.id = test_id(1);
    thread.session = session;
    thread.kind = model::ThreadKind::Bothered;
    need(journal->insert(thread, stamp_at(5)));
    CHECK_FALSE(need(journal->threads()).front().changed);
    thread.state = model::ThreadState::Raised;
    thread.decided_in = session;
    thread.changed = model::Changed::ALittle;
    thread.changed_in = session;
    need(journal->save(thread, stamp_at(6)));
    need(journal->remove(model::Kind::Thread, thread.id, stamp_at(7)));
    CHECK(need(journal->threads()).empty());
    // Words that come again find the thread that they had.
    need(journal->insert(thread, stamp_at(8)));
    const model::Thread again = need(journal->threads()).front();
    CHECK(again.id == thread.id);
    CHECK(again.kind == thread.kind);
    CHECK(again.state == thread.state);
    CHECK(again.decided_in == session);
    CHECK(again.changed == model::Changed::ALittle);
    CHECK(again.changed_in == session);
}

TEST_CASE("things hard to say and wishes: all fields, deleting and back") {
    TestDisk disk;
    const auto journal = disk.open();
    model::HardThing thing;
    thing.id = test_id(1);
    thing.text = "zebra-quilt";
    need(journal->insert(thing, stamp_at(5)));
    CHECK_FALSE(need(journal->hard_things()).front().state);
    thing.fear = "a look";
    thing.need = "time";
    thing.state = model::HardState::NotYet;
    thing.way = model::HardWay::HandOver;
    thing.on_card = need(journal->sessions()).front().id;
    thing.said = true;
    need(journal->save(thing, stamp_at(6)));
    const model::HardThing again = need(journal->hard_things()).front();
    CHECK(again.text == thing.text);
    CHECK(again.fear == thing.fear);
    CHECK(again.need == thing.need);
    CHECK(again.state == thing.state);
    CHECK(again.way == thing.way);
    CHECK(again.on_card == thing.on_card);
    CHECK(again.said);
    need(journal->remove(model::Kind::HardThing, thing.id, stamp_at(7)));
    CHECK(need(journal->hard_things()).empty());

    model::Wish wish;
    wish.id = test_id(2);
    wish.kind = model::WishKind::MoreOf;
    wish.text = "silence";
    need(journal->insert(wish, stamp_at(5)));
    need(journal->remove(model::Kind::Wish, wish.id, stamp_at(6)));
    CHECK(need(journal->wishes()).empty());
    need(journal->insert(wish, stamp_at(7)));
    CHECK(need(journal->wishes()).front().text == "silence");
    CHECK(need(journal->wishes()).front().kind == model::WishKind::MoreOf);
}

TEST_CASE("an offer that was sent away for good stays away") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->set_offer_rest({model::OfferKind::Memory, 3, true}, stamp_at(5)));
    need(journal->set_offer_rest({model::OfferKind::Memory, 5, false}, stamp_at(6)));
    const auto rests = need(journal->offer_rests());
    REQUIRE(rests.size() == 1);
    CHECK(rests.front().sessions_met == 5);
    CHECK(rests.front().for_good);
}

TEST_CASE("entries that wait are those of this course, and no open one") {
    TestDisk disk;
    const auto journal = disk.open();
    for (int i = 0; i < 3; ++i) {
        model::Entry entry;
        entry.id = test_id(10 + i);
        entry.at = stamp_at(100 - i).now;
        entry.text = "E";
        entry.waits = i != 1;
        need(journal->insert(entry, stamp_at(5)));
    }
    CHECK(need(journal->waiting_entries()).size() == 2);
    CHECK(need(journal->waiting_entries()).front().id == test_id(12));
    need(journal->insert(model::Course{.id = test_id(2)}, stamp_at(5)));
    need(journal->set_course(test_id(2), stamp_at(6)));
    CHECK(need(journal->waiting_entries()).empty());
}
