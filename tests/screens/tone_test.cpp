// Holds every text of the interface to the rules of tone; each rule is shown to find its canary.
#include "screens/tone.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "string_table.h"

namespace rapport::tone {
namespace {

constexpr std::size_t kMostWords = 20;
constexpr double kMedianGrade = 6;
constexpr double kHighestGrade = 8;
constexpr std::size_t kLabelWords = 3;  // Up to here a text is a label and no sentence.

struct Text {
    std::string key, text;
};

std::vector<Text> all_texts() {
    std::vector<Text> found;
    const std::string_view* table = ui::string_table("en");
    for (int i = 0; i < ui::kStringCount; ++i) {
        found.push_back(
            {std::string(ui::string_name(static_cast<ui::Str>(i))), std::string(table[i])});
    }
    return found;
}

bool starts(const Text& text, std::string_view start) {
    return text.key.compare(0, start.size(), start) == 0;
}

bool is_prompt(const Text& text) {
    const bool hint = text.key.size() > 4 && text.key.substr(text.key.size() - 4) == "Hint";
    const bool starter = starts(text, "Starter") && std::isdigit(text.key.back()) != 0;
    return starter || (starts(text, "Prompt") && !hint);
}

bool is_heading(const Text& text) {
    return starts(text, "Title") || starts(text, "Heading") || starts(text, "Nav") ||
           starts(text, "Starters") || starts(text, "Card") || text.key == "AppName";
}

// A sentence ends in a mark; a label such as "Delete everything for good" does not.
bool is_sentence(std::string_view text) {
    return text.back() == '.' || text.back() == '?' || text.back() == '!';
}

}  // namespace

TEST_CASE("no text holds a banned word") {
    for (const Text& text : all_texts()) {
        CAPTURE(text.key);
        CHECK(banned_word(text.text) == "");
    }
    CHECK(banned_word("You have missed a day.") == "missed");
    CHECK(banned_word("Why did you stop?") == "why did you");
    CHECK(banned_word("What a JOURNEY.") == "journey");
    CHECK(banned_word("They dismissed it.") == "");
}

TEST_CASE("no sentence is longer than twenty words") {
    for (const Text& text : all_texts()) {
        for (const std::string& sentence : sentences(text.text)) {
            CAPTURE(text.key);
            CHECK(words(sentence).size() <= kMostWords);
        }
    }
    const std::string long_one =
        "One two three four five six seven eight nine ten one two three four five six seven eight "
        "nine ten eleven.";
    CHECK(words(sentences(long_one).front()).size() > kMostWords);
    CHECK(sentences("One. Two? Three").size() == 3);
}

TEST_CASE("every prompt is an open question") {
    int prompts = 0;
    for (const Text& text : all_texts()) {
        if (!is_prompt(text)) continue;
        ++prompts;
        CAPTURE(text.key);
        CHECK(is_open_question(text.text));
    }
    CHECK(prompts >= 30);
    CHECK_FALSE(is_open_question("Why not lower?"));
    CHECK_FALSE(is_open_question("Did it help?"));
    CHECK_FALSE(is_open_question("Tell me more."));
    CHECK(is_open_question("What helped?"));
}

TEST_CASE("titles and headings are neutral") {
    for (const Text& text : all_texts()) {
        if (!is_heading(text)) continue;
        CAPTURE(text.key);
        CHECK(is_neutral(text.text));
    }
    CHECK_FALSE(is_neutral("My therapy journal"));
    CHECK_FALSE(is_neutral("For Therapists"));
}

TEST_CASE("the texts can be read at eleven") {
    std::vector<double> grades;
    for (const Text& text : all_texts()) {
        if (words(text.text).size() <= kLabelWords || !is_sentence(text.text)) continue;
        for (const std::string& sentence : sentences(text.text)) {
            CAPTURE(text.key);
            CAPTURE(sentence);
            const double estimate = grade(sentence);
            if (words(sentence).size() > kLabelWords) CHECK(estimate <= kHighestGrade);
            grades.push_back(estimate);
        }
    }
    std::sort(grades.begin(), grades.end());
    REQUIRE(grades.size() > 50);
    CHECK(grades[grades.size() / 2] <= kMedianGrade);
    CHECK(grade("Retrospective evaluation facilitates collaborative understanding.") >
          kHighestGrade);
    CHECK(grade("One word is enough.") < kMedianGrade);
}

TEST_CASE("syllables are counted well enough") {
    CHECK(syllables("word") == 1);
    CHECK(syllables("device") == 2);
    CHECK(syllables("table") == 2);
    CHECK(syllables("saved") == 1);
    CHECK(syllables("emergency") == 4);
}

TEST_CASE("no text stands for two different keys of one kind by mistake") {
    std::set<std::string> prompts;
    for (const Text& text : all_texts()) {
        if (is_prompt(text)) CHECK(prompts.insert(text.text).second);
    }
}

}  // namespace rapport::tone
