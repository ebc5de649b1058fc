// Goals: looking at them together, those that were ended, and small wins by month.
#include "screens/goal_parts.h"
#include "screens/wins_parts.h"

namespace rapport::screens {
namespace {

void ended(Ui& ui, const Texts& tr, const std::vector<model::Goal>& all, Commands& commands) {
    std::vector<const model::Goal*> goals;
    for (const model::Goal& goal : all) {
        if (has_words(goal.text)) goals.push_back(&goal);
    }
    if (!goals.empty()) {
        if (const Scope open = ui.disclosure("ended", tr(Str::HeadingEnded))) {
            const Scope list = ui.list("list", tr(Str::HeadingEnded), goals.size());
            for (const model::Goal* goal : goals) {
                const Scope item = ui.item(key_of(goal->id));
                const Scope card = ui.card("card");
                ui.words("words", goal->text);
                if (ui.button("back", tr(Str::BringItBack),
                              {.style = ButtonStyle::Quiet, .description = goal->text})) {
                    commands.push_back(SetGoalEnded{goal->id, false});
                }
            }
        }
    }
}

void talk_over(Ui& ui, const Texts& tr, const std::vector<model::Goal>& all) {
    std::vector<const model::Goal*> goals;
    for (const model::Goal& goal : all) {
        if (goal.talk_over && has_words(goal.text)) goals.push_back(&goal);
    }
    if (goals.empty()) return;
    if (const Scope open = ui.disclosure("talk-over", tr(Str::HeadingTalkOver))) {
        const Scope list = ui.list("list", tr(Str::HeadingTalkOver), goals.size());
        for (const model::Goal* goal : goals) {
            const Scope item = ui.item(key_of(goal->id));
            const Scope card = ui.card("card");
            ui.words("words", goal->text);
            whose_line(ui, tr, *goal);
        }
    }
}

base::LocalDate day_of(const model::Win& win) { return base::to_local(win.at).date; }

// The wins from `from` on that are of the same month.
std::size_t month_ends(const std::vector<model::Win>& wins, std::size_t from) {
    const base::LocalDate first = day_of(wins[from]);
    std::size_t to = from;
    while (to < wins.size() && day_of(wins[to]).year == first.year &&
           day_of(wins[to]).month == first.month) {
        ++to;
    }
    return to;
}

void month(Ui& ui, const Texts& tr, const std::vector<model::Win>& wins, std::size_t from,
           std::size_t to, Commands& commands) {
    const std::string name = month_words(tr, day_of(wins[from]));
    const std::string key = base::format(day_of(wins[from])).substr(0, 7);
    const Scope region = ui.group(key, name);
    ui.heading(3, name);
    const Scope list = ui.list("list", name, to - from);
    for (std::size_t i = from; i < to; ++i) {
        const Scope item = ui.item(key_of(wins[i].id));
        const Scope card = ui.card("card");
        ui.words("words", wins[i].text);
        if (remove_button(ui, tr, wins[i].text)) {
            commands.push_back(Remove{model::Kind::Win, wins[i].id});
        }
    }
}

}  // namespace

void goals_together(Ui& ui, const Texts& tr, const GoalsView& view, Commands& commands) {
    talk_over(ui, tr, view.course_goals);
    ended(ui, tr, view.ended, commands);
    if (ui.button("together", tr(Str::LookAtGoals), {.style = ButtonStyle::Quiet})) {
        commands.push_back(Go{{Place::Goals, Screen::Review, view.next_session}});
    }
    if (view.numbers && ui.link("numbers", tr(Str::TitleGoalNumbers))) {
        commands.push_back(Go{{Place::Goals, Screen::GoalNumbers, {}}});
    }
}

void small_wins(Ui& ui, const Texts& tr, const GoalsView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("wins", tr(Str::HeadingWins))) {
        constexpr const char* kDraft = "draft.win";
        ui.text(tr(Str::WinsHint), TextStyle::Quiet);
        typed(ui, kDraft,
              {.label = tr(Str::PromptWin),
               .value = view.win_draft,
               .kind = FieldKind::Area,
               .lines = 1},
              {.target = TextTarget::Draft, .key = kDraft}, commands);
        if (ui.button("add", tr(Str::Add),
                      {.icon = icons::kPlus, .description = tr(Str::HeadingWins)})) {
            commands.push_back(AddWin{{}, kDraft});
            ui.focus(kDraft);
        }
        for (std::size_t from = 0; from < view.wins.size();) {
            const std::size_t to = month_ends(view.wins, from);
            month(ui, tr, view.wins, from, to, commands);
            from = to;
        }
    }
}

}  // namespace rapport::screens
