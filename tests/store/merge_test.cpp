// Taking a copy into a journal: what is added, what counts, and that nothing is lost or doubled.
#include "merge_two.h"

using namespace rapport::store;
using namespace rapport::model;

TEST_CASE("what only the copy has is added, and the second time nothing") {
    Two two;
    Entry entry{.id = test_id(1), .at = {{3000}, 60}, .text = "zebra", .feelings = {"calm", "own"}};
    need(two.there->insert(entry, stamp_at(3000)));
    need(two.there->insert(Question{.id = test_id(2), .text = "why?"}, stamp_at(3000)));
    need(two.there->move_question(test_id(2), QuestionState::Asked, {}, stamp_at(3100)));
    need(two.there->insert(Contact{.id = test_id(3), .name = "Ann", .reach = "1"}, stamp_at(3000)));

    CHECK(two.merge() == MergeCounts{.added = 3});
    CHECK(need(two.here->entry(test_id(1)))->feelings == entry.feelings);
    const auto questions = need(two.here->questions());
    REQUIRE(questions.size() == 1);
    CHECK(questions[0].state == QuestionState::Asked);
    CHECK(questions[0].history.size() == 2);
    CHECK(need(two.here->search({.text = "zebra"}, 9)).size() == 1);
    CHECK(two.merge() == MergeCounts{});
}

TEST_CASE("an older copy of the same journal brings nothing back and makes no notes") {
    TestDisk disk;
    const auto journal = disk.open();
    add_entry(*journal, 1, "as it was", 1500);
    add_entry(*journal, 2, "deleted later", 1500);
    const std::string copy = need(journal->copy_bytes());
    set_entry(*journal, 1, "as it is", 3000);
    need(journal->remove(Kind::Entry, test_id(2), stamp_at(3000)));

    CHECK(need(journal->merge(copy, {}, {.heading = kHeading}, stamp_at(9000))) == MergeCounts{});
    CHECK(texts(*journal) == std::vector<std::string>{"as it is"});
}

TEST_CASE("of a thing that was changed on one side alone, that side counts") {
    Two two([](Journal& journal) {
        add_entry(journal, 1, "one", 1500);
        add_entry(journal, 2, "two", 1500);
    });
    set_entry(*two.there, 1, "one there", 3000);
    set_entry(*two.here, 2, "two here", 3000);
    const MergeCounts counts = two.merge();
    CHECK(counts.renewed >= 1);
    CHECK(counts.both == 0);
    CHECK(texts(*two.here) == std::vector<std::string>{"one there", "two here"});
}

TEST_CASE("words that were changed on both sides are both kept") {
    Two two([](Journal& journal) { add_entry(journal, 1, "one", 1500); });
    set_entry(*two.here, 1, "one here", 3000);
    set_entry(*two.there, 1, "one there", 4000);
    CHECK(two.merge().both == 1);
    CHECK(texts(*two.here) ==
          std::vector<std::string>{std::string(kHeading) + "\none here", "one there"});
    // It was seen: the next copy from there does not say it again, changed or not.
    CHECK(two.merge(9100).both == 0);
    set_entry(*two.there, 1, "one there again", 9200);
    CHECK(two.merge(9300).both == 0);
    CHECK(text_of(*two.here, 1) == "one there again");
}

TEST_CASE("words that the newer ones hold too make no note") {
    Two two([](Journal& journal) { add_entry(journal, 1, "one", 1500); });
    set_entry(*two.here, 1, "one and", 3000);
    set_entry(*two.there, 1, "one and more", 4000);
    CHECK(two.merge().both == 0);
    CHECK(texts(*two.here) == std::vector<std::string>{"one and more"});
}

TEST_CASE("two next sessions become one, with the goals and the answers of both") {
    Two two([](Journal& journal) {
        Session met = next_of(journal);
        met.state = SessionState::Met;
        met.met_at = {{1800}, 60};
        need(journal.save(met, stamp_at(1800)));
    });
    // Each has a next session of its own: the one there was made when it was opened.
    need(two.here->insert(Session{.id = test_id(11)}, stamp_at(2500)));
    for (auto* journal : {two.here.get(), two.there.get()}) {
        const bool is_here = journal == two.here.get();
        const Id id = next_of(*journal).id;
        CHECK((id == test_id(11)) == is_here);
        need(journal->insert(Goal{.id = test_id(is_here ? 21 : 22),
                                  .session = id,
                                  .text = is_here ? "goal here" : "goal there"},
                             stamp_at(2600)));
        need(journal->set_answer({id, "ready.mind", {}, is_here ? "mind here" : "mind there"},
                                 stamp_at(is_here ? 2700 : 2800)));
    }
    CHECK(two.merge().both == 1);
    CHECK(next_sessions(*two.here) == 1);
    CHECK(next_of(*two.here).id == test_id(11));
    CHECK(need(two.here->goals_of(test_id(11))).size() == 2);
    const auto answers = need(two.here->answers_of(test_id(11)));
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].text == "mind there");
    CHECK(texts(*two.here) == std::vector<std::string>{std::string(kHeading) + "\nmind here"});
}

TEST_CASE("a session that took place on one side took place") {
    Two two;
    Session met = next_of(*two.there);
    const Id id = met.id;
    met.state = SessionState::Met;
    met.met_at = {{3000}, 60};
    need(two.there->save(met, stamp_at(3000)));
    need(two.there->insert(Session{.id = test_id(12)}, stamp_at(3000)));
    need(two.there->set_answer({id, "heard.sense", 4, ""}, stamp_at(3100)));
    Session prepared = next_of(*two.here);
    prepared.not_to_forget = "the letter";
    need(two.here->save(prepared, stamp_at(4000)));

    CHECK(two.merge().both == 1);  // The letter.
    CHECK(next_sessions(*two.here) == 1);
    CHECK(next_of(*two.here).id == test_id(12));
    CHECK(need(two.here->answers_of(id)).size() == 1);
    CHECK(texts(*two.here) == std::vector<std::string>{std::string(kHeading) + "\nthe letter"});
}

TEST_CASE("what was deleted here for good does not come back") {
    constexpr std::int64_t kMonthMs = 31LL * 24 * 60 * 60 * 1000;
    Two two([](Journal& journal) { add_entry(journal, 1, "let go", 1500); });
    need(two.here->remove(Kind::Entry, test_id(1), stamp_at(3000)));
    need(two.here->wipe_old_deleted({kMonthMs + 5000}));
    CHECK(two.merge(kMonthMs + 6000) == MergeCounts{});
    CHECK(texts(*two.here).empty());
    // Unless it was written in again after that.
    set_entry(*two.there, 1, "not let go", kMonthMs + 7000);
    CHECK(two.merge(kMonthMs + 8000).added == 1);
    CHECK(texts(*two.here) == std::vector<std::string>{"not let go"});
}

TEST_CASE("what was deleted there for good is deleted here, and can be brought back") {
    constexpr std::int64_t kMonthMs = 31LL * 24 * 60 * 60 * 1000;
    Two two([](Journal& journal) { add_entry(journal, 1, "let go", 1500); });
    need(two.there->remove(Kind::Entry, test_id(1), stamp_at(3000)));
    need(two.there->wipe_old_deleted({kMonthMs + 5000}));
    two.merge(kMonthMs + 6000);
    CHECK(texts(*two.here).empty());
    need(two.here->bring_back(Kind::Entry, test_id(1), stamp_at(kMonthMs + 7000)));
    CHECK(texts(*two.here) == std::vector<std::string>{"let go"});
}

TEST_CASE("another journal comes in as courses of its own, but not an empty one") {
    TestDisk first("first-files"), second("second-files");
    second.opened = 100;
    const auto here = first.open();
    const auto there = second.open();
    for (auto* journal : {here.get(), there.get()}) {
        Course course = need(journal->course());
        course.with_whom = journal == here.get() ? "Ann" : "";
        need(journal->save(course, stamp_at(1500)));
    }
    add_entry(*here, 1, "mine", 2000);
    CHECK(need(here->merge(need(there->copy_bytes()), {}, {}, stamp_at(3000))) == MergeCounts{});
    CHECK(need(here->courses()).size() == 1);
    add_entry(*there, 2, "also mine", 2000);
    Course other = need(there->course());
    other.with_whom = "Ben";
    need(there->save(other, stamp_at(2500)));
    CHECK(need(here->merge(need(there->copy_bytes()), {}, {}, stamp_at(4000))).added == 1);
    CHECK(need(here->courses()).size() == 2);
    for (const Course& course : need(here->courses())) {
        CHECK(need(here->sessions_of(course.id)).size() == 1);
    }
}

TEST_CASE("somebody who began anew gets an older copy back into the same course") {
    TestDisk first("first-files"), second("second-files");
    second.opened = 100;
    const auto here = first.open();
    const auto there = second.open();
    add_entry(*here, 1, "new", 5000);
    add_entry(*there, 2, "old", 2000);
    Course course = need(there->course());
    course.with_whom = "Ms Field";
    need(there->save(course, stamp_at(2000)));
    Session met = next_of(*there);
    met.state = SessionState::Met;
    met.met_at = {{2500}, 60};
    need(there->save(met, stamp_at(2500)));
    need(here->merge(need(there->copy_bytes()), {}, {}, stamp_at(9000)));
    REQUIRE(need(here->courses()).size() == 1);
    CHECK(need(here->course()).with_whom == "Ms Field");
    CHECK(texts(*here) == std::vector<std::string>{"new", "old"});
    CHECK(need(here->sessions()).size() == 2);
    CHECK(next_sessions(*here) == 1);
}

TEST_CASE("what is only tried changes nothing") {
    Two two([](Journal& journal) { add_entry(journal, 1, "one", 1500); });
    set_entry(*two.there, 1, "one there", 3000);
    add_entry(*two.there, 2, "two there", 3000);
    const std::string copy = need(two.there->copy_bytes());
    const auto counts =
        need(two.here->merge(copy, {}, {.heading = kHeading, .only_try = true}, stamp_at(9000)));
    CHECK(counts.added == 1);
    CHECK(counts.renewed >= 1);
    CHECK(texts(*two.here) == std::vector<std::string>{"one"});
    CHECK(two.merge() == counts);
}
