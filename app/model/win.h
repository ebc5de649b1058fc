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

}  // namespace rapport::model
