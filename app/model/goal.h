// What a client wants from one session, or works on over the whole course.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/id.h"
#include "base/time.h"

namespace rapport::model {

using base::Id;

enum class GotToIt : std::uint8_t { Yes, Partly, No, NextTime };
enum class Whose : std::uint8_t { Mine, Agreed, Theirs };

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
    std::optional<Whose> whose;        // Of a goal of the course; none: not said.
    bool talk_over = false;            // It is to be talked over together.
    int weight = 1;                    // In the T score; at least 0.
};

// How a goal of the course went on, at one time.
enum class MarkKind : std::uint8_t {
    Level,   // Goal attainment: number, -2 to 2.
    Rating,  // Number, 0 to 10.
    Stage,   // Text: the client's own word for the stage; number: which built-in one, if any.
};

struct GoalMark {
    Id id;
    Id goal;
    MarkKind kind = MarkKind::Level;
    std::optional<int> number;
    std::string text;
    base::Moment at;
};

}  // namespace rapport::model
