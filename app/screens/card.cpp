// The session card: what to look at in the room, in large type. Never a rating.
#include <algorithm>

#include "screens/bond_parts.h"
#include "screens/card_content.h"
#include "screens/session_parts.h"

namespace rapport::screens {
namespace {

bool any_on(const CardSection& section) {
    return std::any_of(section.lines.begin(), section.lines.end(),
                       [](const CardLine& line) { return line.on; });
}

void section(Ui& ui, const Texts& tr, const CardSection& section) {
    const auto count = static_cast<std::size_t>(std::count_if(
        section.lines.begin(), section.lines.end(), [](const CardLine& line) { return line.on; }));
    ui.heading(2, tr(section.heading));
    const Scope list = ui.list(section.key, tr(section.heading), count);
    for (const CardLine& line : section.lines) {
        if (!line.on) continue;
        const Scope item = ui.item(line.key);
        ui.words("words", line.text, TextStyle::Large);
    }
}

void choose(Ui& ui, const Texts& tr, const SessionView& view,
            const std::vector<CardSection>& sections, Commands& commands) {
    if (const Scope open = ui.disclosure("choose", tr(Str::CardChoose))) {
        for (const CardSection& section : sections) {
            const Scope group = ui.group(section.key, tr(section.heading));
            ui.text(tr(section.heading), TextStyle::Strong);
            for (const CardLine& line : section.lines) {
                if (ui.checkbox(line.key, line.text, line.on)) {
                    commands.push_back(SetAnswer{view.line.session.id, line.key, line.on ? 0 : 1});
                }
            }
        }
    }
}

void lines(Ui& ui, const Texts& tr, const SessionView& view,
           const std::vector<CardSection>& sections, Commands& commands) {
    ui.text(tr(Str::CardSayLabel), TextStyle::Quiet);
    ui.text(tr(Str::CardSay), TextStyle::Large);
    for (const CardSection& one : sections) {
        if (any_on(one)) section(ui, tr, one);
    }
    ui.space();
    ui.text(tr(Str::CardThenAway));
    const Scope row = ui.row("paper");
    if (ui.button("print", tr(Str::PrintIt), {.style = ButtonStyle::Quiet})) {
        commands.push_back(PrintCard{view.line.session.id});
    }
}

// Quiet: it is seen when one looks for it, and never said.
void time_line(Ui& ui, const Texts& tr, const model::SessionTime& time) {
    ui.text(tr(Str::SessionTimeLine,
               {{"gone", std::to_string(time.gone_min)}, {"left", std::to_string(time.left_min)}}),
            TextStyle::Quiet);
}

void card_body(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const std::vector<CardSection> sections = card_sections(tr, view);
    if (std::any_of(sections.begin(), sections.end(), any_on)) {
        lines(ui, tr, view, sections, commands);
    } else {
        ui.text(tr(Str::CardEmpty), TextStyle::Lead);
    }
    if (!sections.empty()) choose(ui, tr, view, sections, commands);
    if (view.line.session.state != model::SessionState::NotMet) {
        mending(ui, tr, view, commands);
        before_we_stop(ui, tr, view, commands);
    }
    ui.space();
    if (ui.button("look-back", tr(Str::LookBack), {.style = ButtonStyle::Quiet})) {
        commands.push_back(Go{{view.place, Screen::LookBack, view.line.session.id}});
    }
}

}  // namespace

void card(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    title(ui, tr(Str::TitleCard));
    if (view.time) time_line(ui, tr, *view.time);
    if (view.found) {
        card_body(ui, tr, view, commands);
    } else {
        ui.text(tr(Str::SessionGone));
    }
}

}  // namespace rapport::screens
