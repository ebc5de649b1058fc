// E1, E3: what leaves for other programs: tables, text files, the bundle for a clinic, calendars.
// Other people's programs read the same formats in tests/formats.
#include <doctest/doctest.h>

#include "exchange/calendar.h"
#include "exchange/csv.h"
#include "exchange/fhir.h"
#include "exchange/golden.h"
#include "exchange/import.h"
#include "exchange/markdown.h"
#include "exchange/zip.h"

using namespace rapport;
using namespace rapport::exchange;
using model::ReadThing;

namespace {

base::Id an_id(int number) {
    base::Id id;
    id.bytes[0] = static_cast<std::uint8_t>(number);
    id.bytes[15] = 0x5A;
    return id;
}

const base::Moment kAt = {{1'768'385'045'678}, -210};

ReadThing a_note() {
    ReadThing note;
    note.month = "January 2026";
    note.name = "Note";
    note.date = "14 January 2026, 06:34";
    note.date_code = "2026-01-14T06:34";
    note.at = kAt;
    note.mark = "Only for me";
    note.tags = {"calm", "a \"word\", of: mine"};
    note.parts = {{{}, {{{}, "# As it\n---\nwas *typed*"}, {"How strong is it?", "7 of 10"}}},
                  {"Goals", {{{}, " "}, {{}, "One"}}},
                  {"Nothing here", {{"Blank", ""}}}};
    return note;
}

std::string csv_of(std::vector<std::string> fields) {
    return csv_file({"t", {"a"}, {std::move(fields)}});
}

FhirContent a_content() {
    FhirContent content;
    content.language = "en";
    content.id = an_id(1);
    content.now = kAt;
    content.forms.push_back({an_id(2), "Sleep", {{"value", "Sleep", 0, 100}}, {}});
    content.forms[0].responses.push_back({an_id(3), kAt, {{"value", 65}}});
    content.totals.push_back({an_id(4), "PHQ-9", kAt, 120});
    content.goals.push_back(
        {an_id(5), "Say \"no\"", false, base::LocalDate{2026, 1, 14}, 1, "Trying"});
    content.goals.push_back({an_id(6), "Over", true, {}, {}, {}});
    return content;
}

}  // namespace

TEST_CASE("a moment keeps its milliseconds and its offset") {
    CHECK(base::format(kAt) == "2026-01-14T06:34:05.678-03:30");
    CHECK(base::format(base::Moment{{-1}, 60}) == "1970-01-01T00:59:59.999+01:00");
}

TEST_CASE("E1: what could start a formula in a table is marked, numbers are not") {
    CHECK(csv_of({"-12.5", "", "12", "a\"b,c\nd"}) == "\"a\"\r\n-12.5,,12,\"a\"\"b,c\nd\"\r\n");
    for (const char* text : {"=1", "+1", "-a", "@a", "\ta", "\ra", "'a", "-1-1", "-", "-."}) {
        CHECK(csv_of({text}) == "\"a\"\r\n\"'" + std::string(text) + "\"\r\n");
    }
}

TEST_CASE("E1: a text file has its moment and tags in front, and words as they were typed") {
    CHECK(test::is_golden("note.md", markdown_file(a_note())));
    std::string month;
    std::string one = markdown_part(a_note(), month);
    one += markdown_part(a_note(), month);
    CHECK(test::is_golden("one_text.md", one));
}

TEST_CASE("names of text files: by day, and each once") {
    std::set<std::string> taken;
    ReadThing thing = a_note();
    CHECK(markdown_name(thing, taken) == "2026/2026-01-14-0634-note.md");
    CHECK(markdown_name(thing, taken) == "2026/2026-01-14-0634-note-2.md");
    thing.name = "../../Ä / \\ : strange";
    CHECK(markdown_name(thing, taken) == "2026/2026-01-14-0634-Ä-strange.md");
    thing.date_code = {};
    CHECK(markdown_name(thing, taken) == "Ä-strange.md");
    thing.name = "🙂";
    CHECK(markdown_name(thing, taken) == "page.md");
}

TEST_CASE("E1: text files come in again with their moments and words") {
    ReadThing note = a_note();
    note.parts.resize(1);
    note.parts[0].lines.resize(1);
    std::set<std::string> taken;
    ZipWriter zip;
    REQUIRE(
        zip.add(markdown_name(note, taken), markdown_file(note), {{2026, 1, 14}, {6, 34}}).ok());
    ImportHow how;
    how.now = {{1'800'000'000'000}, 60};
    auto found = read_journal(zip.finish(), how);
    REQUIRE(found.ok());
    REQUIRE(found.value().entries.size() == 1);
    const model::ImportedEntry& entry = found.value().entries[0];
    CHECK(base::to_local(entry.at) == base::LocalDateTime{{2026, 1, 14}, {6, 34}});
    CHECK(entry.text.find("# As it\n---\nwas *typed*") != std::string::npos);
    CHECK(entry.text.find("calm") != std::string::npos);
}

TEST_CASE("the bundle for a clinic: forms with their answers, totals, goals, nobody's name") {
    CHECK(test::is_golden("clinic.json", fhir_bundle(a_content())));
    CHECK(is_empty(FhirContent{}));
    CHECK_FALSE(is_empty(a_content()));
}

TEST_CASE("a calendar with several sessions and things to try") {
    CalendarEvent event;
    event.title = "Appointment";
    event.when = {{2026, 1, 20}, base::LocalTime{17, 30}};
    event.uid = an_id(1);
    event.stamp = kAt.at;
    CalendarEvent all_day = event;
    all_day.uid = an_id(2);
    all_day.when.time.reset();
    const CalendarTask done = {"Open one letter; slowly", "After tea,\non Monday", true, an_id(3),
                               kAt.at};
    const CalendarTask open = {"Rest", {}, false, an_id(4), kAt.at};
    const auto file = calendar_file({event, all_day}, {done, open}, kAt.at);
    REQUIRE(file.ok());
    CHECK(test::is_golden("several.ics", file.value()));
    event.when.date.month = 13;
    CHECK_FALSE(calendar_file({all_day, event}, {}, kAt.at).ok());
}
