// When the app asks by itself how a client feels about going back.
#pragma once

#include <optional>

namespace rapport::model {

// What is known of the session that is looked back on.
struct SessionFacts {
    std::optional<int> number;  // Its true number in the course; none: unknown.
    bool very_hard = false;     // The client marked it so.
    bool is_last = true;        // No later session has taken place.
};

// After sessions 1 and 2, and after one marked very hard; each only until the next has taken place.
bool asks_about_going_back(const SessionFacts& facts);

}  // namespace rapport::model
