// What each screen shows, as plain data that the core reads from the journal after every command.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/arriving.h"
#include "model/carry.h"
#include "model/course.h"
#include "model/goal.h"
#include "model/heard.h"
#include "model/journal.h"
#include "model/offer.h"
#include "model/question.h"
#include "model/thread.h"
#include "screens/route.h"
#include "screens/views_bond.h"
#include "screens/views_export.h"
#include "screens/views_find.h"
#include "screens/views_goals.h"
#include "screens/views_help.h"
#include "screens/views_homework.h"
#include "screens/views_import.h"
#include "screens/views_lock.h"
#include "screens/views_packs.h"
#include "screens/views_prompts.h"
#include "screens/views_rated.h"
#include "screens/views_reading.h"
#include "screens/views_share.h"
#include "screens/views_sheets.h"
#include "screens/views_signals.h"
#include "screens/views_wins.h"

namespace rapport::screens {

// A session with what a list or a title says of it.
struct SessionLine {
    model::Session session;
    std::optional<int> number;            // The true number in the course; none: unknown.
    std::optional<base::LocalDate> date;  // Planned or met; none: not known.
    std::optional<base::LocalTime> time;
    std::optional<model::Mean> heard;  // None: nothing answered.
    std::size_t goals = 0, questions = 0;
    std::vector<MomentLine> moments;  // Tense ones; read for the list of sessions.
};

// The open courses, where there is more than one: a choice stands on top of the places.
struct CourseChoice {
    std::vector<model::Course> open;
    Id current;
};

// The coming session of another course.
struct OtherCourse {
    std::string with_whom;
    SessionLine next;
};

// Where the journal lies: among the files that a browser keeps for a page; in its database, as in
// some private windows, which forget it when they are closed; or in a file of the desktop.
enum class StorageKind : std::uint8_t { Browser, BrowserDatabase, File };

struct TodayView {
    bool first_start = false;  // Nothing has been written yet.
    StorageKind storage = StorageKind::Browser;
    model::Phase phase = model::Phase::Unplanned;
    SessionLine next;
    bool prepared = false;  // The card of the next session has something on it.
    base::LocalDateTime now;
    int length_min = 50;                // Of a session.
    Id entry_id;                        // Of the field; made when the first letter is typed.
    std::optional<model::Entry> entry;  // What is being written.
    bool just_saved = false;            // Say "Saved on this device".
    std::vector<model::Remembered> last_remembered;  // At most two lines.
    std::optional<model::Offer> offer;
    bool may_be_cleared = false;  // By the browser: it did not promise to keep the words.
    std::optional<model::Remembered> memory;  // What that offer is about, where it is one.
    std::string with_whom;                    // Of the card, where there are several courses.
    std::vector<OtherCourse> others;
    std::int64_t notes = 0;        // Kept entries.
    bool after_very_hard = false;  // The newest kept entry was marked very hard.
};

struct NoteView {
    std::optional<model::Entry> entry;  // None: it was deleted.
    base::LocalDate today;
};

struct QuestionsView {
    CourseChoice courses;
    std::vector<model::Question> questions;  // By position.
    std::string draft;
};

struct QuestionView {
    std::optional<model::Question> question;  // None: it was deleted.
    base::LocalDate today;
};

struct SessionsView {
    CourseChoice courses;
    std::vector<SessionLine> sessions;  // Newest first, the next one at the front.
    base::LocalDate today;
    std::vector<RatedColumn> rated;  // Oldest first; for the small picture.
    bool no_ratings = false;
};

// Something that comes back by itself, with its words and what was decided about it.
struct CarriedLine {
    model::Carried carried;
    std::string text;
    std::optional<model::Decision> decision;
    bool bring = false;                       // A question: it is ticked.
    std::optional<model::ThreadKind> thread;  // Of a thread.
};

struct ThreadLine {
    model::Thread thread;
    std::string text;
};

// The session that took place before, exactly as it was left.
struct LastTime {
    bool found = false;
    SessionLine line;
    model::HeardAnswers heard = {};
    std::vector<model::Remembered> remembered;
    std::vector<model::Goal> goals;
    std::vector<model::Question> questions;  // Brought or asked there.
    std::string summary, step;               // Before we stop.
    std::optional<int> whose_step;
    std::vector<model::Homework> homework;  // Taken there.
};

// One session from its three sides: Get ready, the card, Look back. Its copies and its end are made
// in one place, views.cpp.
struct SessionView {
    SessionView();
    SessionView(const SessionView& other);
    SessionView(SessionView&& other) noexcept;
    SessionView& operator=(const SessionView& other);
    SessionView& operator=(SessionView&& other) noexcept;
    ~SessionView();

    bool found = false;
    Place place = Place::Today;  // From where it was opened.
    std::string with_whom;       // The client's own word; empty: the usual one.
    // One more empty field was asked for, and is not written in yet.
    bool another_goal = false, another_question = false, another_remembered = false;
    SessionLine line;
    base::LocalDateTime now;
    std::vector<model::Goal> goals;  // By position; at most three with words.
    Id new_goal;                     // The id for the next goal that is typed.
    std::vector<model::Goal> course_goals;
    std::vector<model::Question> bring;  // Marked "bring it", or asked at this session.
    std::vector<model::Question> ideas;  // Could be brought.
    Id new_question;
    std::vector<CarriedLine> carried;  // In order; the first three are in sight.
    LastTime last_time;
    std::vector<model::Wish> wishes;              // Standing ones.
    std::vector<model::HardThing> hard;           // All that were not said.
    std::vector<model::Entry> topics;             // Kept entries to talk about.
    std::vector<ThreadLine> threads;              // Look back: "what became of it?"
    std::optional<model::Offer> look_back_offer;  // The one offer of Look back.
    std::optional<ThreadLine> offer_thread;       // What that offer is about, where it is one.
    std::vector<MomentLine> moments;              // Noted in this session.
    // The card: the questions made of tense moments that are brought or raised here.
    std::vector<Id> mends;
    std::vector<model::Answer> answers;  // Of this session.
    model::HeardAnswers heard = {};
    std::array<bool, model::kHeardItems> heard_stays = {};  // Given more than a day ago.
    SignalLine signal;                                      // Look back: under the ratings.
    bool kind_lines = true;  // A line that honours the noticing, after a low answer.
    std::vector<model::Remembered> remembered;  // Of this session.
    Id new_remembered;
    std::optional<model::Planned> coming;  // The date of the next session, for the chips.
    Id coming_id;
    int length_min = 50;
    bool just_saved = false;
    SessionWins wins;                         // Look back.
    ThenWords then;                           // From the beginning of the course.
    std::optional<model::Offer> ready_offer;  // Get ready, the one offer.
    std::optional<BlankLine> blank;           // What that offer is about, where it is one.
    std::array<bool, model::kHeardItems> left_out = {};  // Lines that are not asked.
    SessionTries tries;
    std::optional<model::SessionTime> time;  // Of the card, where it is wanted.
    bool arrive = false;                     // The minute to arrive is offered.
};

// The goals looked at together, on the pages of the coming session.
struct ReviewView {
    SessionView session;
    std::vector<ReviewedGoal> goals;
    std::vector<model::HeardItem> long_low;  // Named once more.
};

struct GoalsView {
    CourseChoice courses;
    std::vector<model::Goal> session_goals;
    std::vector<model::Goal> course_goals;
    Id next_session;
    std::string session_draft, course_draft, wish_draft;
    std::vector<model::Wish> wishes;
    std::vector<model::Remembered> remembered;  // All, newest first.
    std::vector<model::Goal> ended;             // Goals of the course that were ended.
    std::vector<model::Win> wins;               // Newest first.
    std::string win_draft;
    bool numbers = false;  // Two goals or more have a level.
    GoalTries tries;
};

struct HardThingsView {
    std::vector<model::HardThing> things;  // Oldest first.
};

struct HardThingView {
    Id id;                                  // Of a new one as well.
    std::optional<model::HardThing> thing;  // None: it is new.
    Id next_session;
    bool just_saved = false;
};

struct CoursesView {
    std::vector<model::Course> courses;
    Id current;
};

struct GoalView {
    std::optional<model::Goal> goal;
    std::vector<SheetForm> sheets;  // Of a goal of the course.
    std::vector<model::Goal> course_goals;
    GoalOverTime over_time;  // Of a goal of the course.
};

// The journal as it was when an earlier day was kept.
struct KeptDay {
    int slot = 0;
    base::LocalDateTime taken;
};

struct DataView {
    StorageKind storage = StorageKind::Browser;
    std::string file;              // Desktop: where it lies.
    std::optional<bool> promised;  // The browser promised to keep it; none: not known yet.
    bool works_offline = false;    // The app does, without any network.
    std::int64_t bytes = 0;
    Amount holds;
    std::optional<base::LocalDate> last_copy;
    int copy_days = 0;  // When Today reminds of a copy; 0: never.
    base::LocalDate today;
    bool sealed = false;                  // There is a passphrase.
    bool plain_copy_asked = false;        // Asks in a dialog whether to save one without a lock.
    CopyAsk copy;                         // What a chosen copy asks, in a dialog.
    Secrets secrets;                      // For that.
    std::vector<KeptDay> days;            // Newest first.
    std::vector<model::Deleted> deleted;  // The last ones first.
    std::optional<Id> asked_wipe;         // Asks in a dialog whether to delete this one for good.
    std::optional<int> asked_day;  // Asks in a dialog whether to go back to the one in this slot.
    bool day_failed = false;       // There was no room for the last one.
    bool erase_asked = false;      // Asks in a dialog whether to delete everything.
    std::int64_t set_aside_bytes = 0;  // A damaged journal is kept; 0: none is.
    bool damaged_asked = false;        // Asks in a dialog whether to delete that.
    std::string message;               // One clear sentence after a failure; may be empty.
};

// How the app comes to stand among the others of the device.
enum class InstallWay : std::uint8_t { None, Ask, Tell };

struct SettingsView {
    model::Settings settings;
    model::Course course;  // The current one.
    CourseChoice courses;
    std::array<bool, model::kHeardItems> left_out = {};  // Lines of the ratings.
    InstallWay install = InstallWay::None;
};

struct AboutView {
    std::string version;
    std::string licences;  // All of them, as text.
    bool plain = false;    // The browser shows the app as a page.
};

// The frame around every screen.
struct ChromeView {
    Route route;
    bool covered = false;
    bool can_go_back = false;
    std::string toast;  // Empty: none.
    bool toast_undo = false;
    std::string failure;      // Storage failed: one clear sentence that stays.
    bool offer_copy = false;  // With it, since the words are in memory.
};

}  // namespace rapport::screens

#include "screens/views_scales.h"
