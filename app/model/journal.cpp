// Which remembered lines come back, and when.
#include "model/journal.h"

#include <algorithm>

namespace rapport::model {
namespace {

constexpr std::int64_t kMonthMs = std::int64_t{30} * 24 * 60 * 60 * 1000;

base::Instant last_seen(const Remembered& line) {
    return line.shown_again ? std::max(line.made.at, line.shown_again->at) : line.made.at;
}

}  // namespace

bool may_change(const Answer& answer, base::Instant now) {
    constexpr std::int64_t kDayMs = std::int64_t{24} * 60 * 60 * 1000;
    return !answer.number || now.ms - answer.made.ms <= kDayMs;
}

std::vector<Remembered> last_remembered(const std::vector<Remembered>& all_newest_first) {
    std::vector<Remembered> lines;
    for (const Remembered& line : all_newest_first) {
        if (line.retired) continue;
        if (!lines.empty() && !(line.session == lines.front().session)) break;
        if (lines.size() < kRememberedMost) lines.push_back(line);
    }
    return lines;
}

std::optional<Remembered> monthly_memory(const std::vector<Remembered>& all, base::Instant now) {
    std::optional<Remembered> oldest;
    for (const Remembered& line : all) {
        if (line.retired || now.ms - last_seen(line).ms < kMonthMs) continue;
        if (!oldest || last_seen(line) < last_seen(*oldest)) oldest = line;
    }
    return oldest;
}

int copy_reminder_days(const Settings& settings, bool is_promised) {
    constexpr int kUsualDays = 30;
    return settings.copy_days.value_or(is_promised ? 0 : kUsualDays);
}

}  // namespace rapport::model
