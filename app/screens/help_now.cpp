// Help now: the rule that comes first, the numbers of the country, then what is the client's own.
#include "screens/bond_parts.h"
#include "screens/help_numbers.h"
#include "screens/people.h"

namespace rapport::screens {
namespace {

// What was agreed for the time between sessions, and the client's own plan.
void agreed(Ui& ui, const Texts& tr, const HelpView& view, Commands& commands) {
    if (has_words(view.after_hours)) {
        ui.heading(2, tr(Str::HeadingAfterHours));
        ui.words("after-hours", view.after_hours, TextStyle::Lead);
    }
    if (view.plan && ui.link("plan", tr(Str::MyPlan))) commands.push_back(Go{*view.plan});
}

}  // namespace

void help_now(Ui& ui, const Texts& tr, const HelpView& view, Commands& commands) {
    title(ui, tr(Str::TitleHelp));
    ui.text(tr(Str::HelpDanger), TextStyle::Large);
    ui.text(tr(Str::HelpAlone));
    help_numbers(ui, tr, view, commands);
    agreed(ui, tr, view, commands);
    people(ui, tr, view, commands);
    ui.heading(2, tr(Str::HeadingElse));
    ui.text(tr(Str::HelpElse));
    not_okay_link(ui, tr, Place::More, commands);
}

}  // namespace rapport::screens
