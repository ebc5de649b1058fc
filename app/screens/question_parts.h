// The names of a question's states and moves.
#pragma once

#include "screens/parts.h"

namespace rapport::screens {

Str state_heading(model::QuestionState state);  // "Bring it", "Ideas": over a list.
Str step_name(model::QuestionState state);      // "To bring", "An idea": in a history.
Str move_name(model::QuestionState to);         // "Bring it", "Back to ideas": on a button.

}  // namespace rapport::screens
