// What may be asked of the practice: questions, goals, sessions, courses, entries, and what comes
// back by itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "model/carry.h"
#include "model/course.h"
#include "model/goal.h"
#include "model/journal.h"
#include "model/offer.h"
#include "model/question.h"
#include "model/thread.h"
#include "screens/commands_app.h"

namespace rapport::screens {

// --- Questions.
struct AddQuestion {
    std::string text;
    std::string clear_draft;
};  // As an idea. Without a text: the words of the draft. Without any: asks for a word.
struct MoveQuestion {
    Id id;
    model::QuestionState to;
    Id session;
};  // Session: nil where none.
struct SetQuestionPrivate {
    Id id;
    bool is_private;
};
struct ShiftQuestion {
    Id id;
    int by;
};  // By so many places, up (below 0) or down, among those of the same state that have words.

// Makes a question out of something else, once: `id` is the question's. To bring, or an idea.
struct KeepQuestion {
    Id id;
    std::string text;
    Id session;  // In whose pages that happened; nil: none.
    bool is_private = false;
    bool as_idea = false;
};

// --- What comes back by itself.
struct Decide {
    model::Carried carried;
    Id session;                               // On whose Get ready.
    std::optional<model::Decision> decision;  // None: takes it back.
};
struct SetThread {
    Id id;
    model::ThreadState state;
    Id session;  // In whose Look back.
};
struct SetChanged {
    Id id;  // Of a thread.
    std::optional<model::Changed> value;
    Id session;
};
struct RestOffer {
    model::OfferKind kind;
    bool for_good;
};

// --- Something hard to say, and standing wishes.
struct OpenHard {};  // The page of a new one.
struct SetHardState {
    Id id;
    std::optional<model::HardState> value;
};
struct SetHardWay {
    Id id;
    std::optional<model::HardWay> value;
};
struct SetHardOnCard {
    Id id;
    bool on_card;
};  // Of the coming session.
struct SetHardSaid {
    Id id;
    bool said;
};
struct AddWish {
    std::string clear_draft;
};  // The words of the draft.

// --- Goals.
struct AddGoal {
    std::string text;
    Id session;
    std::string clear_draft;
};  // Nil: of the course. Without a text: the words of the draft, as for a question.
struct SetGotToIt {
    Id id;
    std::optional<model::GotToIt> value;
};
struct LinkGoal {
    Id id;
    std::optional<Id> toward;
};
struct ShiftGoal {
    Id id;
    int by;
};  // Likewise, among those of its session or of the course.

// --- Sessions.
struct SetAnswer {
    Id session;
    std::string key;
    std::optional<int> number;
};
struct PlanSession {
    Id session;
    std::optional<model::Planned> planned;
};
struct PlanNext {
    std::optional<model::Planned> planned;
};  // The coming session's date.
struct MarkSession {
    Id session;
    model::SessionState state;
};
// The coming session has another date than it was to have; the first one is kept.
struct MoveSession {
    Id session;
    std::optional<model::Planned> planned;
};
struct SetNotMetBy {
    Id session;
    std::optional<model::NotMetBy> by;
};
struct StartEarlier {};  // Looks back on a session of an earlier day.
struct ShowCard {
    Id session;
};
struct FinishLookingBack {
    Id session;
};
struct StartAfter {};  // "After a session": looks back on the one that just was.
struct RetireRemembered {
    Id id;
    bool retired;
};

// --- Courses.
struct SetCourse {
    Id id;
};
struct AddCourse {};
struct SetCourseOpen {
    Id id;
    bool open;
};

// --- Entries.
struct KeepEntry {
    Id id;
    bool for_session = false;  // It waits for the next session.
};
struct SetEntryWaits {
    Id id;
    bool value;
};
struct EntryToQuestion {
    Id id;
};
struct SetFeelings {
    Id id;
    std::vector<std::string> feelings;
};
struct SetIntensity {
    Id id;
    std::optional<int> value;
};
struct SetVeryHard {
    Id id;
    bool value;
};
struct SetEntryPrivate {
    Id id;
    bool value;
};

}  // namespace rapport::screens
