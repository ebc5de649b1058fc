// The parts of reading views that more than one screen needs.
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include "base/text.h"
#include "core/state.h"

namespace rapport::core {

// All sessions, newest first, with their numbers, dates and scores.
Result<std::vector<screens::SessionLine>> session_lines(State& state);
// The session that was begun to be looked back at within a day, and not finished.
const screens::SessionLine* unfinished(const std::vector<screens::SessionLine>& lines,
                                       base::Instant now);
// All answers of the course, by their session, read once.
using AnswersBySession = std::map<Id, std::vector<model::Answer>>;
Result<AnswersBySession> answers_by_session(State& state);
// The answer to one prompt among those of one session; null: it was never answered.
const model::Answer* find_answer(const std::vector<model::Answer>& answers, std::string_view key);
bool marked_very_hard(const std::vector<model::Answer>& answers);
// The felt-heard answers of one session among all.
model::HeardAnswers heard_of(const std::vector<model::Answer>& answers, const Id& session);
// view_session.cpp: one session from its three sides.
Result<View> read_session(State& state);
// view_ready.cpp: what comes back to the session of `view`, what it left, and what is offered
// there.
Result<void> read_ready(State& state, const std::vector<screens::SessionLine>& lines,
                        screens::SessionView& view);
// view_signals.cpp: what stands under the ratings of the session of `view`.
Result<void> read_signal(State& state, const std::vector<screens::SessionLine>& lines,
                         screens::SessionView& view);
// The sessions that took place, in the order of time, for the rules of the model.
Result<std::vector<model::RatedSession>> rated_sessions(
    State& state, const std::vector<screens::SessionLine>& lines);
// The client's tuning, with the lines that were left out of this course's check.
Result<model::SignalTuning> signal_tuning(State& state);
std::string left_out_note(const Id& course);  // The note with the keys of those lines.
Result<View> read_wording(State& state);
// view_scales.cpp and view_patterns.cpp
Result<View> read_scales(State& state);
Result<View> read_scale(State& state);
Result<View> read_parts(State& state);
Result<View> read_patterns(State& state);
// What pictures show of each session of `lines` that took place, oldest first.
Result<std::vector<screens::RatedColumn>> rated_columns(
    State& state, const std::vector<screens::SessionLine>& lines);
// The scales that go on, with their values.
Result<std::vector<screens::ScaleLine>> scale_lines(State& state);
// view_sheets.cpp: the shelf; one sheet; those on the page of a goal; the first blank of the course
// that was not asked about yet. Null: there is no sheet of that name.
Result<View> read_shelf(State& state);
Result<View> read_sheet(State& state);
Result<std::vector<screens::SheetForm>> read_goal_sheets(State& state, const Id& goal);
Result<std::optional<screens::BlankLine>> first_blank(State& state);
// For Help now: what was agreed for when nobody can be reached, and where the own plan lies.
Result<void> read_agreed(State& state, screens::HelpView& view);
// What was expected of the course, as it was first written down.
Result<void> read_expected(State& state, screens::ThenWords& then);
const model::Sheet* find_sheet(const State& state, std::string_view name);
// view_bond.cpp: the tense moments of each session; what of them its page and its card show;
// whether going back may be asked about there.
Result<std::map<Id, std::vector<screens::MomentLine>>> moments_by_session(State& state);
Result<void> read_bond(State& state, const std::vector<model::Thread>& threads,
                       screens::SessionView& view);
std::optional<model::Offer> going_back_candidate(const std::vector<screens::SessionLine>& lines,
                                                 const screens::SessionView& view);
Result<View> read_moment(State& state);
Result<View> read_hard_things(State& state);
Result<View> read_hard_thing(State& state);
Result<View> read_not_okay(State& state);
// view.cpp: the client's own people.
Result<screens::HelpView> read_people(State& state);
// view_today.cpp
Result<View> read_today(State& state);
// What is not offered now; with fewer prompts nothing is but that words may be lost.
Result<std::vector<model::OfferRest>> offers_at_rest(State& state);
Result<screens::CourseChoice> read_course_choice(State& state);

// A thing whose text was emptied is not shown.
template <typename T>
std::vector<T> without_blank(std::vector<T> all) {
    std::erase_if(all, [](const T& thing) { return base::is_blank(thing.text); });
    return all;
}

// Ended goals stand in a list of their own and nowhere else.
inline std::vector<model::Goal> without_ended(std::vector<model::Goal> goals) {
    std::erase_if(goals, [](const model::Goal& goal) { return goal.ended; });
    return goals;
}

template <typename T>
bool contains(const std::vector<T>& all, const Id& id) {
    return std::any_of(all.begin(), all.end(), [&](const T& thing) { return thing.id == id; });
}

}  // namespace rapport::core
