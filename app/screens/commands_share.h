// What may be asked of a page that is given away.
#pragma once

#include <cstdint>

#include "model/share.h"

namespace rapport::screens {

struct SetShared {
    model::ShareKey key;
    bool on;
};

enum class GiveWay : std::uint8_t { Print, File, Text, System };
// The page as it is chosen now, out of the app.
struct GivePage {
    GiveWay way;
};

struct PrintTherapists {};  // The page for the therapist.

}  // namespace rapport::screens
