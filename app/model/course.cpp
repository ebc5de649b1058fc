// Session numbers and the phase of the week.
#include "model/course.h"

namespace rapport::model {
namespace {

constexpr int kEveningHour = 18;
constexpr int kDayMin = 24 * 60;

// Minutes from `from` to `to`, both local civil time.
int minutes_between(const base::LocalDateTime& from, const base::LocalDateTime& to) {
    const int days = base::days_between(from.date, to.date);
    return days * kDayMin + (to.time.hour - from.time.hour) * 60 + to.time.minute -
           from.time.minute;
}

}  // namespace

std::vector<std::optional<int>> session_numbers(const Course& course,
                                                const std::vector<Session>& sessions) {
    std::vector<std::optional<int>> numbers(sessions.size());
    if (!course.sessions_before) return numbers;
    int count = *course.sessions_before;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        if (sessions[i].state == SessionState::NotMet) continue;
        numbers[i] = ++count;
    }
    return numbers;
}

Phase phase(const Session& next, int length_min, const base::LocalDateTime& now) {
    if (!next.planned) return Phase::Unplanned;
    const base::LocalDate day = next.planned->date;
    if (!next.planned->time) {
        if (now.date < day) return Phase::Before;
        if (day < now.date) return Phase::After;
        return now.time.hour < kEveningHour ? Phase::Before : Phase::After;
    }
    const int since_start = minutes_between({day, *next.planned->time}, now);
    if (since_start < 0) return Phase::Before;
    return since_start < length_min ? Phase::During : Phase::After;
}

}  // namespace rapport::model
