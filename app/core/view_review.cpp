// Reads the beginning of a course, the one offer on Get ready, and the goals as they are looked at
// together.
#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"
#include "core/view.h"
#include "core/wins.h"
#include "model/carry.h"
#include "model/prompts.h"
#include "model/review.h"
#include "model/signal.h"

namespace rapport::core {
namespace {

using namespace screens;
using model::OfferKind;
using model::SessionState;

bool has_answer(const model::Answer& answer) {
    return answer.number.has_value() || !base::is_blank(answer.text);
}

bool is_review(const model::Answer& answer) {
    return answer.key.starts_with(model::kReviewGoalPrefix) ||
           answer.key == model::kReviewChangedKey;
}

// The sessions before `session`, in the order of time.
std::vector<Id> before(const std::vector<SessionLine>& lines, const Id& session) {
    std::vector<Id> ids;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (line->session.id == session) break;
        ids.push_back(line->session.id);
    }
    return ids;
}

void read_then(const std::vector<Id>& earlier, const std::vector<model::Goal>& goals,
               AnswersBySession& answers, const std::vector<model::Remembered>& remembered,
               ThenWords& then) {
    for (const Id& session : earlier) {
        if (!then.goals.empty() && !then.prepared.empty() && !then.remembered.empty()) break;
        if (then.goals.empty()) {
            for (const model::Goal& goal : goals) {
                if (goal.session == session && !base::is_blank(goal.text)) {
                    then.goals.push_back(goal.text);
                }
            }
        }
        if (then.prepared.empty()) {
            for (const model::Answer& answer : answers[session]) {
                const bool ready = answer.key.starts_with(model::kReadyPrefix);
                if (ready && !base::is_blank(answer.text)) {
                    then.prepared.emplace_back(answer.key, answer.text);
                }
            }
        }
        for (const model::Remembered& line : remembered) {
            const bool first = then.remembered.empty() && line.session == session;
            if (first && !base::is_blank(line.text)) then.remembered = line.text;
        }
    }
}

std::vector<model::Offer> due(const SessionView& view, const std::vector<SessionLine>& lines,
                              AnswersBySession& answers, const model::ReviewLater& later) {
    std::vector<model::Session> sessions;
    int met = 0;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        sessions.push_back(line->session);
        if (line->session.state == SessionState::Met) ++met;
    }
    const std::vector<Id> times = model::by_time(sessions);
    const Id coming = view.line.session.id;
    std::optional<Id> reviewed;
    bool any = false;
    bool compared = false;  // At another session.
    for (const Id& session : times) {
        for (const model::Answer& answer : answers[session]) {
            if (!has_answer(answer)) continue;
            if (is_review(answer)) reviewed = session;
            if (answer.key == model::kThenNowKey && !(session == coming)) compared = true;
        }
        any = any || reviewed.has_value();
    }
    std::vector<model::Offer> offers;
    if (view.last_time.found && model::session_two_is_due(view.last_time.line.number)) {
        offers.push_back({OfferKind::SessionTwo, {}});
    }
    if (model::review_is_due(met, later, any || compared)) {
        offers.push_back({OfferKind::Review, coming});
    }
    if (view.then.any() && model::then_and_now_is_due(times, reviewed, compared, coming)) {
        offers.push_back({OfferKind::ThenAndNow, {}});
    }
    if (met > 0 && view.blank) offers.push_back({OfferKind::Blank, {}});
    return offers;
}

std::optional<ReviewChoice> choice_of(const SessionView& view, const model::Goal& goal) {
    const std::string key = std::string(model::kReviewGoalPrefix) + base::to_hex(goal.id);
    for (const model::Answer& answer : view.answers) {
        if (answer.key != key || !answer.number) continue;
        if (*answer.number < 0 || *answer.number > static_cast<int>(ReviewChoice::End)) continue;
        const auto choice = static_cast<ReviewChoice>(*answer.number);
        // It was brought back from the list of ended goals.
        if (choice == ReviewChoice::End && !goal.ended) continue;
        return choice;
    }
    return std::nullopt;
}

// The lines that stay low, of the sessions that took place.
Result<std::vector<model::HeardItem>> long_low(State& state) {
    if (!state.settings.ratings) return std::vector<model::HeardItem>();
    Result<std::vector<SessionLine>> lines = session_lines(state);
    if (!lines.ok()) return lines.error();
    Result<model::SignalTuning> tuning = signal_tuning(state);
    if (!tuning.ok()) return tuning.error();
    Result<std::vector<model::RatedSession>> rated = rated_sessions(state, lines.value());
    if (!rated.ok()) return rated.error();
    return model::long_low(rated.value(), tuning.value());
}

}  // namespace

Result<void> read_ready_offer(State& state, const std::vector<SessionLine>& lines,
                              SessionView& view) {
    const bool coming = view.line.session.state == SessionState::Next;
    if (!coming && state.route().screen != Screen::Review) return {};
    Result<AnswersBySession> answers = answers_by_session(state);
    if (!answers.ok()) return answers.error();
    Result<std::vector<model::Goal>> goals = state.journal->all_goals();
    if (!goals.ok()) return goals.error();
    Result<std::vector<model::Remembered>> remembered = state.journal->remembered();
    if (!remembered.ok()) return remembered.error();
    Result<model::ReviewLater> later = review_later(state);
    if (!later.ok()) return later.error();
    Result<std::vector<model::OfferRest>> resting = offers_at_rest(state);
    if (!resting.ok()) return resting.error();
    Result<int> met = sessions_met_without(state, view.line.session.id);
    if (!met.ok()) return met.error();
    read_then(before(lines, view.line.session.id), goals.value(), answers.value(),
              remembered.value(), view.then);
    if (Result<void> read = read_expected(state, view.then); !read.ok()) return read;
    if (!coming) return {};
    Result<std::optional<BlankLine>> blank = first_blank(state);
    if (!blank.ok()) return blank.error();
    view.blank = std::move(blank).value();
    view.ready_offer = model::the_offer(model::OfferPlace::GetReady,
                                        due(view, lines, answers.value(), later.value()),
                                        resting.value(), met.value());
    return {};
}

Result<View> read_review(State& state) {
    ReviewView view;
    Result<View> session = read_session(state);
    if (!session.ok()) return session.error();
    view.session = std::get<SessionView>(std::move(session).value());
    Result<std::vector<model::Goal>> goals = state.journal->course_goals();
    if (!goals.ok()) return goals.error();
    for (const model::Goal& goal : goals.value()) {
        const std::optional<ReviewChoice> choice = choice_of(view.session, goal);
        if (goal.ended && choice != ReviewChoice::End) continue;
        if (base::is_blank(goal.text) && !choice) continue;
        view.goals.push_back({goal, choice});
    }
    Result<std::vector<model::HeardItem>> low = long_low(state);
    if (!low.ok()) return low.error();
    view.long_low = std::move(low).value();
    return View{std::move(view)};
}

}  // namespace rapport::core
