// Sessions and things to try as a calendar file: iCalendar, RFC 5545.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "model/course.h"

namespace rapport::exchange {

// The name to offer such a file by.
inline constexpr const char* kCalendarFileName = "appointment.ics";

struct CalendarEvent {
    // What a calendar shows to whoever sees it: a neutral word in the client's language.
    std::string title;
    model::Planned when;
    int length_min = 50;  // Of the session, in minutes: 1 to 1440. Unused where no time is known.
    base::Id uid;         // 16 random bytes, not nil. The same ones replace the event later.
    base::Instant stamp;  // Now, in UTC.
};

// The bytes of the file: UTF-8, lines that end in CR LF and have at most 75 octets. The times are
// floating, that is, those of the place where one is. Without a time it is an event of the whole
// day that blocks nothing. It is marked private, and holds no place, no alarm, no other words than
// the title, and no name of this app. Invalid: a blank title, a date or time that does not exist, a
// length out of its range, a nil uid.
base::Result<std::string> calendar_file(const CalendarEvent& event);

// Something to do, without a day: nobody says one, but in words.
struct CalendarTask {
    std::string title;  // In the client's words.
    std::string words;  // More of them; may be empty.
    bool is_done = false;
    base::Id uid;
    base::Instant made;
};

// All of them in one file; `now` stamps it. An event that a file of its own could not hold is
// Invalid here, too.
base::Result<std::string> calendar_file(const std::vector<CalendarEvent>& events,
                                        const std::vector<CalendarTask>& tasks, base::Instant now);

}  // namespace rapport::exchange
