// What may be asked of the numbers on Help now, and of what stands there before unlocking.
#pragma once

#include <string>

#include "base/id.h"

namespace rapport::screens {

// The country whose numbers are shown, also while no journal is open; then it is kept nowhere.
struct SetCountry {
    std::string country;
};
// A number that came with the app, by its key.
struct HideNumber {
    std::string key;
    bool hidden = true;
};
struct OwnNumber {
    std::string key;
};  // It becomes one of the client's own people, and is hidden where it stood.
struct SetBeforeUnlock {
    base::Id contact;
    bool on = false;
};

// Fewer prompts: nothing is offered that nobody asked for.
struct SetFewerPrompts {
    bool on;
};

}  // namespace rapport::screens
