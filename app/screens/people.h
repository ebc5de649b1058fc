// The client's own people: to read and to change; on Help now and where something is not okay.
#pragma once

#include "screens/parts.h"

namespace rapport::screens {

void people(Ui& ui, const Texts& tr, const HelpView& view, Commands& commands);

}  // namespace rapport::screens
