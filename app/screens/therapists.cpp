// The page for the therapist: what the journal is, and how to meet what is shown of it.
#include "screens/therapist_lines.h"

#include "screens/parts.h"

namespace rapport::screens {

void therapists(Ui& ui, const Texts& tr, Commands& commands) {
    title(ui, tr(Str::TherapistPageName), tr(Str::TherapistPageLine));
    {
        const Scope card = ui.card("page");
        const Scope list = ui.list("lines", tr(Str::TherapistPageName), kTherapistLines.size());
        for (std::size_t i = 0; i < kTherapistLines.size(); ++i) {
            const Scope item = ui.item(std::to_string(i));
            ui.text(tr(kTherapistLines[i]));
        }
    }
    ui.text(tr(Str::TherapistPageFoot), TextStyle::Quiet);
    if (ui.button("print", tr(Str::PrintIt))) commands.push_back(PrintTherapists{});
}

}  // namespace rapport::screens
