// The fields of a sheet, on its own page or within another.
#pragma once

#include "screens/parts.h"

namespace rapport::screens {

// `heading` is the level of the headings between the fields.
void sheet_form(Ui& ui, const Texts& tr, const SheetForm& form, int heading, Commands& commands);

}  // namespace rapport::screens
