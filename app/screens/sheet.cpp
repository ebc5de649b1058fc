// The page of a sheet: its fields, what it is part of, and what was filled in before.
#include "screens/bond_parts.h"
#include "screens/sheet_form.h"

namespace rapport::screens {
namespace {

using model::SheetOnce;

// To which goal of the course it belongs.
void part_of(Ui& ui, const Texts& tr, const SheetView& view, Commands& commands) {
    if (view.form.sheet.once != SheetOnce::Many || view.course_goals.empty()) return;
    if (const Scope open = ui.disclosure("goal", tr(Str::SheetGoal))) {
        std::vector<std::string> options = {std::string(tr(Str::SheetNoGoal))};
        int chosen = 0;
        for (const model::Goal& goal : view.course_goals) {
            if (view.form.filled.goal == goal.id) chosen = static_cast<int>(options.size());
            options.push_back(goal.text);
        }
        const auto taken = ui.choice("goal", {.label = tr(Str::SheetGoal),
                                              .options = options,
                                              .chosen = chosen,
                                              .label_hidden = true});
        if (taken) {
            std::optional<Id> goal;
            if (*taken > 0) goal = view.course_goals[static_cast<std::size_t>(*taken - 1)].id;
            commands.push_back(SetSheetGoal{view.form.filled.id, goal});
        }
    }
}

void of_the_filling(Ui& ui, const Texts& tr, const SheetView& view, Commands& commands) {
    const model::FilledSheet& filled = view.form.filled;
    if (ui.checkbox("private", tr(Str::OnlyForMe), filled.is_private,
                    {.hint = tr(Str::OnlyForMeHint)})) {
        commands.push_back(SetSheetPrivate{filled.id, !filled.is_private});
    }
    part_of(ui, tr, view, commands);
    const Scope row = ui.row("act");
    if (view.form.sheet.once == SheetOnce::Many) {
        if (ui.button("another", tr(Str::SheetAnother), {.icon = icons::kPlus})) {
            commands.push_back(Another{TextTarget::SheetField});
        }
    }
    if (view.form.sheet.prints && ui.button("print", tr(Str::SheetPrint))) {
        commands.push_back(PrintSheet{filled.id});
    }
    if (ui.button("delete", tr(Str::Delete),
                  {.style = ButtonStyle::Danger, .icon = icons::kTrash2})) {
        commands.push_back(Remove{model::Kind::Sheet, filled.id});
    }
}

void earlier(Ui& ui, const Texts& tr, const SheetView& view, Commands& commands) {
    if (view.earlier.empty()) return;
    ui.heading(2, tr(Str::SheetEarlier));
    const Scope list = ui.list("earlier", tr(Str::SheetEarlier), view.earlier.size());
    for (const SheetLine& line : view.earlier) {
        const Scope item = ui.item(key_of(line.id));
        const Scope card = ui.card("card");
        const std::string date = date_words(tr, line.date, view.today);
        ui.text(date, TextStyle::Small);
        if (has_words(line.words)) ui.words("words", line.words);
        if (ui.button("open", tr(Str::Open),
                      {.style = ButtonStyle::Quiet,
                       .description = has_words(line.words) ? line.words : date})) {
            commands.push_back(Go{{Place::More, Screen::FilledSheet, line.id}});
        }
    }
}

}  // namespace

void sheet(Ui& ui, const Texts& tr, const SheetView& view, Commands& commands) {
    if (view.found) {
        title(ui, view.form.sheet.title, view.form.sheet.line);
        // Before the first word there is nothing yet that could be ticked.
        const bool promised = !view.exists && view.form.filled.is_private;
        if (promised) ui.text(tr(Str::OnlyForMeHint), TextStyle::Quiet);
        sheet_form(ui, tr, view.form, 2, commands);
        saved(ui, tr, view.just_saved);
        if (view.exists) of_the_filling(ui, tr, view, commands);
        earlier(ui, tr, view, commands);
        if (view.form.sheet.leads_to_not_okay) not_okay_link(ui, tr, Place::More, commands);
    } else {
        title(ui, tr(Str::HeadingShelf));
        ui.text(tr(Str::SheetGone));
    }
}

}  // namespace rapport::screens
