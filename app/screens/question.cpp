// One question: its words, what was heard, where it goes next, and its way so far.
#include "screens/question_parts.h"

namespace rapport::screens {
namespace {

using model::Question;
using model::QuestionState;

void moves(Ui& ui, const Texts& tr, const Question& question, Commands& commands) {
    ui.heading(2, tr(Str::HeadingMoves));
    const Scope row = ui.row("moves");
    bool first = true;
    for (const QuestionState to : model::moves_from(question.state)) {
        const std::string key = "to-" + std::to_string(static_cast<int>(to));
        const ButtonStyle style = first ? ButtonStyle::Primary : ButtonStyle::Secondary;
        if (ui.button(key, tr(move_name(to)), {.style = style})) {
            commands.push_back(MoveQuestion{question.id, to, {}});
        }
        first = false;
    }
}

void history(Ui& ui, const Texts& tr, const Question& question, const base::LocalDate& today) {
    ui.heading(2, tr(Str::HeadingHistory));
    const Scope list = ui.list("history", tr(Str::HeadingHistory), question.history.size());
    for (std::size_t i = 0; i < question.history.size(); ++i) {
        const model::QuestionStep& step = question.history[i];
        const Scope item = ui.item(std::to_string(i));
        const std::string date = date_words(tr, base::to_local(step.at).date, today);
        ui.text(tr(Str::HistoryLine, {{"state", tr(step_name(step.state))}, {"date", date}}),
                TextStyle::Quiet);
    }
}

void question_body(Ui& ui, const Texts& tr, const QuestionView& view, Commands& commands) {
    const Question& question = *view.question;
    typed(ui, "question",
          {.label = tr(Str::QuestionField), .value = question.text, .kind = FieldKind::Area},
          {.target = TextTarget::Question, .id = question.id}, commands);
    const bool heard =
        question.state == QuestionState::Asked || question.state == QuestionState::Answered;
    if (heard || has_words(question.answer)) {
        typed(ui, "answer",
              {.label = tr(Str::PromptAnswer), .value = question.answer, .kind = FieldKind::Area},
              {.target = TextTarget::QuestionAnswer, .id = question.id}, commands);
    }
    moves(ui, tr, question, commands);
    if (ui.checkbox("private", tr(Str::OnlyForMe), question.is_private,
                    {.hint = tr(Str::OnlyForMeHint)})) {
        commands.push_back(SetQuestionPrivate{question.id, !question.is_private});
    }
    history(ui, tr, question, view.today);
    ui.divider();
    if (ui.button("delete", tr(Str::Delete),
                  {.style = ButtonStyle::Danger, .icon = icons::kTrash2})) {
        commands.push_back(Remove{model::Kind::Question, question.id});
    }
}

}  // namespace

void question(Ui& ui, const Texts& tr, const QuestionView& view, Commands& commands) {
    title(ui, tr(Str::TitleQuestion));
    if (view.question) {
        question_body(ui, tr, view, commands);
    } else {
        ui.text(tr(Str::QuestionGone));
    }
}

}  // namespace rapport::screens
