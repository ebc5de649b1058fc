// Calendar files: golden bytes, folding, escaping, and that they give nothing away.
#include "exchange/calendar.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <sstream>

#include "base/text.h"
#include "exchange/golden.h"

using namespace rapport;
using exchange::calendar_file;
using exchange::CalendarEvent;
using test::contains;

namespace {

CalendarEvent appointment() {
    CalendarEvent event;
    event.title = "Appointment";
    event.when = {{2026, 1, 20}, base::LocalTime{17, 30}};
    event.uid = *base::id_from_hex("00112233445566778899aabbccddeeff");
    event.stamp = {1768385045678};  // 2026-01-14T10:04:05.678Z
    return event;
}

std::string file_of(const CalendarEvent& event) {
    auto file = calendar_file(event);
    return file.ok() ? file.value() : file.error().what;
}

std::vector<std::string> lines_of(const std::string& file) {
    std::vector<std::string> lines;
    std::istringstream in(file);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

// As readers undo folding: each CR LF with a space after it is taken out.
std::string unfolded(std::string file) {
    for (std::size_t at = 0; (at = file.find("\r\n ", at)) != std::string::npos;) file.erase(at, 3);
    return file;
}

}  // namespace

TEST_CASE("a session with a time") {
    CHECK(test::is_golden("appointment.ics", file_of(appointment())));
}

TEST_CASE("a session of a day without a time") {
    CalendarEvent event = appointment();
    event.when.time.reset();
    event.length_min = 0;
    CHECK(test::is_golden("appointment_day.ics", file_of(event)));
}

TEST_CASE("the end is on the next day, month and year where it has to be") {
    CalendarEvent event = appointment();
    event.when = {{2026, 12, 31}, base::LocalTime{23, 40}};
    CHECK(contains(file_of(event), "DTSTART:20261231T234000\r\nDTEND:20270101T003000\r\n"));
    event.length_min = 1440;
    CHECK(contains(file_of(event), "DTEND:20270101T234000\r\n"));
}

TEST_CASE("the stamp is in UTC, to the second") {
    CalendarEvent event = appointment();
    event.stamp = {-1};
    CHECK(contains(file_of(event), "DTSTAMP:19691231T235959Z\r\n"));
    event.stamp = {0};
    CHECK(contains(file_of(event), "DTSTAMP:19700101T000000Z\r\n"));
}

TEST_CASE("a title is escaped and cannot add a line of its own") {
    CalendarEvent event = appointment();
    event.title = "A, b; c \\ d: \"e\"\r\nLOCATION:here\x01 ";
    const std::string file = file_of(event);
    CHECK(contains(file, "SUMMARY:A\\, b\\; c \\\\ d: \"e\"\\nLOCATION:here\r\n"));
    CHECK_FALSE(contains(file, "\nLOCATION"));
}

TEST_CASE("long lines are folded at 75 octets, never within a character") {
    for (std::size_t before = 0; before < 8; ++before) {
        CalendarEvent event = appointment();
        event.title = std::string(before, 'a');
        for (int i = 0; i < 60; ++i) event.title += "\u00e4\u6771\U0001F642";
        const std::string file = file_of(event);
        std::size_t longest = 0;
        for (const std::string& line : lines_of(file)) {
            REQUIRE_FALSE(line.empty());
            CHECK(line.back() == '\r');
            CHECK(base::is_valid_utf8(line));
            longest = std::max(longest, line.size() - 1);
        }
        CHECK(longest <= 75);
        CHECK(longest >= 72);
        CHECK(contains(unfolded(file), "\r\nSUMMARY:" + event.title + "\r\n"));
    }
}

TEST_CASE("every line ends in CR LF and nothing else does") {
    const std::string file = file_of(appointment());
    CHECK(std::count(file.begin(), file.end(), '\r') == std::count(file.begin(), file.end(), '\n'));
    CHECK(file.ends_with("END:VCALENDAR\r\n"));
    CHECK(lines_of(file).size() == 12);
}

TEST_CASE("no word of therapy, no place, no alarm, no name of the app") {
    for (const bool timed : {true, false}) {
        CalendarEvent event = appointment();
        if (!timed) event.when.time.reset();
        std::string file = file_of(event);
        std::transform(file.begin(), file.end(), file.begin(),
                       [](unsigned char letter) { return std::tolower(letter); });
        for (const char* word :
             {"therap", "session",   "psych",    "counsel",     "treat",   "patient", "client",
              "clinic", "mental",    "mood",     "health",      "rapport", "journal", "location",
              "valarm", "organizer", "attendee", "description", "geo",     "url",     "tzid"}) {
            CAPTURE(word);
            CHECK_FALSE(contains(file, word));
        }
        CHECK(contains(file, "class:private"));
    }
}

TEST_CASE("what cannot be written is refused") {
    const auto refused = [](const CalendarEvent& event) {
        const auto file = calendar_file(event);
        return !file.ok() && file.error().kind == base::ErrorKind::Invalid;
    };
    CHECK_FALSE(refused(appointment()));
    CalendarEvent event = appointment();
    SUBCASE("no title") { event.title = " \n"; }
    SUBCASE("no such day") { event.when.date = {2026, 2, 30}; }
    SUBCASE("no such time") { event.when.time = base::LocalTime{24, 0}; }
    SUBCASE("no length") { event.length_min = 0; }
    SUBCASE("more than a day") { event.length_min = 1441; }
    SUBCASE("no identity") { event.uid = {}; }
    CHECK(refused(event));
}
