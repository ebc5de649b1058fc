// What may be asked of the app itself: moving about, typing, deleting, files, settings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/id.h"
#include "model/journal.h"
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
    Entry,              // id; made when it is not there yet (open).
    Question,           // id; made when it is not there yet, as "bring it" for `session`.
    QuestionAnswer,     // id
    Goal,               // id; made when it is not there yet, for `session` (nil: of the course).
    NotToForget,        // session
    Remembered,         // id; made when it is not there yet, for `session`.
    Prompt,             // session and key: the text of an answer.
    ContactName,        // id; made when it is not there yet.
    ContactReach,       // id; made when it is not there yet.
    CourseWord,         // id: the client's word for the therapist.
    CourseBegan,        // id
    CourseEnded,        // id
    HowItWas,           // session: one that did not take place.
    Hard,               // id; made when it is not there yet.
    HardFear,           // id
    HardNeed,           // id
    WordingSituation,   // id; made when it is not there yet.
    WordingEffect,      // id
    WordingWish,        // id
    WordingOwn,         // id
    ScaleName,          // id
    ScaleLow,           // id: what its lowest number means.
    ScaleHigh,          // id: likewise its highest.
    Win,                // id
    MomentSigns,        // id of a tense moment; made when it is not there yet.
    MomentUnder,        // id; likewise.
    MomentHappened,     // id
    MomentDifferent,    // id
    NotOkayNote,        // id; made when it is not there yet (open, private).
    Search,             // What is looked for: kept while the app runs and never stored.
    SearchFrom,         // A date, likewise.
    SearchTo,           // Likewise.
    SheetField,         // id, key: "sheet/field"; made when not there, for a goal (session).
    Draft,              // key: something new that is being written.
    HomeworkWhat,       // id
    HomeworkWhy,        // id
    HomeworkDue,        // id
    HomeworkFirstStep,  // id
    HomeworkWay,        // id: what got in the way.
    OwnPrompt,          // id, key: of the built-in text that it replaces; empty: none.
    OwnKindLine,        // Likewise.
};
struct SetText {
    TextTarget target = TextTarget::Draft;
    Id id;
    Id session;
    std::string key;
    std::string text;
};

// Shows one more empty field, with a fresh id, for the next Goal, Question, Remembered or
// ContactName of the screen that is shown.
struct Another {
    TextTarget target = TextTarget::Goal;
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

// --- Deleting can be undone.
struct Remove {
    model::Kind kind;
    Id id;
};
struct Undo {};
struct BringBack {
    model::Kind kind;
    Id id;
};
struct AskWipe {
    std::optional<Id> id;  // Whether to delete this one for good; none: no.
};
struct Wipe {  // For good.
    model::Kind kind;
    Id id;
    bool days_too = false;  // The earlier days, which may hold it, go with it.
};
struct DismissToast {};

// --- The app itself.
struct TakeUpdate {};
struct InstallApp {};
enum class CopyKind : std::uint8_t { Usual, Plain, Json };  // The last two have no lock.
struct SaveCopy {
    CopyKind kind = CopyKind::Usual;
};
struct AskPlainCopy {
    bool open = false;  // Whether to save one without a lock.
};
struct OpenCopy {};         // Lets the person choose a file.
struct ReplaceWithCopy {};  // After the question what to do with it: it takes the journal's place.
struct MergeCopy {};        // Likewise: what is missing here comes from it.
struct ForgetCopy {};       // No: keeps what is here.
struct AskDay {
    std::optional<int> slot;  // Whether to go back to this earlier day; none: no.
};
struct GoBackToDay {
    int slot = 0;
};
struct AskErase {
    bool open = false;
};                   // Opens and closes the question whether to.
struct TryAgain {};  // Opens the journal once more after that failed.
struct EraseEverything {};
struct RecoverJournal {};   // Makes a damaged one anew of what can be read.
struct SaveDamagedFile {};  // The damaged one, or what was set aside of it, as a file.
struct AskRemoveDamaged {
    bool open = false;  // Opens and closes the question whether to delete what was set aside.
};
struct RemoveDamaged {};
struct SetLook {
    model::Look look;
};
struct SetLanguage {
    model::LanguageSetting language;
};
struct SetCopyReminder {
    int days = 0;  // After so many days without a copy; 0: never.
};
struct SetSessionsBefore {
    std::optional<int> count;
};
struct SetSessionLength {
    int minutes;
};

}  // namespace rapport::screens
