// Goal attainment: how far goals came, each from -2 to 2, and one number made of them.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "model/goal.h"

namespace rapport::model {

constexpr int kLowestLevel = -2, kHighestLevel = 2;
constexpr std::size_t kLevels = 5;
constexpr int kRatingMost = 10, kWeightMost = 10;

// In the order of the levels: the fields of the sheet in which a client gives them own words.
constexpr std::string_view kLevelsSheet = "goal_levels";
constexpr std::array<std::string_view, kLevels> kLevelFields = {"m2", "m1", "zero", "p1", "p2"};

// The stages of a goal that come with the app; their numbers are stored: new ones come at the end.
constexpr std::size_t kStages = 3;

struct Attained {
    int level = 0;
    int weight = 1;
};

// T = 50 + 10 * sum(w*x) / sqrt((1 - r) * sum(w^2) + r * (sum w)^2) with r = 0.30 (Kiresuk, T. J.,
// & Sherman, R. E., 1968, Community Mental Health Journal 4, 443-453). Invalid: the weights sum to
// 0.
base::Result<double> t_score(const std::vector<Attained>& goals);

// The level that each goal of the course had on that day, with its weight; goals that had none yet
// are left out.
std::vector<Attained> attained_on(const std::vector<Goal>& goals,
                                  const std::vector<GoalMark>& oldest_first,
                                  const base::LocalDate& day);
// How many of the goals have a level. The number is made from two up.
std::size_t goals_with_level(const std::vector<Goal>& goals, const std::vector<GoalMark>& marks);
constexpr std::size_t kGoalsForScore = 2;

// The number on each day on which a level was marked, oldest first; without the days on which fewer
// than two goals had one, and without any where the weights sum to 0.
struct DatedScore {
    base::LocalDate date;
    double t = 0;
};
std::vector<DatedScore> scores_over_time(const std::vector<Goal>& goals,
                                         const std::vector<GoalMark>& oldest_first);

// One mark of a kind a day for each goal: a second one has the same id.
Id mark_id(const Id& goal, MarkKind kind, const base::LocalDate& day);
base::LocalDate day_of(const GoalMark& mark);
// For a day, another stage is a correction of the one before.
bool corrects(const GoalMark& last, base::Instant now);
// Both say the same stage.
bool same_stage(const GoalMark& one, const GoalMark& other);

}  // namespace rapport::model
