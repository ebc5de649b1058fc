// Goals and questions: order, links, the life of a question.
#include <doctest/doctest.h>

#include "store_fixture.h"

using namespace rapport::store;
using namespace rapport::model;
using rapport::base::ErrorKind;

namespace {

std::string texts(const std::vector<Goal>& goals) {
    std::string all;
    for (const Goal& goal : goals) {
        all += goal.text;
    }
    return all;
}

std::string texts(const std::vector<Question>& questions) {
    std::string all;
    for (const Question& question : questions) {
        all += question.text;
    }
    return all;
}

}  // namespace

TEST_CASE("goals of a session and of the course come back in their order") {
    TestDisk disk;
    Id session;
    {
        const auto journal = disk.open();
        session = need(journal->sessions()).front().id;
        const auto goal = [&](int id, std::optional<Id> of, const char* text, int position) {
            need(journal->insert(
                Goal{.id = test_id(id), .session = of, .text = text, .position = position},
                stamp_at(id)));
        };
        goal(1, session, "b", 1);
        goal(2, session, "a", 0);
        goal(3, std::nullopt, "y", 1);
        goal(4, std::nullopt, "x", 0);
        Goal linked{.id = test_id(5), .session = session, .text = "c"};
        linked.toward = test_id(4);
        linked.got_to_it = GotToIt::NextTime;
        linked.position = 2;
        need(journal->insert(linked, stamp_at(5)));
    }
    const auto journal = disk.open();
    CHECK(texts(need(journal->goals_of(session))) == "abc");
    CHECK(texts(need(journal->course_goals())) == "xy");
    CHECK(texts(need(journal->all_goals())) == "xyabc");
    const Goal linked = need(journal->goals_of(session)).back();
    CHECK(linked.toward == test_id(4));
    CHECK(linked.got_to_it == GotToIt::NextTime);
    CHECK(linked.course == need(journal->course()).id);
    CHECK_FALSE(need(journal->goals_of(session)).front().got_to_it.has_value());

    need(journal->order_goals({test_id(5), test_id(77), test_id(1), test_id(2)}, stamp_at(9)));
    CHECK(texts(need(journal->goals_of(session))) == "cba");
}

TEST_CASE("saving a goal changes it, and an answer can be taken back") {
    TestDisk disk;
    const auto journal = disk.open();
    Goal goal{.id = test_id(1), .text = "one"};
    need(journal->insert(goal, stamp_at(1)));
    goal.text = "two";
    goal.got_to_it = GotToIt::Yes;
    need(journal->save(goal, stamp_at(2)));
    CHECK(need(journal->course_goals()).front().got_to_it == GotToIt::Yes);
    goal.got_to_it.reset();
    need(journal->save(goal, stamp_at(3)));
    CHECK(need(journal->course_goals()).front().text == "two");
    CHECK_FALSE(need(journal->course_goals()).front().got_to_it.has_value());
}

TEST_CASE("what would break the data is refused") {
    TestDisk disk;
    const auto journal = disk.open();
    Goal goal{.id = test_id(1), .text = "one"};
    CHECK(journal->save(goal, stamp_at(1)).error().kind == ErrorKind::NotFound);
    goal.session = test_id(9);
    CHECK(journal->insert(goal, stamp_at(1)).error().kind == ErrorKind::NotFound);
    goal.session.reset();
    need(journal->insert(goal, stamp_at(1)));
    CHECK(journal->insert(goal, stamp_at(1)).error().kind == ErrorKind::Invalid);
    CHECK(journal->remove(Kind::Goal, test_id(9), stamp_at(1)).error().kind == ErrorKind::NotFound);
    CHECK(journal->move_question(test_id(9), QuestionState::Asked, {}, stamp_at(1)).error().kind ==
          ErrorKind::NotFound);
}

TEST_CASE("a deleted course goal is served by nobody, until it is brought back") {
    TestDisk disk;
    const auto journal = disk.open();
    const Id session = need(journal->sessions()).front().id;
    need(journal->insert(Goal{.id = test_id(1), .text = "course"}, stamp_at(1)));
    need(journal->insert(
        Goal{.id = test_id(2), .session = session, .text = "s", .toward = test_id(1)},
        stamp_at(1)));
    need(journal->remove(Kind::Goal, test_id(1), stamp_at(2)));
    CHECK(need(journal->course_goals()).empty());
    CHECK_FALSE(need(journal->goals_of(session)).front().toward.has_value());
    need(journal->bring_back(Kind::Goal, test_id(1), stamp_at(3)));
    CHECK(need(journal->goals_of(session)).front().toward == test_id(1));
}

TEST_CASE("a question keeps the whole of its life") {
    TestDisk disk;
    Id session;
    {
        const auto journal = disk.open();
        session = need(journal->sessions()).front().id;
        Question question{.id = test_id(1), .text = "What do you think of me?"};
        question.is_private = true;
        need(journal->insert(question, stamp_at(10)));
        need(journal->move_question(question.id, QuestionState::BringIt, session, stamp_at(20)));
        // The clock went back; the order of the steps is that of their times.
        need(journal->move_question(question.id, QuestionState::Asked, session, stamp_at(20)));
        question.answer = "That it is a way to stay safe";
        question.state = QuestionState::LetGo;
        need(journal->save(question, stamp_at(30)));
    }
    const auto journal = disk.open();
    const Question found = need(journal->questions()).front();
    CHECK(found.state == QuestionState::Asked);
    CHECK(found.answer == "That it is a way to stay safe");
    CHECK(found.is_private);
    REQUIRE(found.history.size() == 3);
    CHECK(found.history[0].state == QuestionState::Idea);
    CHECK(found.history[0].at == Moment{{10}, 60});
    CHECK_FALSE(found.history[0].session.has_value());
    CHECK(found.history[1].state == QuestionState::BringIt);
    CHECK(found.history[2].state == QuestionState::Asked);
    CHECK(found.history[2].session == session);
}

TEST_CASE("questions stand by position, are ordered, deleted and brought back") {
    TestDisk disk;
    const auto journal = disk.open();
    for (int i = 1; i <= 3; ++i) {
        Question question{.id = test_id(i), .text = std::to_string(i)};
        question.state = i == 2 ? QuestionState::BringIt : QuestionState::Idea;
        question.position = 10 - i;
        need(journal->insert(question, stamp_at(i)));
    }
    CHECK(texts(need(journal->questions())) == "321");
    CHECK(need(journal->questions())[1].history.front().state == QuestionState::BringIt);
    need(journal->order_questions({test_id(2), test_id(3), test_id(1)}, stamp_at(9)));
    CHECK(texts(need(journal->questions())) == "231");
    need(journal->remove(Kind::Question, test_id(3), stamp_at(10)));
    CHECK(texts(need(journal->questions())) == "21");
    CHECK(need(journal->stats()).questions == 2);
    need(journal->bring_back(Kind::Question, test_id(3), stamp_at(11)));
    CHECK(texts(need(journal->questions())) == "231");
    CHECK(need(journal->questions())[1].history.size() == 1);
}
