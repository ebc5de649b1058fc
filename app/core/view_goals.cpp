// Reads how goals of the course went on: the page of one, and all of them in numbers.
#include "core/goals.h"
#include "core/view.h"

namespace rapport::core {

using namespace screens;

Result<GoalOverTime> read_goal_over_time(State& state, const Id& goal) {
    GoalOverTime over_time;
    over_time.today = state.local_now().date;
    Result<std::vector<model::GoalMark>> marks = state.journal->goal_marks();
    if (!marks.ok()) return marks.error();
    for (model::GoalMark& mark : marks.value()) {
        if (mark.goal == goal) over_time.marks.push_back(std::move(mark));
    }
    Result<std::vector<model::FilledSheet>> sheets = state.journal->sheets(model::kLevelsSheet);
    if (!sheets.ok()) return sheets.error();
    for (const model::FilledSheet& filled : sheets.value()) {
        if (!(filled.goal == goal)) continue;
        for (std::size_t i = 0; i < model::kLevels; ++i) {
            const model::SheetAnswer* words = model::find_answer(filled, model::kLevelFields[i]);
            if (words) over_time.own_levels[i] = std::string(base::trim(words->text));
        }
    }
    Result<std::string> draft = state.journal->note(stage_draft_key(goal));
    if (!draft.ok()) return draft.error();
    over_time.stage_draft = std::move(draft).value();
    return over_time;
}

Result<bool> has_goal_numbers(State& state) {
    if (!state.settings.ratings) return false;
    Result<std::vector<model::Goal>> goals = state.journal->course_goals();
    if (!goals.ok()) return goals.error();
    Result<std::vector<model::GoalMark>> marks = state.journal->goal_marks();
    if (!marks.ok()) return marks.error();
    return model::goals_with_level(without_blank(std::move(goals).value()), marks.value()) >=
           model::kGoalsForScore;
}

Result<View> read_goal_numbers(State& state) {
    GoalNumbersView view;
    view.today = state.local_now().date;
    Result<std::string> on = state.journal->note(kGoalScoreNote);
    if (!on.ok()) return on.error();
    view.on = !on.value().empty();
    Result<std::vector<model::Goal>> all = state.journal->course_goals();
    if (!all.ok()) return all.error();
    const std::vector<model::Goal> goals = without_blank(std::move(all).value());
    Result<std::vector<model::GoalMark>> marks = state.journal->goal_marks();
    if (!marks.ok()) return marks.error();
    for (const model::Goal& goal : goals) {
        const std::vector<model::Attained> last =
            model::attained_on({goal}, marks.value(), view.today);
        if (!last.empty()) view.goals.push_back({goal, last.front().level});
    }
    view.scores = model::scores_over_time(goals, marks.value());
    return View{std::move(view)};
}

}  // namespace rapport::core
