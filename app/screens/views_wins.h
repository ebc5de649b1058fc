// What is shown of small wins, of the beginning of a course, and of goals that are looked at
// together.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/goal.h"
#include "model/win.h"
#include "screens/commands_wins.h"

namespace rapport::screens {

// The small wins in Look back.
struct SessionWins {
    bool shown = false;           // Nothing of them with or right after something very hard.
    bool offered = false;         // It was hard to come: one win is offered.
    std::vector<model::Win> all;  // Of this session, oldest first.
    std::string draft;
};

// What the client wrote at the beginning of the course.
struct ThenWords {
    std::vector<std::string> goals;                             // Of the first session.
    std::vector<std::pair<std::string, std::string>> prepared;  // Key and text of answers.
    std::string remembered;                                     // The first line.
    std::vector<std::pair<std::string, std::string>> expected;  // What was asked, and the answer.
    bool any() const {
        return !goals.empty() || !prepared.empty() || !remembered.empty() || !expected.empty();
    }
};

struct ReviewedGoal {
    model::Goal goal;
    std::optional<ReviewChoice> choice;  // None: not answered.
};

}  // namespace rapport::screens
