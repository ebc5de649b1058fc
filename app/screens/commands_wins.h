// What may be asked of small wins, of a genuine moment, and of looking at the goals together.
#pragma once

#include <optional>
#include <string>

#include "base/id.h"
#include "model/heard.h"

namespace rapport::screens {

using base::Id;

// --- Small wins.
struct AddWin {
    Id session;  // In whose Look back; nil: on Goals.
    std::string clear_draft;
};  // The words of the draft.
struct KeepWin {
    Id session;
    std::string text;
};  // The one that was offered.
struct DeclineWin {
    Id session;
};  // Remembered by the running program, and nowhere else.

// --- A genuine moment: its line alone on a page.
struct PrintThanks {
    Id session;
};

// --- Looking at the goals together.
enum class ReviewChoice : std::uint8_t { Keep, Change, End };
struct ReviewGoal {
    Id session;  // On whose pages.
    Id goal;
    ReviewChoice choice;
};
struct SetGoalEnded {
    Id id;
    bool ended;
};
struct PutReviewOff {};  // To the next session.
struct SetLeftOut {
    model::HeardItem item;
    bool left_out;
};  // A line of the ratings, in this course.

}  // namespace rapport::screens
