// A15: everything to read: a golden document, blocks that follow each other, and that words stay
// words.
#include "exchange/reading_page.h"

#include <doctest/doctest.h>

#include "exchange/golden.h"
#include "exchange/self_contained.h"

using namespace rapport;
using test::contains;

namespace {

std::vector<model::ReadThing> things_to_show() {
    std::vector<model::ReadThing> things(3);
    things[0] = {"January 2026",
                 "Note",
                 "Monday, 12 January 2026, 17:30",
                 "2026-01-12T17:30",
                 "Only for me",
                 {{"", {{"", "One line\nand <b>\"one\"</b> more \u0646\u0648"}}}}};
    things[1] = {"January 2026",
                 "Session 5",
                 "Friday, 9 January 2026",
                 "2026-01-09",
                 "",
                 {{"Your goals", {{"", "Sleep"}, {"", "Open my post"}}},
                  {"Your answers",
                   {{"How heard did you feel?", "7 of 10", false}, {"What helped?", "  "}}}}};
    things[2] = {"Without a date", "Something hard to say", "", "", "", {{"", {{"", "Hard"}}}}};
    return things;
}

}  // namespace

TEST_CASE("A15: the whole document is that of the golden file") {
    std::string month;
    const std::string blocks = exchange::reading_block(things_to_show(), month);
    const exchange::ReadingFrame frame = {"en", "Journal", "What you wrote", ""};
    CHECK(test::is_golden("reading.html", exchange::reading_document(frame, blocks)));
}

TEST_CASE("A15: a month that goes on in the next block has one heading") {
    std::string month;
    const std::vector<model::ReadThing> things = things_to_show();
    const std::string first = exchange::reading_block(std::span(things).first(1), month);
    const std::string second = exchange::reading_block(std::span(things).subspan(1), month);
    CHECK(contains(first, "<h2>January 2026</h2>"));
    CHECK_FALSE(contains(second, "<h2>January 2026</h2>"));
    CHECK(contains(second, "<h2>Without a date</h2>"));
}

TEST_CASE("A15: what was not answered is not there, and markup is words") {
    std::string month;
    const std::string html = exchange::reading_block(things_to_show(), month);
    CHECK_FALSE(contains(html, "What helped?"));
    CHECK_FALSE(contains(html, "<b>"));
    CHECK(contains(html, "&lt;b&gt;"));
    CHECK(contains(html, "<time datetime=\"2026-01-12T17:30\">"));
}

TEST_CASE("A15: on the desktop it is a file with its style, which loads and runs nothing") {
    std::string month;
    const std::string file = exchange::self_contained(exchange::reading_document(
        {"en", "Journal", "What you wrote", ""}, exchange::reading_block(things_to_show(), month)));
    CHECK(contains(file, "default-src 'none'"));
    CHECK(contains(file, ".all-written"));
}
