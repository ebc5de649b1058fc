// Looking at the goals together: keep, change or end each, what has changed, then and now.
#include <algorithm>
#include <array>

#include "model/prompts.h"
#include "screens/wins_parts.h"

namespace rapport::screens {
namespace {

constexpr std::uint32_t kLowQuestion = 3100;
constexpr std::array kReviewItems = {model::HeardItem::Heard, model::HeardItem::Free,
                                     model::HeardItem::Matters, model::HeardItem::Sense,
                                     model::HeardItem::Team};

void goal_choice(Ui& ui, const Texts& tr, const ReviewView& view, const ReviewedGoal& line,
                 Commands& commands) {
    const model::Goal& goal = line.goal;
    const Scope card = ui.card(key_of(goal.id));
    const std::string_view name = has_words(goal.text) ? goal.text : tr(Str::GoalField);
    const Scope group = ui.group("goal", name);
    ui.words("words", goal.text);
    const std::vector<std::string> options = {std::string(tr(Str::ReviewKeep)),
                                              std::string(tr(Str::ReviewChange)),
                                              std::string(tr(Str::ReviewEnd))};
    ChoiceSpec spec = {.label = name, .options = options, .label_hidden = true};
    if (line.choice) spec.chosen = static_cast<int>(*line.choice);
    if (const std::optional<int> taken = ui.choice("what", spec)) {
        commands.push_back(
            ReviewGoal{view.session.line.session.id, goal.id, static_cast<ReviewChoice>(*taken)});
    }
    if (line.choice == ReviewChoice::Change) {
        typed(ui, "text",
              {.label = tr(Str::GoalField), .value = goal.text, .kind = FieldKind::Area},
              {.target = TextTarget::Goal, .id = goal.id}, commands);
    }
    if (line.choice == ReviewChoice::End) ui.text(tr(Str::ReviewEnded), TextStyle::Quiet);
}

void goal_choices(Ui& ui, const Texts& tr, const ReviewView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingCourseGoals));
    if (view.goals.empty()) {
        ui.text(tr(Str::ReviewNoGoals), TextStyle::Quiet);
    } else {
        ui.text(tr(Str::ReviewWhat), TextStyle::Quiet);
    }
    for (const ReviewedGoal& line : view.goals) goal_choice(ui, tr, view, line, commands);
}

void low_line(Ui& ui, const Texts& tr, const SessionView& view, model::HeardItem item,
              Commands& commands) {
    const std::string_view name = tr(line_name(item));
    const Id id =
        base::derived_id(view.line.session.id, kLowQuestion + static_cast<std::uint32_t>(item));
    const bool kept = std::any_of(view.bring.begin(), view.bring.end(),
                                  [&](const model::Question& other) { return other.id == id; });
    const Scope card = ui.card(model::heard_key(item));
    const Scope group = ui.group("low", name);
    ui.text(tr(Str::LongLow, {{"item", name}}));
    {
        const Scope row = ui.row("act");
        if (!kept && ui.button("together", tr(Str::LookTogether), {.description = name})) {
            commands.push_back(
                KeepQuestion{id, tr(Str::LongLowQuestion, {{"item", name}}), view.line.session.id});
        }
        if (ui.button("leave-out", tr(Str::LeaveLineOut),
                      {.style = ButtonStyle::Quiet, .description = name})) {
            commands.push_back(SetLeftOut{item, true});
        }
    }
    ui.status("kept", kept ? tr(Str::StarterAdded) : std::string_view());
}

void review_body(Ui& ui, const Texts& tr, const ReviewView& view, Commands& commands) {
    goal_choices(ui, tr, view, commands);
    ui.space();
    prompt_area(ui, tr, view.session, Str::PromptReviewChanged, model::kReviewChangedKey, commands);
    ui.space();
    then_and_now(ui, tr, view.session, commands);
    if (!view.long_low.empty()) ui.heading(2, tr(Str::HeadingLongLow));
    for (const model::HeardItem item : view.long_low) {
        low_line(ui, tr, view.session, item, commands);
    }
    ui.space();
    const Scope row = ui.row("end");
    if (ui.button("done", tr(Str::Done), {.style = ButtonStyle::Primary})) {
        commands.push_back(GoBack{});
    }
    saved(ui, tr, view.session.just_saved);
}

}  // namespace

Str line_name(model::HeardItem item) {
    constexpr std::array kNames = {Str::ShortHeard, Str::ShortFree, Str::ShortMatters,
                                   Str::ShortSense, Str::ShortTeam};
    return kNames[static_cast<std::size_t>(item)];
}

void left_out_lines(Ui& ui, const Texts& tr, const SettingsView& view, Commands& commands) {
    const auto count = std::count(view.left_out.begin(), view.left_out.end(), true);
    if (count > 0 && ui.ratings()) {
        ui.space();
        ui.heading(2, tr(Str::HeadingLeftOut));
        ui.text(tr(Str::LeftOutHint), TextStyle::Quiet);
        const Scope list =
            ui.list("left-out", tr(Str::HeadingLeftOut), static_cast<std::size_t>(count));
        for (const model::HeardItem item : kReviewItems) {
            if (!view.left_out[static_cast<std::size_t>(item)]) continue;
            const Scope one = ui.item(model::heard_key(item));
            ui.text(tr(line_name(item)));
            if (ui.button("back", tr(Str::BringItBack), {.description = tr(line_name(item))})) {
                commands.push_back(SetLeftOut{item, false});
            }
        }
    }
}

void review(Ui& ui, const Texts& tr, const ReviewView& view, Commands& commands) {
    title(ui, tr(Str::TitleReview), tr(Str::ReviewLine));
    if (view.session.found) {
        review_body(ui, tr, view, commands);
    } else {
        ui.text(tr(Str::SessionGone));
    }
}

}  // namespace rapport::screens
