// Goals of the course over time: whose they are, their stages, levels and ratings by day.
#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"
#include "core/goals.h"

namespace rapport::core {
namespace {

using model::GoalMark;
using model::MarkKind;

GoalMark mark_of_today(State& state, const Id& goal, MarkKind kind) {
    GoalMark mark;
    mark.id = model::mark_id(goal, kind, state.local_now().date);
    mark.goal = goal;
    mark.kind = kind;
    mark.at = state.now;
    return mark;
}

Result<std::vector<GoalMark>> stages_of(State& state, const Id& goal) {
    Result<std::vector<GoalMark>> marks = state.journal->goal_marks();
    if (!marks.ok()) return marks;
    std::erase_if(marks.value(), [&](const GoalMark& mark) {
        return !(mark.goal == goal) || mark.kind != MarkKind::Stage;
    });
    return marks;
}

// For a day, another stage takes the place of the last one; back to the one before, it is gone.
Result<void> add_stage(State& state, const GoalMark& stage) {
    Result<std::vector<GoalMark>> found = stages_of(state, stage.goal);
    if (!found.ok()) return found.error();
    const std::vector<GoalMark>& stages = found.value();
    if (stages.empty()) return state.journal->insert(stage, state.stamp());
    GoalMark last = stages.back();
    if (model::same_stage(last, stage)) return {};
    if (!model::corrects(last, state.now.at)) return state.journal->insert(stage, state.stamp());
    if (stages.size() > 1 && model::same_stage(stages[stages.size() - 2], stage)) {
        return state.journal->remove(model::Kind::GoalMark, last.id, state.stamp());
    }
    last.number = stage.number;
    last.text = stage.text;
    return state.journal->save(last, state.stamp());
}

}  // namespace

Result<void> write(State& state, const screens::SetGoalWhose& command) {
    return change_goal(state, command.id, [&](model::Goal& goal) { goal.whose = command.value; });
}

Result<void> write(State& state, const screens::SetGoalTalkOver& command) {
    return change_goal(state, command.id, [&](model::Goal& goal) { goal.talk_over = command.on; });
}

Result<void> write(State& state, const screens::SetGoalStage& command) {
    GoalMark stage = mark_of_today(state, command.goal, MarkKind::Stage);
    stage.number = command.built_in;
    if (command.built_in) return add_stage(state, stage);
    const std::string key = screens::stage_draft_key(command.goal);
    Result<std::string> draft = state.journal->note(key);
    if (!draft.ok()) return draft.error();
    if (base::is_blank(draft.value())) {
        state.say(ui::Str::ToastWriteFirst);
        return {};
    }
    stage.text = std::string(base::trim(draft.value()));
    if (Result<void> added = add_stage(state, stage); !added.ok()) return added;
    state.say(ui::Str::ToastKept);
    return state.journal->set_note(key, "", state.stamp());
}

Result<void> write(State& state, const screens::MarkGoal& command) {
    GoalMark mark = mark_of_today(state, command.goal, command.kind);
    const bool level = command.kind == MarkKind::Level;
    mark.number = std::clamp(command.number, level ? model::kLowestLevel : 0,
                             level ? model::kHighestLevel : model::kRatingMost);
    return state.journal->insert(mark, state.stamp());
}

Result<void> write(State& state, const screens::SetGoalWeight& command) {
    return change_goal(state, command.id, [&](model::Goal& goal) {
        goal.weight = std::clamp(command.weight, 0, model::kWeightMost);
    });
}

Result<void> write(State& state, const screens::ShowGoalScore& command) {
    return state.journal->set_note(kGoalScoreNote, command.on ? "1" : "", state.stamp());
}

}  // namespace rapport::core
