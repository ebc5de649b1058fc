// What pictures over time show of one session.
#pragma once

#include <optional>

#include "base/time.h"
#include "model/heard.h"

namespace rapport::screens {

// A session that took place; of answers before a session also the coming one. Unanswered is empty.
struct RatedColumn {
    std::optional<int> number;  // The true number in the course; none: unknown.
    std::optional<base::LocalDate> date;
    model::HeardAnswers heard = {};
    std::optional<int> since;  // How things have been since last time.
    bool tense = false;        // A tense moment that is not mended,
    bool mended = false;       // and one that is.
};

}  // namespace rapport::screens
