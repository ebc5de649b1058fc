// Both are counted from the clock at hand, and never below zero.
#include "model/arriving.h"

#include <algorithm>

namespace rapport::model {
namespace {

constexpr std::int64_t kMinuteMs = 60000;

// How long ago it began by the wall clock; below zero: it is still to begin.
std::optional<std::int64_t> ms_since_start(const std::optional<Planned>& planned,
                                           const base::Moment& now) {
    if (!planned || !planned->time) return std::nullopt;
    const base::Instant start = base::to_instant({planned->date, *planned->time}, now.offset_min);
    return now.at.ms - start.ms;
}

}  // namespace

int arrive_line(base::Instant began, base::Instant now) {
    const std::int64_t passed_ms = std::max<std::int64_t>(0, now.ms - began.ms);
    return static_cast<int>(std::min<std::int64_t>(passed_ms / kArriveLineMs, kArriveLines));
}

std::optional<std::int64_t> ms_to_next_arrive_line(base::Instant began, base::Instant now) {
    if (arrive_line(began, now) == kArriveLines) return std::nullopt;
    const std::int64_t passed_ms = std::max<std::int64_t>(0, now.ms - began.ms);
    return kArriveLineMs - passed_ms % kArriveLineMs;
}

std::optional<SessionTime> session_time(const std::optional<Planned>& planned, int length_min,
                                        const base::Moment& now) {
    const std::optional<std::int64_t> since_ms = ms_since_start(planned, now);
    if (!since_ms || *since_ms < 0 || *since_ms >= length_min * kMinuteMs) return std::nullopt;
    const int gone = static_cast<int>(*since_ms / kMinuteMs);
    return SessionTime{gone, length_min - gone};
}

std::optional<std::int64_t> ms_to_next_session_time(const std::optional<Planned>& planned,
                                                    int length_min, const base::Moment& now) {
    const std::optional<std::int64_t> since_ms = ms_since_start(planned, now);
    if (!since_ms || *since_ms >= length_min * kMinuteMs) return std::nullopt;
    if (*since_ms >= 0) return kMinuteMs - *since_ms % kMinuteMs;
    constexpr std::int64_t kDayMs = 24 * 60 * kMinuteMs;
    return -*since_ms < kDayMs ? std::optional(-*since_ms) : std::nullopt;
}

}  // namespace rapport::model
