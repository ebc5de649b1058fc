// When a look at the goals together (a review) is offered, and what follows it. It has rules of its
// own: "later" moves it by one session, twice at most.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"

namespace rapport::model {

using base::Id;

constexpr int kReviewAfter = 4;      // Sessions of the course that took place.
constexpr int kReviewLaterMost = 2;  // So often it can be moved; the next "later" ends it.

// How often a review was put off, and how many sessions had taken place the last time.
struct ReviewLater {
    int count = 0;
    int met = 0;
    bool operator==(const ReviewLater&) const = default;
};

// As it is kept, "count met"; what cannot be read is none.
std::string review_later_text(const ReviewLater& later);
ReviewLater parse_review_later(std::string_view text);

// Whether a review is due before the coming session of a course in which `met` sessions took place.
// After one it never comes by itself again.
bool review_is_due(int met, const ReviewLater& later, bool reviewed);

// Whether "then and now" is due before `coming`: directly after the session that was reviewed in,
// unless it was answered at another session.
bool then_and_now_is_due(const std::vector<Id>& sessions_by_time, const std::optional<Id>& reviewed,
                         bool answered, const Id& coming);

// Whether "does this make sense?" is due: after the second session of the course by true number.
bool session_two_is_due(const std::optional<int>& last_number);

}  // namespace rapport::model
