// What the pages about tense moments, and about what is not okay, show.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/journal.h"
#include "model/moment.h"
#include "model/thread.h"
#include "model/wording.h"
#include "screens/route.h"

namespace rapport::screens {

// A tense moment as a row of a list.
struct MomentLine {
    Id id;
    std::string words;  // The client's own, or a plain line with its day; never blank.
    bool mended = false;
};

struct MomentView {
    Place place = Place::Today;                // From where it was opened.
    Id id;                                     // Of a new one as well.
    std::optional<model::TenseMoment> moment;  // None: it is new.
    model::ThreadState state = model::ThreadState::Open;
    std::optional<base::LocalDate> noted;   // The day of its session, where that is known.
    std::optional<base::LocalDate> raised;  // Likewise of the session in which it was raised.
    Id raise_in;                            // The session to which "I raised it" belongs.
    std::optional<model::Wording> wording;  // With words in it.
    std::optional<int> mended_today;
    base::LocalDate today;
    bool just_saved = false;
};

}  // namespace rapport::screens
