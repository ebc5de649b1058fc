// What may be asked of the search and the timeline.
#pragma once

#include "base/id.h"
#include "model/find.h"
#include "screens/route.h"

namespace rapport::screens {

enum class FindPage : std::uint8_t { Search, Timeline };

// A chip that narrows a page down.
struct ShowGroup {
    FindPage page = FindPage::Search;
    model::FoundGroup group = model::FoundGroup::Notes;
    bool on = false;
};

// Goes to what was found, in its course.
struct OpenFound {
    Route to;
    Id course;  // Nil: it belongs to none.
};

}  // namespace rapport::screens
