// The course, its sessions, the answers and the lines to remember.
#include <doctest/doctest.h>

#include "store_fixture.h"

using namespace rapport::store;
using namespace rapport::model;
using rapport::base::ErrorKind;

namespace {

Session met(int number, rapport::base::LocalDate date) {
    return {.id = test_id(number), .state = SessionState::Met, .planned = Planned{date, {}}};
}

std::vector<int> numbers(const std::vector<Session>& sessions) {
    std::vector<int> result;
    for (const Session& session : sessions) {
        result.push_back(session.id.bytes[1]);
    }
    return result;
}

}  // namespace

TEST_CASE("a course keeps what it is told, and unknown stays unknown") {
    TestDisk disk;
    {
        const auto journal = disk.open();
        Course course = need(journal->course());
        course.with_whom = "Frau \xC3\x96zdemir";
        course.sessions_before = 0;
        course.length_min = 45;
        need(journal->save(course, stamp_at(9)));
        course.id = test_id(5);
        CHECK(journal->save(course, stamp_at(9)).error().kind == ErrorKind::NotFound);
    }
    const auto journal = disk.open();
    Course course = need(journal->course());
    CHECK(course.with_whom == "Frau \xC3\x96zdemir");
    CHECK(course.sessions_before == 0);
    CHECK(course.length_min == 45);
    course.sessions_before.reset();
    need(journal->save(course, stamp_at(10)));
    CHECK_FALSE(need(journal->course()).sessions_before.has_value());
}

TEST_CASE("a session comes back with every part of it") {
    TestDisk disk;
    Session session = met(1, {2026, 1, 13});
    session.planned->time = rapport::base::LocalTime{17, 30};
    session.met_at = Moment{{1'768'320'000'000}, 60};
    session.prepared_at = Moment{{1}, -570};
    session.not_to_forget = "the letters";
    {
        const auto journal = disk.open();
        need(journal->insert(session, stamp_at(3)));
    }
    const auto journal = disk.open();
    const Session found = need(journal->sessions()).back();
    CHECK(found.id == session.id);
    CHECK(found.state == SessionState::Met);
    CHECK(found.planned == session.planned);
    CHECK(found.met_at == session.met_at);
    CHECK(found.prepared_at == session.prepared_at);
    CHECK_FALSE(found.looked_back_at.has_value());
    CHECK(found.not_to_forget == "the letters");
}

TEST_CASE("sessions stand newest first, the next one at the front") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->insert(met(2, {2026, 1, 20}), stamp_at(1)));
    need(journal->insert(met(4, {2026, 2, 10}), stamp_at(2)));
    need(journal->insert(met(1, {2026, 1, 13}), stamp_at(3)));
    Session unplanned{.id = test_id(3), .state = SessionState::Met};
    // 23:30 on the 27th at UTC+1, although the 27th in UTC too: local time decides.
    unplanned.met_at = Moment{rapport::base::to_instant({{2026, 1, 27}, {23, 30}}, 60), 60};
    need(journal->insert(unplanned, stamp_at(4)));
    auto sessions = need(journal->sessions());
    CHECK(sessions.front().state == SessionState::Next);
    sessions.erase(sessions.begin());
    CHECK(numbers(sessions) == std::vector<int>{4, 3, 2, 1});
}

TEST_CASE("a course has one next session, and never two") {
    TestDisk disk;
    const auto journal = disk.open();
    const Session second{.id = test_id(2)};
    CHECK(journal->insert(second, stamp_at(1)).error().kind == ErrorKind::Invalid);
    need(journal->transaction([&]() -> Result<void> {
        Session first = need(journal->sessions()).front();
        first.state = SessionState::NotMet;
        need(journal->save(first, stamp_at(2)));
        return journal->insert(second, stamp_at(2));
    }));
    CHECK(need(journal->sessions()).front().id == second.id);
}

TEST_CASE("an answer is stored by key, replaced, cleared, and NULL while unanswered") {
    TestDisk disk;
    const auto journal = disk.open();
    const Id session = need(journal->sessions()).front().id;
    need(journal->set_answer({session, "heard.heard", 0, ""}, stamp_at(1)));
    need(journal->set_answer({session, "heard.free", 7, ""}, stamp_at(2)));
    need(journal->set_answer({session, "ready.mind", {}, "letters"}, stamp_at(3)));
    need(journal->set_answer({session, "heard.free", 8, ""}, stamp_at(4)));
    auto answers = need(journal->answers_of(session));
    REQUIRE(answers.size() == 3);
    CHECK(answers[0].key == "heard.free");
    CHECK(answers[0].number == 8);
    CHECK(answers[1].number == 0);
    CHECK_FALSE(answers[2].number.has_value());
    CHECK(answers[2].text == "letters");

    need(journal->set_answer({session, "heard.heard", {}, ""}, stamp_at(5)));
    CHECK(need(journal->answers_of(session)).size() == 2);
    CHECK(need(journal->all_answers()).size() == 2);
    need(journal->set_answer({session, "heard.heard", 5, ""}, stamp_at(6)));
    CHECK(need(journal->answers_of(session)).size() == 3);
    CHECK(journal->set_answer({test_id(9), "heard.heard", 1, ""}, stamp_at(7)).error().kind ==
          ErrorKind::NotFound);
}

TEST_CASE("lines to remember come newest session first, then in their order") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->insert(met(1, {2026, 1, 13}), stamp_at(1)));
    need(journal->insert(met(2, {2026, 1, 20}), stamp_at(1)));
    const auto line = [&](int id, int session, int position, const char* text) {
        Remembered made{.id = test_id(id), .session = test_id(session)};
        made.text = text;
        made.position = position;
        need(journal->insert(made, stamp_at(100 + id)));
    };
    line(11, 1, 0, "c");
    line(12, 2, 1, "b");
    line(13, 2, 0, "a");
    auto lines = need(journal->remembered());
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].text + lines[1].text + lines[2].text == "abc");
    CHECK(lines[0].made == Moment{{113}, 60});

    lines[0].retired = true;
    lines[0].shown_again = Moment{{500}, 0};
    lines[0].text = "A";
    need(journal->save(lines[0], stamp_at(200)));
    const Remembered saved = need(journal->remembered()).front();
    CHECK(saved.retired);
    CHECK(saved.shown_again == Moment{{500}, 0});
    CHECK(saved.text == "A");
    CHECK(saved.made == Moment{{113}, 60});
}

TEST_CASE("a deleted session takes what belongs to it along, and brings it back") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->insert(met(1, {2026, 1, 13}), stamp_at(1)));
    need(journal->set_answer({test_id(1), "heard.heard", 5, ""}, stamp_at(2)));
    need(journal->insert(Goal{.id = test_id(2), .session = test_id(1), .text = "g"}, stamp_at(2)));
    need(journal->insert(Remembered{.id = test_id(3), .session = test_id(1), .text = "r"},
                         stamp_at(2)));
    need(journal->remove(Kind::Session, test_id(1), stamp_at(3)));
    CHECK(need(journal->sessions()).size() == 1);
    CHECK(need(journal->all_answers()).empty());
    CHECK(need(journal->all_goals()).empty());
    CHECK(need(journal->remembered()).empty());
    CHECK(need(journal->stats()).sessions_met == 0);
    need(journal->bring_back(Kind::Session, test_id(1), stamp_at(4)));
    CHECK(need(journal->all_answers()).size() == 1);
    CHECK(need(journal->all_goals()).size() == 1);
    CHECK(need(journal->remembered()).size() == 1);
    CHECK(need(journal->stats()).sessions_met == 1);
}
