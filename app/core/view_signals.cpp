// Reads what is said under the ratings of a session, and the page of finding words.
#include <algorithm>

#include "core/apply_practice.h"
#include "core/view.h"
#include "model/carry.h"
#include "model/prompts.h"
#include "screens/wording_sentence.h"

namespace rapport::core {
namespace {

using namespace screens;

// The lines that the client left out of the check of this course.
Result<std::array<bool, model::kHeardItems>> left_out(State& state) {
    std::array<bool, model::kHeardItems> out = {};
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    Result<std::string> keys = state.journal->note(left_out_note(course.value().id));
    if (!keys.ok()) return keys.error();
    for (std::size_t i = 0; i < model::kHeardItems; ++i) {
        const char* key = model::heard_key(static_cast<model::HeardItem>(i));
        out[i] = keys.value().find(key) != std::string::npos;
    }
    return out;
}

}  // namespace

std::string left_out_note(const Id& course) { return "heard.left_out." + base::to_hex(course); }

Result<model::SignalTuning> signal_tuning(State& state) {
    model::SignalTuning tuning = state.settings.signals;
    Result<std::array<bool, model::kHeardItems>> out = left_out(state);
    if (!out.ok()) return out.error();
    tuning.left_out = out.value();
    return tuning;
}

Result<std::vector<model::RatedSession>> rated_sessions(State& state,
                                                        const std::vector<SessionLine>& lines) {
    Result<AnswersBySession> answers = answers_by_session(state);
    if (!answers.ok()) return answers.error();
    std::vector<model::RatedSession> rated;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (line->session.state != model::SessionState::Met) continue;
        const Id id = line->session.id;
        rated.push_back({id, line->number, heard_of(answers.value()[id], id)});
    }
    return rated;
}

Result<void> read_signal(State& state, const std::vector<SessionLine>& lines, SessionView& view) {
    Result<model::SignalTuning> tuning = signal_tuning(state);
    if (!tuning.ok()) return tuning.error();
    view.kind_lines = state.settings.kind_lines;
    view.signal.low = model::has_low(view.heard, tuning.value());
    if (!state.settings.ratings) return {};
    Result<std::vector<model::RatedSession>> rated = rated_sessions(state, lines);
    if (!rated.ok()) return rated.error();
    const auto said = model::signals(rated.value(), tuning.value());
    for (std::size_t i = 0; i < said.size(); ++i) {
        if (rated.value()[i].id == view.line.session.id) view.signal.signal = said[i];
    }
    if (view.signal.signal && view.signal.signal->later_sessions) {
        // Beside a note that something was not okay, nothing is put down to later sessions.
        Result<bool> not_okay = state.journal->has_not_okay_note();
        if (!not_okay.ok()) return not_okay.error();
        if (not_okay.value()) view.signal.signal->later_sessions = false;
    }
    for (const model::Answer& answer : view.answers) {
        if (answer.key == model::kSignalKey) view.signal.kept_only = answer.number == 0;
    }
    const Id thread = model::thread_id(view.line.session.id, model::ThreadKind::Signal);
    Result<std::string> words = wording_words(state, thread);
    if (!words.ok()) return words.error();
    view.signal.has_words = !words.value().empty();
    return {};
}

Result<View> read_wording(State& state) {
    WordingView view;
    view.id = state.route().id;
    view.just_saved = state.just_saved;
    Result<std::vector<model::Wording>> all = state.journal->wordings();
    if (!all.ok()) return all.error();
    for (auto wording = all.value().rbegin(); wording != all.value().rend(); ++wording) {
        if (wording->id == view.id) {
            view.wording = *wording;
        } else if (model::is_brief(wording->id) == model::is_brief(view.id) &&
                   !wording_sentence(state.texts, *wording).empty()) {
            view.earlier.push_back(*wording);
        }
    }
    Result<std::vector<model::Question>> questions = state.journal->questions();
    if (!questions.ok()) return questions.error();
    const Id made = model::id_made_from(view.id, model::CarriedKind::Thread);
    if (const model::Question* question = find_by_id(questions.value(), made)) {
        view.question = *question;
    }
    return View{std::move(view)};
}

}  // namespace rapport::core
