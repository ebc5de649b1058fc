// What a client wants from one session, or works on over the whole course.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/id.h"

namespace rapport::model {

using base::Id;

enum class GotToIt : std::uint8_t { Yes, Partly, No, NextTime };

constexpr std::size_t kSessionGoalsMost = 3;

struct Goal {
    Id id;
    Id course;
    std::optional<Id> session;  // None: a goal of the course.
    std::string text;
    std::optional<Id> toward;          // The course goal that a session goal serves.
    std::optional<GotToIt> got_to_it;  // None: not answered.
    bool ended = false;                // A goal of the course that was ended at a review.
    int position = 0;                  // Order within its session, or within the course.
};

}  // namespace rapport::model
