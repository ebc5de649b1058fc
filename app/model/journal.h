// The smaller things in a journal: answers, lines to remember, entries, contacts, settings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "model/look.h"
#include "model/signal.h"

namespace rapport::model {

using base::Id;
using base::Moment;

// An answer to a prompt, stored by the prompt's key and never by its text.
struct Answer {
    Id session;
    std::string key;            // "heard.sense", "ready.mind", "heard.line"
    std::optional<int> number;  // None: not answered.
    std::string text;           // Empty: not answered.
    base::Instant made;         // When it was first given; the store sets it.
};

// An answer to the felt-heard check can be changed for a day after it was first given, so that
// looking at it again and again changes nothing.
bool may_change(const Answer& answer, base::Instant now);

constexpr std::size_t kRememberedMost = 3;  // Lines to remember of one session.

struct Remembered {
    Id id;
    Id course;
    Id session;
    std::string text;
    int position = 0;
    bool retired = false;
    Moment made;
    std::optional<Moment> shown_again;  // When it last came back by itself.
};

// The lines that come back before the next session: the newest session's that has any, not retired.
std::vector<Remembered> last_remembered(const std::vector<Remembered>& all_newest_first);
// The one line that comes back this month: the one not seen for the longest time, none if each was
// made or shown within 30 days before `now`.
std::optional<Remembered> monthly_memory(const std::vector<Remembered>& all, base::Instant now);

// What an entry is about.
enum class EntryKind : std::uint8_t {
    Usual,
    NotOkay,  // Written under "When something is not okay": private from the start.
};

struct Entry {
    Id id;
    Id course;
    Moment at;
    std::string text;
    std::vector<std::string> feelings;  // Keys of built-in words ("feeling.calm") or own words.
    std::optional<int> intensity;       // 0-10, none: not answered.
    bool very_hard = false;
    bool is_private = false;
    bool open = false;  // Still being written in the field on Today.
    EntryKind kind = EntryKind::Usual;
    bool waits = false;  // Kept for a session, and what to do with it is not decided.
};

struct Contact {
    Id id;
    std::string name;
    std::string reach;  // A number or how to reach them.
    int position = 0;
    bool before_unlock = false;  // Also shown without the journal: it lies in the clear then.
};

// Own words for one of the lists that come with the app: one more, or in place of a built-in one.
enum class OwnPromptKind : std::uint8_t { Prompt, KindLine };
struct OwnPrompt {
    Id id;
    OwnPromptKind kind = OwnPromptKind::Prompt;
    std::string purpose;   // The group in which it stands.
    std::string replaces;  // The key of a built-in text; empty: it is one more.
    std::string text;
    bool is_hidden = false;
    int position = 0;
};

// Stored by its number, so that a new one comes last.
enum class LanguageSetting : std::uint8_t { System, English, Spanish, German };
inline constexpr int kLanguageSettings = 4;

struct Settings {
    Look look;
    LanguageSetting language = LanguageSetting::System;
    bool ratings = true;        // Off: no ratings, notes under them, or pictures anywhere.
    bool kind_lines = true;     // A line that honours the noticing, after a low answer.
    bool arrive = true;         // The minute to arrive is offered.
    bool session_time = false;  // The card says how much of a session is gone, and left.
    int auto_lock_min = 10;     // With a passphrase: it locks when untouched for so long; 0: never.
    // Today reminds of a copy when the last one is so many days old; 0: never. None: the usual
    // rule.
    std::optional<int> copy_days;
    std::string country;  // Whose numbers Help now shows, two letters; empty: none was chosen.
    bool fewer_prompts = false;  // Nothing is offered that nobody asked for.
    SignalTuning signals;        // `left_out` is the course's and not kept here.
};

// After how many days without a copy Today reminds of one, 0: never. As long as the client has said
// nothing: after a month where words may be lost, since nobody promised to keep them.
int copy_reminder_days(const Settings& settings, bool is_promised);

// What can be deleted and brought back.
enum class Kind : std::uint8_t {
    Goal,
    Question,
    Remembered,
    Entry,
    Contact,
    Session,
    Thread,
    HardThing,
    Wish,
    Course,
    Moment,
    Wording,
    Scale,
    ScaleValue,
    Win,
    Sheet,
    Homework,
    Prompt,
    GoalMark,
};

// What was deleted and can be brought back for a month.
struct Deleted {
    Kind kind = Kind::Entry;
    Id id;
    std::string words;
    Moment at;
};

}  // namespace rapport::model
