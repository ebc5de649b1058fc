// Civil time on top of std::chrono's calendar. Printing and parsing are written out, because not
// every standard library that we build with has chrono's own.
#include "base/time.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

#include "base/check.h"

namespace rapport::base {
namespace {

constexpr std::int64_t kMsPerMinute = 60 * 1000;
constexpr std::int64_t kMinutesPerDay = 24 * 60;
constexpr std::int64_t kFirstDay = -719162;  // 0001-01-01
constexpr std::int64_t kLastDay = 2932896;   // 9999-12-31

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
    const std::int64_t quotient = value / by;
    return value % by < 0 ? quotient - 1 : quotient;
}

std::chrono::year_month_day to_chrono(const LocalDate& date) {
    return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
            std::chrono::day(static_cast<unsigned>(date.day))};
}

std::int64_t day_number(const LocalDate& date) {
    CHECK(is_valid(date));
    return std::chrono::sys_days(to_chrono(date)).time_since_epoch().count();
}

LocalDate date_of(std::int64_t day_number) {
    const auto bounded = static_cast<int>(std::clamp(day_number, kFirstDay, kLastDay));
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(bounded))};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

void append_digits(std::string& text, int value, int width) {
    const std::string digits = std::to_string(value);
    for (int missing = width - static_cast<int>(digits.size()); missing > 0; --missing) {
        text.push_back('0');
    }
    text += digits;
}

// Reads exactly `width` digits at `offset`; -1 if there is anything else.
int read_digits(std::string_view text, std::size_t offset, std::size_t width) {
    int value = 0;
    for (std::size_t i = offset; i < offset + width; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

}  // namespace

bool is_valid(const LocalDate& date) {
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
           date.day >= 1 && date.day <= 31 && to_chrono(date).ok();
}

bool is_valid(const LocalTime& time) {
    return time.hour >= 0 && time.hour <= 23 && time.minute >= 0 && time.minute <= 59;
}

bool is_valid(const LocalDateTime& date_time) {
    return is_valid(date_time.date) && is_valid(date_time.time);
}

LocalDate add_days(const LocalDate& date, int days) { return date_of(day_number(date) + days); }

int days_between(const LocalDate& from, const LocalDate& to) {
    return static_cast<int>(day_number(to) - day_number(from));
}

Weekday weekday(const LocalDate& date) {
    // Day 0 was a Thursday.
    const std::int64_t from_monday = day_number(date) + 3;
    return static_cast<Weekday>(from_monday - floor_divide(from_monday, 7) * 7 + 1);
}

LocalDateTime to_local(Instant instant, int offset_min) {
    const std::int64_t minutes = floor_divide(instant.ms, kMsPerMinute) + offset_min;
    const std::int64_t days = floor_divide(minutes, kMinutesPerDay);
    const auto minute_of_day = static_cast<int>(minutes - days * kMinutesPerDay);
    return {date_of(days), {minute_of_day / 60, minute_of_day % 60}};
}

LocalDateTime to_local(const Moment& moment) { return to_local(moment.at, moment.offset_min); }

Instant to_instant(const LocalDateTime& local, int offset_min) {
    CHECK(is_valid(local.time));
    const std::int64_t minutes = day_number(local.date) * kMinutesPerDay + local.time.hour * 60 +
                                 local.time.minute - offset_min;
    return {minutes * kMsPerMinute};
}

std::string format(const LocalDate& date) {
    std::string text;
    append_digits(text, date.year, 4);
    text.push_back('-');
    append_digits(text, date.month, 2);
    text.push_back('-');
    append_digits(text, date.day, 2);
    return text;
}

std::string format(const LocalTime& time) {
    std::string text;
    append_digits(text, time.hour, 2);
    text.push_back(':');
    append_digits(text, time.minute, 2);
    return text;
}

std::string format(const LocalDateTime& date_time) {
    return format(date_time.date) + "T" + format(date_time.time);
}

std::string format(const Moment& moment) {
    const std::int64_t in_minute = (moment.at.ms % kMsPerMinute + kMsPerMinute) % kMsPerMinute;
    std::string text = format(to_local(moment)) + ":";
    append_digits(text, static_cast<int>(in_minute / 1000), 2);
    text.push_back('.');
    append_digits(text, static_cast<int>(in_minute % 1000), 3);
    const int ahead_min = moment.offset_min < 0 ? -moment.offset_min : moment.offset_min;
    text.push_back(moment.offset_min < 0 ? '-' : '+');
    append_digits(text, ahead_min / 60, 2);
    text.push_back(':');
    append_digits(text, ahead_min % 60, 2);
    return text;
}

std::optional<LocalDate> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const LocalDate date{read_digits(text, 0, 4), read_digits(text, 5, 2), read_digits(text, 8, 2)};
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::optional<LocalTime> parse_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') {
        return std::nullopt;
    }
    const LocalTime time{read_digits(text, 0, 2), read_digits(text, 3, 2)};
    return is_valid(time) ? std::optional(time) : std::nullopt;
}

std::optional<LocalDateTime> parse_date_time(std::string_view text) {
    if (text.size() != 16 || text[10] != 'T') {
        return std::nullopt;
    }
    const auto date = parse_date(text.substr(0, 10));
    const auto time = parse_time(text.substr(11));
    if (!date.has_value() || !time.has_value()) {
        return std::nullopt;
    }
    return LocalDateTime{*date, *time};
}

}  // namespace rapport::base
