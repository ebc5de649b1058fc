// Goals of the course over time: whose, stages, levels by day, the page of numbers.
#include "screens/pictures.h"
#include "screens/samples.h"
#include "screens/stage.h"
#include "ui/chart_layout.h"

namespace rapport::screens {
namespace {

using ui::Role;

model::GoalMark mark(model::MarkKind kind, int days_ago, std::optional<int> number,
                     std::string text = {}) {
    model::GoalMark made;
    made.at = sample_moment(days_ago);
    made.id = model::mark_id(sample_goal(7, false).id, kind, model::day_of(made));
    made.goal = sample_goal(7, false).id;
    made.kind = kind;
    made.number = number;
    made.text = std::move(text);
    return made;
}

GoalView one_goal() {
    GoalView view;
    view.goal = sample_goal(7, false);
    view.over_time.today = sample_now().date;
    return view;
}

GoalNumbersView two_goals() {
    GoalNumbersView view;
    view.today = sample_now().date;
    view.goals = {{sample_goal(7, false), 1}, {sample_goal(8, false), 0}};
    view.scores = {{base::add_days(view.today, -7), 43.798}, {view.today, 56.2017}};
    return view;
}

}  // namespace

TEST_CASE("whose a goal is has three answers, and a second tap takes one back") {
    GoalView view = one_goal();
    Stage stage = stage_of(goal, view);
    CHECK(only<SetGoalWhose>(stage.press(Role::Button, "Mine")).value == model::Whose::Mine);
    CHECK(only<SetGoalWhose>(stage.press(Role::Button, "We agreed on it")).value ==
          model::Whose::Agreed);
    view.goal->whose = model::Whose::Theirs;
    CHECK_FALSE(only<SetGoalWhose>(stage.press(Role::Button, "My therapist's")).value);
    CHECK(only<SetGoalTalkOver>(stage.press(Role::Checkbox, "To talk over together")).on);
    // Nothing of it for a goal of one session.
    view.goal = sample_goal(1, true);
    CHECK_FALSE(stage.has(Role::Button, "Mine"));
    CHECK_FALSE(stage.has(Role::Button, "How far it has come"));
}

TEST_CASE("stages are folded, and stand with their dates") {
    GoalView view = one_goal();
    view.over_time.marks = {mark(model::MarkKind::Stage, 30, 0),
                            mark(model::MarkKind::Stage, 0, {}, "On my feet")};
    Stage stage = stage_of(goal, view);
    CHECK_FALSE(stage.has(Role::Button, "Changing habits"));
    stage.press(Role::Button, "Where you are with it");
    CHECK(only<SetGoalStage>(stage.press(Role::Button, "Changing habits")).built_in == 1);
    CHECK_FALSE(only<SetGoalStage>(stage.press(Role::Button, "Use this word")).built_in);
    CHECK(stage.has(Role::Words, "Today: On my feet"));
    CHECK(only<Remove>(stage.press(Role::Button, "Delete", "Today: On my feet")).kind ==
          model::Kind::GoalMark);
}

TEST_CASE("levels have the client's own words where there are any") {
    GoalView view = one_goal();
    view.over_time.own_levels[4] = "Nothing unopened for a month";
    Stage stage = stage_of(goal, view);
    stage.press(Role::Button, "How far it has come");
    const auto most =
        only<MarkGoal>(stage.choose("How is it today?", "Nothing unopened for a month"));
    CHECK(most.kind == model::MarkKind::Level);
    CHECK(most.number == 2);
    CHECK(only<MarkGoal>(stage.choose("How is it today?", "Much less than I hoped")).number == -2);
}

TEST_CASE("a better level is higher up in the picture") {
    const Texts tr;
    GoalView view = one_goal();
    for (int i = 0; i < 5; ++i) {
        view.over_time.marks.push_back(mark(model::MarkKind::Level, 40 - i * 7, i - 2));
    }
    const Picture picture = goal_picture(tr, view.over_time, model::MarkKind::Level);
    CHECK(picture.summary == "First -2, last +2. Lowest -2, highest +2.");
    ui::ChartType type;
    type.high_height = type.low_height = type.line_px;
    type.width_of = [](std::string_view text) { return 8.0f * static_cast<float>(text.size()); };
    const ui::ChartSpec spec = picture.spec();
    const auto laid = ui::chart_layout(spec, {0, 0, 320, ui::chart_height(spec, 320, type)}, type);
    const std::vector<ui::Point>& markers = laid.series[0].markers;
    REQUIRE(markers.size() == 5);
    for (std::size_t i = 1; i < markers.size(); ++i) CHECK(markers[i].y < markers[i - 1].y);
    CHECK(goal_picture(tr, view.over_time, model::MarkKind::Rating).empty());
}

TEST_CASE("the one number is shown only where it is turned on, and takes two goals") {
    GoalNumbersView view = two_goals();
    Stage stage = stage_of(goal_numbers, view);
    CHECK_FALSE(stage.has(Role::Text, "Now: 56.20"));
    CHECK(only<ShowGoalScore>(stage.press(Role::Checkbox, "Make one number of my goals")).on);
    view.on = true;
    CHECK(stage.has(Role::Text, "Now: 56.20"));
    CHECK(stage.has(Role::Text, "Tuesday, 13 January: 43.80"));
    view.scores.clear();
    CHECK(stage.has(Role::Text,
                    "All goals count 0, so there is no number. Let one of them count more."));
    view.goals.pop_back();
    CHECK_FALSE(stage.has(Role::Checkbox, "Make one number of my goals"));
}

TEST_CASE("the place shows whose a goal is, and folds what is to be talked over") {
    GoalsView view = full_goals();
    Stage stage = stage_of(goals, view);
    CHECK_FALSE(stage.has(Role::Button, "To talk over together"));
    CHECK_FALSE(stage.has(Role::Link, "Goals in numbers"));
    view.course_goals[0].whose = model::Whose::Agreed;
    view.course_goals[0].talk_over = true;
    view.numbers = true;
    CHECK(stage.has(Role::Text, "We agreed on it"));
    CHECK(stage.press(Role::Button, "To talk over together").empty());
    CHECK(stage.find(Role::List, "To talk over together") != nullptr);
    CHECK(only<Go>(stage.press(Role::Link, "Goals in numbers")).to.screen == Screen::GoalNumbers);
}

}  // namespace rapport::screens
