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

const Session* last_before(const std::vector<Session>& sessions, const Id& id) {
    const Session* last = nullptr;
    for (const Session& session : sessions) {
        if (session.id == id) break;
        if (session.state == SessionState::Met) last = &session;
    }
    return last;
}

Id course_of_card(const std::vector<CourseNow>& open, const Id& current) {
    const auto rank = [](const CourseNow& course) {
        if (course.phase == Phase::During) return 0;
        if (course.unfinished || course.phase == Phase::After) return 1;
        return course.phase == Phase::Before ? 2 : 3;
    };
    const auto sooner = [&](const CourseNow& a, const CourseNow& b) {
        if (rank(a) != rank(b)) return rank(a) < rank(b);
        if (rank(a) == 2 && a.planned && b.planned) {
            if (!(a.planned->date == b.planned->date)) return a.planned->date < b.planned->date;
            // A day without a time counts as the whole day.
            const int early = -1;
            const auto minute = [&](const Planned& planned) {
                return planned.time ? planned.time->hour * 60 + planned.time->minute : early;
            };
            if (minute(*a.planned) != minute(*b.planned)) {
                return minute(*a.planned) < minute(*b.planned);
            }
        }
        return a.course == current && !(b.course == current);
    };
    const CourseNow* best = nullptr;
    for (const CourseNow& course : open) {
        if (best == nullptr || sooner(course, *best)) best = &course;
    }
    return best == nullptr ? current : best->course;
}

}  // namespace rapport::model
