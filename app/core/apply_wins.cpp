// Small wins, and what is decided when the goals are looked at together.
#include "base/text.h"
#include "core/apply_practice.h"
#include "core/view.h"
#include "core/wins.h"
#include "model/prompts.h"

namespace rapport::core {
namespace {

// The key of the note about how often the review of the current course was put off.
Result<std::string> later_note(State& state) {
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    return "review.later." + base::to_hex(course.value().id);
}

Result<void> make_win(State& state, const Id& id, const Id& session, std::string text) {
    model::Win win;
    win.id = id;
    if (!session.is_nil()) {
        // A win of a session says that it took place.
        if (Result<void> met = mark_met(state, session); !met.ok()) return met;
        win.session = session;
    }
    win.at = state.now;
    win.text = std::move(text);
    return state.journal->insert(win, state.stamp());
}

Result<void> set_ended(State& state, const Id& id, bool ended) {
    Result<std::vector<model::Goal>> all = state.journal->all_goals();
    if (!all.ok()) return all.error();
    const model::Goal* found = find_by_id(all.value(), id);
    if (!found) return base::Error{base::ErrorKind::NotFound, "goal"};
    if (found->ended == ended) return {};
    model::Goal goal = *found;
    goal.ended = ended;
    return state.journal->save(goal, state.stamp());
}

}  // namespace

Result<LeftOut> heard_left_out(State& state) {
    Result<model::SignalTuning> tuning = signal_tuning(state);
    if (!tuning.ok()) return tuning.error();
    return tuning.value().left_out;
}

Result<model::ReviewLater> review_later(State& state) {
    Result<std::string> key = later_note(state);
    if (!key.ok()) return key.error();
    Result<std::string> text = state.journal->note(key.value());
    if (!text.ok()) return text.error();
    return model::parse_review_later(text.value());
}

Result<void> win_text(State& state, const screens::SetText& command) {
    Result<std::vector<model::Win>> all = state.journal->wins();
    if (!all.ok()) return all.error();
    const model::Win* found = find_by_id(all.value(), command.id);
    if (!found) return {};
    model::Win win = *found;
    win.text = command.text;
    return state.journal->save(win, state.stamp());
}

Result<void> write(State& state, const screens::AddWin& command) {
    Result<std::string> draft = state.journal->note(command.clear_draft);
    if (!draft.ok()) return draft.error();
    if (base::is_blank(draft.value())) {
        state.say(ui::Str::ToastWriteFirst);
        return {};
    }
    Result<void> made = make_win(state, state.journal->new_id(), command.session,
                                 std::string(base::trim(draft.value())));
    if (!made.ok()) return made;
    state.say(ui::Str::ToastWinAdded);
    return state.journal->set_note(command.clear_draft, "", state.stamp());
}

Result<void> write(State& state, const screens::KeepWin& command) {
    state.say(ui::Str::ToastWinAdded);
    return make_win(state, model::offered_win_id(command.session), command.session, command.text);
}

void decline_removed_win(State& state, const Id& win) {
    const Id session = state.route().id;
    if (win == model::offered_win_id(session)) state.declined_wins.push_back(session);
}

Result<void> write(State& state, const screens::ReviewGoal& command) {
    const bool end = command.choice == screens::ReviewChoice::End;
    if (Result<void> set = set_ended(state, command.goal, end); !set.ok()) return set;
    model::Answer answer;
    answer.session = command.session;
    answer.key = std::string(model::kReviewGoalPrefix) + base::to_hex(command.goal);
    answer.number = static_cast<int>(command.choice);
    return state.journal->set_answer(answer, state.stamp());
}

Result<void> write(State& state, const screens::SetGoalEnded& command) {
    if (!command.ended) state.say(ui::Str::ToastGoalBack);
    return set_ended(state, command.id, command.ended);
}

Result<void> write(State& state, const screens::PutReviewOff&) {
    Result<model::ReviewLater> later = review_later(state);
    if (!later.ok()) return later.error();
    Result<std::vector<model::Session>> sessions = state.journal->sessions();
    if (!sessions.ok()) return sessions.error();
    later.value().count += 1;
    later.value().met = static_cast<int>(std::count_if(
        sessions.value().begin(), sessions.value().end(),
        [](const auto& session) { return session.state == model::SessionState::Met; }));
    Result<std::string> key = later_note(state);
    if (!key.ok()) return key.error();
    return state.journal->set_note(key.value(), model::review_later_text(later.value()),
                                   state.stamp());
}

Result<void> write(State& state, const screens::SetLeftOut& command) {
    Result<LeftOut> left_out = heard_left_out(state);
    if (!left_out.ok()) return left_out.error();
    left_out.value()[static_cast<std::size_t>(command.item)] = command.left_out;
    std::string text;
    for (std::size_t i = 0; i < left_out.value().size(); ++i) {
        if (!left_out.value()[i]) continue;
        if (!text.empty()) text += ' ';
        text += model::heard_key(static_cast<model::HeardItem>(i));
    }
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    state.say(command.left_out ? ui::Str::ToastLineLeftOut : ui::Str::ToastLineBack);
    return state.journal->set_note(left_out_note(course.value().id), text, state.stamp());
}

}  // namespace rapport::core
