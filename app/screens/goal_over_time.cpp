// A goal of the course over time: whose it is, its stage, and how far it came. Folded until asked.
#include "screens/goal_parts.h"

namespace rapport::screens {
namespace {

using model::GoalMark;
using model::MarkKind;

constexpr std::array<Str, model::kStages> kStageNames = {Str::StageSteady, Str::StageHabits,
                                                         Str::StageKeeping};

void whose_chips(Ui& ui, const Texts& tr, const model::Goal& goal, Commands& commands) {
    ui.heading(2, tr(Str::GoalWhose));
    std::optional<int> whose;
    if (goal.whose) whose = static_cast<int>(*goal.whose);
    if (const auto taken =
            one_of(ui, tr, "whose", Str::GoalWhose, kGoalWhose, whose, {}, Label::Hidden)) {
        SetGoalWhose command{goal.id, std::nullopt};
        if (*taken) command.value = static_cast<model::Whose>(**taken);
        commands.push_back(command);
    }
}

std::vector<const GoalMark*> of_kind(const GoalOverTime& over_time, MarkKind kind) {
    std::vector<const GoalMark*> marks;
    for (const GoalMark& mark : over_time.marks) {
        if (mark.kind == kind) marks.push_back(&mark);
    }
    return marks;
}

std::string stage_words(const Texts& tr, const GoalMark& mark) {
    const auto built_in = static_cast<std::size_t>(mark.number.value_or(-1));
    return built_in < kStageNames.size() ? std::string(tr(kStageNames[built_in])) : mark.text;
}

std::string mark_words(const Texts& tr, const GoalOverTime& over_time, const GoalMark& mark,
                       bool ratings) {
    if (mark.kind == MarkKind::Stage) return stage_words(tr, mark);
    const int number = mark.number.value_or(0);
    if (mark.kind == MarkKind::Rating) return std::to_string(number);
    const auto level = static_cast<std::size_t>(number - model::kLowestLevel);
    const auto names = level_names(tr, over_time);
    const std::string words = level < names.size() ? names[level] : std::string();
    if (!ratings) return words;
    return tr(Str::GoalLevelNamed, {{"n", level_number(number)}, {"words", words}});
}

// By day, newest first; each can be deleted.
void mark_list(Ui& ui, const Texts& tr, const GoalOverTime& over_time, MarkKind kind, Str name,
               Commands& commands) {
    const std::vector<const GoalMark*> marks = of_kind(over_time, kind);
    if (marks.empty()) return;
    const Scope list = ui.list("history", tr(name), marks.size());
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        const Scope item = ui.item(key_of((*mark)->id));
        const std::string words = tr(
            Str::ScaleValueLine, {{"date", date_words(tr, model::day_of(**mark), over_time.today)},
                                  {"n", mark_words(tr, over_time, **mark, ui.ratings())}});
        const Scope row = ui.row("row");
        ui.words("words", words);
        if (icon_button(ui, "delete", tr(Str::Delete), icons::kTrash2, words)) {
            commands.push_back(Remove{model::Kind::GoalMark, (*mark)->id});
        }
    }
}

void stage(Ui& ui, const Texts& tr, const GoalView& view, Commands& commands) {
    const Scope open = ui.disclosure("stage", tr(Str::GoalStage));
    if (!open) return;
    const Id& goal = view.goal->id;
    const std::vector<const GoalMark*> stages = of_kind(view.over_time, MarkKind::Stage);
    const int now = stages.empty() ? -1 : stages.back()->number.value_or(-1);  // -1: none of them.
    ui.text(tr(Str::GoalStageLine), TextStyle::Quiet);
    {
        const Scope row = ui.row("row");
        for (int i = 0; i < static_cast<int>(kStageNames.size()); ++i) {
            if (ui.button(std::to_string(i), tr(kStageNames[static_cast<std::size_t>(i)]),
                          {.style = ButtonStyle::Chip, .pressed = now == i})) {
                commands.push_back(SetGoalStage{goal, i});
            }
        }
    }
    typed(ui, "own", {.label = tr(Str::StageOwn), .value = view.over_time.stage_draft},
          {.target = TextTarget::Draft, .key = stage_draft_key(goal)}, commands);
    if (ui.button("use", tr(Str::StageUse))) {
        commands.push_back(SetGoalStage{goal, std::nullopt});
    }
    mark_list(ui, tr, view.over_time, MarkKind::Stage, Str::StageHistory, commands);
}

const GoalMark* mark_of_today(const GoalOverTime& over_time, MarkKind kind) {
    const std::vector<const GoalMark*> marks = of_kind(over_time, kind);
    const bool there = !marks.empty() && model::day_of(*marks.back()) == over_time.today;
    return there ? marks.back() : nullptr;
}

void picture(Ui& ui, const Texts& tr, const GoalOverTime& over_time, MarkKind kind) {
    const Picture made = goal_picture(tr, over_time, kind);
    if (made.empty() || !ui.ratings()) return;
    ui.text(made.summary, TextStyle::Quiet);
    ui.chart("picture", made.spec());
}

void levels(Ui& ui, const Texts& tr, const GoalView& view, Commands& commands) {
    const auto names = level_names(tr, view.over_time);
    const GoalMark* today = mark_of_today(view.over_time, MarkKind::Level);
    std::optional<int> chosen;
    if (today && today->number) chosen = *today->number - model::kLowestLevel;
    if (const auto level = ui.choice(
            "level", {.label = tr(Str::GoalLevelToday), .options = names, .chosen = chosen})) {
        commands.push_back(MarkGoal{view.goal->id, MarkKind::Level, *level + model::kLowestLevel});
    }
    picture(ui, tr, view.over_time, MarkKind::Level);
    mark_list(ui, tr, view.over_time, MarkKind::Level, Str::GoalMarks, commands);
}

void ratings(Ui& ui, const Texts& tr, const GoalView& view, Commands& commands) {
    const Scope open = ui.disclosure("ratings", tr(Str::GoalRating));
    if (!open) return;
    const GoalMark* today = mark_of_today(view.over_time, MarkKind::Rating);
    const auto given = ui.scale("rating", {.question = tr(Str::GoalRatingToday),
                                           .low = tr(Str::GoalRatingLow),
                                           .high = tr(Str::GoalRatingHigh),
                                           .value = today ? today->number : std::nullopt});
    if (given && *given) {
        commands.push_back(MarkGoal{view.goal->id, MarkKind::Rating, **given});
    } else if (given && today) {
        commands.push_back(Remove{model::Kind::GoalMark, today->id});
    }
    picture(ui, tr, view.over_time, MarkKind::Rating);
    mark_list(ui, tr, view.over_time, MarkKind::Rating, Str::GoalRatings, commands);
}

}  // namespace

void whose_line(Ui& ui, const Texts& tr, const model::Goal& goal) {
    if (!goal.whose) return;
    ui.text(tr(kGoalWhose[static_cast<std::size_t>(*goal.whose)]), TextStyle::Small);
}

void goal_over_time(Ui& ui, const Texts& tr, const GoalView& view, Commands& commands) {
    const model::Goal& goal = *view.goal;
    whose_chips(ui, tr, goal, commands);
    if (ui.checkbox("talk-over", tr(Str::GoalTalkOver), goal.talk_over)) {
        commands.push_back(SetGoalTalkOver{goal.id, !goal.talk_over});
    }
    stage(ui, tr, view, commands);
    if (const Scope open = ui.disclosure("far", tr(Str::GoalLevels))) {
        ui.text(tr(Str::GoalLevelsLine), TextStyle::Quiet);
        levels(ui, tr, view, commands);
        if (ui.ratings()) ratings(ui, tr, view, commands);
    }
}

}  // namespace rapport::screens
