// Get ready: what is still open, and last time.
#include <algorithm>
#include <array>

#include "screens/homework_parts.h"
#include "screens/question_parts.h"

namespace rapport::screens {
namespace {

using model::CarriedKind;
using model::Decision;

// In the order of model::CarriedKind; homework has none.
constexpr std::array kCarriedLabels = {Str::CarriedThread, Str::CarriedQuestion, Str::CarriedEntry,
                                       Str::CarriedCheck,  Str::CarriedGoal,     Str::CarriedMore,
                                       Str::CarriedLess};

Str decision_name(CarriedKind kind, Decision decision) {
    switch (decision) {
        case Decision::Bring: return Str::DecideBring;
        case Decision::Talk: return Str::DecideTalk;
        case Decision::Take:
            return kind == CarriedKind::Goal ? Str::DecideTakeGoal : Str::DecideTakeWish;
        case Decision::Keep: return Str::DecideKeep;
        case Decision::Checked: return Str::DecideChecked;
        case Decision::Leave:
            return kind == CarriedKind::Thread ? Str::DecideRest : Str::DecideLeave;
    }
    return Str::DecideLeave;
}

Str decided_line(CarriedKind kind, Decision decision) {
    switch (decision) {
        case Decision::Bring: return Str::DecidedBring;
        case Decision::Talk: return Str::DecidedTalk;
        case Decision::Take: return kind == CarriedKind::Goal ? Str::DecidedGoal : Str::DecidedWish;
        case Decision::Keep: return Str::DecidedKeep;
        case Decision::Checked:
        case Decision::Leave: return Str::DecidedLeave;
    }
    return Str::DecidedLeave;
}

// A goal can be taken as long as there is room for one more.
bool has_room(const SessionView& view, const CarriedLine& line, Decision decision) {
    const bool takes_goal = line.carried.kind == CarriedKind::Goal && decision == Decision::Take;
    return !takes_goal || line.decision == decision || view.goals.size() < model::kSessionGoalsMost;
}

void decisions(Ui& ui, const Texts& tr, const SessionView& view, const CarriedLine& line,
               Commands& commands) {
    const Scope row = ui.row("decide");
    for (const Decision decision : model::decisions_for(line.carried.kind)) {
        if (!has_room(view, line, decision)) continue;
        const bool chosen = line.decision == decision;
        const std::string key = "decide." + std::to_string(static_cast<int>(decision));
        if (ui.button(key, tr(decision_name(line.carried.kind, decision)),
                      {.style = ButtonStyle::Chip, .description = line.text, .pressed = chosen})) {
            Decide command{line.carried, view.line.session.id, std::nullopt};
            if (!chosen) command.decision = decision;
            commands.push_back(command);
        }
    }
}

void question_tick(Ui& ui, const SessionView& view, const CarriedLine& line, Commands& commands) {
    if (ui.checkbox("tick", line.text, line.bring)) {
        const auto to = line.bring ? model::QuestionState::Idea : model::QuestionState::BringIt;
        commands.push_back(MoveQuestion{line.carried.id, to, view.line.session.id});
    }
}

void carried_line(Ui& ui, const Texts& tr, const SessionView& view, const CarriedLine& line,
                  Commands& commands) {
    const auto kind = static_cast<std::size_t>(line.carried.kind);
    const bool moment = line.thread == model::ThreadKind::Moment;
    ui.text(tr(moment ? Str::CarriedMoment : kCarriedLabels[kind]), TextStyle::Quiet);
    if (line.carried.kind == CarriedKind::Question) {
        question_tick(ui, view, line, commands);
    } else {
        ui.words("words", line.text);
        decisions(ui, tr, view, line, commands);
        if (line.decision) {
            const bool brought = moment && line.decision == Decision::Bring;
            const Str said = decided_line(line.carried.kind, *line.decision);
            ui.status("decided", tr(brought ? Str::DecidedMoment : said));
        }
        if (moment && ui.button("open", tr(Str::Open),
                                {.style = ButtonStyle::Quiet, .description = line.text})) {
            commands.push_back(Go{{view.place, Screen::Moment, line.carried.id}});
        }
    }
}

// A heading and one line of words each, where there are any.
void words_list(Ui& ui, const Texts& tr, const char* key, Str name,
                const std::vector<std::pair<Id, std::string>>& lines) {
    if (!lines.empty()) {
        ui.text(tr(name), TextStyle::Strong);
        const Scope list = ui.list(key, tr(name), lines.size());
        for (const auto& [id, words] : lines) {
            const Scope item = ui.item(key_of(id));
            ui.words("words", words);
        }
    }
}

std::string with_state(std::string_view words, std::string_view state) {
    return state.empty() ? std::string(words) : std::string(words) + " – " + std::string(state);
}

void last_goals(Ui& ui, const Texts& tr, const LastTime& last) {
    constexpr std::array kGot = {Str::GotYes, Str::GotPartly, Str::GotNo, Str::GotNextTime};
    std::vector<std::pair<Id, std::string>> lines;
    for (const model::Goal& goal : last.goals) {
        const std::string_view got = goal.got_to_it
                                         ? tr(kGot[static_cast<std::size_t>(*goal.got_to_it)])
                                         : std::string_view();
        lines.emplace_back(goal.id, with_state(goal.text, got));
    }
    words_list(ui, tr, "goals", Str::LastGoals, lines);
    lines.clear();
    for (const model::Question& question : last.questions) {
        lines.emplace_back(question.id, with_state(question.text, tr(step_name(question.state))));
    }
    words_list(ui, tr, "questions", Str::LastQuestions, lines);
    lines.clear();
    for (const model::Homework& homework : last.homework) {
        lines.emplace_back(homework.id, try_words(tr, homework));
    }
    words_list(ui, tr, "tries", Str::LastTries, lines);
}

void last_step(Ui& ui, const Texts& tr, const LastTime& last) {
    constexpr std::array kWhose = {Str::StepMine, Str::StepTheirs, Str::StepOurs};
    if (has_words(last.summary)) {
        ui.text(tr(Str::LastSummary), TextStyle::Strong);
        ui.words("summary", last.summary);
    }
    if (has_words(last.step)) {
        ui.text(tr(Str::LastStep), TextStyle::Strong);
        const bool known = last.whose_step && *last.whose_step >= 0 && *last.whose_step < 3;
        const std::string_view whose =
            known ? tr(kWhose[static_cast<std::size_t>(*last.whose_step)]) : std::string_view();
        ui.words("step", with_state(last.step, whose));
    }
}

// Folded, since others may see the screen in a waiting room.
void last_ratings(Ui& ui, const Texts& tr, const LastTime& last) {
    constexpr std::array kNames = {Str::PromptHeard, Str::PromptFree, Str::PromptMatters,
                                   Str::PromptSense, Str::PromptTeam};
    const bool any = std::any_of(last.heard.begin(), last.heard.end(),
                                 [](const auto& answer) { return answer.has_value(); });
    if (any && ui.ratings()) {
        if (const Scope open = ui.disclosure("ratings", tr(Str::LastRatings))) {
            for (std::size_t i = 0; i < kNames.size(); ++i) {
                if (!last.heard[i]) continue;
                const std::string number = std::to_string(*last.heard[i]);
                ui.text(tr(Str::LastRating, {{"name", tr(kNames[i])}, {"n", number}}));
            }
        }
    }
}

}  // namespace

void carried_over(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const std::size_t count = view.carried.size();
    const std::size_t shown = std::min(count, model::kCarriedMost);
    const auto draw = [&](std::size_t from, std::size_t to) {
        const Scope list = ui.list("lines", tr(Str::HeadingOpen), to - from);
        for (std::size_t i = from; i < to; ++i) {
            const CarriedLine& line = view.carried[i];
            const Scope item = ui.item(model::decision_key(line.carried));
            if (i > from) ui.space();
            const bool tries = line.carried.kind == CarriedKind::Homework;
            (tries ? carried_tries : carried_line)(ui, tr, view, line, commands);
        }
    };
    if (count > 0) {
        ui.heading(2, tr(Str::HeadingOpen));
        const Scope card = ui.card("carried");
        draw(0, shown);
        if (count > shown) {
            const std::string name = tr(Str::AndMore, {{"n", std::to_string(count - shown)}});
            if (const Scope more = ui.disclosure("and-more", name)) draw(shown, count);
        }
    }
}

void last_time(Ui& ui, const Texts& tr, const SessionView& view) {
    const LastTime& last = view.last_time;
    if (last.found) {
        const Scope region = ui.region("last-time", tr(Str::HeadingLastTime));
        ui.heading(2, tr(Str::HeadingLastTime));
        const Scope card = ui.card("last");
        ui.text(session_date(tr, last.line, view.now.date), TextStyle::Quiet);
        if (!last.remembered.empty()) {
            const Scope list =
                ui.list("remembered", tr(Str::HeadingLastTime), last.remembered.size());
            for (const model::Remembered& line : last.remembered) {
                const Scope item = ui.item(key_of(line.id));
                ui.words("words", line.text);
            }
        }
        if (const Scope all = ui.disclosure("all", tr(Str::LastTimeAll))) {
            const bool empty = last.goals.empty() && last.questions.empty() &&
                               !has_words(last.summary) && !has_words(last.step) &&
                               !last.line.heard && last.remembered.empty() && last.homework.empty();
            if (empty) ui.text(tr(Str::LastEmpty), TextStyle::Quiet);
            last_goals(ui, tr, last);
            last_step(ui, tr, last);
            last_ratings(ui, tr, last);
        }
    }
}

}  // namespace rapport::screens
