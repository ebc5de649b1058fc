// Ratings and the notes under them, and finding words.
#include "base/text.h"
#include "core/apply_practice.h"
#include "core/lock.h"
#include "core/prompts.h"
#include "model/carry.h"
#include "model/prompts.h"
#include "screens/wording_sentence.h"

namespace rapport::core {
namespace {

using screens::SetText;
using screens::TextTarget;

// The question that was made of a sentence goes along with it, while it still says the same.
Result<void> change_question(State& state, const Id& wording, const std::string& before,
                             const std::string& after) {
    if (before == after || before.empty() || after.empty()) return {};
    Result<std::vector<model::Question>> all = state.journal->questions();
    if (!all.ok()) return all.error();
    const Id id = model::id_made_from(wording, model::CarriedKind::Thread);
    const model::Question* found = find_by_id(all.value(), id);
    const bool waits = found && found->state == model::QuestionState::BringIt;
    if (!waits || found->text != before) return {};
    model::Question question = *found;
    question.text = after;
    return state.journal->save(question, state.stamp());
}

Result<void> change_wording(State& state, const Id& id,
                            const std::function<void(model::Wording&)>& edit) {
    Result<std::vector<model::Wording>> all = state.journal->wordings();
    if (!all.ok()) return all.error();
    const model::Wording* found = find_by_id(all.value(), id);
    model::Wording wording = found ? *found : model::Wording{};
    wording.id = id;
    const std::string before = screens::wording_sentence(state.texts, wording);
    edit(wording);
    Result<void> done = found ? state.journal->save(wording, state.stamp())
                              : state.journal->insert(wording, state.stamp());
    if (!done.ok()) return done;
    return change_question(state, id, before, screens::wording_sentence(state.texts, wording));
}

// What was written about the session already; the first that has words.
Result<std::string> written_already(State& state, const Id& session) {
    for (const std::string_view key : {model::kBotherKey, model::kFlatKey, model::kHeardLineKey}) {
        Result<std::string> words = answer_words(state, session, key);
        if (!words.ok() || !base::is_blank(words.value())) return words;
    }
    return std::string();
}

}  // namespace

Result<void> wording_text(State& state, const SetText& command) {
    return change_wording(state, command.id, [&](model::Wording& wording) {
        if (command.target == TextTarget::WordingSituation) wording.situation = command.text;
        if (command.target == TextTarget::WordingEffect) wording.effect = command.text;
        if (command.target == TextTarget::WordingWish) wording.wish = command.text;
        if (command.target == TextTarget::WordingOwn) wording.own = command.text;
    });
}

Result<void> write(State& state, const screens::SetTone& command) {
    return change_wording(state, command.id,
                          [&](model::Wording& wording) { wording.tone = command.tone; });
}

Result<void> write(State& state, const screens::FindWords& command) {
    const Id id = model::thread_id(command.session, model::ThreadKind::Signal);
    Result<std::vector<model::Thread>> threads = state.journal->threads();
    if (!threads.ok()) return threads.error();
    if (!find_by_id(threads.value(), id)) {
        model::Thread thread;
        thread.id = id;
        thread.session = command.session;
        thread.kind = model::ThreadKind::Signal;
        Result<void> made = state.journal->insert(thread, state.stamp());
        if (!made.ok()) return made;
    }
    Result<std::vector<model::Wording>> wordings = state.journal->wordings();
    if (!wordings.ok()) return wordings.error();
    if (find_by_id(wordings.value(), id)) return {};
    Result<std::string> words = written_already(state, command.session);
    if (!words.ok()) return words.error();
    model::Wording wording;
    wording.id = id;
    wording.session = command.session;
    wording.situation = words.value();
    return state.journal->insert(wording, state.stamp());
}

Result<void> write(State& state, const screens::KeepWording& command) {
    Result<std::vector<model::Wording>> wordings = state.journal->wordings();
    if (!wordings.ok()) return wordings.error();
    const model::Wording* wording = find_by_id(wordings.value(), command.id);
    if (!wording) return base::Error{base::ErrorKind::NotFound, "wording"};
    const Id question = model::id_made_from(command.id, model::CarriedKind::Thread);
    const Id session = wording->session.value_or(Id{});
    Result<void> kept = write(state, screens::KeepQuestion{question, command.text, session});
    if (!kept.ok()) return kept;
    return follow_question(state, question, model::QuestionState::BringIt, wording->session);
}

Result<std::string> wording_words(State& state, const Id& id) {
    Result<std::vector<model::Wording>> all = state.journal->wordings();
    if (!all.ok()) return all.error();
    const model::Wording* wording = find_by_id(all.value(), id);
    return wording ? screens::wording_sentence(state.texts, *wording) : std::string();
}

}  // namespace rapport::core
