// The three sides of a session: Get ready, the card, Look back.
#include <array>

#include "screens/session_stage.h"

namespace rapport::screens {

using model::QuestionState;
using ui::Role;

TEST_CASE("get ready, empty: three fields, nothing required") {
    const SessionView view = empty_session();
    Stage stage = stage_of(get_ready, view);
    CHECK(stage.names(Role::TextArea) ==
          std::vector<std::string>{"What would make this session worth it?",
                                   "What would you like to ask?",
                                   "What is the one thing not to forget?"});
    const auto goal = only<SetText>(stage.type("What would make this session worth it?", "Say it"));
    CHECK(goal.target == TextTarget::Goal);
    CHECK(goal.id == view.new_goal);
    CHECK(goal.session == sample_id(1));
    const auto question = only<SetText>(stage.type("What would you like to ask?", "How?"));
    CHECK(question.target == TextTarget::Question);
    CHECK(question.id == view.new_question);
    CHECK_FALSE(stage.has(Role::Button, "Another goal"));
    CHECK(only<ShowCard>(stage.press(Role::Button, "Show my card")).session == sample_id(1));
}

TEST_CASE("a goal stays in its field while it comes into being") {
    SessionView view = empty_session();
    Stage stage = stage_of(get_ready, view);
    const ui::NodeId before =
        stage.find(Role::TextArea, "What would make this session worth it?")->id;
    model::Goal goal = sample_goal(1, true);
    goal.id = view.new_goal;
    view.goals = {goal};
    CHECK(stage.find(Role::TextArea, "What would make this session worth it?")->id == before);
    CHECK(only<Another>(stage.press(Role::Button, "Another goal")).target == TextTarget::Goal);
    view.new_goal = sample_id(14);
    view.another_goal = true;
    CHECK(stage.find(Role::TextArea, "A second goal")->id == before);
    CHECK_FALSE(stage.has(Role::Button, "Another goal"));
}

TEST_CASE("goals are ordered, removed and linked") {
    SessionView view = full_session();
    Stage stage = stage_of(get_ready, view);
    CHECK(stage.find(Role::Button, "Move up", "Goal 1")->disabled);
    CHECK(stage.find(Role::Button, "Move down", "Goal 2")->disabled);
    CHECK(only<ShiftGoal>(stage.press(Role::Button, "Move down", "Goal 1")).by == 1);
    CHECK(only<Remove>(stage.press(Role::Button, "Remove", "Goal 2")).id == view.goals[1].id);
    CHECK(stage.press(Role::Button, "Part of a goal over time").empty());
    const auto link = only<LinkGoal>(stage.choose("Which goal is it part of?", "Goal 7"));
    CHECK(link.toward == view.course_goals[0].id);
    view.goals.push_back(sample_goal(3, true));
    CHECK(stage.has(Role::TextArea, "A third goal"));
    CHECK_FALSE(stage.has(Role::Button, "Another goal"));
}

TEST_CASE("questions to bring are ticked without any action") {
    const SessionView view = full_session();
    Stage stage = stage_of(get_ready, view);
    CHECK(stage.find(Role::Checkbox, "What about thing 1?")->checked);
    CHECK(stage.find(Role::Checkbox, "What about thing 2?")->checked);
    CHECK_FALSE(stage.find(Role::Checkbox, "What about thing 3?")->checked);
    CHECK_FALSE(stage.has(Role::Checkbox, "What about thing 4?"));
    CHECK(only<MoveQuestion>(stage.press(Role::Checkbox, "What about thing 1?")).to ==
          QuestionState::Idea);
    const auto brought = only<MoveQuestion>(stage.press(Role::Checkbox, "What about thing 3?"));
    CHECK(brought.to == QuestionState::BringIt);
    CHECK(brought.session == sample_id(1));
}

TEST_CASE("a new question stays in its field and is not ticked twice") {
    SessionView view = empty_session();
    Stage stage = stage_of(get_ready, view);
    const ui::NodeId before = stage.find(Role::TextArea, "What would you like to ask?")->id;
    model::Question question = sample_question(1, QuestionState::BringIt);
    question.id = view.new_question;
    view.bring = {question};
    CHECK(stage.find(Role::TextArea, "What would you like to ask?")->id == before);
    CHECK(stage.count(Role::Checkbox) == 0);
    CHECK(only<Another>(stage.press(Role::Button, "Another question")).target ==
          TextTarget::Question);
}

TEST_CASE("the date is planned in words and fields") {
    SessionView view = full_session();
    Stage stage = stage_of(get_ready, view);
    CHECK(stage.has(Role::Text, "Today, 17:30"));
    CHECK(stage.press(Role::Button, "When is it?").empty());
    const auto moved = only<PlanSession>(stage.type("Date", "2026-01-27"));
    CHECK(moved.planned == model::Planned{{2026, 1, 27}, base::LocalTime{17, 30}});
    CHECK(stage.type("Date", "2026-01-").empty());
    CHECK(only<PlanSession>(stage.type("Time", "09:00")).planned->time == base::LocalTime{9, 0});
    CHECK_FALSE(only<PlanSession>(stage.press(Role::Button, "I do not know the date")).planned);
}

TEST_CASE("longer prompts are folded") {
    const SessionView view = empty_session();
    Stage stage = stage_of(get_ready, view);
    CHECK(stage.press(Role::Button, "Add more").empty());
    CHECK(stage.count(Role::TextArea) == 3);
    CHECK(stage.press(Role::Button, "More to think about").empty());
    CHECK(stage.count(Role::TextArea) == 7);
    const auto text = only<SetText>(stage.type("What stands out since last time?", "x"));
    CHECK(text.target == TextTarget::Prompt);
    CHECK(text.key == "ready.since");
    CHECK(text.session == sample_id(1));
}

TEST_CASE("the card shows goals, questions and the one thing, and no rating") {
    SessionView view = full_session();
    Stage stage = stage_of(card, view);
    CHECK(stage.names(Role::Words) ==
          std::vector<std::string>{"Goal 1", "Goal 2", "What about thing 1?", "What about thing 2?",
                                   "The letters"});
    CHECK(stage.has(Role::Text, "I brought a few points. Can we look at them?"));
    CHECK(stage.count(Role::RadioGroup) == 0);
    view.place = Place::Sessions;
    CHECK(only<Go>(stage.press(Role::Button, "Look back")).to ==
          Route{Place::Sessions, Screen::LookBack, sample_id(1)});
    view = empty_session();
    CHECK(stage.count(Role::Words) == 0);
    CHECK(stage.has(Role::Text,
                    "Your card is still empty. That is fine. You can go in and see what comes."));
}

TEST_CASE("look back: five items, empty until touched") {
    SessionView view = empty_session();
    view.with_whom = "Ada";
    Stage stage = stage_of(look_back, view);
    CHECK(stage.has(Role::Text, "This is not a mark for Ada. It is a note on how it was for you."));
    CHECK(stage.count(Role::RadioGroup) == 6);
    for (const ui::Node& node : stage.show().nodes()) CHECK_FALSE(node.checked);
    const auto answer = only<SetAnswer>(stage.choose("How heard did you feel?", "0"));
    CHECK(answer.key == "heard.heard");
    CHECK(answer.number == 0);
    view.heard[0] = 0;
    CHECK(stage.find(Role::RadioGroup, "How heard did you feel?")->value == "0 of 10");
    CHECK_FALSE(
        only<SetAnswer>(stage.press(Role::Button, "Clear: How heard did you feel?")).number);
    only<FinishLookingBack>(stage.press(Role::Button, "Done"));
}

TEST_CASE("look back: did we get to it") {
    SessionView view = full_session();
    Stage stage = stage_of(look_back, view);
    CHECK(only<SetGotToIt>(stage.choose("Goal 1", "Next time")).value == model::GotToIt::NextTime);
    CHECK(only<MoveQuestion>(stage.choose("What about thing 1?", "Answered")).to ==
          QuestionState::Answered);
    CHECK(only<MoveQuestion>(stage.choose("What about thing 1?", "Asked")).to ==
          QuestionState::Asked);
    const auto not_asked = only<SetAnswer>(stage.choose("What about thing 1?", "Not this time"));
    CHECK(not_asked.key.find("look.question.") == 0);
    const auto is_chosen = [&] {
        const std::vector<ui::Node> nodes = stage.show().nodes();
        return std::any_of(nodes.begin(), nodes.end(), [](const ui::Node& node) {
            return node.checked && node.name == "Not this time";
        });
    };
    CHECK_FALSE(is_chosen());
    view.answers = {{sample_id(1), not_asked.key, 0, ""}};
    CHECK(is_chosen());
    // A slip can be taken back: all three answers stay.
    view.bring[0].state = QuestionState::Answered;
    CHECK(labelled(stage, Role::Radio, "Asked") == 2);
    CHECK(labelled(stage, Role::Radio, "Answered") == 2);
    CHECK(labelled(stage, Role::Radio, "Not this time") == 2);
}

TEST_CASE("look back: lines to remember, three at most") {
    SessionView view = full_session();
    Stage stage = stage_of(look_back, view);
    CHECK(stage.find(Role::TextArea, "What do you want to remember?")->value == "Line 4");
    CHECK(only<Another>(stage.press(Role::Button, "Another line")).target ==
          TextTarget::Remembered);
    view.another_remembered = true;
    const auto text = only<SetText>(stage.type("A second line to remember", "More"));
    CHECK(text.target == TextTarget::Remembered);
    CHECK(text.id == view.new_remembered);
    view.remembered = {sample_remembered(1), sample_remembered(2), sample_remembered(3)};
    CHECK_FALSE(stage.has(Role::Button, "Another line"));
    CHECK(labelled(stage, Role::TextArea, "A third line to remember") == 1);
}

TEST_CASE("look back: the next date by chips") {
    SessionView view = full_session();
    Stage stage = stage_of(look_back, view);
    const Commands week = stage.choose("When do you meet next?", "In a week");
    REQUIRE(week.size() == 2);
    CHECK(std::get<PlanNext>(week[1]).planned ==
          model::Planned{{2026, 1, 27}, base::LocalTime{17, 30}});
    const Commands unknown = stage.choose("When do you meet next?", "Not known");
    REQUIRE(unknown.size() == 2);
    CHECK_FALSE(std::get<PlanNext>(unknown[1]).planned);
    CHECK(only<SetAnswer>(stage.choose("When do you meet next?", "Another day")).number == 2);
    CHECK_FALSE(stage.has(Role::DateField, "Date"));
    view.answers = {{sample_id(1), "look.next", 2, ""}};
    CHECK(only<PlanNext>(stage.type("Date", "2026-02-10")).planned ==
          model::Planned{{2026, 2, 10}, std::nullopt});
    view.answers.clear();
    view.coming = model::Planned{{2026, 2, 3}, base::LocalTime{17, 30}};
    CHECK(stage.has(Role::Text, "Next: Tuesday, 3 February, 17:30"));
    std::size_t checked = 0;
    for (const ui::Node& node : stage.show().nodes()) {
        if (node.checked && node.name == "In two weeks") ++checked;
    }
    CHECK(checked == 1);
}

TEST_CASE("a session that is gone says so on every side") {
    const SessionView view;
    for (const Side side : {Side{get_ready}, Side{card}, Side{look_back}}) {
        Stage stage = stage_of(side, view);
        CHECK(stage.has(Role::Text, "This session was deleted."));
        CHECK(stage.count(Role::Button) == 0);
    }
}

}  // namespace rapport::screens
