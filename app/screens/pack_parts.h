// A homework pack as it is seen before it is taken: the same for a client and for the therapist who
// makes it.
#pragma once

#include <functional>
#include <string>

#include "screens/entry_parts.h"
#include "screens/pack_words.h"
#include "screens/parts.h"

namespace rapport::screens {

// Who it says it is from, the greeting, and every item in full; `below(i)` draws what belongs
// below an item.
void pack_in_full(Ui& ui, const Texts& tr, const model::Pack& pack, const SheetTitles& sheets,
                  const std::function<void(std::size_t)>& below);

}  // namespace rapport::screens
