// What is shown of a page that is given away.
#pragma once

#include <vector>

#include "model/share.h"
#include "screens/route.h"

namespace rapport::screens {

struct ShareView {
    Place place = Place::More;            // From where it was opened.
    std::vector<model::ShareItem> items;  // By kind.
    model::ShareChoice choice;            // None before.
    bool newest_notes = false;            // Older ones are not offered.
};

// The page exactly as it is given away.
struct SharePageView {
    model::SharePage page;
    bool can_share = false;  // By the system's own sheet.
};

// The page for the therapist: words of the app alone.
struct TherapistsView {};

}  // namespace rapport::screens
