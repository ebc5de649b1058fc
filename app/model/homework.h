// What somebody took home from a session, or set out to try.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "model/goal.h"
#include "model/journal.h"

namespace rapport::model {

using base::Id;

enum class HomeworkState : std::uint8_t { Done, Partly, NotYet, NotForMe };

struct Homework {
    Id id;
    Id course;
    std::optional<Id> session;  // After which it was taken; none: on its own.
    std::string what, why, due, first_step;
    std::string in_the_way;              // What got in the way.
    std::optional<HomeworkState> state;  // None: nothing was said about it.
    std::optional<bool> came_back;       // In the session, it was come back to.
    std::optional<Whose> whose;
    std::string sheet;  // The name of a sheet to fill in; empty: none.
    bool is_private = false;
    bool is_closed = false;  // It is over, whatever became of it.
    base::Moment at;         // When it was taken.
};

// There may be more to say about it: it is not over, fits, and was not both tried and come
// back to.
bool is_open(const Homework& homework);

// The key of the answer of a session on whose pages something was said about it.
std::string touched_key(const Id& homework);

// Of `all`, what a session's pages show: what is open, and what something was said about on them,
// by the session's answers, so that nothing goes away under a finger.
std::vector<Homework> to_look_at(std::vector<Homework> all, const std::vector<Answer>& answers);

// The id of the one question that can be made of it.
Id homework_question(const Id& homework);

}  // namespace rapport::model
