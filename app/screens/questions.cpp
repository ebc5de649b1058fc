// Questions: a field on top, then all of them by state, then some to start from.
#include <array>

#include "screens/question_parts.h"
#include "screens/starters.h"

namespace rapport::screens {
namespace {

using model::Question;
using model::QuestionState;

constexpr const char* kQuestionDraft = "draft.question";

enum class Folded : std::uint8_t { No, Yes };
enum class Ordered : std::uint8_t { No, Yes };

struct Section {
    const char* key;
    QuestionState state;
    Folded folded;
    Ordered ordered;
};

constexpr std::array kSections = {
    Section{"bring-it", QuestionState::BringIt, Folded::No, Ordered::Yes},
    Section{"ideas", QuestionState::Idea, Folded::No, Ordered::Yes},
    Section{"asked", QuestionState::Asked, Folded::No, Ordered::No},
    Section{"answered", QuestionState::Answered, Folded::Yes, Ordered::No},
    Section{"ask-again", QuestionState::AskAgain, Folded::No, Ordered::No},
    Section{"let-go", QuestionState::LetGo, Folded::Yes, Ordered::No},
};

void new_question(Ui& ui, const Texts& tr, const QuestionsView& view, Commands& commands) {
    typed(ui, kQuestionDraft,
          {.label = tr(Str::PromptQuestion),
           .hint = tr(Str::PromptQuestionHint),
           .value = view.draft,
           .kind = FieldKind::Area,
           .lines = 1},
          {.target = TextTarget::Draft, .key = kQuestionDraft}, commands);
    if (ui.button("add", tr(Str::Add),
                  {.style = ButtonStyle::Primary,
                   .icon = icons::kPlus,
                   .description = tr(Str::StarterAdd)})) {
        commands.push_back(AddQuestion{"", kQuestionDraft});
        ui.focus(kQuestionDraft);
    }
}

void question_row(Ui& ui, const Texts& tr, const Question& question, Commands& commands) {
    const QuestionState next = model::moves_from(question.state).front();
    if (ui.button("move", tr(move_name(next)), {.description = question.text})) {
        commands.push_back(MoveQuestion{question.id, next, {}});
    }
    if (ui.button("open", tr(Str::Open),
                  {.style = ButtonStyle::Quiet, .description = question.text})) {
        commands.push_back(Go{{Place::Questions, Screen::Question, question.id}});
    }
}

void question_list(Ui& ui, const Texts& tr, const std::vector<const Question*>& questions,
                   const Section& section, Commands& commands) {
    ui.virtual_list(
        "list", tr(state_heading(section.state)), questions.size(),
        [&](std::size_t i) { return key_of(questions[i]->id); },
        [&](std::size_t i) {
            const Question& question = *questions[i];
            const bool moves = section.ordered == Ordered::Yes && questions.size() > 1;
            const Scope card = ui.card("card");
            if (const auto by = moves ? ui.grip("grip") : std::nullopt) {
                commands.push_back(ShiftQuestion{question.id, *by});
            }
            ui.words("words", question.text);
            const Scope row = ui.row("act");
            question_row(ui, tr, question, commands);
            if (!moves) return;
            if (const auto by = move_buttons(ui, tr, question.text, i, questions.size())) {
                commands.push_back(ShiftQuestion{question.id, *by});
            }
        });
}

void section_of(Ui& ui, const Texts& tr, const QuestionsView& view, const Section& section,
                Commands& commands) {
    std::vector<const Question*> questions;
    for (const Question& question : view.questions) {
        if (question.state == section.state && has_words(question.text)) {
            questions.push_back(&question);
        }
    }
    const std::string_view name = tr(state_heading(section.state));
    if (!questions.empty() && section.folded == Folded::No) {
        ui.space(2);
        const Scope region = ui.region(section.key, name);
        ui.heading(2, name);
        question_list(ui, tr, questions, section, commands);
    } else if (!questions.empty()) {
        if (const Scope open = ui.disclosure(section.key, name)) {
            question_list(ui, tr, questions, section, commands);
        }
    }
}

}  // namespace

void questions(Ui& ui, const Texts& tr, const QuestionsView& view, Commands& commands) {
    title(ui, tr(Str::TitleQuestions), tr(Str::QuestionsLine));
    course_choice(ui, tr, view.courses, commands);
    new_question(ui, tr, view, commands);
    ui.space();
    for (const Section& section : kSections) section_of(ui, tr, view, section, commands);
    if (view.questions.empty()) ui.text(tr(Str::QuestionsEmpty), TextStyle::Quiet);
    ui.space();
    starters(ui, tr, view.questions, commands);
}

}  // namespace rapport::screens
