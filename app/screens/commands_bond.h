// What may be asked about tense moments: what was noticed, how far it is mended, that it is over.
#pragma once

#include <optional>
#include <string>

#include "base/id.h"
#include "screens/commands_app.h"

namespace rapport::screens {

struct OpenMoment {};  // The page of a new one, noted in the Look back that is shown.
struct SetSign {
    Id id;  // Of a moment; made when it is not there yet.
    std::string key;
    bool on;
};
struct SetUnder {
    Id id;
    std::string key;
    bool on;
};
struct SetStrength {
    Id id;
    std::optional<int> value;
};
// Of today: a second one on the same day takes its place, none takes it away.
struct SetMending {
    Id id;
    std::optional<int> value;
};
struct SetMomentClosed {
    Id id;
    bool closed;
};

}  // namespace rapport::screens
