// The goals of the course in numbers: one number made of all levels, off until it is turned on.
#include <cmath>

#include "screens/goal_parts.h"

namespace rapport::screens {
namespace {

// With two decimals; it is never below 0.
std::string score_text(const Texts& tr, double t) {
    const long hundredths = std::lround(t * 100);
    const std::string rest = std::to_string(hundredths % 100);
    return decimal(tr, std::to_string(hundredths / 100) + (rest.size() < 2 ? ".0" : ".") + rest);
}

void scores(Ui& ui, const Texts& tr, const GoalNumbersView& view) {
    if (view.scores.empty()) {
        ui.text(tr(Str::GoalScoreZero));
        return;
    }
    ui.text(tr(Str::GoalScoreNow, {{"n", score_text(tr, view.scores.back().t)}}), TextStyle::Large);
    const Scope list = ui.list("scores", tr(Str::GoalScoreHistory), view.scores.size());
    for (auto score = view.scores.rbegin(); score != view.scores.rend(); ++score) {
        const Scope item = ui.item(base::format(score->date));
        ui.text(tr(Str::ScaleValueLine, {{"date", date_words(tr, score->date, view.today)},
                                         {"n", score_text(tr, score->t)}}));
    }
}

void weights(Ui& ui, const Texts& tr, const GoalNumbersView& view, Commands& commands) {
    const Scope open = ui.disclosure("weights", tr(Str::GoalWeights));
    if (!open) return;
    const Scope list = ui.list("list", tr(Str::GoalWeights), view.goals.size());
    for (const NumberedGoal& one : view.goals) {
        const Scope item = ui.item(key_of(one.goal.id));
        const Scope card = ui.card("card");
        ui.words("words", one.goal.text);
        ui.text(tr(Str::GoalLastLevel, {{"n", level_number(one.level)}}), TextStyle::Quiet);
        const auto given = ui.scale("weight", {.question = tr(Str::GoalWeight),
                                               .low = tr(Str::GoalWeightLow),
                                               .high = tr(Str::GoalWeightHigh),
                                               .value = one.goal.weight});
        if (given) commands.push_back(SetGoalWeight{one.goal.id, given->value_or(1)});
    }
}

void body(Ui& ui, const Texts& tr, const GoalNumbersView& view, Commands& commands) {
    ui.text(tr(Str::GoalNumbersWhat));
    if (ui.checkbox("on", tr(Str::GoalScoreOn), view.on)) {
        commands.push_back(ShowGoalScore{!view.on});
    }
    if (!view.on) return;
    scores(ui, tr, view);
    weights(ui, tr, view, commands);
    ui.text(tr(Str::GoalScoreSource), TextStyle::Small);
}

}  // namespace

void goal_numbers(Ui& ui, const Texts& tr, const GoalNumbersView& view, Commands& commands) {
    title(ui, tr(Str::TitleGoalNumbers), tr(Str::GoalNumbersLine));
    if (!ui.ratings()) {
        ui.text(tr(Str::GoalNumbersNoRatings));
    } else if (view.goals.size() < model::kGoalsForScore) {
        ui.text(tr(Str::GoalNumbersFew));
    } else {
        body(ui, tr, view, commands);
    }
}

}  // namespace rapport::screens
