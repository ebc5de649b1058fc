// The text of a sheet, and what stands on a filled-in one.
#include "model/sheet.h"

#include <doctest/doctest.h>

using namespace rapport::model;
using rapport::base::ErrorKind;
using rapport::base::Id;

namespace {

constexpr std::string_view kText = R"(// A comment.
# Two ways
need: stuck
order: 20
line: One thing, two sides.
once: course
private: yes
print: yes
link: not_okay

Take your time: nothing here
 is needed.

== First

? way: Which way is it?
kind: choice
- one: The one
- other: The other
? why_other: What is good about the other?
hint: A word is enough.
when: way = other
ask: What do you think of the other way?
act: question
? sure: How sure are you?
kind: scale
low: not
high: fully
? more: What would raise it by one?
when: sure > 8
? near: Who is near?
kind: ticks
- none: Nobody
- friend: A friend
? friend: Who is it?
kind: line
when: near = friend
)";

Sheet sheet() {
    auto read = read_sheet("two_ways", kText);
    REQUIRE(read.ok());
    return read.value();
}

bool is_refused(std::string_view text, std::string_view name = "name") {
    const auto read = read_sheet(name, text);
    return !read.ok() && read.error().kind == ErrorKind::Invalid;
}

}  // namespace

TEST_CASE("a sheet is read from its text") {
    const Sheet read = sheet();
    CHECK(read.title == "Two ways");
    CHECK(read.line == "One thing, two sides.");
    CHECK(read.need == SheetNeed::Stuck);
    CHECK(read.order == 20);
    CHECK(read.once == SheetOnce::Course);
    CHECK((read.is_private && read.prints && read.leads_to_not_okay));
    REQUIRE(read.parts.size() == 8);
    CHECK(read.parts[0].text == "Take your time: nothing here is needed.");
    CHECK(read.parts[1].kind == SheetPartKind::Heading);
    const SheetField* way = find_field(read, "way");
    REQUIRE(way);
    CHECK(way->kind == SheetKind::Choice);
    REQUIRE(way->options.size() == 2);
    CHECK(way->options[1].text == "The other");
    const SheetField* why = find_field(read, "why_other");
    REQUIRE(why);
    CHECK(why->hint == "A word is enough.");
    CHECK(why->becomes == BecomesA::Question);
    CHECK(why->when->numbers == std::vector{1});
    CHECK(find_field(read, "more")->when->numbers == std::vector{9, 10});
    CHECK(find_field(read, "sure")->high == "fully");
    CHECK(find_field(read, "no_such") == nullptr);
}

TEST_CASE("a text that is no sheet is refused, with its line") {
    CHECK(is_refused(""));
    CHECK(is_refused("# Only a title\n"));
    CHECK(is_refused("? key: A question before the title?\n"));
    CHECK(is_refused("# T\n? Bad key: What?\n"));
    CHECK(is_refused("# T\n? a: What?\n? a: What else?\n"));
    CHECK(is_refused("# T\n? a: What?\nkind: choice\n"));
    CHECK(is_refused("# T\n? a: What?\n- one: One\n"));
    CHECK(is_refused("# T\n? a: What?\nwhen: no_such = one\n"));
    CHECK(is_refused("# T\nneed: nowhere_known\n"));
    CHECK(is_refused(kText, "Two ways"));
    CHECK(is_refused(kText, "a_name_that_is_too_long"));
    const auto read = read_sheet("name", "# T\n\n? Bad key: What?\n");
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().what.find("line 3") != std::string::npos);
}

TEST_CASE("a field with a condition is asked after the answer it waits for") {
    const Sheet read = sheet();
    FilledSheet filled;
    const auto asked = [&](std::string_view key) {
        return is_asked(*find_field(read, key), filled);
    };
    CHECK_FALSE(asked("why_other"));
    CHECK_FALSE(asked("friend"));
    filled.answers = {{"way", 0, 0, ""}, {"sure", 0, 8, ""}, {"near", 0, 1, ""}};
    CHECK_FALSE(asked("why_other"));
    CHECK_FALSE(asked("more"));
    CHECK_FALSE(asked("friend"));
    filled.answers = {{"way", 0, 1, ""}, {"sure", 0, 9, ""}, {"near", 1, 1, ""}};
    CHECK(asked("why_other"));
    CHECK(asked("more"));
    CHECK(asked("friend"));
}

TEST_CASE("a blank is what can be asked about and says nothing") {
    const Sheet read = sheet();
    FilledSheet filled;
    const SheetField& field = *find_field(read, "why_other");
    CHECK_FALSE(is_blank(field, filled));  // Not asked yet.
    filled.answers = {{"way", 0, 1, ""}};
    CHECK(is_blank(field, filled));
    filled.answers.push_back({"why_other", 0, {}, " \n"});
    CHECK(is_blank(field, filled));
    filled.answers.back().text = "Quiet";
    CHECK_FALSE(is_blank(field, filled));
    CHECK(first_words(filled) == "Quiet");
    CHECK_FALSE(is_blank(*find_field(read, "sure"), filled));  // Nothing to ask about it.
}

TEST_CASE("the ids of what belongs to a sheet") {
    const Id course = {{1, 2, 3}};
    CHECK(once_id("agreed", course) == once_id("agreed", course));
    CHECK_FALSE(once_id("agreed", course) == once_id("place", course));
    CHECK_FALSE(answer_id(course, "way", 0) == answer_id(course, "way", 1));
    CHECK_FALSE(answer_id(course, "way", 0) == answer_id(course, "ways", 0));
    CHECK_FALSE(made_id(course, "way", MadeOf::Blank) == made_id(course, "way", MadeOf::Words));
    CHECK(sheet_of_id(id_of_sheet("agreed")) == "agreed");
    CHECK(sheet_of_id(id_of_sheet("abcdefghijklmnop")) == "abcdefghijklmnop");
    CHECK_FALSE(sheet_of_id(course).has_value());
    CHECK_FALSE(sheet_of_id(Id{}).has_value());
    CHECK_FALSE(sheet_of_id(Id{{'a', 0, 'b'}}).has_value());
}

TEST_CASE("the minutes in somebody's words") {
    CHECK(minutes_in("50 minutes") == 50);
    CHECK(minutes_in("2 x 45 min") == 45);
    CHECK(minutes_in("90") == 90);
    CHECK_FALSE(minutes_in("an hour").has_value());
    CHECK_FALSE(minutes_in("99999999999999999999").has_value());
    CHECK_FALSE(minutes_in("").has_value());
}
