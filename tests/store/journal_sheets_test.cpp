// Sheets and their answers, homework, marks of goals, own prompts: all fields, deleting, finding.
#include <doctest/doctest.h>

#include "store_fixture.h"

using namespace rapport;
using namespace rapport::store;

namespace {

model::FilledSheet filled(int number, const char* name) {
    model::FilledSheet sheet;
    sheet.id = test_id(number);
    sheet.sheet = name;
    return sheet;
}

std::vector<model::Hit> hits(Journal& journal, const char* text) {
    return need(journal.search({.text = text}, 10));
}

}  // namespace

TEST_CASE("the answers of a sheet are kept by field and item") {
    TestDisk disk;
    const auto journal = disk.open();
    model::FilledSheet sheet = filled(1, "problem");
    sheet.is_private = true;
    need(journal->insert(sheet, stamp_at(5)));
    need(journal->set_answer(sheet.id, {"what", 0, {}, "The pile"}, stamp_at(6)));
    need(journal->set_answer(sheet.id, {"near", 2, 1, ""}, stamp_at(7)));
    need(journal->set_answer(sheet.id, {"sure", 0, 0, ""}, stamp_at(8)));
    need(journal->set_answer(sheet.id, {"what", 0, {}, "The pile of letters"}, stamp_at(9)));
    const auto found = need(journal->sheet(sheet.id));
    REQUIRE(found);
    CHECK(found->sheet == "problem");
    CHECK(found->is_private);
    CHECK(found->made.at.ms == 5);
    CHECK(found->changed.ms == 9);
    CHECK(found->answers == std::vector<model::SheetAnswer>{{"what", 0, {}, "The pile of letters"},
                                                            {"near", 2, 1, ""},
                                                            {"sure", 0, 0, ""}});
    need(journal->set_answer(sheet.id, {"near", 2, {}, ""}, stamp_at(10)));
    CHECK(need(journal->sheets("problem")).front().answers.size() == 2);
    CHECK(need(journal->sheets("other")).empty());
    CHECK(need(journal->sheets()).size() == 1);
    CHECK_FALSE(journal->set_answer(test_id(9), {"what", 0, {}, "x"}, stamp_at(11)).ok());
}

TEST_CASE("words on a sheet are found, unless the sheet or its goal is deleted") {
    TestDisk disk;
    const auto journal = disk.open();
    model::Goal goal;
    goal.id = test_id(2);
    goal.text = "Post";
    need(journal->insert(goal, stamp_at(4)));
    model::FilledSheet sheet = filled(1, "goal_clear");
    sheet.goal = goal.id;
    need(journal->insert(sheet, stamp_at(5)));
    need(journal->set_answer(sheet.id, {"what", 0, {}, "zebra-quilt"}, stamp_at(6)));
    REQUIRE(hits(*journal, "zebra").size() == 1);
    CHECK(hits(*journal, "zebra").front().kind == model::FoundKind::Sheet);
    CHECK(hits(*journal, "zebra").front().id == sheet.id);
    CHECK(hits(*journal, "zebra").front().prompt == "goal_clear");
    need(journal->remove(model::Kind::Goal, goal.id, stamp_at(7)));
    CHECK(need(journal->sheets()).empty());
    need(journal->bring_back(model::Kind::Goal, goal.id, stamp_at(8)));
    need(journal->remove(model::Kind::Sheet, sheet.id, stamp_at(9)));
    CHECK(hits(*journal, "zebra").empty());
    CHECK_FALSE(need(journal->sheet(sheet.id)));
    const auto deleted = need(journal->deleted(10));
    REQUIRE(deleted.size() == 1);
    CHECK(deleted.front().kind == model::Kind::Sheet);
    CHECK(deleted.front().words == "zebra-quilt");
    need(journal->wipe(model::Kind::Sheet, sheet.id, stamp_at(10)));
    CHECK(need(journal->deleted(10)).empty());
}

TEST_CASE("a sheet that is begun again after it was deleted is empty") {
    TestDisk disk;
    const auto journal = disk.open();
    const model::FilledSheet sheet = filled(1, "agreed");
    need(journal->insert(sheet, stamp_at(5)));
    need(journal->set_answer(sheet.id, {"stop", 0, {}, "pause"}, stamp_at(6)));
    need(journal->remove(model::Kind::Sheet, sheet.id, stamp_at(7)));
    need(journal->bring_back(model::Kind::Sheet, sheet.id, stamp_at(8)));
    CHECK(need(journal->sheet(sheet.id))->answers.size() == 1);
    need(journal->remove(model::Kind::Sheet, sheet.id, stamp_at(9)));
    need(journal->insert(sheet, stamp_at(10)));
    CHECK(need(journal->sheet(sheet.id))->answers.empty());
}

TEST_CASE("homework keeps all its fields") {
    TestDisk disk;
    const auto journal = disk.open();
    model::Homework made;
    made.id = test_id(1);
    made.what = "Open two letters";
    made.at = {{500}, 60};
    need(journal->insert(made, stamp_at(5)));
    CHECK_FALSE(need(journal->homework()).front().state);
    CHECK_FALSE(need(journal->homework()).front().came_back);
    made.session = need(journal->sessions()).front().id;
    made.why = "The fines";
    made.due = "Friday";
    made.first_step = "Ask a friend";
    made.in_the_way = "Not alone";
    made.state = model::HomeworkState::NotForMe;
    made.came_back = false;
    made.whose = model::Whose::Agreed;
    made.sheet = "strengths";
    made.is_private = made.is_closed = true;
    need(journal->save(made, stamp_at(6)));
    const model::Homework found = need(journal->homework()).front();
    CHECK(found.session == made.session);
    CHECK(found.why == "The fines");
    CHECK(found.due == "Friday");
    CHECK(found.first_step == "Ask a friend");
    CHECK(found.in_the_way == "Not alone");
    CHECK(found.state == model::HomeworkState::NotForMe);
    CHECK(found.came_back == false);
    CHECK(found.whose == model::Whose::Agreed);
    CHECK(found.sheet == "strengths");
    CHECK((found.is_private && found.is_closed));
    CHECK(found.at.offset_min == 60);
    CHECK(hits(*journal, "fines").front().kind == model::FoundKind::Homework);
    need(journal->remove(model::Kind::Homework, made.id, stamp_at(7)));
    CHECK(need(journal->homework()).empty());
}

TEST_CASE("marks of goals and own prompts keep all their fields") {
    TestDisk disk;
    const auto journal = disk.open();
    model::Goal goal;
    goal.id = test_id(1);
    goal.text = "Post";
    goal.whose = model::Whose::Theirs;
    goal.talk_over = true;
    goal.weight = 3;
    need(journal->insert(goal, stamp_at(4)));
    CHECK(need(journal->course_goals()).front().whose == model::Whose::Theirs);
    CHECK(need(journal->course_goals()).front().talk_over);
    CHECK(need(journal->course_goals()).front().weight == 3);
    goal.whose.reset();
    goal.talk_over = false;
    need(journal->save(goal, stamp_at(5)));
    CHECK_FALSE(need(journal->course_goals()).front().whose);
    model::GoalMark mark = {test_id(2), goal.id, model::MarkKind::Level, -2, {}, {{600}, 60}};
    need(journal->insert(mark, stamp_at(6)));
    need(journal->insert({test_id(3), goal.id, model::MarkKind::Stage, {}, "Slowly", {{700}, 0}},
                         stamp_at(7)));
    mark.number = 1;
    need(journal->save(mark, stamp_at(8)));
    const auto marks = need(journal->goal_marks());
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].number == 1);
    CHECK(marks[0].at.offset_min == 60);
    CHECK(marks[1].kind == model::MarkKind::Stage);
    CHECK(marks[1].text == "Slowly");
    CHECK_FALSE(marks[1].number);
    need(journal->remove(model::Kind::Goal, goal.id, stamp_at(9)));
    CHECK(need(journal->goal_marks()).empty());

    model::OwnPrompt prompt = {
        test_id(4), model::OwnPromptKind::KindLine, "calm", "line.1", "It makes sense.", false, 2};
    need(journal->insert(prompt, stamp_at(10)));
    prompt.is_hidden = true;
    prompt.text = "It did make sense.";
    need(journal->save(prompt, stamp_at(11)));
    const model::OwnPrompt found = need(journal->own_prompts()).front();
    CHECK(found.kind == model::OwnPromptKind::KindLine);
    CHECK(found.purpose == "calm");
    CHECK(found.replaces == "line.1");
    CHECK(found.text == "It did make sense.");
    CHECK((found.is_hidden && found.position == 2));
    CHECK(hits(*journal, "sense").front().kind == model::FoundKind::Prompt);
}
