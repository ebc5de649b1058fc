// E2: other journals come in with no text, date or tag lost, and a report says what was not kept.
#include "exchange/import.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <set>

#include "base/text.h"
#include "exchange/import_parts.h"
#include "exchange/zip.h"

using namespace rapport;
using namespace rapport::exchange;
using base::ErrorKind;

namespace {

// A winter's evening, at +60 minutes.
const ImportHow kHow = {.now = {{1768925100000}, 60}, .mood = "Mood: {mood}", .name = ""};

std::string fixture(const std::string& name) {
    std::ifstream in(std::string(RAPPORT_FIXTURES) + "/imports/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Imported read(std::string_view bytes, const ImportHow& how = kHow) {
    auto made = read_journal(bytes, how);
    if (!made.ok()) FAIL(made.error().what);
    return std::move(made).value();
}

std::string when(const ImportedEntry& entry) {
    return format(to_local(entry.at)) + " " + std::to_string(entry.at.offset_min);
}

ErrorKind refusal(std::string_view bytes) {
    const auto made = read_journal(bytes, kHow);
    REQUIRE_FALSE(made.ok());
    return made.error().kind;
}

using Left = std::vector<NotKeptCount>;

}  // namespace

TEST_CASE("E2: Day One comes in with its words, dates, zones, tags and stars") {
    const Imported made = read(fixture("dayone.json"));
    CHECK(made.from == ImportFrom::DayOne);
    REQUIRE(made.entries.size() == 3);
    CHECK(when(made.entries[0]) == "2023-07-15T00:15 120");
    CHECK(made.entries[0].at.at.ms == 1689372909000);
    CHECK(made.entries[0].text ==
          "# After the rain\n\n\nThe lettuce is up. I counted 7 - no, 8 rows!"
          "\n\n#garden, #long walk\n★");
    CHECK(when(made.entries[1]) == "2024-01-03T09:30 60");
    CHECK(made.entries[1].text == "Woke early. Grüße an mich 🌱");
    CHECK(made.entries[2].text == "A day with a #walk in it");
    CHECK(made.not_kept == Left{{NotKept::Photos, 1},
                                {NotKept::Recordings, 1},
                                {NotKept::Places, 1},
                                {NotKept::Weather, 1}});
    CHECK(made.entries[0].same == "day one\n0C7B6B1E5A4F4F5B9C2D3E4F5A6B7C8D");
}

TEST_CASE("E2: Daylio comes in by both shapes of its table") {
    const Imported eight = read(fixture("daylio8.csv"));
    CHECK(eight.from == ImportFrom::Daylio);
    REQUIRE(eight.entries.size() == 3);
    CHECK(when(eight.entries[2]) == "2024-03-02T22:05 60");
    CHECK(eight.entries[2].text ==
          "By the river\n\nWe said \"see you\", and meant it.\nHome late."
          "\n\nMood: good\n#friends, #long walk");
    CHECK(when(eight.entries[1]) == "2024-03-01T07:30 60");
    CHECK(eight.entries[1].text == "Mood: meh");
    CHECK(eight.entries[0].text == "Slept badly & dreamt.\nTea <3\n\nMood: bad\n#work");
    CHECK(eight.not_kept == Left{{NotKept::Unreadable, 1}});
    const Imported seven = read(fixture("daylio7.csv"));
    REQUIRE(seven.entries.size() == 2);
    CHECK(seven.entries[1].text == "Soup for six\n\nMood: rad\n#cooking, #music");
    CHECK(when(seven.entries[0]) == "2022-11-04T21:40 60");
    const Imported more = read(
        "full_date,date,weekday,time,mood,activities,scales,note_title,note\n"
        "2025-01-01,x,y,09:00,good,,Sleep: 7,,hello\n");
    CHECK(more.entries.at(0).text == "hello\n\nMood: good\nscales: Sleep: 7");
}

TEST_CASE("E2: jrnl comes in with titles, bodies, tags and stars") {
    const Imported made = read(fixture("jrnl.json"));
    CHECK(made.from == ImportFrom::Jrnl);
    REQUIRE(made.entries.size() == 2);
    CHECK(when(made.entries[0]) == "2021-05-09T18:20 60");
    CHECK(made.entries[0].text ==
          "Called @mum at last.\n\nIt went better than I had feared.\n\nSlept after. @sleep\n\n★");
    CHECK(made.entries[1].text == "Only a title");
    CHECK(made.not_kept.empty());
}

TEST_CASE("E2: Markdown comes in by its front, its name or the date of its file") {
    const Imported one = read(fixture("note.md"));
    CHECK(one.from == ImportFrom::Markdown);
    REQUIRE(one.entries.size() == 1);
    CHECK(when(one.entries[0]) == "2020-02-03T08:15 60");
    CHECK(one.entries[0].text ==
          "A slow start\n\nTea first. Then *one* thing.\n\nplace: kitchen\n#rest, #two words");
    CHECK_FALSE(one.dates_of_files);
    ZipWriter zip;
    const base::LocalDateTime changed = {{2019, 6, 7}, {20, 30}};
    REQUIRE(zip.add("notes/2018-03-04 walk.md", "The weir.\r\n", changed).ok());
    REQUIRE(zip.add("notes/2019/06/07.md", "Thunder", changed).ok());
    REQUIRE(zip.add("notes/ideas.md", "---\nno end of dashes", changed).ok());
    REQUIRE(
        zip.add("notes/list.md", "---\ntags:\n  - one\n  - two\n---\nWith a list", changed).ok());
    REQUIRE(zip.add("notes/empty.md", " \n", changed).ok());
    REQUIRE(zip.add("notes/broken.md", "a\xFF", changed).ok());
    REQUIRE(zip.add("photo.JPG", "x", changed).ok());
    REQUIRE(zip.add("__MACOSX/notes/._x.md", "x", changed).ok());
    const Imported made = read(zip.finish());
    REQUIRE(made.entries.size() == 4);
    CHECK(when(made.entries[0]) == "2018-03-04T12:00 60");
    CHECK(made.entries[0].text == "The weir.");
    for (std::size_t i = 1; i < 4; ++i) CHECK(when(made.entries[i]) == "2019-06-07T20:30 60");
    CHECK(made.entries[2].text == "---\nno end of dashes");
    CHECK(made.entries[3].text == "With a list\n\n#one, #two");
    CHECK(made.dates_of_files);
    CHECK(made.not_kept == Left{{NotKept::Photos, 1}, {NotKept::Unreadable, 1}});
}

TEST_CASE("E2: a zip file of Day One is read by what is in it, all its journals") {
    ZipWriter zip;
    REQUIRE(zip.add("Journal.json", fixture("dayone.json"), {}).ok());
    REQUIRE(zip.add("Work.json",
                    R"({"metadata":{},"entries":[{"uuid":"A","text":"Desk",)"
                    R"("creationDate":"2022-01-01T12:00:00Z"}]})",
                    {})
                .ok());
    REQUIRE(zip.add("settings.json", "{\"a\":1}", {}).ok());
    REQUIRE(zip.add("photos/ab.jpeg", std::string(5000, 'x'), {}).ok());
    const Imported made = read(zip.finish());
    CHECK(made.from == ImportFrom::DayOne);
    CHECK(made.entries.size() == 4);
    CHECK(made.entries[0].text == "Desk");
}

TEST_CASE("what is the same is told by what is in it, and twins are two") {
    const std::string row = "2024-03-01,x,y,07:30,meh,,,twice\n";
    const std::string head = "full_date,date,weekday,time,mood,activities,note_title,note\n";
    const Imported twins = read(head + row + row);
    REQUIRE(twins.entries.size() == 2);
    CHECK(twins.entries[0].same != twins.entries[1].same);
    CHECK(read(head + row).entries[0].same == twins.entries[0].same);
    // Neither the language nor where one is changes it.
    ImportHow elsewhere = kHow;
    elsewhere.now.offset_min = -300;
    elsewhere.mood = "Stimmung: {mood}";
    for (const char* name : {"dayone.json", "daylio8.csv", "jrnl.json", "note.md"}) {
        const Imported here = read(fixture(name)), there = read(fixture(name), elsewhere);
        REQUIRE(here.entries.size() == there.entries.size());
        std::set<std::string> all;
        for (const ImportedEntry& entry : here.entries) all.insert(entry.same);
        for (const ImportedEntry& entry : there.entries) CHECK(all.count(entry.same) == 1);
    }
}

TEST_CASE("dates are read as they are written") {
    const auto said = [](std::string_view text) {
        const auto made = read_moment(text);
        if (!made) return std::string("none");
        return format(made->local) +
               (made->offset_min ? " " + std::to_string(*made->offset_min) : "");
    };
    CHECK(said("2024-03-01") == "2024-03-01T00:00");
    CHECK(said(" 2024/3/1 9:05 ") == "2024-03-01T09:05");
    CHECK(said("2024-03-01T22:05:07.123Z") == "2024-03-01T22:05 0");
    CHECK(said("2024-03-01 12:05 AM") == "2024-03-01T00:05");
    CHECK(said("2024-03-01 12:05 pm") == "2024-03-01T12:05");
    CHECK(said("2024-03-01, 7:05\u202FPM") == "2024-03-01T19:05");
    CHECK(said("2024-03-01T22:05:07-0530") == "2024-03-01T22:05 -330");
    for (const char* text :
         {"", "2024", "2024-02-30", "2024-03-01 25:00", "2024-03-01 13:00 PM",
          "2024-03-01 10:00 tomorrow", "1. March 2024", "2024-03-01 10:00 +99:00"}) {
        CHECK(said(text) == "none");
    }
    CHECK(date_in_name("a/2024-03-01 walk.md") == base::LocalDate{2024, 3, 1});
    CHECK(date_in_name("20240301.md") == base::LocalDate{2024, 3, 1});
    CHECK(date_in_name("2024/03/01/x.md") == base::LocalDate{2024, 3, 1});
    CHECK_FALSE(date_in_name("12345678901.md"));
    CHECK_FALSE(date_in_name("page 2024.md"));
    const auto at = [](const char* text) { return moment_of(*read_moment(text), {}).at; };
    CHECK(offset_in_zone("Europe/Berlin", at("2024-03-31T00:59:59Z")) == 60);
    CHECK(offset_in_zone("Europe/Berlin", at("2024-03-31T01:00:00Z")) == 120);
    CHECK(offset_in_zone("Europe/Madrid", at("2024-10-27T00:59:59Z")) == 120);
    CHECK(offset_in_zone("Europe/Madrid", at("2024-10-27T01:00:00Z")) == 60);
    CHECK(offset_in_zone("America/New_York", at("2024-03-10T06:59:59Z")) == -300);
    CHECK(offset_in_zone("America/New_York", at("2024-03-10T07:00:00Z")) == -240);
    CHECK(offset_in_zone("America/New_York", at("2024-11-03T05:59:59Z")) == -240);
    CHECK(offset_in_zone("America/New_York", at("2024-11-03T06:00:00Z")) == -300);
    CHECK(offset_in_zone("GMT+0200", {}) == 120);
    CHECK_FALSE(offset_in_zone("Mars/North", {}));
}

TEST_CASE("R5: what is no journal, damaged or too large is refused") {
    CHECK(refusal("") == ErrorKind::Unsupported);
    CHECK(refusal(std::string_view("\x89PNG\r\n\0\0", 8)) == ErrorKind::Unsupported);
    CHECK(refusal("\xFF\xFEh\0e\0") == ErrorKind::Unsupported);
    CHECK(refusal("{\"a\":1}") == ErrorKind::Unsupported);
    CHECK(refusal("[1,2,3]") == ErrorKind::Unsupported);
    const std::string day_one = fixture("dayone.json");
    CHECK(refusal(day_one.substr(0, day_one.size() - 4)) == ErrorKind::Corrupt);
    std::string deep = "{\"entries\":";
    for (int i = 0; i < 200'000; ++i) deep += '[';
    CHECK(refusal(deep) == ErrorKind::Invalid);
    CHECK(refusal(std::string(65u << 20, 'x')) == ErrorKind::Invalid);
    ImportHow few = kHow;
    few.entries_most = 2;
    CHECK(read_journal(fixture("dayone.json"), few).error().kind == ErrorKind::Invalid);
    ZipWriter bomb;
    REQUIRE(bomb.add("Journal.json", std::string(8u << 20, ' '), {}).ok());
    CHECK(refusal(bomb.finish()) == ErrorKind::Invalid);
    ZipWriter pictures;
    REQUIRE(pictures.add("a.jpg", "x", {}).ok());
    CHECK(refusal(pictures.finish()) == ErrorKind::Unsupported);
    // A text without an end, and one that is too long for an entry.
    CHECK(read("full_date,time,mood,note\n2024-01-01,10:00,ok,\"no end").entries.size() == 1);
    const Imported longest =
        read("full_date,time,mood,note\n2024-01-01,10:00,ok," + std::string(2u << 20, 'x') + "\n");
    CHECK(longest.entries.empty());
    CHECK(longest.not_kept == Left{{NotKept::Unreadable, 1}});
}

TEST_CASE("E2: whatever words there are, they come back from every format") {
    std::mt19937 random(7);
    const std::vector<std::string> pieces = {"a", "word ", "\"", ",", "\\", "\n", "é", "日", "🌱",
                                             "#", "- ",    ":",  "|", "<3", "'",  "{", "]",  "*"};
    const auto any = [&](std::size_t most) {
        std::string text = "w";
        for (std::size_t i = random() % most; i > 0; --i) text += pieces[random() % pieces.size()];
        return text + "w";
    };
    const auto quoted = [](const std::string& text) {
        return "\"" + replaced(text, "\"", "\"\"") + "\"";
    };
    for (int round = 0; round < 300; ++round) {
        const std::string title = replaced(any(8), "\n", " "), text = any(60);
        const int day = 1 + static_cast<int>(random() % 28);
        const std::string date = format(base::LocalDate{2023, 4, day});
        const std::string whole = title + "\n\n" + text;
        Json entry = Json::object();
        entry.set("title", Json::of(title));
        entry.set("body", Json::of(text));
        entry.set("date", Json::of(date));
        entry.set("time", Json::of("10:20"));
        Json jrnl = Json::object();
        jrnl.set("tags", Json::object());
        jrnl.set("entries", Json::list()).add(std::move(entry));
        const std::string csv = "full_date,time,mood,activities,note_title,note\n" + date +
                                ",10:20,,," + quoted(title) + "," + quoted(text) + "\n";
        for (const std::string& file : {write_json(jrnl), csv}) {
            const Imported made = read(file);
            REQUIRE(made.entries.size() == 1);
            CHECK(made.entries[0].text == whole);
            CHECK(when(made.entries[0]) == date + "T10:20 60");
        }
        const Imported markdown = read("---\ndate: " + date + " 10:20\n---\n" + text);
        REQUIRE(markdown.entries.size() == 1);
        CHECK(markdown.entries[0].text == text);
        CHECK(when(markdown.entries[0]) == date + "T10:20 60");
    }
}
