// Open questions and kind lines: how they are read, and that own words outlast every version.
#include "model/prompt_list.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace rapport::model;
using enum OwnPromptKind;

namespace {

constexpr const char* kFirst = R"(# A comment.
== day: After a day
one: What stands out?
two: What was heavy?
== want: What you want
one: What is enough?
== kind: Kind lines
one: It makes sense.
two: I may rest.
)";

// The next version: a text has other words, one is new, one is there no more.
constexpr const char* kSecond = R"(== day: After the day
one: What stands out from today?
new: What was light?
== kind: Kind lines
one: It makes sense to me.
two: I may rest now.
)";

std::vector<PromptGroup> groups(const char* text) { return read_prompt_groups(text).value(); }

OwnPrompt row(OwnPromptKind kind, const char* key, const char* text, bool hidden = false) {
    OwnPrompt made;
    made.id = replacing_id(key);
    made.kind = kind;
    made.replaces = key;
    made.purpose = std::string(key).substr(0, std::string(key).find('.'));
    made.text = text;
    made.is_hidden = hidden;
    return made;
}

OwnPrompt own(const char* purpose, const char* text) {
    OwnPrompt made = row(Prompt, "", text);
    made.id.bytes[0] = 7;
    made.purpose = purpose;
    return made;
}

std::vector<std::string> texts(const std::vector<ShownPrompt>& prompts) {
    std::vector<std::string> all;
    for (const ShownPrompt& prompt : prompts) all.push_back(prompt.text);
    return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a text of prompts is read by its groups, and a line that is none is refused") {
    const std::vector<PromptGroup> all = groups(kFirst);
    REQUIRE(all.size() == 3);
    CHECK(all[0].title == "After a day");
    CHECK(all[0].prompts[1].key == "day.two");
    CHECK(all[0].prompts[1].text == "What was heavy?");
    CHECK(all[1].kind == Prompt);
    CHECK(all[2].kind == KindLine);
    for (const char* wrong :
         {"one: Before a group", "== day", "== day: A\none", "== day: A\nOne: B",
          "== day: A\none: B\none: C", "== day: A\n== day: B", "== day: A\none: "}) {
        CAPTURE(wrong);
        CHECK_FALSE(read_prompt_groups(wrong).ok());
    }
}

TEST_CASE("own ones stand among the built-in ones of their purpose") {
    const auto shown = shown_prompts(groups(kFirst), Prompt,
                                     {own("want", " What is mine? "), own("gone", "Where now?")});
    REQUIRE(shown.size() == 2);
    CHECK(texts(shown[0].shown) == Texts{"What stands out?", "What was heavy?"});
    CHECK(texts(shown[1].shown) == Texts{"What is enough?", "What is mine?", "Where now?"});
    CHECK(shown[1].shown[1].key.empty());
    CHECK_FALSE(shown[1].shown[1].is_changed);
    CHECK(shown_prompts(groups(kFirst), KindLine, {own("want", "x")})[0].shown.size() == 2);
}

TEST_CASE("own words win, and stay when the built-in text changes in a new version") {
    const std::vector<OwnPrompt> rows = {row(Prompt, "day.one", "What stays with me?"),
                                         row(Prompt, "day.two", "What weighed on me?"),
                                         row(KindLine, "kind.one", "It fits.")};
    const auto before = shown_prompts(groups(kFirst), Prompt, rows);
    CHECK(texts(before[0].shown) == Texts{"What stays with me?", "What weighed on me?"});
    CHECK(before[0].shown[0].is_changed);
    // Also where what they replaced is there no more.
    const auto after = shown_prompts(groups(kSecond), Prompt, rows);
    CHECK(after[0].title == "After the day");
    CHECK(texts(after[0].shown) ==
          Texts{"What stays with me?", "What was light?", "What weighed on me?"});
    CHECK(texts(shown_prompts(groups(kSecond), KindLine, rows)[0].shown) ==
          Texts{"It fits.", "I may rest now."});
    // As it was: the words of the version at hand.
    CHECK(texts(shown_prompts(groups(kSecond), KindLine, {})[0].shown) ==
          Texts{"It makes sense to me.", "I may rest now."});
}

TEST_CASE("what is hidden stays hidden, and shown again it is up to date") {
    const auto hidden =
        shown_prompts(groups(kSecond), Prompt,
                      {row(Prompt, "day.one", "", true), row(Prompt, "day.two", "", true)});
    CHECK(texts(hidden[0].shown) == Texts{"What was light?"});
    CHECK(texts(hidden[0].hidden) == Texts{"What stands out from today?"});
    CHECK(hidden[0].hidden[0].field == "What stands out from today?");
    // Words that were emptied: the built-in ones are read, and the field stays empty.
    const auto emptied = shown_prompts(groups(kFirst), Prompt, {row(Prompt, "day.one", " ")});
    CHECK(emptied[0].shown[0].text == "What stands out?");
    CHECK(emptied[0].shown[0].field == " ");
    CHECK_FALSE(emptied[0].shown[0].is_changed);
}

TEST_CASE("every built-in text has a row of its own") {
    std::set<rapport::base::Id> ids;
    for (const PromptGroup& group : groups(kFirst)) {
        for (const BuiltInPrompt& prompt : group.prompts) {
            CHECK(ids.insert(replacing_id(prompt.key)).second);
        }
    }
    CHECK(replacing_id("day.one") == replacing_id("day.one"));
}
