// Tense moments, and the private note about what is not okay.
#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"
#include "screens/dates.h"
#include "screens/wording_sentence.h"

namespace rapport::core {
namespace {

using model::TenseMoment;
using screens::SetText;
using screens::TextTarget;

// In whose Look back a new moment is noted: the one from which its page was opened, which outlasts
// a reload; else the last session that took place.
Result<Id> session_of_new(State& state) {
    for (auto route = state.routes.rbegin(); route != state.routes.rend(); ++route) {
        if (route->screen == screens::Screen::LookBack) return route->id;
    }
    Result<std::vector<model::Session>> all = state.journal->sessions();
    if (!all.ok()) return all.error();
    for (const model::Session& session : all.value()) {
        if (session.state == model::SessionState::Met) return session.id;
    }
    return base::Error{base::ErrorKind::NotFound, "session"};
}

// It comes into being with its thread.
Result<void> make(State& state, const TenseMoment& filled) {
    Result<Id> session = session_of_new(state);
    if (!session.ok()) return session.error();
    if (Result<void> met = mark_met(state, session.value()); !met.ok()) return met;
    TenseMoment made = filled;
    made.session = session.value();
    made.at = state.now;
    if (Result<void> done = state.journal->insert(made, state.stamp()); !done.ok()) return done;
    model::Thread thread;
    thread.id = made.id;
    thread.session = made.session;
    thread.kind = model::ThreadKind::Moment;
    return state.journal->insert(thread, state.stamp());
}

Result<void> change_moment(State& state, const Id& id,
                           const std::function<void(TenseMoment&)>& edit) {
    Result<std::vector<TenseMoment>> all = state.journal->moments();
    if (!all.ok()) return all.error();
    const TenseMoment* found = find_by_id(all.value(), id);
    TenseMoment moment = found ? *found : TenseMoment{};
    moment.id = id;
    edit(moment);
    return found ? state.journal->save(moment, state.stamp()) : make(state, moment);
}

void tick(std::vector<std::string>& keys, const std::string& key, bool on) {
    std::erase(keys, key);
    if (on) keys.push_back(key);
}

}  // namespace

Result<void> moment_text(State& state, const SetText& command) {
    return change_moment(state, command.id, [&](TenseMoment& moment) {
        if (command.target == TextTarget::MomentSigns) moment.signs_own = command.text;
        if (command.target == TextTarget::MomentUnder) moment.under_own = command.text;
        if (command.target == TextTarget::MomentHappened) moment.what_happened = command.text;
        if (command.target == TextTarget::MomentDifferent) moment.different_now = command.text;
    });
}

Result<void> not_okay_text(State& state, const SetText& command) {
    Result<std::optional<model::Entry>> entry = state.journal->entry(command.id);
    if (!entry.ok()) return entry.error();
    if (entry.value()) {
        entry.value()->text = command.text;
        return state.journal->save(*entry.value(), state.stamp());
    }
    model::Entry made;
    made.id = command.id;
    made.at = state.now;
    made.text = command.text;
    made.kind = model::EntryKind::NotOkay;
    made.is_private = true;
    made.open = true;
    return state.journal->insert(made, state.stamp());
}

Result<void> write(State& state, const screens::SetSign& command) {
    return change_moment(state, command.id,
                         [&](TenseMoment& moment) { tick(moment.signs, command.key, command.on); });
}

Result<void> write(State& state, const screens::SetUnder& command) {
    return change_moment(state, command.id,
                         [&](TenseMoment& moment) { tick(moment.under, command.key, command.on); });
}

Result<void> write(State& state, const screens::SetStrength& command) {
    return change_moment(state, command.id,
                         [&](TenseMoment& moment) { moment.strength = command.value; });
}

Result<void> write(State& state, const screens::SetMending& command) {
    return change_moment(state, command.id, [&](TenseMoment& moment) {
        model::answer_mending(moment, state.now, command.value);
    });
}

Result<void> write(State& state, const screens::SetMomentClosed& command) {
    Result<std::vector<model::Thread>> all = state.journal->threads();
    if (!all.ok()) return all.error();
    const model::Thread* found = find_by_id(all.value(), command.id);
    if (!found) return base::Error{base::ErrorKind::NotFound, "thread"};
    model::Thread thread = *found;
    thread.state = command.closed ? model::ThreadState::Closed : model::ThreadState::Open;
    return state.journal->save(thread, state.stamp());
}

Result<void> remove_with_moment(State& state, const Id& id) {
    for (const model::Kind kind : {model::Kind::Thread, model::Kind::Wording}) {
        Result<void> done = forgiving(state.journal->remove(kind, id, state.stamp()));
        if (!done.ok()) return done;
    }
    return {};
}

Result<void> bring_back_with_moment(State& state, const Id& id) {
    for (const model::Kind kind : {model::Kind::Thread, model::Kind::Wording}) {
        Result<void> done = forgiving(state.journal->bring_back(kind, id, state.stamp()));
        if (!done.ok()) return done;
    }
    return {};
}

std::string moment_line(const State& state, const TenseMoment& moment,
                        const model::Wording* wording) {
    const std::string sentence =
        wording ? screens::wording_sentence(state.texts, *wording) : std::string();
    if (!sentence.empty()) return sentence;
    if (!base::is_blank(moment.signs_own)) return moment.signs_own;
    const base::LocalDate day = base::to_local(moment.at).date;
    return state.texts(ui::Str::MomentOf, {{"date", screens::day_month(state.texts, day)}});
}

Result<std::string> moment_words(State& state, const Id& id) {
    Result<std::vector<TenseMoment>> moments = state.journal->moments();
    if (!moments.ok()) return moments.error();
    const TenseMoment* moment = find_by_id(moments.value(), id);
    if (!moment) return std::string();
    Result<std::vector<model::Wording>> wordings = state.journal->wordings();
    if (!wordings.ok()) return wordings.error();
    return moment_line(state, *moment, find_by_id(wordings.value(), id));
}

}  // namespace rapport::core
