// What stands on the page for the therapist: seven lines, on the screen and on paper.
#pragma once

#include <array>

#include "ui/texts.h"

namespace rapport::screens {

inline constexpr std::array kTherapistLines = {
    ui::Str::TherapistPageOwn,    ui::Str::TherapistPageAgree,  ui::Str::TherapistPageAsk,
    ui::Str::TherapistPageLow,    ui::Str::TherapistPageDevice, ui::Str::TherapistPageLeave,
    ui::Str::TherapistPageLimits,
};

}  // namespace rapport::screens
