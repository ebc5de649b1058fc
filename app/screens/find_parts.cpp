#include "screens/find_parts.h"

#include <algorithm>

#include "model/prompts.h"

namespace rapport::screens {
namespace {

using model::FoundGroup;
using model::FoundKind;

Screen side_of(std::string_view prompt) {
    if (prompt.starts_with("stop.")) return Screen::Card;
    return model::is_before_session(prompt) ? Screen::GetReady : Screen::LookBack;
}

Str group_name(FoundGroup group) {
    switch (group) {
        case FoundGroup::Notes: return Str::FindNotes;
        case FoundGroup::Questions: return Str::FindQuestions;
        case FoundGroup::Goals: return Str::FindGoals;
        case FoundGroup::Sessions: return Str::FindSessions;
        case FoundGroup::Moments: return Str::FindMoments;
        case FoundGroup::Rest: return Str::FindRest;
    }
    return Str::FindRest;
}

}  // namespace

Route route_of(const model::Hit& hit) {
    switch (hit.kind) {
        case FoundKind::Entry:
            if (hit.prompt == model::kNotOkay) return {Place::More, Screen::NotOkay, {}};
            // One that is still being written stands on Today.
            if (hit.open) return {Place::Today, Screen::Place, {}};
            return {Place::Today, Screen::Note, hit.id};
        case FoundKind::Question: return {Place::Questions, Screen::Question, hit.id};
        case FoundKind::GoalMark:
        case FoundKind::Goal: return {Place::Goals, Screen::Goal, hit.id};
        case FoundKind::Answer: return {Place::Sessions, side_of(hit.prompt), hit.session};
        case FoundKind::Remembered: return {Place::Sessions, Screen::LookBack, hit.session};
        case FoundKind::HardThing: return {Place::More, Screen::HardThing, hit.id};
        case FoundKind::Wish: return {Place::Goals, Screen::Place, {}};
        case FoundKind::Wording: return {Place::Sessions, Screen::Wording, hit.id};
        case FoundKind::Moment: return {Place::Sessions, Screen::Moment, hit.id};
        case FoundKind::Win:
            if (hit.session.is_nil()) return {Place::Goals, Screen::Place, {}};
            return {Place::Sessions, Screen::LookBack, hit.session};
        case FoundKind::Session:
            return {Place::Sessions, hit.open ? Screen::LookBack : Screen::GetReady, hit.id};
        case FoundKind::Course: return {Place::More, Screen::Courses, {}};
        case FoundKind::Scale: return {Place::More, Screen::Scale, hit.id};
        case FoundKind::Contact: return {Place::Today, Screen::HelpNow, {}};
        case FoundKind::Sheet: return {Place::More, Screen::FilledSheet, hit.id};
        case FoundKind::Homework: return {Place::Goals, Screen::Homework, hit.id};
        case FoundKind::Prompt: {
            const bool kind = hit.prompt == model::kKindLine;
            return {Place::More, kind ? Screen::KindLines : Screen::Prompts, {}};
        }
    }
    return {};
}

Route route_of(const model::TimelineText& row) {
    if (row.kind == FoundKind::Session) return {Place::Sessions, Screen::LookBack, row.id};
    model::Hit hit;
    hit.kind = row.kind;
    hit.id = row.id;
    hit.session = row.session;
    return route_of(hit);
}

OpenFound opening(const model::Hit& hit) {
    const bool anywhere = hit.kind == FoundKind::Entry || hit.kind == FoundKind::Course;
    return {route_of(hit), anywhere ? Id{} : hit.course};
}

OpenFound opening(const model::TimelineText& row) {
    return {route_of(row), row.kind == FoundKind::Entry ? Id{} : row.course};
}

std::string_view kind_words(const Texts& tr, model::FoundKind kind) {
    switch (kind) {
        case FoundKind::Entry: return tr(Str::FoundNote);
        case FoundKind::Question: return tr(Str::FoundQuestion);
        case FoundKind::GoalMark:
        case FoundKind::Goal: return tr(Str::FoundGoal);
        case FoundKind::Answer: return tr(Str::AfterASession);
        case FoundKind::Remembered: return tr(Str::FoundRemembered);
        case FoundKind::HardThing: return tr(Str::HeadingHard);
        case FoundKind::Wish: return tr(Str::FoundWish);
        case FoundKind::Wording: return tr(Str::FoundWording);
        case FoundKind::Moment: return tr(Str::FoundMoment);
        case FoundKind::Win: return tr(Str::FoundWin);
        case FoundKind::Session: return tr(Str::FoundSession);
        case FoundKind::Course: return tr(Str::TitleCourses);
        case FoundKind::Scale: return tr(Str::FoundScale);
        case FoundKind::Contact: return tr(Str::HeadingPeople);
        case FoundKind::Sheet: return tr(Str::HeadingShelf);
        case FoundKind::Homework: return tr(Str::FoundHomework);
        case FoundKind::Prompt: return tr(Str::FoundPrompt);
    }
    return tr(Str::FoundNote);
}

std::string_view kind_words(const Texts& tr, const model::Hit& hit) {
    if (hit.prompt == model::kKindLine) return tr(Str::FoundKindLine);
    if (hit.kind != FoundKind::Answer) return kind_words(tr, hit.kind);
    switch (side_of(hit.prompt)) {
        case Screen::GetReady: return tr(Str::BeforeASession);
        case Screen::Card: return tr(Str::SideCard);
        default: return tr(Str::AfterASession);
    }
}

void group_chips(Ui& ui, const Texts& tr, FindPage page, std::span<const FoundGroup> groups,
                 std::span<const FoundGroup> pressed, Commands& commands) {
    const Scope group = ui.group("where", tr(Str::FindWhere));
    const Scope row = ui.row("chips");
    for (const FoundGroup one : groups) {
        const bool on = std::find(pressed.begin(), pressed.end(), one) != pressed.end();
        const std::string key = std::to_string(static_cast<int>(one));
        if (ui.button(key, tr(group_name(one)), {.style = ButtonStyle::Chip, .pressed = on})) {
            commands.push_back(ShowGroup{page, one, !on});
        }
    }
}

void search_button(Ui& ui, const Texts& tr, Place place, Commands& commands) {
    if (ui.button("search", tr(Str::TitleSearch),
                  {.style = ButtonStyle::Quiet, .icon = icons::kSearch})) {
        commands.push_back(Go{{place, Screen::Search, {}}});
    }
}

}  // namespace rapport::screens
