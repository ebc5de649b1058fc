// Goals: for the next session, over time, and what was kept to remember.
#include "screens/goal_parts.h"
#include "screens/homework_parts.h"
#include "screens/session_parts.h"
#include "screens/wins_parts.h"

namespace rapport::screens {
namespace {

using model::Goal;

struct GoalList {
    const char* key;
    const char* draft_key;
    Str heading, prompt;
    std::string_view hint;
    Id session;  // Nil: of the course.
    bool full = false;
};

void goal_rows(Ui& ui, const Texts& tr, const GoalList& spec, const std::vector<Goal>& all,
               Commands& commands) {
    std::vector<const Goal*> goals;
    for (const Goal& goal : all) {
        if (has_words(goal.text)) goals.push_back(&goal);
    }
    if (!goals.empty()) {
        const Scope list = ui.list("list", tr(spec.heading), goals.size());
        for (std::size_t i = 0; i < goals.size(); ++i) {
            const Goal* goal = goals[i];
            const Scope item = ui.item(key_of(goal->id));
            const Scope card = ui.card("card");
            if (const auto by = goals.size() > 1 ? ui.grip("grip") : std::nullopt) {
                commands.push_back(ShiftGoal{goal->id, *by});
            }
            ui.words("words", goal->text);
            whose_line(ui, tr, *goal);
            const Scope row = ui.row("act");
            if (ui.button("open", tr(Str::Open),
                          {.style = ButtonStyle::Quiet, .description = goal->text})) {
                commands.push_back(Go{{Place::Goals, Screen::Goal, goal->id}});
            }
            if (const auto by = move_buttons(ui, tr, goal->text, i, goals.size())) {
                commands.push_back(ShiftGoal{goal->id, *by});
            }
        }
    }
}

void goal_list(Ui& ui, const Texts& tr, const GoalList& spec, const std::vector<Goal>& all,
               std::string_view draft, Commands& commands) {
    const Scope region = ui.region(spec.key, tr(spec.heading));
    ui.heading(2, tr(spec.heading));
    goal_rows(ui, tr, spec, all, commands);
    if (spec.full) {
        ui.text(tr(Str::SessionGoalsFull), TextStyle::Quiet);
    } else {
        typed(ui, spec.draft_key,
              {.label = tr(spec.prompt),
               .hint = spec.hint,
               .value = draft,
               .kind = FieldKind::Area,
               .lines = 1},
              {.target = TextTarget::Draft, .key = spec.draft_key}, commands);
        if (ui.button("add", tr(Str::Add),
                      {.icon = icons::kPlus, .description = tr(spec.heading)})) {
            commands.push_back(AddGoal{"", spec.session, spec.draft_key});
            ui.focus(spec.draft_key);
        }
    }
}

void remembered_row(Ui& ui, const Texts& tr, const model::Remembered& line, Commands& commands) {
    ui.words("words", line.text);
    if (line.retired) ui.text(tr(Str::RememberedLetGo), TextStyle::Quiet);
    const Str act = line.retired ? Str::BringItBack : Str::LetItGo;
    if (ui.button("retire", tr(act), {.style = ButtonStyle::Quiet, .description = line.text})) {
        commands.push_back(RetireRemembered{line.id, !line.retired});
    }
}

void remembered(Ui& ui, const Texts& tr, const std::vector<model::Remembered>& all,
                Commands& commands) {
    std::vector<const model::Remembered*> lines;
    for (const model::Remembered& line : all) {
        if (has_words(line.text)) lines.push_back(&line);
    }
    if (!lines.empty()) {
        if (const Scope open = ui.disclosure("remembered", tr(Str::HeadingRemembered))) {
            const Scope list = ui.list("list", tr(Str::HeadingRemembered), lines.size());
            for (const model::Remembered* line : lines) {
                const Scope item = ui.item(key_of(line->id));
                const Scope card = ui.card("card");
                remembered_row(ui, tr, *line, commands);
            }
        }
    }
}

// How I would like to work, at every session.
void wishes(Ui& ui, const Texts& tr, const GoalsView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("wishes", tr(Str::HeadingWishes))) {
        ui.text(tr(Str::WishesHint), TextStyle::Quiet);
        {
            const Scope list = ui.list("list", tr(Str::HeadingWishes), view.wishes.size());
            for (const model::Wish& wish : view.wishes) {
                const Scope item = ui.item(key_of(wish.id));
                const Scope card = ui.card("card");
                const std::string words = wish_words(tr, wish);
                ui.words("words", words);
                if (remove_button(ui, tr, words)) {
                    commands.push_back(Remove{model::Kind::Wish, wish.id});
                }
            }
        }
        constexpr const char* kDraft = "draft.wish";
        typed(ui, kDraft,
              {.label = tr(Str::PromptWish),
               .value = view.wish_draft,
               .kind = FieldKind::Area,
               .lines = 1},
              {.target = TextTarget::Draft, .key = kDraft}, commands);
        if (ui.button("add", tr(Str::Add),
                      {.icon = icons::kPlus, .description = tr(Str::HeadingWishes)})) {
            commands.push_back(AddWish{kDraft});
            ui.focus(kDraft);
        }
    }
}

}  // namespace

void goals(Ui& ui, const Texts& tr, const GoalsView& view, Commands& commands) {
    title(ui, tr(Str::TitleGoals), tr(Str::GoalsLine));
    course_choice(ui, tr, view.courses, commands);
    const bool full = view.session_goals.size() >= model::kSessionGoalsMost;
    goal_list(ui, tr,
              {.key = "session",
               .draft_key = "draft.session_goal",
               .heading = Str::HeadingSessionGoals,
               .prompt = Str::PromptSessionGoal,
               .session = view.next_session,
               .full = full},
              view.session_goals, view.session_draft, commands);
    ui.space();
    goal_list(ui, tr,
              {.key = "course",
               .draft_key = "draft.course_goal",
               .heading = Str::HeadingCourseGoals,
               .prompt = Str::PromptCourseGoal,
               .hint = tr(Str::CourseGoalHint)},
              view.course_goals, view.course_draft, commands);
    goals_together(ui, tr, view, commands);
    ui.space();
    goal_tries(ui, tr, view, commands);
    wishes(ui, tr, view, commands);
    remembered(ui, tr, view.remembered, commands);
    small_wins(ui, tr, view, commands);
}

}  // namespace rapport::screens
