// What is shown of homework: things to try until the next session.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/homework.h"
#include "screens/route.h"

namespace rapport::screens {

// On Goals; oldest first.
struct GoalTries {
    std::vector<model::Homework> open, over;
    std::string draft;
};

// On the three sides of a session; oldest first.
struct SessionTries {
    std::vector<model::Homework> open;     // Get ready: they share one line.
    std::vector<model::Homework> earlier;  // Look back: taken before, and perhaps come back to.
    std::vector<model::Homework> taken;    // Look back: for the time after this session.
    std::vector<model::Homework> card;     // Each stands on the card only if it was ticked.
    std::string draft;
};

struct HomeworkView {
    Place place = Place::Goals;               // From where it was opened.
    std::optional<model::Homework> homework;  // None: it was deleted.
    bool asked = false;                       // The question was made of it.
    base::LocalDate taken, today;
    bool just_saved = false;
};

}  // namespace rapport::screens
