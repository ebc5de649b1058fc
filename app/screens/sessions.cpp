// Sessions: all of them, the coming one at the front, each with its three sides.
#include "screens/find_parts.h"
#include "screens/parts.h"
#include "screens/pictures.h"

namespace rapport::screens {
namespace {

using model::SessionState;

// Only the coming session is there, and nothing is known of it.
bool is_empty(const SessionsView& view) {
    bool empty = true;
    for (const SessionLine& line : view.sessions) {
        const bool blank = line.session.state == SessionState::Next && !line.date &&
                           line.goals == 0 && line.questions == 0;
        empty = empty && blank;
    }
    return empty;
}

void side_button(Ui& ui, const Texts& tr, Str name, Screen screen, const SessionLine& line,
                 std::string_view description, Commands& commands) {
    const std::string key = std::to_string(static_cast<int>(screen));
    if (ui.button(key, tr(name), {.description = description})) {
        commands.push_back(Go{{Place::Sessions, screen, line.session.id}});
    }
}

void session_row(Ui& ui, const Texts& tr, const SessionLine& line, const base::LocalDate& today,
                 Commands& commands) {
    const std::string name = session_name(tr, line);
    const std::string date = session_date(tr, line, today);
    const Scope card = ui.card("card");
    const std::string both = tr(Str::DateWithTime, {{"date", name}, {"time", date}});
    ui.heading(2, name);
    ui.text(date);
    if (line.session.state == SessionState::Next) ui.text(tr(Str::SessionNext), TextStyle::Quiet);
    if (line.session.state == SessionState::NotMet) {
        ui.text(tr(Str::SessionNotMet), TextStyle::Quiet);
    }
    if (line.session.moved_from) {
        const model::Planned& from = *line.session.moved_from;
        const std::string was = date_time_words(tr, from.date, from.time, today);
        ui.text(tr(Str::SessionMovedFrom, {{"date", was}}), TextStyle::Quiet);
    }
    if (line.heard && ui.ratings()) {
        ui.text(tr(Str::FeltHeard, {{"n", decimal(tr, model::one_decimal(*line.heard))}}),
                TextStyle::Quiet);
    }
    for (const MomentLine& moment : line.moments) {
        const Str name_of = moment.mended ? Str::SessionTenseMended : Str::SessionTense;
        if (ui.button("moment." + base::to_hex(moment.id), tr(name_of),
                      {.style = ButtonStyle::Quiet, .description = both})) {
            commands.push_back(Go{{Place::Sessions, Screen::Moment, moment.id}});
        }
    }
    const Scope row = ui.row("sides");
    side_button(ui, tr, Str::SideBefore, Screen::GetReady, line, both, commands);
    if (line.session.state != SessionState::NotMet) {
        side_button(ui, tr, Str::SideCard, Screen::Card, line, both, commands);
    }
    side_button(ui, tr, Str::SideAfter, Screen::LookBack, line, both, commands);
}

// The way to all pictures, below the one with the two lines.
void small_picture(Ui& ui, const Texts& tr, const SessionsView& view, Commands& commands) {
    if (view.no_ratings || !has_small_picture(view.rated)) return;
    const Picture lines = lines_picture(tr, last_of(view.rated, PatternRange::Last8), view.today);
    ui.chart("lines", lines.spec());
    if (ui.button("patterns", tr(Str::PatternsOpen), {.style = ButtonStyle::Quiet})) {
        commands.push_back(Go{{Place::Sessions, Screen::Patterns, {}}});
    }
}

}  // namespace

void sessions(Ui& ui, const Texts& tr, const SessionsView& view, Commands& commands) {
    title(ui, tr(Str::TitleSessions), tr(Str::SessionsLine));
    course_choice(ui, tr, view.courses, commands);
    if (is_empty(view)) {
        ui.text(tr(Str::SessionsEmpty));
        if (ui.button("after", tr(Str::AfterASession))) commands.push_back(StartAfter{});
    } else {
        small_picture(ui, tr, view, commands);
        {
            const Scope row = ui.row("more");
            if (ui.button("earlier", tr(Str::AddEarlier), {.style = ButtonStyle::Quiet})) {
                commands.push_back(StartEarlier{});
            }
            search_button(ui, tr, Place::Sessions, commands);
            if (ui.button("share", tr(Str::TitleShare), {.style = ButtonStyle::Quiet})) {
                commands.push_back(Go{{Place::Sessions, Screen::Share, {}}});
            }
        }
        ui.virtual_list(
            "sessions", tr(Str::SessionsList), view.sessions.size(),
            [&](std::size_t i) { return key_of(view.sessions[i].session.id); },
            [&](std::size_t i) { session_row(ui, tr, view.sessions[i], view.today, commands); });
    }
}

}  // namespace rapport::screens
