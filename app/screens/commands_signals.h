// What may be asked of ratings, of the notes under them, and of finding words.
#pragma once

#include <string>

#include "base/id.h"
#include "model/signal.h"
#include "model/wording.h"

namespace rapport::screens {

using base::Id;

struct SetRatings {
    bool on;
};  // Off: no ratings, notes or pictures anywhere.
struct SetKindLines {
    bool on;
};
struct SetSignals {
    bool on;
};
struct SetSignalLow {
    int low;
};
struct SetSignalFall {
    int tenths;
};
struct SetSignalRule {
    model::SignalRule rule;
    bool on;
};

// Goes to the words for what a session's low answer or signal was about; begins them, with what
// was written there already.
struct FindWords {
    Id session;
};
struct StartWording {
    bool brief = false;  // A short message in a conflict.
};                       // The page of new words that belong to nothing.
struct SetTone {
    Id id;
    model::Tone tone;
};
struct KeepWording {
    Id id;
    std::string text;
};  // As a question to bring, once; what it is about is brought.

}  // namespace rapport::screens
