#include "model/find.h"

#include <algorithm>

namespace rapport::model {

FoundGroup group_of(FoundKind kind) {
    switch (kind) {
        case FoundKind::Entry: return FoundGroup::Notes;
        case FoundKind::Question: return FoundGroup::Questions;
        case FoundKind::Goal:
        case FoundKind::Wish:
        case FoundKind::Homework:
        case FoundKind::GoalMark:
        case FoundKind::Win: return FoundGroup::Goals;
        case FoundKind::Answer:
        case FoundKind::Remembered:
        case FoundKind::Session: return FoundGroup::Sessions;
        case FoundKind::Wording:
        case FoundKind::Moment: return FoundGroup::Moments;
        case FoundKind::HardThing:
        case FoundKind::Course:
        case FoundKind::Scale:
        case FoundKind::Sheet:
        case FoundKind::Prompt:
        case FoundKind::Contact: return FoundGroup::Rest;
    }
    return FoundGroup::Rest;
}

std::vector<FoundKind> kinds_of(std::span<const FoundGroup> groups) {
    std::vector<FoundKind> kinds;
    for (std::size_t i = 0; i < kFoundKinds; ++i) {
        const auto kind = static_cast<FoundKind>(i);
        if (std::find(groups.begin(), groups.end(), group_of(kind)) != groups.end()) {
            kinds.push_back(kind);
        }
    }
    return kinds;
}

}  // namespace rapport::model
