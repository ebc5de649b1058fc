// Get ready: one short page before a session. It may be left after any line.
#include "screens/session_parts.h"
#include "screens/wins_parts.h"

namespace rapport::screens {
namespace {

void when(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const std::string date = session_date(tr, view.line, view.now.date);
    ui.text(view.line.date ? date : std::string(tr(Str::NoDateYet)), TextStyle::Lead);
    if (const Scope open = ui.disclosure("when", tr(Str::PromptWhen))) {
        if (const auto planned = plan_fields(ui, tr, view.line.session.planned)) {
            commands.push_back(PlanSession{view.line.session.id, *planned});
        }
        if (view.line.session.planned) {
            if (ui.button("calendar", tr(Str::SaveToCalendar),
                          {.style = ButtonStyle::Quiet, .icon = icons::kCalendar})) {
                commands.push_back(SaveCalendar{view.line.session.id});
            }
        }
        if (view.line.session.planned &&
            ui.button("no-date", tr(Str::NoDate), {.style = ButtonStyle::Quiet})) {
            commands.push_back(PlanSession{view.line.session.id, std::nullopt});
        }
    }
}

void ready_body(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    when(ui, tr, view, commands);
    carried_over(ui, tr, view, commands);
    last_time(ui, tr, view);
    ready_goals(ui, tr, view, commands);
    ready_questions(ui, tr, view, commands);
    ui.space();
    typed(ui, "not-to-forget",
          {.label = tr(Str::PromptNotToForget),
           .value = view.line.session.not_to_forget,
           .kind = FieldKind::Area,
           .lines = 1},
          {.target = TextTarget::NotToForget, .session = view.line.session.id}, commands);
    ui.space();
    since_last_time(ui, tr, view, commands);
    ready_offer(ui, tr, view, commands);
    ready_more(ui, tr, view, commands);
    ui.space();
    if (ui.button("show-card", tr(Str::ShowMyCard),
                  {.style = ButtonStyle::Primary, .full_width = true})) {
        commands.push_back(ShowCard{view.line.session.id});
    }
    saved(ui, tr, view.just_saved);
    if (view.arrive && ui.link("arrive", tr(Str::TitleArrive))) {
        commands.push_back(Go{{view.place, Screen::Arrive, {}}});
    }
}

}  // namespace

void get_ready(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    title(ui, tr(Str::TitleGetReady));
    if (view.found) {
        ready_body(ui, tr, view, commands);
    } else {
        ui.text(tr(Str::SessionGone));
    }
}

}  // namespace rapport::screens
