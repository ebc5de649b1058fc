// Reads homework: under Goals, on the pages of a session, and the page of one.
#include "base/text.h"
#include "core/apply_practice.h"
#include "core/homework.h"
#include "core/view.h"
#include "model/prompts.h"

namespace rapport::core {
namespace {

using namespace screens;
using model::Homework;
using model::SessionState;

base::LocalDate day_of(const Homework& homework) { return base::to_local(homework.at).date; }

bool was_taken_in(const Homework& homework, const SessionView& view) {
    return homework.session == view.line.session.id;
}

// A session that is looked back at later does not ask about what was taken after it.
bool was_taken_before(const Homework& homework, const SessionView& view) {
    return !was_taken_in(homework, view) &&
           (!view.line.date || day_of(homework) <= *view.line.date);
}

// What is only for the client is not offered for the card; a card of the past keeps what it had.
bool may_stand_on_card(const Homework& homework, const SessionView& view) {
    const std::string key = std::string(model::kCardOffPrefix) + base::to_hex(homework.id);
    const model::Answer* ticked = find_answer(view.answers, key);
    const bool coming = view.line.session.state == SessionState::Next;
    return !homework.is_private &&
           ((ticked && ticked->number == 1) || (coming && contains(view.tries.open, homework.id)));
}

Result<std::string> read_draft(State& state, const SessionView& view) {
    return state.journal->note("draft.try." + base::to_hex(view.line.session.id));
}

}  // namespace

Result<void> read_homework(State& state, GoalsView& view) {
    Result<std::vector<Homework>> all = state.journal->homework();
    if (!all.ok()) return all.error();
    for (const Homework& homework : all.value()) {
        if (base::is_blank(homework.what)) continue;
        (model::is_open(homework) ? view.tries.open : view.tries.over).push_back(homework);
    }
    Result<std::string> draft = state.journal->note("draft.try");
    if (!draft.ok()) return draft.error();
    view.tries.draft = std::move(draft).value();
    return {};
}

Result<void> read_homework(State& state, const std::vector<Homework>& all, SessionView& view) {
    SessionTries& tries = view.tries;
    tries.open = model::to_look_at(all, view.answers);
    for (const Homework& homework : tries.open) {
        if (was_taken_before(homework, view)) tries.earlier.push_back(homework);
    }
    for (const Homework& homework : all) {
        if (base::is_blank(homework.what)) continue;
        if (was_taken_in(homework, view)) tries.taken.push_back(homework);
        if (may_stand_on_card(homework, view)) tries.card.push_back(homework);
    }
    Result<std::string> draft = read_draft(state, view);
    if (!draft.ok()) return draft.error();
    tries.draft = std::move(draft).value();
    return {};
}

Result<View> read_homework(State& state) {
    HomeworkView view;
    Result<std::vector<Homework>> all = state.journal->homework();
    if (!all.ok()) return all.error();
    Result<std::vector<model::Question>> questions = state.journal->questions();
    if (!questions.ok()) return questions.error();
    const Id id = state.route().id;
    view.place = state.route().place;
    view.today = state.local_now().date;
    view.just_saved = state.just_saved;
    view.asked = contains(questions.value(), model::homework_question(id));
    if (const Homework* homework = find_by_id(all.value(), id)) {
        view.homework = *homework;
        view.taken = day_of(*homework);
    }
    return View{std::move(view)};
}

std::string homework_words(const std::vector<Homework>& all) {
    std::string words;
    for (const Homework& homework : all) {
        if (!words.empty()) words += "; ";
        for (const char c : base::trim(homework.what)) words += c == '\n' ? ' ' : c;
    }
    return words;
}

}  // namespace rapport::core
