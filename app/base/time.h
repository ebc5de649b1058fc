// Time as values: instants in UTC milliseconds, and civil dates and times without a zone.
// There is no clock and no time zone here; "now" and the offset come in from the host.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rapport::base {

// Milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t ms = 0;

    friend auto operator<=>(const Instant&, const Instant&) = default;
};

// A past moment as it was lived: the instant and the offset from UTC that held there and then.
struct Moment {
    Instant at;
    int offset_min = 0;

    friend bool operator==(const Moment&, const Moment&) = default;
};

struct LocalDate {
    int year = 1970;
    int month = 1;  // 1 to 12
    int day = 1;    // 1 to 31

    friend auto operator<=>(const LocalDate&, const LocalDate&) = default;
};

struct LocalTime {
    int hour = 0;    // 0 to 23
    int minute = 0;  // 0 to 59

    friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

// A civil date and time, such as "next Tuesday 17:30": it stays what it is wherever one travels.
struct LocalDateTime {
    LocalDate date;
    LocalTime time;

    friend auto operator<=>(const LocalDateTime&, const LocalDateTime&) = default;
};

enum class Weekday { Monday = 1, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

// True for a day that exists, in the years 1 to 9999.
bool is_valid(const LocalDate& date);
bool is_valid(const LocalTime& time);
bool is_valid(const LocalDateTime& date_time);

// The functions below need valid dates, save the parsers, which return nothing for bad text.
LocalDate add_days(const LocalDate& date, int days);
int days_between(const LocalDate& from, const LocalDate& to);
Weekday weekday(const LocalDate& date);

// Whole minutes; seconds and milliseconds are cut off. A result outside the years 1 to 9999 is
// pulled to the nearest of them, so that a wrong clock cannot make an invalid date.
LocalDateTime to_local(Instant instant, int offset_min);
LocalDateTime to_local(const Moment& moment);
Instant to_instant(const LocalDateTime& local, int offset_min);

// "YYYY-MM-DD", "HH:MM" and "YYYY-MM-DDTHH:MM", exactly.
std::string format(const LocalDate& date);
std::string format(const LocalTime& time);
std::string format(const LocalDateTime& date_time);
// "2026-01-14T02:04:05.678+01:00", as RFC 3339 has it: nothing of it is lost.
std::string format(const Moment& moment);
std::optional<LocalDate> parse_date(std::string_view text);
std::optional<LocalTime> parse_time(std::string_view text);
std::optional<LocalDateTime> parse_date_time(std::string_view text);

}  // namespace rapport::base
