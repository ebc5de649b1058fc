// What the pages of the notes under the ratings and of finding words show.
#pragma once

#include <optional>
#include <vector>

#include "model/journal.h"
#include "model/question.h"
#include "model/wording.h"

namespace rapport::screens {

using base::Id;

// What stands below the five items.
struct SignalLine {
    std::optional<model::Signal> signal;
    bool low = false;        // One of the answers is low.
    bool kept_only = false;  // The client wanted it kept and nothing more.
    bool has_words = false;  // Words were found for it.
};

struct WordingView {
    Id id;                                    // Of new ones as well.
    std::optional<model::Wording> wording;    // None: nothing is written yet.
    std::optional<model::Question> question;  // That was made of it.
    std::vector<model::Wording> earlier;      // Newest first.
    bool just_saved = false;
};

struct SignalsView {
    model::Settings settings;
};

}  // namespace rapport::screens
