// What search and timeline share.
#pragma once

#include <span>

#include "screens/find_routes.h"
#include "screens/parts.h"

namespace rapport::screens {

// Chips that narrow `page` down to `groups`; `pressed` are on.
void group_chips(Ui& ui, const Texts& tr, FindPage page, std::span<const model::FoundGroup> groups,
                 std::span<const model::FoundGroup> pressed, Commands& commands);

// The quiet way to the search from a list; the place stays.
void search_button(Ui& ui, const Texts& tr, Place place, Commands& commands);

}  // namespace rapport::screens
