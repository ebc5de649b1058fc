// One number made of goals: the published formula, and which marks it is made of.
#include "model/goal_attainment.h"

#include <doctest/doctest.h>

#include <set>

using namespace rapport::model;
using rapport::base::ErrorKind;
using rapport::base::LocalDate;

namespace {

std::vector<Attained> levels(const std::vector<int>& all) {
    std::vector<Attained> goals;
    for (const int level : all) goals.push_back({level, 1});
    return goals;
}

void check_number(double t, double expected) {
    CAPTURE(expected);
    CHECK(t > expected - 0.005);
    CHECK(t < expected + 0.005);
}

void check_t(const std::vector<Attained>& goals, double expected) {
    const auto t = t_score(goals);
    REQUIRE(t.ok());
    check_number(t.value(), expected);
}

Id id(int number) {
    Id made;
    made.bytes[0] = static_cast<std::uint8_t>(number);
    return made;
}

Goal goal(int number, int weight = 1) {
    Goal made;
    made.id = id(number);
    made.weight = weight;
    return made;
}

GoalMark level(int of, const LocalDate& day, int number) {
    GoalMark mark;
    mark.id = mark_id(id(of), MarkKind::Level, day);
    mark.goal = id(of);
    mark.number = number;
    mark.at = {rapport::base::to_instant({day, {18, 0}}, 60), 60};
    return mark;
}

// The goals of the course in the shared data, oldest mark first.
std::vector<GoalMark> course() {
    return {level(1, {2026, 1, 27}, -2), level(1, {2026, 2, 10}, -1), level(2, {2026, 2, 24}, -2),
            level(1, {2026, 3, 10}, 0),  level(2, {2026, 3, 10}, -1), level(1, {2026, 3, 24}, 1),
            level(2, {2026, 3, 24}, 0)};
}

}  // namespace

TEST_CASE("the nine numbers that are known") {
    check_t(levels({0, 0, 0}), 50.00);
    check_t(levels({1, 0, 0}), 54.56);
    check_t(levels({2, 2, 2}), 77.39);
    check_t(levels({-2, -2, -2}), 22.61);
    check_t(levels({2}), 70.00);
    check_t(levels({-1}), 40.00);
    check_t(levels({-1, -1, -1}), 36.31);
    check_t({{1, 3}, {-1, 1}}, 55.82);
    check_t({{1, 1}, {0, 2}, {-1, 3}, {2, 4}}, 58.40);
}

TEST_CASE("weights that sum to 0 are refused") {
    CHECK(t_score({}).error().kind == ErrorKind::Invalid);
    CHECK(t_score({{2, 0}, {1, 0}}).error().kind == ErrorKind::Invalid);
    // A goal that counts 0 changes nothing.
    check_t({{2, 0}, {-1, 1}}, 40.00);
}

TEST_CASE("the course of the shared data, on each of its days") {
    const std::vector<Goal> goals = {goal(1), goal(2)};
    check_t(attained_on(goals, course(), {2026, 3, 24}), 56.20);
    CHECK(attained_on(goals, course(), {2026, 1, 26}).empty());
    CHECK(attained_on(goals, course(), {2026, 2, 23}).size() == 1);
    const std::vector<DatedScore> scores = scores_over_time(goals, course());
    REQUIRE(scores.size() == 3);
    CHECK(scores[0].date == LocalDate{2026, 2, 24});
    check_number(scores[0].t, 31.39);
    check_number(scores[1].t, 43.80);
    CHECK(scores[2].date == LocalDate{2026, 3, 24});
    check_number(scores[2].t, 56.20);
}

TEST_CASE("the number takes two goals, and one that counts") {
    CHECK(scores_over_time({goal(1)}, course()).empty());
    CHECK(goals_with_level({goal(1), goal(2), goal(3)}, course()) == 2);
    CHECK(scores_over_time({goal(1, 0), goal(2, 0)}, course()).empty());
    CHECK(scores_over_time({goal(1, 0), goal(2, 1)}, course()).size() == 3);
    // Ratings and stages make no number.
    std::vector<GoalMark> marks = course();
    for (GoalMark& mark : marks) mark.kind = MarkKind::Rating;
    CHECK(scores_over_time({goal(1), goal(2)}, marks).empty());
}

TEST_CASE("a goal has one mark of a kind a day") {
    std::set<Id> ids;
    for (const MarkKind kind : {MarkKind::Level, MarkKind::Rating, MarkKind::Stage}) {
        for (int day = 1; day <= 28; ++day) {
            ids.insert(mark_id(id(1), kind, {2026, 2, day}));
            ids.insert(mark_id(id(2), kind, {2026, 2, day}));
        }
    }
    CHECK(ids.size() == 3 * 28 * 2);
    CHECK(mark_id(id(1), MarkKind::Level, {2026, 2, 3}) ==
          mark_id(id(1), MarkKind::Level, {2026, 2, 3}));
}

TEST_CASE("for a day another stage is a correction") {
    GoalMark stage = level(1, {2026, 2, 10}, 0);
    stage.kind = MarkKind::Stage;
    constexpr std::int64_t kHourMs = 60 * 60 * 1000;
    CHECK(corrects(stage, {stage.at.at.ms + 23 * kHourMs}));
    CHECK_FALSE(corrects(stage, {stage.at.at.ms + 24 * kHourMs}));
    GoalMark other = stage;
    CHECK(same_stage(stage, other));
    other.text = "Own";
    CHECK_FALSE(same_stage(stage, other));
}
