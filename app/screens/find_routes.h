// Where a thing that was found is opened, and what it is called.
#pragma once

#include <string_view>

#include "screens/commands.h"
#include "screens/views_find.h"
#include "ui/texts.h"

namespace rapport::screens {

// Where one reads and changes it.
Route route_of(const model::Hit& hit);
Route route_of(const model::TimelineText& row);
// Going there. Only what cannot be shown outside its course changes the current one.
OpenFound opening(const model::Hit& hit);
OpenFound opening(const model::TimelineText& row);

// "Note", "Before a session", "Tense moment" ...
std::string_view kind_words(const ui::Texts& tr, const model::Hit& hit);
std::string_view kind_words(const ui::Texts& tr, model::FoundKind kind);

}  // namespace rapport::screens
