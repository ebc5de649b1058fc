// Sessions and their answers: the parts of apply that know what these commands mean.
#include <algorithm>

#include "core/apply_practice.h"
#include "model/prompts.h"

namespace rapport::core {
namespace {

using model::SessionState;

Result<Id> insert_next(State& state, const Id& course) {
    model::Session next;
    next.id = state.journal->new_id();
    next.course = course;
    if (Result<void> made = state.journal->insert(next, state.stamp()); !made.ok()) {
        return made.error();
    }
    return next.id;
}

Result<void> change_session(State& state, const Id& id,
                            const std::function<void(model::Session&)>& edit) {
    Result<model::Session> session = find_session(state, id);
    if (!session.ok()) return session.error();
    edit(session.value());
    return state.journal->save(session.value(), state.stamp());
}

// What was prepared for a session that does not take place waits for the next one.
Result<void> carry_preparation(State& state, const model::Session& from, const Id& to) {
    Result<std::vector<model::Goal>> goals = state.journal->goals_of(from.id);
    if (!goals.ok()) return goals.error();
    for (model::Goal& goal : goals.value()) {
        goal.session = to;
        if (Result<void> saved = state.journal->save(goal, state.stamp()); !saved.ok())
            return saved;
    }
    Result<std::vector<model::Answer>> answers = state.journal->answers_of(from.id);
    if (!answers.ok()) return answers.error();
    for (model::Answer& answer : answers.value()) {
        if (!model::is_preparation(answer.key)) continue;
        answer.session = to;
        Result<void> saved = state.journal->set_answer(answer, state.stamp());
        if (!saved.ok()) return saved;
    }
    Result<std::vector<model::HardThing>> hard = state.journal->hard_things();
    if (!hard.ok()) return hard.error();
    for (model::HardThing& thing : hard.value()) {
        if (thing.on_card != from.id) continue;
        thing.on_card = to;
        if (Result<void> saved = state.journal->save(thing, state.stamp()); !saved.ok())
            return saved;
    }
    return change_session(
        state, to, [&](model::Session& session) { session.not_to_forget = from.not_to_forget; });
}

// It took place after all: what was carried on to the next session comes back to it, as long as no
// other session lies between.
Result<void> bring_back(State& state, const model::Session& session) {
    Result<std::vector<model::Session>> all = state.journal->sessions();
    if (!all.ok()) return all.error();
    const bool is_last = all.value().size() > 1 && all.value()[1].id == session.id;
    if (!is_last || all.value()[0].state != SessionState::Next) return {};
    const model::Session next = all.value()[0];
    if (Result<void> done = carry_preparation(state, next, session.id); !done.ok()) return done;
    Result<std::vector<model::Answer>> answers = state.journal->answers_of(next.id);
    if (!answers.ok()) return answers.error();
    for (model::Answer& answer : answers.value()) {
        if (!model::is_preparation(answer.key)) continue;
        answer.number.reset();
        answer.text.clear();
        Result<void> cleared = state.journal->set_answer(answer, state.stamp());
        if (!cleared.ok()) return cleared;
    }
    return change_session(state, next.id,
                          [](model::Session& emptied) { emptied.not_to_forget.clear(); });
}

}  // namespace

Result<model::Session> find_session(State& state, const Id& id) {
    Result<std::vector<model::Session>> all = state.journal->sessions();
    if (!all.ok()) return all.error();
    if (const model::Session* found = find_by_id(all.value(), id)) return *found;
    return base::Error{base::ErrorKind::NotFound, "session"};
}

Result<model::Session> next_session(State& state) {
    Result<std::vector<model::Session>> all = state.journal->sessions();
    if (!all.ok()) return all.error();
    for (const model::Session& session : all.value()) {
        if (session.state == SessionState::Next) return session;
    }
    return base::Error{base::ErrorKind::Corrupt, "no next session"};
}

Result<int> sessions_met_without(State& state, const Id& id) {
    Result<store::JournalStats> stats = state.journal->stats();
    if (!stats.ok()) return stats.error();
    Result<model::Session> session = find_session(state, id);
    const bool met = session.ok() && session.value().state == SessionState::Met;
    return static_cast<int>(stats.value().sessions_met) - (met ? 1 : 0);
}

Result<void> mark_met(State& state, const Id& id) {
    Result<model::Session> session = find_session(state, id);
    if (!session.ok()) {
        if (!(id == state.fresh.session)) return session.error();
        Result<model::Course> course = state.journal->course();
        if (!course.ok()) return course.error();
        model::Session made;
        made.id = id;
        made.course = course.value().id;
        made.state = SessionState::Met;
        made.met_at = state.now;
        return state.journal->insert(made, state.stamp());
    }
    // One that is known not to have taken place stays so until the client says otherwise.
    if (session.value().state == SessionState::NotMet) return {};
    return write(state, screens::MarkSession{id, SessionState::Met});
}

Result<void> write(State& state, const screens::MarkSession& command) {
    Result<model::Session> found = find_session(state, command.session);
    if (!found.ok()) return found.error();
    model::Session session = found.value();
    if (session.state == command.state || command.state == SessionState::Next) return {};
    const bool was_next = session.state == SessionState::Next;
    session.state = command.state;
    session.met_at.reset();
    if (command.state == SessionState::Met) session.met_at = state.now;
    if (Result<void> saved = state.journal->save(session, state.stamp()); !saved.ok()) return saved;
    if (!was_next)
        return command.state == SessionState::Met ? bring_back(state, session) : Result<void>();
    Result<Id> next = insert_next(state, session.course);
    if (!next.ok()) return next.error();
    if (command.state != SessionState::NotMet) return {};
    return carry_preparation(state, session, next.value());
}

Result<void> write(State& state, const screens::SetAnswer& command) {
    if (!model::is_before_session(command.key)) {
        if (Result<void> met = mark_met(state, command.session); !met.ok()) return met;
    }
    Result<std::vector<model::Answer>> all = state.journal->answers_of(command.session);
    if (!all.ok()) return all.error();
    model::Answer answer;
    answer.session = command.session;
    answer.key = command.key;
    for (const model::Answer& stored : all.value()) {
        if (stored.key == command.key) answer = stored;
    }
    if (command.key.starts_with("heard.") && !model::may_change(answer, state.now.at)) {
        state.say(ui::Str::ToastAnswerStays);
        return {};
    }
    answer.number = command.number;
    return state.journal->set_answer(answer, state.stamp());
}

Result<void> write(State& state, const screens::PlanSession& command) {
    // On Look back the date is that of a session that took place, perhaps of one that is new.
    if (state.route().screen == screens::Screen::LookBack) {
        if (Result<void> met = mark_met(state, command.session); !met.ok()) return met;
    }
    return change_session(state, command.session,
                          [&](model::Session& session) { session.planned = command.planned; });
}

Result<void> write(State& state, const screens::PlanNext& command) {
    // Looking back says that the session took place, so the date is that of the one after it.
    if (state.route().screen == screens::Screen::LookBack) {
        if (Result<void> met = mark_met(state, state.route().id); !met.ok()) return met;
    }
    Result<model::Session> next = next_session(state);
    if (!next.ok()) return next.error();
    return change_session(state, next.value().id, [&](model::Session& session) {
        session.planned = command.planned;
        session.moved_from.reset();
    });
}

Result<void> write(State& state, const screens::MoveSession& command) {
    return change_session(state, command.session, [&](model::Session& session) {
        if (!session.moved_from) session.moved_from = session.planned;
        session.planned = command.planned;
        // Moved back, it did not move.
        if (session.moved_from == session.planned) session.moved_from.reset();
    });
}

Result<void> write(State& state, const screens::SetNotMetBy& command) {
    return change_session(state, command.session,
                          [&](model::Session& session) { session.not_met_by = command.by; });
}

Result<void> how_it_was_text(State& state, const screens::SetText& command) {
    return change_session(state, command.session,
                          [&](model::Session& session) { session.how_it_was = command.text; });
}

Result<void> write(State& state, const screens::ShowCard& command) {
    Result<model::Session> session = find_session(state, command.session);
    if (!session.ok()) return session.error();
    if (session.value().prepared_at) return {};
    session.value().prepared_at = state.now;
    return state.journal->save(session.value(), state.stamp());
}

Result<void> write(State& state, const screens::FinishLookingBack& command) {
    if (Result<void> met = mark_met(state, command.session); !met.ok()) return met;
    Result<model::Session> session = find_session(state, command.session);
    if (!session.ok()) return session.error();
    if (!session.value().looked_back_at) session.value().looked_back_at = state.now;
    return state.journal->save(session.value(), state.stamp());
}

void start_after(State& state) {
    Result<std::vector<model::Session>> all = state.journal->sessions();
    if (!all.ok()) return;
    constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
    Id chosen = state.fresh.session;
    for (const model::Session& session : all.value()) {
        const bool later = session.planned && state.local_now().date < session.planned->date;
        if (session.state == model::SessionState::Next && !later) chosen = session.id;
        if (session.state == model::SessionState::Met && !session.looked_back_at &&
            session.met_at && state.now.at.ms - session.met_at->at.ms < kDayMs) {
            chosen = session.id;
            break;
        }
    }
    if (chosen == state.fresh.session) {
        start_earlier(state);
    } else {
        go(state, {state.route().place, screens::Screen::LookBack, chosen});
    }
}

void start_earlier(State& state) {
    // The one that was new before may have been stored meanwhile.
    state.fresh.session = state.journal->new_id();
    go(state, {state.route().place, screens::Screen::LookBack, state.fresh.session});
}

}  // namespace rapport::core
