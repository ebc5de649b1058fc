// Homework: what was taken to try, and what became of it.
#include <functional>

#include "base/text.h"
#include "core/apply_practice.h"
#include "core/homework.h"

namespace rapport::core {
namespace {

using model::Homework;
using screens::TextTarget;

Result<void> change(State& state, const Id& id, const std::function<void(Homework&)>& edit) {
    Result<std::vector<Homework>> all = state.journal->homework();
    if (!all.ok()) return all.error();
    const Homework* found = find_by_id(all.value(), id);
    if (!found) return base::Error{base::ErrorKind::NotFound, "homework"};
    Homework homework = *found;
    edit(homework);
    return state.journal->save(homework, state.stamp());
}

// It stays in sight on the pages on which something was said about it.
Result<void> stay_in_sight(State& state, const Id& homework, const Id& session) {
    if (session.is_nil()) return {};
    model::Answer answer;
    answer.session = session;
    answer.key = model::touched_key(homework);
    answer.number = 1;
    return state.journal->set_answer(answer, state.stamp());
}

// What is answered in Look back says that the session took place.
Result<void> met_if_looking_back(State& state, const Id& session) {
    const bool looking_back = state.route().screen == screens::Screen::LookBack;
    return looking_back && !session.is_nil() ? mark_met(state, session) : Result<void>();
}

}  // namespace

Result<void> homework_text(State& state, const screens::SetText& command) {
    return forgiving(change(state, command.id, [&](Homework& homework) {
        switch (command.target) {
            case TextTarget::HomeworkWhat: homework.what = command.text; break;
            case TextTarget::HomeworkWhy: homework.why = command.text; break;
            case TextTarget::HomeworkDue: homework.due = command.text; break;
            case TextTarget::HomeworkFirstStep: homework.first_step = command.text; break;
            default: homework.in_the_way = command.text; break;
        }
    }));
}

Result<void> write(State& state, const screens::AddHomework& command) {
    Result<std::string> text = words_to_add(state, command.text, command.clear_draft);
    if (!text.ok()) return text.error();
    if (text.value().empty()) {
        state.say(ui::Str::ToastWriteFirst);
        return {};
    }
    Result<void> met = met_if_looking_back(state, command.session);
    if (!met.ok()) return met;
    Homework homework;
    homework.id = command.id.is_nil() ? state.journal->new_id() : command.id;
    homework.what = std::move(text).value();
    homework.sheet = command.sheet;
    homework.at = state.now;
    homework.is_private = command.is_private;
    if (!command.session.is_nil()) homework.session = command.session;
    state.say(ui::Str::ToastTryAdded);
    if (Result<void> made = state.journal->insert(homework, state.stamp()); !made.ok()) return made;
    if (command.clear_draft.empty()) return {};
    return state.journal->set_note(command.clear_draft, "", state.stamp());
}

Result<void> write(State& state, const screens::SetHomeworkState& command) {
    Result<void> done =
        change(state, command.id, [&](Homework& homework) { homework.state = command.value; });
    return done.ok() ? stay_in_sight(state, command.id, command.session) : done;
}

Result<void> write(State& state, const screens::SetHomeworkCameBack& command) {
    Result<void> met = met_if_looking_back(state, command.session);
    if (!met.ok()) return met;
    Result<void> done =
        change(state, command.id, [&](Homework& homework) { homework.came_back = command.value; });
    return done.ok() ? stay_in_sight(state, command.id, command.session) : done;
}

Result<void> write(State& state, const screens::SetHomeworkWhose& command) {
    return change(state, command.id, [&](Homework& homework) { homework.whose = command.value; });
}

Result<void> write(State& state, const screens::SetHomeworkPrivate& command) {
    return change(state, command.id,
                  [&](Homework& homework) { homework.is_private = command.is_private; });
}

Result<void> write(State& state, const screens::SetHomeworkClosed& command) {
    return change(state, command.id,
                  [&](Homework& homework) { homework.is_closed = command.closed; });
}

}  // namespace rapport::core
