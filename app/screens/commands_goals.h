// What may be asked of a goal of the course over time: whose it is, its stage, how far it came.
#pragma once

#include <optional>
#include <string>

#include "base/id.h"
#include "model/goal.h"

namespace rapport::screens {

using base::Id;

struct SetGoalWhose {
    Id id;
    std::optional<model::Whose> value;
};
struct SetGoalTalkOver {
    Id id;
    bool on;
};
// A built-in stage, or the words of the draft. For a day another one takes its place.
struct SetGoalStage {
    Id goal;
    std::optional<int> built_in;
};
inline std::string stage_draft_key(const Id& goal) { return "draft.stage." + base::to_hex(goal); }
// A level or a rating of today; a second one takes its place.
struct MarkGoal {
    Id goal;
    model::MarkKind kind;
    int number;
};
struct SetGoalWeight {
    Id id;
    int weight;
};
struct ShowGoalScore {
    bool on;
};  // The one number made of all goals.

}  // namespace rapport::screens
