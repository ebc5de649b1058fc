// Content lines of RFC 5545: escaped (3.3.11), folded (3.1), in the order that calendars write.
#include "exchange/calendar.h"

#include "base/text.h"

namespace rapport::exchange {
namespace {

constexpr std::size_t kLineOctets = 75;
constexpr int kMinutesInDay = 24 * 60;

// Digits of `text` alone, with its "T": "2026-01-20T17:30" becomes "20260120T1730".
std::string compact(const std::string& text) {
    std::string digits;
    for (const char letter : text) {
        if (letter != '-' && letter != ':') digits += letter;
    }
    return digits;
}

// TEXT values: commas, semicolons and backslashes are escaped, other controls are not allowed.
std::string escape(std::string_view text) {
    std::string escaped;
    base::for_each_code_point(text, [&](char32_t code_point) {
        switch (code_point) {
            case '\\': escaped += "\\\\"; break;
            case ';': escaped += "\\;"; break;
            case ',': escaped += "\\,"; break;
            case '\n': escaped += "\\n"; break;
            default:
                if (code_point >= 0x20 && code_point != 0x7F) {
                    base::append_utf8(escaped, code_point);
                }
        }
    });
    return escaped;
}

// Appends one content line. A continuation starts with a space, which counts as one of its octets;
// no character is cut in two.
void add_line(std::string& file, std::string_view line) {
    std::size_t used = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t length = base::decode_at(line, at).length_bytes;
        if (used + length > kLineOctets) {
            file += "\r\n ";
            used = 1;
        }
        file += line.substr(at, length);
        used += length;
        at += length;
    }
    file += "\r\n";
}

base::LocalDateTime add_minutes(const base::LocalDateTime& start, int minutes) {
    const int sum = start.time.hour * 60 + start.time.minute + minutes;
    const int minute = sum % kMinutesInDay;
    return {base::add_days(start.date, sum / kMinutesInDay), {minute / 60, minute % 60}};
}

// "20260120T173000Z".
std::string utc_stamp(base::Instant instant) {
    constexpr std::int64_t kMinuteMs = 60000;
    const std::int64_t seconds = (instant.ms % kMinuteMs + kMinuteMs) % kMinuteMs / 1000;
    const std::string two = (seconds < 10 ? "0" : "") + std::to_string(seconds);
    return compact(base::format(base::to_local(instant, 0))) + two + "Z";
}

void add_times(std::string& file, const CalendarEvent& event) {
    if (!event.when.time) {
        add_line(file, "DTSTART;VALUE=DATE:" + compact(base::format(event.when.date)));
        add_line(file, "TRANSP:TRANSPARENT");
        return;
    }
    const base::LocalDateTime start = {event.when.date, *event.when.time};
    const base::LocalDateTime end = add_minutes(start, event.length_min);
    add_line(file, "DTSTART:" + compact(base::format(start)) + "00");
    add_line(file, "DTEND:" + compact(base::format(end)) + "00");
}

// What is wrong with the event; nothing if it may be written.
const char* complaint(const CalendarEvent& event) {
    if (base::is_blank(event.title)) return "an event needs a title";
    if (!base::is_valid(event.when.date)) return "no such date";
    if (event.when.time && !base::is_valid(*event.when.time)) return "no such time";
    const bool has_length = event.length_min >= 1 && event.length_min <= kMinutesInDay;
    if (event.when.time && !has_length) return "no such length";
    if (event.uid.is_nil()) return "an event needs an identity";
    return nullptr;
}

void begin_calendar(std::string& file) {
    add_line(file, "BEGIN:VCALENDAR");
    add_line(file, "VERSION:2.0");
    add_line(file, "PRODID:-//Calendar file//EN");
}

void add_event(std::string& file, const CalendarEvent& event) {
    add_line(file, "BEGIN:VEVENT");
    add_line(file, "UID:" + base::to_hex(event.uid));
    add_line(file, "DTSTAMP:" + utc_stamp(event.stamp));
    add_times(file, event);
    add_line(file, "SUMMARY:" + escape(base::trim(event.title)));
    add_line(file, "CLASS:PRIVATE");
    add_line(file, "END:VEVENT");
}

void add_task(std::string& file, const CalendarTask& task, base::Instant now) {
    add_line(file, "BEGIN:VTODO");
    add_line(file, "UID:" + base::to_hex(task.uid));
    add_line(file, "DTSTAMP:" + utc_stamp(now));
    add_line(file, "CREATED:" + utc_stamp(task.made));
    add_line(file, "SUMMARY:" + escape(base::trim(task.title)));
    if (!base::is_blank(task.words)) add_line(file, "DESCRIPTION:" + escape(task.words));
    add_line(file, task.is_done ? "STATUS:COMPLETED" : "STATUS:NEEDS-ACTION");
    add_line(file, "CLASS:PRIVATE");
    add_line(file, "END:VTODO");
}

}  // namespace

base::Result<std::string> calendar_file(const CalendarEvent& event) {
    return calendar_file(std::vector<CalendarEvent>{event}, {}, event.stamp);
}

base::Result<std::string> calendar_file(const std::vector<CalendarEvent>& events,
                                        const std::vector<CalendarTask>& tasks, base::Instant now) {
    std::string file;
    begin_calendar(file);
    for (const CalendarEvent& event : events) {
        if (const char* what = complaint(event)) {
            return base::Error{base::ErrorKind::Invalid, what};
        }
        add_event(file, event);
    }
    for (const CalendarTask& task : tasks) add_task(file, task, now);
    add_line(file, "END:VCALENDAR");
    return file;
}

}  // namespace rapport::exchange
