// Time as a page shows it while it stands there: a minute to arrive, and how much of a session is
// gone. By the clock, not by what was drawn: a page that nobody saw for a while is not late.
#pragma once

#include <cstdint>
#include <optional>

#include "base/time.h"
#include "model/course.h"

namespace rapport::model {

constexpr int kArriveLines = 4;
constexpr std::int64_t kArriveLineMs = 15000;

// Which line of the minute stands there; kArriveLines: it is over. A clock that was set back to
// before the beginning begins it again.
int arrive_line(base::Instant began, base::Instant now);
// Until the next line, or the end; none: it is over.
std::optional<std::int64_t> ms_to_next_arrive_line(base::Instant began, base::Instant now);

// Whole minutes of a session that are gone and left; both together are its length.
struct SessionTime {
    int gone_min = 0;
    int left_min = 0;
    friend bool operator==(const SessionTime&, const SessionTime&) = default;
};

// None before it begins, from its end on, and where no time was planned. Counted in the civil time
// of the place, in which it was agreed.
std::optional<SessionTime> session_time(const std::optional<Planned>& planned, int length_min,
                                        const base::Moment& now);
// Until that says something else; none: not on this day of the plan, or it is over.
std::optional<std::int64_t> ms_to_next_session_time(const std::optional<Planned>& planned,
                                                    int length_min, const base::Moment& now);

}  // namespace rapport::model
