// One goal: its words, what it is part of, and what became of it.
#include "screens/goal_parts.h"
#include "screens/sheet_form.h"

namespace rapport::screens {
namespace {

void goal_body(Ui& ui, const Texts& tr, const GoalView& view, Commands& commands) {
    const model::Goal& goal = *view.goal;
    SetText to = {.target = TextTarget::Goal, .id = goal.id};
    if (goal.session) to.session = *goal.session;
    typed(ui, "goal", {.label = tr(Str::GoalField), .value = goal.text, .kind = FieldKind::Area},
          std::move(to), commands);
    if (goal.session && !view.course_goals.empty()) {
        link_choice(ui, tr, goal, view.course_goals, commands);
    }
    if (goal.session) {
        ui.heading(2, tr(Str::DidWeGetToIt));
        got_to_it_choice(ui, tr, goal, commands);
    } else {
        goal_over_time(ui, tr, view, commands);
    }
    for (const SheetForm& form : view.sheets) {
        if (const Scope open = ui.disclosure(form.sheet.name, form.sheet.title)) {
            if (has_words(form.sheet.line)) ui.text(form.sheet.line, TextStyle::Quiet);
            sheet_form(ui, tr, form, 3, commands);
        }
    }
    ui.divider();
    if (ui.button("delete", tr(Str::Delete),
                  {.style = ButtonStyle::Danger, .icon = icons::kTrash2})) {
        commands.push_back(Remove{model::Kind::Goal, goal.id});
    }
}

}  // namespace

void goal(Ui& ui, const Texts& tr, const GoalView& view, Commands& commands) {
    title(ui, tr(Str::TitleGoal));
    if (view.goal) {
        goal_body(ui, tr, view, commands);
    } else {
        ui.text(tr(Str::GoalGone));
    }
}

}  // namespace rapport::screens
