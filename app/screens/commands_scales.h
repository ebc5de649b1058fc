// What may be asked of own scales, totals and pictures over time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"

namespace rapport::screens {

// Where the draft of a new own scale, of an official one's range, or of a change is kept: under a
// name of its own, with one of the parts below.
constexpr std::string_view kNewScale = "new";
inline std::string scale_draft_key(std::string_view whose, std::string_view part) {
    return "draft.scale." + std::string(whose) + "." + std::string(part);
}
constexpr std::string_view kDraftName = "name", kDraftLow = "low", kDraftHigh = "high",
                           kDraftBetter = "better", kDraftNumber = "number", kDraftDay = "day";

struct SetDraftDirection {
    std::string whose;
    bool rises_when_better;
};
struct AddScale {};  // Of the drafts.
struct AddOfficial {
    std::string instrument;
};  // Its range from the drafts, where it has none.
struct ChangeScale {
    base::Id id;
};  // To the numbers of the drafts; begins a new series where there are values.
struct AddScaleValue {
    base::Id id;
};  // Of the drafts; one that the scale cannot have is not kept, and why is said.
struct SetScaleLines {
    base::Id id;
    bool on;
};
enum class OwnLine : unsigned char { CutOff, Reliable };
struct SetOwnLine {
    base::Id id;
    OwnLine which;
    std::optional<int> value;  // Tenths.
};
struct SetPatternRange {
    int range;  // A PatternRange.
};
struct PrintPatterns {};  // The pictures, as they are shown.

}  // namespace rapport::screens
