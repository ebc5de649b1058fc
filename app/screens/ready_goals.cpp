// Get ready: up to three goals for the session.
#include <algorithm>
#include <array>

#include "screens/session_parts.h"

namespace rapport::screens {
namespace {

using model::Goal;

constexpr std::array kGoalLabels = {Str::PromptGoal, Str::GoalSecond, Str::GoalThird};

void goal_field(Ui& ui, const Texts& tr, const SessionView& view, const Id& id,
                std::string_view text, std::size_t index, Commands& commands) {
    typed(ui, id == view.new_goal ? "goal.new" : "goal",
          {.label = tr(kGoalLabels[std::min(index, kGoalLabels.size() - 1)]),
           .value = text,
           .kind = FieldKind::Area,
           .lines = 1},
          {.target = TextTarget::Goal, .id = id, .session = view.line.session.id}, commands);
}

void goal_buttons(Ui& ui, const Texts& tr, const SessionView& view, std::size_t index,
                  Commands& commands) {
    const Goal& goal = view.goals[index];
    const Scope row = ui.row("act");
    if (const auto by = move_buttons(ui, tr, goal.text, index, view.goals.size())) {
        commands.push_back(ShiftGoal{goal.id, *by});
    }
    if (icon_button(ui, "remove", tr(Str::Remove), icons::kX, goal.text)) {
        commands.push_back(Remove{model::Kind::Goal, goal.id});
    }
    if (const auto by = view.goals.size() > 1 ? ui.grip("grip") : std::nullopt) {
        commands.push_back(ShiftGoal{goal.id, *by});
    }
}

void goal_link(Ui& ui, const Texts& tr, const SessionView& view, const Goal& goal,
               Commands& commands) {
    if (!view.course_goals.empty()) {
        if (const Scope open = ui.disclosure("link", tr(Str::LinkToGoal))) {
            link_choice(ui, tr, goal, view.course_goals, commands);
        }
    }
}

}  // namespace

void ready_goals(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const std::size_t count = view.goals.size();
    const bool stored = std::any_of(view.goals.begin(), view.goals.end(),
                                    [&](const Goal& goal) { return goal.id == view.new_goal; });
    const bool room = count < model::kSessionGoalsMost;
    const bool empty_field = !stored && room && (count == 0 || view.another_goal);
    ui.heading(2, tr(Str::HeadingGoals));
    {
        const Scope list = ui.list("goals", tr(Str::HeadingGoals), count + (empty_field ? 1 : 0));
        for (std::size_t i = 0; i < count; ++i) {
            const Scope item = ui.item(key_of(view.goals[i].id, view.new_goal));
            goal_field(ui, tr, view, view.goals[i].id, view.goals[i].text, i, commands);
            goal_buttons(ui, tr, view, i, commands);
            goal_link(ui, tr, view, view.goals[i], commands);
        }
        if (empty_field) {
            const Scope item = ui.item(key_of(view.new_goal, view.new_goal));
            goal_field(ui, tr, view, view.new_goal, "", count, commands);
        }
    }
    if (room && count > 0 && !empty_field) {
        if (ui.button("another-goal", tr(Str::AnotherGoal),
                      {.style = ButtonStyle::Quiet, .icon = icons::kPlus})) {
            commands.push_back(Another{TextTarget::Goal});
            ui.focus("goal.new");
        }
    }
}

}  // namespace rapport::screens
