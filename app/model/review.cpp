// The rules of the review.
#include "model/review.h"

#include <algorithm>
#include <charconv>

#include "model/thread.h"

namespace rapport::model {

std::string review_later_text(const ReviewLater& later) {
    return std::to_string(later.count) + ' ' + std::to_string(later.met);
}

ReviewLater parse_review_later(std::string_view text) {
    ReviewLater later;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, later.count);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != ' ') return {};
    const auto second = std::from_chars(first.ptr + 1, end, later.met);
    const bool whole = second.ec == std::errc() && second.ptr == end;
    if (!whole || later.count < 0 || later.met < 0) return {};
    return later;
}

bool review_is_due(int met, const ReviewLater& later, bool reviewed) {
    if (reviewed || later.count > kReviewLaterMost || met < kReviewAfter) return false;
    return later.count == 0 || met > later.met;
}

bool then_and_now_is_due(const std::vector<Id>& sessions_by_time, const std::optional<Id>& reviewed,
                         bool answered, const Id& coming) {
    if (!reviewed || answered) return false;
    const int from = place_of(sessions_by_time, *reviewed);
    return from >= 0 && place_of(sessions_by_time, coming) == from + 1;
}

bool session_two_is_due(const std::optional<int>& last_number) { return last_number == 2; }

}  // namespace rapport::model
