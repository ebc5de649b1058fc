// The words for the items of a homework pack.
#pragma once

#include <string>

#include "screens/views_packs.h"
#include "ui/texts.h"

namespace rapport::screens {

// "A question for a session": what an item is.
std::string pack_kind_words(const ui::Texts& tr, const model::PackItem& item);
// The words that stand for an item in a line.
std::string pack_item_words(const model::PackItem& item, const SheetTitles& sheets);

}  // namespace rapport::screens
