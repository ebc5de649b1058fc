// Questions to start from, folded, in five groups; a tap puts one among the client's own.
#pragma once

#include "screens/parts.h"

namespace rapport::screens {

void starters(Ui& ui, const Texts& tr, const std::vector<model::Question>& own, Commands& commands);

}  // namespace rapport::screens
