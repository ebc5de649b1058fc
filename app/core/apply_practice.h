// What the commands about sessions, goals, questions and entries do to the journal. Each works
// within the transaction of apply.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include "core/state.h"

namespace rapport::core {

template <typename T>
const T* find_by_id(const std::vector<T>& all, const Id& id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& t) { return t.id == id; });
    return found == all.end() ? nullptr : &*found;
}

// What is there no more, or not yet, need not be deleted or brought back.
inline Result<void> forgiving(Result<void> done) {
    return !done.ok() && done.error().kind == base::ErrorKind::NotFound ? Result<void>() : done;
}

// --- apply_sessions.cpp
Result<model::Session> find_session(State& state, const Id& id);  // NotFound.
Result<model::Session> next_session(State& state);
// How many sessions have taken place, the one called `id` left out.
Result<int> sessions_met_without(State& state, const Id& id);
// The session of a first answer took place; makes the one that was never planned.
Result<void> mark_met(State& state, const Id& session);
// "After a session": goes to Look back of the one that was left half-way, else of the coming one if
// its day is not later than today, else of one that was never planned.
void start_after(State& state);
// Goes to Look back of a session that was never planned.
void start_earlier(State& state);
Result<void> how_it_was_text(State& state, const screens::SetText& command);
// Took place or not; where it was the next one, a new next one is made.
Result<void> write(State& state, const screens::MarkSession& command);
Result<void> write(State& state, const screens::SetAnswer& command);
Result<void> write(State& state, const screens::PlanSession& command);
Result<void> write(State& state, const screens::PlanNext& command);
Result<void> write(State& state, const screens::MoveSession& command);
Result<void> write(State& state, const screens::SetNotMetBy& command);
Result<void> write(State& state, const screens::ShowCard& command);
Result<void> write(State& state, const screens::FinishLookingBack& command);

// --- apply_lists.cpp
Result<void> change_goal(State& state, const Id& id,
                         const std::function<void(model::Goal&)>& edit);  // NotFound.
// What there is to add: the given words, or those of the draft.
Result<std::string> words_to_add(State& state, const std::string& text, const std::string& draft);
Result<void> write(State& state, const screens::AddGoal& command);
Result<void> write(State& state, const screens::ShiftGoal& command);
Result<void> write(State& state, const screens::LinkGoal& command);
Result<void> write(State& state, const screens::SetGotToIt& command);
Result<void> write(State& state, const screens::AddQuestion& command);
Result<void> write(State& state, const screens::MoveQuestion& command);
Result<void> write(State& state, const screens::SetQuestionPrivate& command);
Result<void> write(State& state, const screens::ShiftQuestion& command);
Result<void> write(State& state, const screens::RetireRemembered& command);
// What Undo does; nothing where nothing was removed.
Result<void> take_back(State& state, const std::optional<Removed>& removed);
Result<void> write(State& state, const screens::BringBack& command);
Result<void> write(State& state, const screens::Wipe& command);

// --- apply_entries.cpp
Result<void> change_entry(State& state, const Id& id,
                          const std::function<void(model::Entry&)>& edit);
Result<void> write(State& state, const screens::KeepEntry& command);
Result<void> write(State& state, const screens::SetEntryWaits& command);
Result<void> write(State& state, const screens::EntryToQuestion& command);
Result<void> write(State& state, const screens::SetFeelings& command);
Result<void> write(State& state, const screens::SetIntensity& command);
Result<void> write(State& state, const screens::SetVeryHard& command);
Result<void> write(State& state, const screens::SetEntryPrivate& command);

// --- apply_carried.cpp
// The client's words under a prompt of a session; empty: none.
Result<std::string> answer_words(State& state, const Id& session, std::string_view key);
Result<std::string> thread_words(State& state, const model::Thread& thread);
// A thread knows what became of the question that was made of it.
Result<void> follow_question(State& state, const Id& question, model::QuestionState to,
                             const std::optional<Id>& session);
Result<void> write(State& state, const screens::Decide& command);
Result<void> write(State& state, const screens::KeepQuestion& command);
Result<void> write(State& state, const screens::SetThread& command);
Result<void> write(State& state, const screens::SetChanged& command);
Result<void> write(State& state, const screens::RestOffer& command);

// --- apply_hard.cpp
Result<void> hard_text(State& state, const screens::SetText& command);
Result<void> write(State& state, const screens::SetHardState& command);
Result<void> write(State& state, const screens::SetHardWay& command);
Result<void> write(State& state, const screens::SetHardOnCard& command);
Result<void> write(State& state, const screens::SetHardSaid& command);
Result<void> write(State& state, const screens::AddWish& command);

// --- apply_signals.cpp
Result<void> wording_text(State& state, const screens::SetText& command);
// The sentence of a wording; empty: there is none.
Result<std::string> wording_words(State& state, const Id& id);
Result<void> write(State& state, const screens::SetTone& command);
Result<void> write(State& state, const screens::FindWords& command);
Result<void> write(State& state, const screens::KeepWording& command);

// --- apply_settings.cpp
Result<void> write(State& state, const screens::SetLook& command);
Result<void> write(State& state, const screens::SetLanguage& command);
Result<void> write(State& state, const screens::SetAutoLock& command);
Result<void> write(State& state, const screens::SetCopyReminder& command);
Result<void> write(State& state, const screens::SetCountry& command);
Result<void> write(State& state, const screens::SetFewerPrompts& command);
Result<void> write(State& state, const screens::SetRatings& command);
Result<void> write(State& state, const screens::SetKindLines& command);
Result<void> write(State& state, const screens::SetSignals& command);
Result<void> write(State& state, const screens::SetSignalLow& command);
Result<void> write(State& state, const screens::SetSignalFall& command);
Result<void> write(State& state, const screens::SetSignalRule& command);

// --- help.cpp
Result<void> write(State& state, const screens::HideNumber& command);
Result<void> write(State& state, const screens::OwnNumber& command);
Result<void> write(State& state, const screens::SetBeforeUnlock& command);

// --- apply_bond.cpp
Result<void> moment_text(State& state, const screens::SetText& command);
Result<void> not_okay_text(State& state, const screens::SetText& command);
// What a moment is called where it is one line: the client's own words, else its day; empty: it is
// not there.
Result<std::string> moment_words(State& state, const Id& id);
// Likewise; its wording may be null.
std::string moment_line(const State& state, const model::TenseMoment& moment,
                        const model::Wording* wording);
// Its thread and its wording go and come back with it.
Result<void> remove_with_moment(State& state, const Id& id);
Result<void> bring_back_with_moment(State& state, const Id& id);
Result<void> write(State& state, const screens::SetSign& command);
Result<void> write(State& state, const screens::SetUnder& command);
Result<void> write(State& state, const screens::SetStrength& command);
Result<void> write(State& state, const screens::SetMending& command);
Result<void> write(State& state, const screens::SetMomentClosed& command);

// --- apply_courses.cpp
Result<void> course_text(State& state, const screens::SetText& command);
Result<void> write(State& state, const screens::SetCourse& command);
Result<void> write(State& state, const screens::AddCourse& command);
Result<void> write(State& state, const screens::SetCourseOpen& command);
Result<void> write(State& state, const screens::SetSessionsBefore& command);
Result<void> write(State& state, const screens::SetSessionLength& command);

// --- apply_scales.cpp
Result<void> scale_text(State& state, const screens::SetText& command);
// The page of a series goes on with the one that took its place.
void follow_series(State& state, const Id& scale);
Result<void> write(State& state, const screens::SetDraftDirection& command);
Result<void> write(State& state, const screens::AddScale& command);
Result<void> write(State& state, const screens::AddOfficial& command);
Result<void> write(State& state, const screens::ChangeScale& command);
Result<void> write(State& state, const screens::AddScaleValue& command);
Result<void> write(State& state, const screens::SetScaleLines& command);
Result<void> write(State& state, const screens::SetOwnLine& command);
Result<void> write(State& state, const screens::SetPatternRange& command);

// --- apply_sheets.cpp
Result<void> sheet_text(State& state, const screens::SetText& command);
Result<void> write(State& state, const screens::SetSheetAnswer& command);
Result<void> write(State& state, const screens::SetSheetPrivate& command);
Result<void> write(State& state, const screens::SetSheetGoal& command);
Result<void> write(State& state, const screens::KeepGoal& command);
void print_sheet(State& state, const Id& id);
// What stands in a field, in words; none: nothing.
std::vector<std::string> sheet_words(const model::SheetField& field,
                                     const model::FilledSheet& filled);

// --- outputs.cpp: pages to print and files to keep.
// Shows one more empty field.
void move(State& state, const screens::Another& command);
void print_recovery(State& state);
void print_card(State& state, const Id& session);
void print_hard(State& state, const Id& thing);
void print_thanks(State& state, const Id& session);
void save_calendar(State& state, const Id& session);
void print_page(State& state, std::string html);
// What was printed, saved or copied went well, or did not.
void say_given(State& state, Purpose purpose, bool ok);
// --- outputs_pictures.cpp: the pictures over time that are on the screen.
void print_patterns(State& state);

}  // namespace rapport::core
