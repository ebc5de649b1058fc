// A small win: what the client did although it was not easy. Never offered for being there as such.
#pragma once

#include <optional>
#include <string>

#include "base/id.h"
#include "base/time.h"

namespace rapport::model {

using base::Id;

struct Win {
    Id id;
    Id course;
    std::optional<Id> session;  // In whose Look back it was noted; none: on Goals.
    base::Moment at;
    std::string text;
};

// The id of the one win that a session may be offered.
inline Id offered_win_id(const Id& session) { return base::derived_id(session, 3000); }

}  // namespace rapport::model
