// Putting a row of a list elsewhere: a pointer drags it by its grip, everybody else presses its
// buttons.
#pragma once

#include <string>

#include "journeys/person.h"

namespace rapport::journeys {

enum class Side { Before, After };

// The row that holds the words `what`, to before or after the one that holds `onto`.
void drag(Rig& rig, Person& person, const std::string& what, Side side, const std::string& onto,
          const Places& places);

}  // namespace rapport::journeys
