// The shelf in More: ways of working that are not needed every time, by need, folded.
#pragma once

#include "screens/parts.h"

namespace rapport::screens {

void shelf(Ui& ui, const Texts& tr, const MoreView& view, Commands& commands);

}  // namespace rapport::screens
