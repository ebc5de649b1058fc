// How far goals came: the number made of them, and which mark counts on a day.
#include "model/goal_attainment.h"

#include <algorithm>
#include <cmath>

namespace rapport::model {
namespace {

constexpr double kCorrelation = 0.30;
constexpr std::uint32_t kMarkSalt = 0x60000000;
constexpr std::uint32_t kKindSalt = 0x01000000;  // More than the days that a date can have.

bool is_level(const GoalMark& mark) { return mark.kind == MarkKind::Level && mark.number; }

}  // namespace

base::Result<double> t_score(const std::vector<Attained>& goals) {
    double weighted = 0, squares = 0, weights = 0;
    for (const Attained& goal : goals) {
        weighted += goal.weight * goal.level;
        squares += goal.weight * goal.weight;
        weights += goal.weight;
    }
    if (weights == 0) return base::Error{base::ErrorKind::Invalid, "weights sum to 0"};
    const double spread =
        std::sqrt((1 - kCorrelation) * squares + kCorrelation * weights * weights);
    return 50 + 10 * weighted / spread;
}

std::vector<Attained> attained_on(const std::vector<Goal>& goals,
                                  const std::vector<GoalMark>& oldest_first,
                                  const base::LocalDate& day) {
    std::vector<Attained> attained;
    for (const Goal& goal : goals) {
        std::optional<int> level;
        for (const GoalMark& mark : oldest_first) {
            if (mark.goal == goal.id && is_level(mark) && day_of(mark) <= day) level = mark.number;
        }
        if (level) attained.push_back({*level, goal.weight});
    }
    return attained;
}

std::size_t goals_with_level(const std::vector<Goal>& goals, const std::vector<GoalMark>& marks) {
    return attained_on(goals, marks, {9999, 12, 31}).size();
}

std::vector<DatedScore> scores_over_time(const std::vector<Goal>& goals,
                                         const std::vector<GoalMark>& oldest_first) {
    std::vector<base::LocalDate> days;
    for (const GoalMark& mark : oldest_first) {
        if (is_level(mark)) days.push_back(day_of(mark));
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::vector<DatedScore> scores;
    for (const base::LocalDate& day : days) {
        const std::vector<Attained> attained = attained_on(goals, oldest_first, day);
        if (attained.size() < kGoalsForScore) continue;
        const base::Result<double> t = t_score(attained);
        if (t.ok()) scores.push_back({day, t.value()});
    }
    return scores;
}

Id mark_id(const Id& goal, MarkKind kind, const base::LocalDate& day) {
    const auto days = static_cast<std::uint32_t>(base::days_between({1, 1, 1}, day));
    return base::derived_id(goal, kMarkSalt + static_cast<std::uint32_t>(kind) * kKindSalt + days);
}

base::LocalDate day_of(const GoalMark& mark) { return base::to_local(mark.at).date; }

bool corrects(const GoalMark& last, base::Instant now) {
    constexpr std::int64_t kDayMs = 24 * 60 * 60 * 1000;
    return now.ms - last.at.at.ms < kDayMs;
}

bool same_stage(const GoalMark& one, const GoalMark& other) {
    return one.number == other.number && one.text == other.text;
}

}  // namespace rapport::model
