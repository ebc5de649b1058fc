// A course of therapy with one person, and the sessions in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"

namespace rapport::model {

using base::Id;
using base::Moment;

struct Course {
    Id id;
    std::string with_whom;               // The client's own word; empty: the app's usual word.
    std::optional<int> sessions_before;  // Before the app; none: unknown.
    int length_min = 50;                 // Of one session, in minutes.
    std::string began = {}, ended = {};  // How it began and ended, in the client's words.
    bool open = true;                    // Closed: it is over; all of it can still be read.
};

enum class SessionState : std::uint8_t { Next, Met, NotMet };
// Who could not come to a session that did not take place.
enum class NotMetBy : std::uint8_t { Me, Them, Other };

// Local civil time, since a session is agreed in the time of the place where it happens.
struct Planned {
    base::LocalDate date;
    std::optional<base::LocalTime> time;
    bool operator==(const Planned&) const = default;
};

struct Session {
    Id id;
    Id course;
    SessionState state = SessionState::Next;
    std::optional<Planned> planned;        // None: the date is not known.
    std::optional<Moment> met_at;          // When it was marked as having taken place.
    std::optional<Moment> prepared_at;     // When the card was first shown.
    std::optional<Moment> looked_back_at;  // When looking back was done.
    std::string not_to_forget;             // Get ready: the one thing.
    std::optional<Planned> moved_from;   // The date that it had before it moved; none: it did not.
    std::optional<NotMetBy> not_met_by;  // None: not answered.
    std::string how_it_was;              // Of one that did not take place, in the client's words.
};

// The true number of each session in the course, for `sessions` in order of time: those that took
// place are counted after the ones before the app, a coming one gets the next number. None where
// the sessions before the app are unknown, and for one that did not take place.
std::vector<std::optional<int>> session_numbers(const Course& course,
                                                const std::vector<Session>& sessions);

// The last session that took place before the one called `id`, among all of its course in order of
// time with the coming one at the end; none: there is none.
const Session* last_before(const std::vector<Session>& sessions, const Id& id);

// Where in the week the client is, as the card on Today sees it.
enum class Phase : std::uint8_t {
    Unplanned,  // No date is known.
    Before,     // The session is still to come: get ready.
    During,     // From the planned start to the planned end: the card.
    After,      // Past its end and not looked back: look back.
};

// `now` is local civil time. Without a planned time the whole day counts as Before, and the
// evening from 18:00 as After.
Phase phase(const Session& next, int length_min, const base::LocalDateTime& now);

// What the card on Today knows of one course.
struct CourseNow {
    Id course;
    Phase phase = Phase::Unplanned;
    std::optional<Planned> planned;
    bool unfinished = false;  // Looking back was begun within a day, and not finished.
};

// The course whose card stands on Today: the one in the room, else one to look back on, else the
// nearest date; `current` where none says more. Of equal ones the current, then the first.
Id course_of_card(const std::vector<CourseNow>& open, const Id& current);

}  // namespace rapport::model
