// Look back, folded: a small win, and a moment that felt genuine.
#include "model/prompts.h"
#include "screens/wins_parts.h"

namespace rapport::screens {
namespace {

void came_hard(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const bool hard = answer_number(view, model::kCameHardKey) == 1;
    if (ui.checkbox("came-hard", tr(Str::CameHard), hard)) {
        const std::optional<int> next = hard ? std::nullopt : std::optional(1);
        commands.push_back(SetAnswer{view.line.session.id, std::string(model::kCameHardKey), next});
    }
}

// Nothing of it is stored unless it is kept; kept, it can be changed like any other.
void offered_win(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const Scope card = ui.card("offered");
    const Scope group = ui.group("offered", tr(Str::HeadingWin));
    ui.text(tr(Str::WinCame), TextStyle::Lead);
    const Scope row = ui.row("act");
    if (ui.button("keep", tr(Str::KeepIt), {.description = tr(Str::WinCame)})) {
        commands.push_back(KeepWin{view.line.session.id, std::string(tr(Str::WinCame))});
        ui.focus("came-hard");
    }
    if (ui.button("no", tr(Str::WinNoThanks),
                  {.style = ButtonStyle::Quiet, .description = tr(Str::WinCame)})) {
        commands.push_back(DeclineWin{view.line.session.id});
        ui.focus("came-hard");
    }
}

void wins_of_session(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (!view.wins.all.empty()) {
        const Scope list = ui.list("wins", tr(Str::HeadingWins), view.wins.all.size());
        for (const model::Win& win : view.wins.all) {
            const Scope item = ui.item(key_of(win.id));
            typed(ui, "win",
                  {.label = tr(Str::WinField),
                   .value = win.text,
                   .kind = FieldKind::Area,
                   .lines = 1},
                  {.target = TextTarget::Win, .id = win.id}, commands);
            if (remove_button(ui, tr, win.text)) {
                commands.push_back(Remove{model::Kind::Win, win.id});
            }
        }
    }
}

}  // namespace

void small_win(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (view.wins.shown) {
        if (const Scope open = ui.disclosure("win", tr(Str::HeadingWin))) {
            came_hard(ui, tr, view, commands);
            if (view.wins.offered) offered_win(ui, tr, view, commands);
            wins_of_session(ui, tr, view, commands);
            const std::string draft = "draft.win." + base::to_hex(view.line.session.id);
            typed(ui, "draft-win",
                  {.label = tr(Str::PromptWin),
                   .value = view.wins.draft,
                   .kind = FieldKind::Area,
                   .lines = 1},
                  {.target = TextTarget::Draft, .key = draft}, commands);
            if (ui.button("add", tr(Str::Add),
                          {.icon = icons::kPlus, .description = tr(Str::HeadingWin)})) {
                commands.push_back(AddWin{view.line.session.id, draft});
                ui.focus("draft-win");
            }
        }
    }
}

void genuine_moment(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const bool words = has_words(answer_text(view, model::kGenuineKey));
    // With something very hard nothing is asked for; what was written stays in reach.
    if (view.wins.shown || words) {
        if (const Scope open = ui.disclosure("genuine", tr(Str::HeadingGenuine))) {
            prompt_area(ui, tr, view, Str::PromptGenuineMoment, model::kGenuineKey, commands);
            if (words && view.wins.shown &&
                ui.button("print-line", tr(Str::PrintThisLine), {.style = ButtonStyle::Quiet})) {
                commands.push_back(PrintThanks{view.line.session.id});
            }
        }
    }
}

}  // namespace rapport::screens
