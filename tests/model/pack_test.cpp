// What a pack may hold, what is decided about it, and the format of ready packs.
#include "model/pack.h"

#include <doctest/doctest.h>

using namespace rapport;
using namespace rapport::model;

namespace {

const std::vector<std::string> kSheets = {"agreed", "expect"};

Pack small_pack() {
    Pack pack;
    pack.id.bytes[0] = 7;
    pack.title = "For next time";
    pack.items.push_back({.kind = PackKind::Question, .text = "What would help?"});
    return pack;
}

bool is_refused(const Pack& pack) {
    const auto result = checked(pack, kSheets);
    return !result.ok() && result.error().kind == base::ErrorKind::Invalid;
}

}  // namespace

TEST_CASE("M54: a pack is taken as it is when all of it can be shown") {
    const Pack pack = small_pack();
    CHECK(checked(pack, kSheets).value() == pack);
    Pack sheet = small_pack();
    sheet.items.push_back({.kind = PackKind::Sheet, .name = "agreed"});
    sheet.items.push_back({.kind = PackKind::Scale, .name = "Rest", .low = 0, .high = 5});
    sheet.items.push_back({.kind = PackKind::Worksheet, .name = "A day", .text = "One\nTwo"});
    CHECK(checked(sheet, kSheets).ok());
}

TEST_CASE("M54: a pack with an address, a sign that controls, or half an item is refused") {
    for (const char* words : {"see https://example.org", "WWW.example.org", "mailto:a@b",
                              "JavaScript:alert(1)", "bell \a", "\xFF\xFE", ""}) {
        CAPTURE(words);
        Pack pack = small_pack();
        pack.items[0].text = words;
        CHECK(is_refused(pack));
    }
    Pack pack = small_pack();
    pack.items.clear();
    CHECK(is_refused(pack));
    pack = small_pack();
    pack.id = {};
    CHECK(is_refused(pack));
    pack = small_pack();
    pack.title = " ";
    CHECK(is_refused(pack));
    pack = small_pack();
    pack.title = "two\nlines";
    CHECK(is_refused(pack));
    pack = small_pack();
    pack.items.resize(kPackItems + 1, pack.items[0]);
    CHECK(is_refused(pack));
    pack = small_pack();
    pack.items[0].text = std::string(kPackText + 1, 'a');
    CHECK(is_refused(pack));
    pack = small_pack();
    pack.items.push_back({.kind = PackKind::Sheet, .name = "unknown"});
    CHECK(is_refused(pack));
    pack = small_pack();
    pack.items.push_back({.kind = PackKind::Scale, .name = "Rest", .low = 5, .high = 5});
    CHECK(is_refused(pack));
    pack = small_pack();
    pack.items.push_back({.kind = PackKind::Worksheet, .name = "A day", .text = " "});
    CHECK(is_refused(pack));
}

TEST_CASE("M55: decisions are the same when they are read again, and what is broken is none") {
    const std::vector<PackDecision> decisions = {{PackChoice::Taken, ""},
                                                 {PackChoice::None, ""},
                                                 {PackChoice::NotForMe, "not now, thanks"},
                                                 {PackChoice::Later, ""}};
    CHECK(read_decisions(decisions_text(decisions), 4) == decisions);
    CHECK(read_decisions("", 2) == std::vector<PackDecision>(2));
    CHECK(read_decisions("9\nx\n1", 3)[2].choice == PackChoice::Taken);
    CHECK(read_decisions("9\nx\n1", 3)[0].choice == PackChoice::None);
}

TEST_CASE("M54: a worksheet becomes a sheet with a field a line, always by the same name") {
    Pack pack = small_pack();
    pack.items.push_back({.kind = PackKind::Worksheet, .name = "A day", .text = "One?\n\nTwo?"});
    const Sheet sheet = worksheet(pack, 1);
    CHECK(sheet.title == "A day");
    CHECK(sheet.name == worksheet_name(pack.id, 1));
    CHECK(is_worksheet_name(sheet.name));
    CHECK_FALSE(is_worksheet_name("wheel"));
    REQUIRE(sheet.parts.size() == 2);
    CHECK(sheet.parts[1].field.question == "Two?");
    CHECK(sheet.parts[1].field.key == "p2");
    CHECK(sheet_of_id(id_of_sheet(sheet.name)) == sheet.name);
    CHECK_FALSE(worksheet_name(pack.id, 0) == sheet.name);
}

TEST_CASE("M54: a ready pack is read, and a line that says nothing is told") {
    const Pack pack = read_ready_pack(
                          "# Beginning\ngreeting: Hello.\ntry: A walk | It helps\n"
                          "worksheet: Me | What is it? | And then?\nscale: Rest | none | a lot\n")
                          .value();
    CHECK(pack.title == "Beginning");
    CHECK(pack.greeting == "Hello.");
    REQUIRE(pack.items.size() == 3);
    CHECK(pack.items[0].why == "It helps");
    CHECK(pack.items[1].text == "What is it?\nAnd then?");
    CHECK(pack.items[2].high_label == "a lot");
    CHECK_FALSE(read_ready_pack("# A\nunknown: thing").ok());
    CHECK_FALSE(read_ready_pack("no colon").ok());
}
