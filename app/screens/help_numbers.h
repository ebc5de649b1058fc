// The numbers that came with the app, for the country that was chosen: on Help now.
#pragma once

#include "screens/parts.h"

namespace rapport::screens {

void help_numbers(Ui& ui, const Texts& tr, const HelpView& view, Commands& commands);

}  // namespace rapport::screens
