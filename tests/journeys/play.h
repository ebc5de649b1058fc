// Plays a journey on the bench: takes its steps one after the other and stops at the first that
// cannot be done or does not hold.
#pragma once

#include <string>

#include "journeys/script.h"

namespace rapport::journeys {

class Rig;

struct Played {
    std::string error;  // Empty: all of it holds.
    int actions = 0;    // Since the last "count from here".
    int steps = 0;
};

Played play(const Script& script, Mode mode, Rig& rig);
// On a bench of its own, as the mode wants it.
Played play(const Script& script, Mode mode);

const char* mode_name(Mode mode);

}  // namespace rapport::journeys
