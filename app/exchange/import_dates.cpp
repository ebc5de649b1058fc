// Dates and times as other journals write them, and what some time zones were off by.
#include <array>

#include "base/text.h"
#include "exchange/import_parts.h"

namespace rapport::exchange {
namespace {

// Takes a date apart from its left to its right.
struct Scanner {
    std::string_view rest;

    bool take(std::string_view sign) {
        if (!rest.starts_with(sign)) return false;
        rest.remove_prefix(sign.size());
        return true;
    }
    bool take_any(std::string_view signs) {
        if (rest.empty() || signs.find(rest[0]) == signs.npos) return false;
        rest.remove_prefix(1);
        return true;
    }
    // A number of `least` to `most` digits.
    std::optional<int> number(std::size_t least, std::size_t most) {
        int value = 0;
        std::size_t digits = 0;
        while (digits < most && digits < rest.size() && rest[digits] >= '0' &&
               rest[digits] <= '9') {
            value = value * 10 + (rest[digits] - '0');
            ++digits;
        }
        if (digits < least) return std::nullopt;
        rest.remove_prefix(digits);
        return value;
    }
    void skip_spaces() {
        while (take(" ") || take("\t") || take("\xC2\xA0") || take("\xE2\x80\xAF")) {
        }
    }
};

std::optional<base::LocalDate> scan_date(Scanner& scan) {
    const auto year = scan.number(4, 4);
    if (!year || !scan.take_any("-/.")) return std::nullopt;
    const auto month = scan.number(1, 2);
    if (!month || !scan.take_any("-/.")) return std::nullopt;
    const auto day = scan.number(1, 2);
    if (!day) return std::nullopt;
    const base::LocalDate date = {*year, *month, *day};
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

bool scan_time(Scanner& scan, WrittenMoment& to) {
    const auto hour = scan.number(1, 2);
    if (!hour || !scan.take_any(":.")) return false;
    const auto minute = scan.number(2, 2);
    if (!minute) return false;
    to.local.time = {*hour, *minute};
    if (scan.take(":")) {
        const auto second = scan.number(2, 2);
        if (!second || *second > 60) return false;
        to.seconds = *second;
        if (scan.take_any(".,") && !scan.number(1, 9)) return false;
    }
    scan.skip_spaces();
    const bool before_noon = scan.take("AM") || scan.take("am") || scan.take("a.m.");
    const bool after_noon =
        !before_noon && (scan.take("PM") || scan.take("pm") || scan.take("p.m."));
    if (before_noon || after_noon) {
        if (*hour < 1 || *hour > 12) return false;
        to.local.time.hour = *hour % 12 + (after_noon ? 12 : 0);
    }
    return is_valid(to.local.time);
}

bool scan_offset(Scanner& scan, WrittenMoment& to) {
    if (scan.take("Z") || scan.take("UTC") || scan.take("GMT")) {
        to.offset_min = 0;
        if (scan.rest.empty()) return true;
    }
    const bool west = scan.rest.starts_with('-');
    if (!scan.take_any("+-")) return to.offset_min.has_value();
    const auto hours = scan.number(2, 2);
    if (!hours) return false;
    scan.take(":");
    const int minutes = scan.number(2, 2).value_or(0);
    constexpr int kHoursMost = 18;
    if (*hours > kHoursMost || minutes > 59) return false;
    to.offset_min = (west ? -1 : 1) * (*hours * 60 + minutes);
    return true;
}

// When a zone is an hour ahead.
enum class Summer : std::uint8_t { Never, Europe, America };
struct Zone {
    std::string_view name;  // Its beginning, where it ends in a slash.
    int offset_min;
    Summer summer;
};

constexpr int kHour = 60;
// Those in which most people live who write in the app's languages; of the others the time on this
// device counts. The first that fits.
constexpr std::array kZones = {
    Zone{"Europe/London", 0, Summer::Europe},
    Zone{"Europe/Dublin", 0, Summer::Europe},
    Zone{"Europe/Lisbon", 0, Summer::Europe},
    Zone{"Atlantic/Canary", 0, Summer::Europe},
    Zone{"Europe/Athens", 2 * kHour, Summer::Europe},
    Zone{"Europe/Helsinki", 2 * kHour, Summer::Europe},
    Zone{"Europe/Bucharest", 2 * kHour, Summer::Europe},
    Zone{"Europe/Sofia", 2 * kHour, Summer::Europe},
    Zone{"Europe/Kiev", 2 * kHour, Summer::Europe},
    Zone{"Europe/Kyiv", 2 * kHour, Summer::Europe},
    Zone{"Europe/Riga", 2 * kHour, Summer::Europe},
    Zone{"Europe/Tallinn", 2 * kHour, Summer::Europe},
    Zone{"Europe/Vilnius", 2 * kHour, Summer::Europe},
    Zone{"Europe/Istanbul", 3 * kHour, Summer::Never},
    Zone{"Europe/Moscow", 3 * kHour, Summer::Never},
    Zone{"Europe/", kHour, Summer::Europe},
    Zone{"America/New_York", -5 * kHour, Summer::America},
    Zone{"America/Toronto", -5 * kHour, Summer::America},
    Zone{"America/Detroit", -5 * kHour, Summer::America},
    Zone{"America/Chicago", -6 * kHour, Summer::America},
    Zone{"America/Winnipeg", -6 * kHour, Summer::America},
    Zone{"America/Denver", -7 * kHour, Summer::America},
    Zone{"America/Edmonton", -7 * kHour, Summer::America},
    Zone{"America/Phoenix", -7 * kHour, Summer::Never},
    Zone{"America/Los_Angeles", -8 * kHour, Summer::America},
    Zone{"America/Vancouver", -8 * kHour, Summer::America},
    Zone{"America/Bogota", -5 * kHour, Summer::Never},
    Zone{"America/Lima", -5 * kHour, Summer::Never},
    Zone{"America/Argentina/", -3 * kHour, Summer::Never},
    Zone{"Asia/Kolkata", 5 * kHour + 30, Summer::Never},
    Zone{"Asia/Singapore", 8 * kHour, Summer::Never},
    Zone{"Asia/Tokyo", 9 * kHour, Summer::Never},
    Zone{"Australia/Brisbane", 10 * kHour, Summer::Never},
    Zone{"Etc/UTC", 0, Summer::Never},
    Zone{"UTC", 0, Summer::Never},
};

// The `which`th Sunday of a month, from 0; the last one: -1.
base::LocalDate sunday_of(int year, int month, int which) {
    if (which < 0) {
        const base::LocalDate last = {year, month, month == 10 || month == 3 ? 31 : 30};
        return add_days(last, -(static_cast<int>(weekday(last)) % 7));
    }
    const base::LocalDate first = {year, month, 1};
    return add_days(first, (7 - static_cast<int>(weekday(first))) % 7 + 7 * which);
}

// As the rules have been since 1996 in Europe and since 2007 in America.
bool is_summer(const Zone& zone, base::Instant at) {
    const int year = to_local(at, 0).date.year;
    const auto at_hour = [](const base::LocalDate& date, int hour, int offset_min) {
        return base::to_instant(base::LocalDateTime{date, {hour, 0}}, offset_min);
    };
    switch (zone.summer) {
        case Summer::Never: return false;
        case Summer::Europe:
            return at >= at_hour(sunday_of(year, 3, -1), 1, 0) &&
                   at < at_hour(sunday_of(year, 10, -1), 1, 0);
        case Summer::America:
            return at >= at_hour(sunday_of(year, 3, 1), 2, zone.offset_min) &&
                   at < at_hour(sunday_of(year, 11, 0), 1, zone.offset_min);
    }
    return false;
}

}  // namespace

std::optional<WrittenMoment> read_moment(std::string_view text) {
    Scanner scan{base::trim(text)};
    WrittenMoment made;
    const auto date = scan_date(scan);
    if (!date) return std::nullopt;
    made.local.date = *date;
    if (scan.rest.empty()) return made;
    if (!scan.take_any("T ,")) return std::nullopt;
    scan.skip_spaces();
    if (!scan_time(scan, made)) return std::nullopt;
    scan.skip_spaces();
    if (!scan.rest.empty() && !scan_offset(scan, made)) return std::nullopt;
    return scan.rest.empty() ? std::optional(made) : std::nullopt;
}

std::optional<base::LocalDate> date_in_name(std::string_view name) {
    const auto is_digit = [](char sign) { return sign >= '0' && sign <= '9'; };
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (!is_digit(name[at]) || (at > 0 && is_digit(name[at - 1]))) continue;
        Scanner scan{name.substr(at)};
        const auto year = scan.number(4, 4);
        if (!year || *year < 1900) continue;
        scan.take_any("-_./ ");
        const auto month = scan.number(2, 2);
        if (!month) continue;
        scan.take_any("-_./ ");
        const auto day = scan.number(2, 2);
        const bool ends = scan.rest.empty() || !is_digit(scan.rest[0]);
        if (day && ends && is_valid(base::LocalDate{*year, *month, *day})) {
            return base::LocalDate{*year, *month, *day};
        }
    }
    return std::nullopt;
}

base::Moment moment_of(const WrittenMoment& written, const base::Moment& here) {
    const int offset = written.offset_min.value_or(here.offset_min);
    base::Moment made = {base::to_instant(written.local, offset), offset};
    made.at.ms += 1000LL * written.seconds;
    return made;
}

std::optional<int> offset_in_zone(std::string_view zone, base::Instant at) {
    if (zone.starts_with("GMT") || zone.starts_with("UTC")) {
        WrittenMoment made;
        Scanner scan{zone};
        if (scan_offset(scan, made) && scan.rest.empty()) return made.offset_min;
    }
    for (const Zone& one : kZones) {
        const bool fits = one.name.back() == '/' ? zone.starts_with(one.name) : zone == one.name;
        if (fits) return one.offset_min + (is_summer(one, at) ? kHour : 0);
    }
    return std::nullopt;
}

}  // namespace rapport::exchange
