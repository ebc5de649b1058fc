// What stands on a page that is given away, for the screen, for paper and as text.
#pragma once

#include <string>
#include <vector>

#include "model/share.h"
#include "ui/texts.h"

namespace rapport::screens {

ui::Str share_heading(model::ShareKind kind);

// With its title, and the sentence at its end.
model::SharePage share_page_of(const ui::Texts& tr, const std::vector<model::ShareItem>& items,
                               const model::ShareChoice& choice);

}  // namespace rapport::screens
