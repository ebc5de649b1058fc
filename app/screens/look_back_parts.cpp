// Look back: what became of goals and questions, what to remember, and the next date.
#include <algorithm>
#include <array>

#include "screens/session_parts.h"

namespace rapport::screens {
namespace {

using model::Question;
using model::QuestionState;

constexpr const char* kNextKey = "look.next";
enum Next { kWeek, kTwoWeeks, kOther, kUnknown };

// What became of a question: nothing is chosen until it is touched. "Not this time" leaves the
// question as it is, so the tap is kept as an answer; after a slip it takes "asked" back.
void asked_choice(Ui& ui, const Texts& tr, const SessionView& view, const Question& question,
                  Commands& commands) {
    constexpr std::array kStates = {QuestionState::Answered, QuestionState::Asked,
                                    QuestionState::BringIt};
    const std::array<std::string, 3> options = {std::string(tr(Str::AskedAnswered)),
                                                std::string(tr(Str::AskedAsked)),
                                                std::string(tr(Str::AskedNotYet))};
    const std::string key = "look.question." + base::to_hex(question.id);
    std::optional<int> chosen;
    for (std::size_t i = 0; i < kStates.size(); ++i) {
        const bool touched =
            kStates[i] != QuestionState::BringIt || answer_number(view, key).has_value();
        if (question.state == kStates[i] && touched) chosen = static_cast<int>(i);
    }
    const ChoiceSpec spec = {
        .label = question.text, .options = options, .chosen = chosen, .label_hidden = true};
    if (const std::optional<int> taken = ui.choice("asked", spec)) {
        const QuestionState to = kStates[static_cast<std::size_t>(*taken)];
        if (to == QuestionState::BringIt)
            commands.push_back(SetAnswer{view.line.session.id, key, 0});
        if (to != question.state) {
            commands.push_back(MoveQuestion{question.id, to, view.line.session.id});
        }
    }
}

std::optional<int> chosen_next(const SessionView& view, const base::LocalDate& from) {
    const std::optional<int> said = answer_number(view, kNextKey);
    std::optional<int> chosen;
    if (said == kOther || (!view.coming && said == kUnknown)) {
        chosen = said;
    } else if (view.coming && view.coming->date == base::add_days(from, 7)) {
        chosen = kWeek;
    } else if (view.coming && view.coming->date == base::add_days(from, 14)) {
        chosen = kTwoWeeks;
    } else if (view.coming) {
        chosen = kOther;
    }
    return chosen;
}

void choose_next(const SessionView& view, const base::LocalDate& from, int taken,
                 Commands& commands) {
    commands.push_back(SetAnswer{view.line.session.id, kNextKey, taken});
    if (taken == kWeek || taken == kTwoWeeks) {
        const int days = taken == kWeek ? 7 : 14;
        commands.push_back(PlanNext{model::Planned{base::add_days(from, days), view.line.time}});
    } else if (taken == kUnknown) {
        commands.push_back(PlanNext{std::nullopt});
    }
}

}  // namespace

void got_to_it(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const auto with_words = [](const auto& thing) { return has_words(thing.text); };
    const bool goals = std::any_of(view.goals.begin(), view.goals.end(), with_words);
    const bool questions = std::any_of(view.bring.begin(), view.bring.end(), with_words);
    if (goals || questions) ui.heading(2, tr(Str::DidWeGetToIt));
    for (const model::Goal& goal : view.goals) {
        if (!has_words(goal.text)) continue;
        const Scope group = ui.group(key_of(goal.id), goal.text);
        ui.words("words", goal.text);
        got_to_it_choice(ui, tr, goal, commands);
    }
    for (const Question& question : view.bring) {
        if (!has_words(question.text)) continue;
        const Scope group = ui.group(key_of(question.id), question.text);
        ui.words("words", question.text);
        asked_choice(ui, tr, view, question, commands);
    }
    if (questions) ui.text(tr(Str::AskedHint), TextStyle::Quiet);
}

void remember(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    constexpr std::array kLabels = {Str::PromptRemember, Str::RememberSecond, Str::RememberThird};
    const std::size_t count = view.remembered.size();
    const bool stored =
        std::any_of(view.remembered.begin(), view.remembered.end(),
                    [&](const model::Remembered& line) { return line.id == view.new_remembered; });
    const bool room = count < model::kRememberedMost;
    const bool empty_field = !stored && room && (count == 0 || view.another_remembered);
    const auto line_field = [&](const Id& id, std::string_view text, std::size_t index) {
        const std::string key = "line." + key_of(id, view.new_remembered);
        typed(ui, key,
              {.label = tr(kLabels[std::min(index, kLabels.size() - 1)]),
               .value = text,
               .kind = FieldKind::Area,
               .lines = 1},
              {.target = TextTarget::Remembered, .id = id, .session = view.line.session.id},
              commands);
    };
    ui.space(2);
    for (std::size_t i = 0; i < count; ++i) {
        line_field(view.remembered[i].id, view.remembered[i].text, i);
    }
    if (empty_field) line_field(view.new_remembered, "", count);
    if (room && count > 0 && !empty_field) {
        if (ui.button("another-line", tr(Str::AnotherLine),
                      {.style = ButtonStyle::Quiet, .icon = icons::kPlus})) {
            commands.push_back(Another{TextTarget::Remembered});
            ui.focus("line.new");
        }
    }
}

void next_date(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const base::LocalDate from = view.line.date.value_or(view.now.date);
    const std::optional<int> chosen = chosen_next(view, from);
    const std::vector<std::string> options = {
        std::string(tr(Str::NextWeek)), std::string(tr(Str::NextTwoWeeks)),
        std::string(tr(Str::NextOther)), std::string(tr(Str::NextUnknown))};
    const ChoiceSpec spec = {.label = tr(Str::PromptNext), .options = options, .chosen = chosen};
    if (const std::optional<int> taken = ui.choice("next", spec)) {
        choose_next(view, from, *taken, commands);
    }
    if (chosen == kOther) {
        const Scope group = ui.group("another-day", tr(Str::NextOther));
        if (const auto planned = plan_fields(ui, tr, view.coming)) {
            commands.push_back(PlanNext{*planned});
        }
    }
    if (view.coming) {
        const std::string date =
            date_time_words(tr, view.coming->date, view.coming->time, view.now.date);
        ui.text(tr(Str::NextIs, {{"date", date}}), TextStyle::Quiet);
        if (ui.button("calendar", tr(Str::SaveToCalendar),
                      {.style = ButtonStyle::Quiet, .icon = icons::kCalendar})) {
            commands.push_back(SaveCalendar{view.coming_id});
        }
    }
}

}  // namespace rapport::screens
