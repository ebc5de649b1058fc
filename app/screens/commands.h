// What a screen may ask for. Screens change nothing themselves: they return commands in the order
// of the events, and the core's apply.cpp is the only writer.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "model/carry.h"
#include "model/course.h"
#include "model/goal.h"
#include "model/journal.h"
#include "model/offer.h"
#include "model/question.h"
#include "model/thread.h"
#include "screens/route.h"

namespace rapport::screens {

// --- Moving about.
struct Go {
    Route to;
};
struct GoBack {};
struct Cover {};
struct Uncover {};

// --- Text as it is typed. Stored a moment later, or before the next other command.
enum class TextTarget : std::uint8_t {
    Entry,           // id; made when it is not there yet (open).
    Question,        // id; made when it is not there yet, as "bring it" for `session`.
    QuestionAnswer,  // id
    Goal,            // id; made when it is not there yet, for `session` (nil: of the course).
    NotToForget,     // session
    Remembered,      // id; made when it is not there yet, for `session`.
    Prompt,          // session and key: the text of an answer.
    ContactName,     // id; made when it is not there yet.
    ContactReach,    // id; made when it is not there yet.
    CourseWord,      // id: the client's word for the therapist.
    CourseBegan,     // id
    CourseEnded,     // id
    HowItWas,        // session: one that did not take place.
    Hard,            // id; made when it is not there yet.
    HardFear,        // id
    HardNeed,        // id
    Draft,           // key: something new that is being written.
};
struct SetText {
    TextTarget target = TextTarget::Draft;
    Id id;
    Id session;
    std::string key;
    std::string text;
};

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

// Makes a question to bring out of something else, once: `id` is the question's.
struct KeepQuestion {
    Id id;
    std::string text;
    Id session;  // In whose pages that happened; nil: none.
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

// --- Pages and files.
struct PrintCard {
    Id session;
};
struct PrintHard {
    Id id;
};
struct SaveCalendar {
    Id session;
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

// Shows one more empty field, with a fresh id, for the next Goal, Question, Remembered or
// ContactName of the screen that is shown.
struct Another {
    TextTarget target = TextTarget::Goal;
};

// --- Deleting can be undone.
struct Remove {
    model::Kind kind;
    Id id;
};
struct Undo {};
struct DismissToast {};

// --- The app itself.
struct SaveCopy {};
struct OpenCopy {};         // Lets the person choose a file.
struct ReplaceWithCopy {};  // After the question whether to: takes the chosen file.
struct ForgetCopy {};       // No: keeps what is here.
struct AskErase {
    bool open = false;
};                   // Opens and closes the question whether to.
struct TryAgain {};  // Opens the journal once more after that failed.
struct EraseEverything {};
struct SetTextSize {
    int percent;
};
struct SetScheme {
    model::SchemeSetting scheme;
};
struct SetSessionsBefore {
    std::optional<int> count;
};
struct SetSessionLength {
    int minutes;
};

using Command =
    std::variant<Go, GoBack, Cover, Uncover, SetText, AddQuestion, MoveQuestion, SetQuestionPrivate,
                 ShiftQuestion, KeepQuestion, Decide, SetThread, SetChanged, RestOffer, OpenHard,
                 SetHardState, SetHardWay, SetHardOnCard, SetHardSaid, AddWish, AddGoal, SetGotToIt,
                 LinkGoal, ShiftGoal, SetAnswer, PlanSession, PlanNext, MarkSession, MoveSession,
                 SetNotMetBy, StartEarlier, ShowCard, FinishLookingBack, StartAfter,
                 RetireRemembered, SetCourse, AddCourse, SetCourseOpen, PrintCard, PrintHard,
                 SaveCalendar, KeepEntry, SetEntryWaits, EntryToQuestion, SetFeelings, SetIntensity,
                 SetVeryHard, SetEntryPrivate, Another, Remove, Undo, DismissToast, SaveCopy,
                 OpenCopy, ReplaceWithCopy, ForgetCopy, AskErase, EraseEverything, TryAgain,
                 SetTextSize, SetScheme, SetSessionsBefore, SetSessionLength>;

using Commands = std::vector<Command>;

}  // namespace rapport::screens
