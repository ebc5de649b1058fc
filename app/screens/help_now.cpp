// Help now: the emergency number first, then the client's own people. No number comes with the app.
#include "screens/bond_parts.h"
#include "screens/people.h"

namespace rapport::screens {

void help_now(Ui& ui, const Texts& tr, const HelpView& view, Commands& commands) {
    title(ui, tr(Str::TitleHelp));
    ui.text(tr(Str::HelpDanger), TextStyle::Large);
    ui.text(tr(Str::HelpAlone));
    people(ui, tr, view, commands);
    ui.heading(2, tr(Str::HeadingElse));
    ui.text(tr(Str::HelpElse));
    not_okay_link(ui, tr, Place::More, commands);
}

}  // namespace rapport::screens
