// Finding again what was written, and all of it in the order of time.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"

namespace rapport::model {

using base::Id;

// Where words stand. The numbers are stored in the index of words: new ones come at the end, and
// there is room for 32. Notes come first.
enum class FoundKind : std::uint8_t {
    Entry,
    Question,
    Goal,
    Answer,
    Remembered,
    HardThing,
    Wish,
    Wording,
    Moment,
    Win,
    Session,
    Course,
    Scale,
    Contact,
    Sheet,  // An answer on one; the id is that of the filled-in sheet.
    Homework,
    Prompt,    // An own one.
    GoalMark,  // Own words for where a goal stands; the id is the goal's.
};
constexpr std::size_t kFoundKinds = 18;

// By what a person narrows a search or the timeline down.
enum class FoundGroup : std::uint8_t { Notes, Questions, Goals, Sessions, Moments, Rest };
FoundGroup group_of(FoundKind kind);
// All kinds of these groups; of no group: none, which is read as "all".
std::vector<FoundKind> kinds_of(std::span<const FoundGroup> groups);

struct SearchQuery {
    std::string text;                         // As it was typed.
    std::vector<FoundKind> kinds = {};        // Empty: all.
    std::optional<base::LocalDate> from, to;  // Both included.
};

// A part of what stands around a match.
struct Piece {
    std::string text;
    bool is_match = false;
    bool operator==(const Piece&) const = default;
};

// What was written about something not okay stands on its own page: it is found by its words, and
// is neither among the notes nor on the timeline.
constexpr const char* kNotOkay = "not_okay";
// Of own prompts, a kind line: it stands on a page of its own.
constexpr const char* kKindLine = "kind_line";

struct Hit {
    FoundKind kind = FoundKind::Entry;
    Id id;
    Id course;           // Nil: it belongs to none.
    Id session;          // Nil: to none.
    std::string prompt;  // Of an answer: its key; of a note about something not okay: kNotOkay;
                         // of a kind line: kKindLine.
    base::Moment at;     // When it was written; of a session, when it took place.
    bool open = false;   // An entry that is still being written; a session that did not happen.
    std::int64_t document = 0;  // Its number in the index of words.
};

// Something with a date, by its row in the store.
struct TimelineKey {
    FoundKind kind = FoundKind::Entry;
    std::int64_t row = 0;
    base::Instant at;
    bool operator==(const TimelineKey&) const = default;
};

// What a row of the timeline says.
struct TimelineText {
    FoundKind kind = FoundKind::Entry;
    Id id;
    Id course;
    Id session;  // Nil: it belongs to none.
    base::LocalDate date;
    std::string text;             // Of a session: the first line to remember.
    std::optional<int> number;    // Of a session; none: unknown.
    bool did_not_happen = false;  // A session that did not take place.
};

}  // namespace rapport::model
