// What a stretch of a journey asks of a person: actions, letters, and the time that both take.
#pragma once

#include <string>

#include "journeys/find.h"

namespace rapport::journeys {

struct Effort {
    int actions = 0;
    int letters = 0;  // Typed.

    // By the keystroke-level model with the figures of a phone: 1.2 s an action, 1.35 s the
    // decision before it, 0.5 s a letter. Reading is apart.
    int milliseconds() const { return actions * (1200 + 1350) + letters * 500; }

    // Throw Failure where it was more.
    void at_most_actions(int most) const {
        if (actions > most) throw Failure("it took " + std::to_string(actions) + " actions");
    }
    void at_most_seconds(int most) const {
        if (milliseconds() <= most * 1000) return;
        throw Failure("it took " + std::to_string(milliseconds() / 1000) + " seconds");
    }
};

}  // namespace rapport::journeys
