// Look back: one short page after a session. Every line may be skipped.
#include "screens/session_parts.h"

namespace rapport::screens {
namespace {

void look_back_body(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    heard_scales(ui, tr, view, commands);
    signal_line(ui, tr, view, commands);
    got_to_it(ui, tr, view, commands);
    remember(ui, tr, view, commands);
    next_date(ui, tr, view, commands);
    look_back_offer(ui, tr, view, commands);
    look_back_more(ui, tr, view, commands);
    ui.space();
    const Scope row = ui.row("end");
    if (ui.button("done", tr(Str::Done), {.style = ButtonStyle::Primary})) {
        commands.push_back(FinishLookingBack{view.line.session.id});
    }
    saved(ui, tr, view.just_saved);
}

}  // namespace

void look_back(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    title(ui, tr(Str::TitleLookBack));
    if (view.found) {
        if (view.line.date) ui.text(session_date(tr, view.line, view.now.date), TextStyle::Quiet);
        if (view.line.session.state == model::SessionState::NotMet) {
            not_met(ui, tr, view, commands);
        } else {
            look_back_body(ui, tr, view, commands);
        }
    } else {
        ui.text(tr(Str::SessionGone));
    }
}

}  // namespace rapport::screens
