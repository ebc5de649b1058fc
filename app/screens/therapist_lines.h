// What stands on the page for the therapist: seven lines, on the screen and on paper.
#pragma once

#include <array>

#include "screens/parts.h"

namespace rapport::screens {

inline constexpr std::array kTherapistLines = {
    Str::TherapistPageOwn,    Str::TherapistPageAgree,  Str::TherapistPageAsk,
    Str::TherapistPageLow,    Str::TherapistPageDevice, Str::TherapistPageLeave,
    Str::TherapistPageLimits,
};

}  // namespace rapport::screens
