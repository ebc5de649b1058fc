// Get ready: questions to tick, the ones to bring first, and a field for a new one.
#include <algorithm>

#include "screens/session_parts.h"

namespace rapport::screens {
namespace {

using model::Question;
using model::QuestionState;

void tick(Ui& ui, const SessionView& view, const Question& question, Commands& commands) {
    const bool bring = question.state == QuestionState::BringIt;
    if (ui.checkbox(key_of(question.id), question.text, bring)) {
        const QuestionState to = bring ? QuestionState::Idea : QuestionState::BringIt;
        if (model::may_move(question.state, to)) {
            commands.push_back(MoveQuestion{question.id, to, view.line.session.id});
        }
    }
}

// Those that came back by themselves stand above.
bool came_back(const SessionView& view, const Id& id) {
    return std::any_of(view.carried.begin(), view.carried.end(), [&](const CarriedLine& line) {
        return line.carried == model::Carried{model::CarriedKind::Question, id};
    });
}

// Those that can be ticked: to bring first, then ideas. The one in the field below is not among
// them, so that it does not leave the field while it is written.
std::vector<const Question*> to_tick(const SessionView& view) {
    std::vector<const Question*> found;
    for (const Question& question : view.bring) {
        const bool here = question.id == view.new_question;
        const bool shown = here || came_back(view, question.id);
        if (question.state == QuestionState::BringIt && !shown && has_words(question.text)) {
            found.push_back(&question);
        }
    }
    for (const Question& question : view.ideas) {
        const bool can = model::may_move(question.state, QuestionState::BringIt);
        if (can && has_words(question.text) && !came_back(view, question.id)) {
            found.push_back(&question);
        }
    }
    return found;
}

const Question* written_here(const SessionView& view) {
    const auto found =
        std::find_if(view.bring.begin(), view.bring.end(),
                     [&](const Question& question) { return question.id == view.new_question; });
    return found == view.bring.end() ? nullptr : &*found;
}

}  // namespace

void ready_questions(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingBring));
    const std::vector<const Question*> questions = to_tick(view);
    if (!questions.empty()) {
        const Scope group = ui.group("questions", tr(Str::BringTicked));
        ui.text(tr(Str::BringTicked), TextStyle::Quiet);
        first_three(ui, tr, questions.size(),
                    [&](std::size_t i) { tick(ui, view, *questions[i], commands); });
    }
    const Question* here = written_here(view);
    typed(
        ui, "question.new",
        {.label = tr(Str::PromptQuestion),
         .value = here ? std::string_view(here->text) : std::string_view(),
         .kind = FieldKind::Area,
         .lines = 1},
        {.target = TextTarget::Question, .id = view.new_question, .session = view.line.session.id},
        commands);
    if (here && has_words(here->text)) {
        if (ui.button("another-question", tr(Str::AnotherQuestion),
                      {.style = ButtonStyle::Quiet, .icon = icons::kPlus})) {
            commands.push_back(Another{TextTarget::Question});
            ui.focus("question.new");
        }
    }
}

}  // namespace rapport::screens
