// The session card: what to look at in the room, in large type. Never a rating.
#include "screens/session_parts.h"

namespace rapport::screens {
namespace {

struct Line {
    Id id;
    std::string_view text;
};

void lines(Ui& ui, const Texts& tr, const char* key, Str name, const std::vector<Line>& all) {
    if (!all.empty()) {
        ui.heading(2, tr(name));
        const Scope list = ui.list(key, tr(name), all.size());
        for (const Line& line : all) {
            const Scope item = ui.item(key_of(line.id));
            ui.words("words", line.text, TextStyle::Large);
        }
    }
}

void card_body(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    std::vector<Line> goals;
    for (const model::Goal& goal : view.goals) {
        if (has_words(goal.text)) goals.push_back({goal.id, goal.text});
    }
    std::vector<Line> questions;
    for (const model::Question& question : view.bring) {
        if (has_words(question.text)) questions.push_back({question.id, question.text});
    }
    const std::string& not_to_forget = view.line.session.not_to_forget;
    if (goals.empty() && questions.empty() && !has_words(not_to_forget)) {
        ui.text(tr(Str::CardEmpty), TextStyle::Lead);
    } else {
        ui.text(tr(Str::CardSayLabel), TextStyle::Quiet);
        ui.text(tr(Str::CardSay), TextStyle::Large);
        lines(ui, tr, "goals", Str::CardGoals, goals);
        lines(ui, tr, "questions", Str::CardQuestions, questions);
        if (has_words(not_to_forget)) {
            ui.heading(2, tr(Str::CardNotToForget));
            ui.words("not-to-forget", not_to_forget, TextStyle::Large);
        }
        ui.space();
        ui.text(tr(Str::CardThenAway));
    }
    ui.space();
    if (ui.button("look-back", tr(Str::LookBack), {.style = ButtonStyle::Quiet})) {
        commands.push_back(Go{{view.place, Screen::LookBack, view.line.session.id}});
    }
}

}  // namespace

void card(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    title(ui, tr(Str::TitleCard));
    if (view.found) {
        card_body(ui, tr, view, commands);
    } else {
        ui.text(tr(Str::SessionGone));
    }
}

}  // namespace rapport::screens
