// In the stead of Look back: a session that did not take place. Nothing is counted.
#include "screens/session_parts.h"

namespace rapport::screens {

void not_met(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const model::Session& session = view.line.session;
    ui.text(tr(Str::NotMetLead), TextStyle::Lead);
    const std::vector<std::string> options = {std::string(tr(Str::NotMetMe)),
                                              std::string(tr(Str::NotMetThem)),
                                              std::string(tr(Str::NotMetOther))};
    ChoiceSpec spec = {.label = tr(Str::PromptNotMetBy), .options = options};
    if (session.not_met_by) spec.chosen = static_cast<int>(*session.not_met_by);
    if (const std::optional<int> taken = ui.choice("not-met-by", spec)) {
        commands.push_back(SetNotMetBy{session.id, static_cast<model::NotMetBy>(*taken)});
    }
    typed(ui, "how-it-was",
          {.label = tr(Str::PromptHowItWas),
           .value = session.how_it_was,
           .kind = FieldKind::Area,
           .lines = 2},
          {.target = TextTarget::HowItWas, .session = session.id}, commands);
    next_date(ui, tr, view, commands);
    ui.space();
    const Scope row = ui.row("end");
    if (ui.button("done", tr(Str::Done), {.style = ButtonStyle::Primary})) {
        commands.push_back(Go{{view.place, Screen::Place, {}}});
    }
    if (ui.button("we-met", tr(Str::WeDidMeet), {.style = ButtonStyle::Quiet})) {
        commands.push_back(MarkSession{session.id, model::SessionState::Met});
    }
    saved(ui, tr, view.just_saved);
}

}  // namespace rapport::screens
