// What is decided about things that come back, what becomes of threads, and offers that rest.
#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"
#include "model/prompts.h"

namespace rapport::core {
namespace {

using model::CarriedKind;
using model::Decision;
using model::QuestionState;
using model::ThreadState;

// The words of a carried thing, from where they stand.
Result<std::string> words_of(State& state, const model::Carried& carried) {
    switch (carried.kind) {
        case CarriedKind::Thread: {
            Result<std::vector<model::Thread>> all = state.journal->threads();
            if (!all.ok()) return all.error();
            const model::Thread* thread = find_by_id(all.value(), carried.id);
            return thread ? thread_words(state, *thread) : std::string();
        }
        case CarriedKind::KeptEntry: {
            Result<std::optional<model::Entry>> entry = state.journal->entry(carried.id);
            if (!entry.ok()) return entry.error();
            return entry.value() ? entry.value()->text : std::string();
        }
        case CarriedKind::Goal: {
            Result<std::vector<model::Goal>> all = state.journal->all_goals();
            if (!all.ok()) return all.error();
            const model::Goal* goal = find_by_id(all.value(), carried.id);
            return goal ? goal->text : std::string();
        }
        case CarriedKind::CheckBack: return answer_words(state, carried.id, model::kHeardBackKey);
        case CarriedKind::MoreOf: return answer_words(state, carried.id, model::kMoreKey);
        case CarriedKind::LessOf: return answer_words(state, carried.id, model::kLessKey);
        case CarriedKind::Homework:
        case CarriedKind::Question: break;
    }
    return std::string();
}

// The question that was made to bring goes again, unless something was done with it since.
Result<void> take_question_back(State& state, const Id& id) {
    Result<std::vector<model::Question>> all = state.journal->questions();
    if (!all.ok()) return all.error();
    const model::Question* question = find_by_id(all.value(), id);
    if (!question || question->state != QuestionState::BringIt) return {};
    return state.journal->remove(model::Kind::Question, id, state.stamp());
}

Result<void> set_thread_state(State& state, const Id& id, ThreadState to,
                              const std::optional<Id>& session) {
    Result<std::vector<model::Thread>> all = state.journal->threads();
    if (!all.ok()) return all.error();
    const model::Thread* found = find_by_id(all.value(), id);
    if (!found) return base::Error{base::ErrorKind::NotFound, "thread"};
    model::Thread thread = *found;
    thread.state = to;
    thread.decided_in = session;
    return state.journal->save(thread, state.stamp());
}

Result<void> set_checked(State& state, const Id& session, bool checked) {
    Result<std::vector<model::Answer>> all = state.journal->answers_of(session);
    if (!all.ok()) return all.error();
    for (model::Answer& answer : all.value()) {
        if (answer.key != model::kHeardBackKey) continue;
        answer.number = checked ? std::optional(1) : std::nullopt;
        return state.journal->set_answer(answer, state.stamp());
    }
    return {};
}

Result<void> take_goal(State& state, const screens::Decide& command, const Id& made) {
    Result<std::vector<model::Goal>> all = state.journal->all_goals();
    if (!all.ok()) return all.error();
    const model::Goal* from = find_by_id(all.value(), command.carried.id);
    if (!from) return base::Error{base::ErrorKind::NotFound, "goal"};
    const Result<void> back = state.journal->bring_back(model::Kind::Goal, made, state.stamp());
    if (back.ok() || back.error().kind != base::ErrorKind::NotFound) return back;
    model::Goal goal = *from;
    goal.id = made;
    goal.session = command.session;
    goal.got_to_it.reset();
    goal.position = static_cast<int>(all.value().size());
    return state.journal->insert(goal, state.stamp());
}

Result<void> take_wish(State& state, const model::Carried& carried, const Id& made) {
    Result<std::string> words = words_of(state, carried);
    if (!words.ok()) return words.error();
    Result<std::vector<model::Wish>> all = state.journal->wishes();
    if (!all.ok()) return all.error();
    model::Wish wish;
    wish.id = made;
    wish.kind =
        carried.kind == CarriedKind::MoreOf ? model::WishKind::MoreOf : model::WishKind::LessOf;
    wish.text = words.value();
    wish.position = static_cast<int>(all.value().size());
    return state.journal->insert(wish, state.stamp());
}

Result<void> bring(State& state, const screens::Decide& command, const Id& made) {
    Result<std::string> words = words_of(state, command.carried);
    if (!words.ok()) return words.error();
    if (command.carried.kind == CarriedKind::CheckBack) {
        words.value() = state.texts(ui::Str::CheckBackQuestion, {{"words", words.value()}});
    }
    return write(state, screens::KeepQuestion{made, words.value(), command.session});
}

Result<void> take_back(State& state, const screens::Decide& command, Decision decision) {
    const model::Carried& carried = command.carried;
    const Id made = model::id_made_from(carried.id, carried.kind);
    if (decision == Decision::Bring) return take_question_back(state, made);
    if (decision == Decision::Checked) return set_checked(state, carried.id, false);
    if (decision != Decision::Take) return {};
    const model::Kind kind =
        carried.kind == CarriedKind::Goal ? model::Kind::Goal : model::Kind::Wish;
    return forgiving(state.journal->remove(kind, made, state.stamp()));
}

Result<void> carry_out(State& state, const screens::Decide& command, Decision decision) {
    const model::Carried& carried = command.carried;
    const Id made = model::id_made_from(carried.id, carried.kind);
    if (decision == Decision::Bring) return bring(state, command, made);
    if (decision == Decision::Checked) return set_checked(state, carried.id, true);
    if (decision != Decision::Take) return {};
    return carried.kind == CarriedKind::Goal ? take_goal(state, command, made)
                                             : take_wish(state, carried, made);
}

// What the thing itself knows of the decision.
Result<void> tell_the_thing(State& state, const screens::Decide& command) {
    const model::Carried& carried = command.carried;
    if (carried.kind == CarriedKind::KeptEntry) {
        return change_entry(state, carried.id, [&](model::Entry& entry) {
            entry.waits = !command.decision.has_value();
        });
    }
    if (carried.kind != CarriedKind::Thread) return {};
    ThreadState to = ThreadState::Open;
    if (command.decision == Decision::Bring) to = ThreadState::Brought;
    if (command.decision == Decision::Keep) to = ThreadState::Kept;
    if (command.decision == Decision::Leave) to = ThreadState::Resting;
    // A kept one that is undecided again is kept.
    return set_thread_state(state, carried.id, to, command.session);
}

}  // namespace

Result<std::string> answer_words(State& state, const Id& session, std::string_view key) {
    Result<std::vector<model::Answer>> all = state.journal->answers_of(session);
    if (!all.ok()) return all.error();
    for (const model::Answer& answer : all.value()) {
        if (answer.key == key) return answer.text;
    }
    return std::string();
}

Result<std::string> thread_words(State& state, const model::Thread& thread) {
    if (thread.kind == model::ThreadKind::Moment) return moment_words(state, thread.id);
    const bool flat = thread.kind == model::ThreadKind::FellFlat;
    if (!flat && thread.kind != model::ThreadKind::Bothered) {
        return wording_words(state, thread.id);
    }
    return answer_words(state, thread.session, flat ? model::kFlatKey : model::kBotherKey);
}

Result<void> write(State& state, const screens::Decide& command) {
    Result<std::vector<model::Answer>> answers = state.journal->answers_of(command.session);
    if (!answers.ok()) return answers.error();
    model::Answer answer;
    answer.session = command.session;
    answer.key = model::decision_key(command.carried);
    for (const model::Answer& stored : answers.value()) {
        if (stored.key == answer.key) answer = stored;
    }
    if (answer.number) {
        const auto before = static_cast<Decision>(*answer.number);
        if (Result<void> done = take_back(state, command, before); !done.ok()) return done;
    }
    if (command.decision) {
        Result<void> done = carry_out(state, command, *command.decision);
        if (!done.ok()) return done;
    }
    if (Result<void> told = tell_the_thing(state, command); !told.ok()) return told;
    answer.number =
        command.decision ? std::optional(static_cast<int>(*command.decision)) : std::nullopt;
    return state.journal->set_answer(answer, state.stamp());
}

Result<void> write(State& state, const screens::KeepQuestion& command) {
    Result<std::vector<model::Question>> all = state.journal->questions();
    if (!all.ok()) return all.error();
    std::optional<Id> session;
    if (!command.session.is_nil()) session = command.session;
    if (find_by_id(all.value(), command.id)) return {};
    const QuestionState made = command.as_idea ? QuestionState::Idea : QuestionState::BringIt;
    const Result<void> back =
        state.journal->bring_back(model::Kind::Question, command.id, state.stamp());
    if (back.ok()) {
        return state.journal->move_question(command.id, made, session, state.stamp());
    }
    if (back.error().kind != base::ErrorKind::NotFound) return back;
    model::Question question;
    question.id = command.id;
    question.text = command.text;
    question.state = made;
    question.is_private = command.is_private;
    question.position = static_cast<int>(all.value().size());
    question.history = {{made, state.now, session}};
    return state.journal->insert(question, state.stamp());
}

Result<void> write(State& state, const screens::SetThread& command) {
    return set_thread_state(state, command.id, command.state, command.session);
}

Result<void> write(State& state, const screens::SetChanged& command) {
    Result<std::vector<model::Thread>> all = state.journal->threads();
    if (!all.ok()) return all.error();
    const model::Thread* found = find_by_id(all.value(), command.id);
    if (!found) return base::Error{base::ErrorKind::NotFound, "thread"};
    model::Thread thread = *found;
    thread.changed = command.value;
    thread.changed_in.reset();
    if (command.value) thread.changed_in = command.session;
    return state.journal->save(thread, state.stamp());
}

Result<void> write(State& state, const screens::RestOffer& command) {
    // On Look back the rest begins with the next session, whether or not this one is answered yet.
    const bool looking_back = state.route().screen == screens::Screen::LookBack;
    Result<int> met = sessions_met_without(state, looking_back ? state.route().id : Id{});
    if (!met.ok()) return met.error();
    Result<std::vector<model::OfferRest>> resting = state.journal->offer_rests();
    if (!resting.ok()) return resting.error();
    const model::OfferRest asked{command.kind, met.value() + (looking_back ? 1 : 0),
                                 command.for_good};
    return state.journal->set_offer_rest(model::rest_after(resting.value(), asked), state.stamp());
}

Result<void> follow_question(State& state, const Id& question, QuestionState to,
                             const std::optional<Id>& session) {
    Result<std::vector<model::Thread>> all = state.journal->threads();
    if (!all.ok()) return all.error();
    for (const model::Thread& thread : all.value()) {
        if (!(model::id_made_from(thread.id, CarriedKind::Thread) == question)) continue;
        ThreadState next = thread.state;
        if (to == QuestionState::Asked || to == QuestionState::Answered) next = ThreadState::Raised;
        if (to == QuestionState::BringIt) next = ThreadState::Brought;
        if (to == QuestionState::LetGo) next = ThreadState::Resting;
        if (next == thread.state) return {};
        return set_thread_state(state, thread.id, next, session ? session : thread.decided_in);
    }
    return {};
}

}  // namespace rapport::core
