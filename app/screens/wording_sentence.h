// The sentence that comes out of a wording.
#pragma once

#include <string>

#include "model/wording.h"
#include "ui/texts.h"

namespace rapport::screens {

// Fixed connecting words and the client's own, unchanged; parts that are empty are left out, and
// the client's own sentence wins. Empty: there are no words yet.
std::string wording_sentence(const ui::Texts& tr, const model::Wording& wording);

}  // namespace rapport::screens
