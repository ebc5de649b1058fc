// The sheets that come with the app: each can be read, in every language it is there in, says the
// same fields everywhere and keeps the tone; and one more file is one more sheet.
#include "core/sheets.h"

#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "core/bench.h"
#include "screens/tone.h"

using namespace rapport;
using namespace rapport::core;
using namespace rapport::core_tests;

namespace {

std::string bones(const model::Sheet& sheet) {
    std::string text = sheet.name + ' ' + std::to_string(static_cast<int>(sheet.need)) + ' ' +
                       std::to_string(sheet.order) + ' ' +
                       std::to_string(static_cast<int>(sheet.once)) +
                       (sheet.is_private ? " private" : "") + (sheet.prints ? " print" : "") +
                       (sheet.leads_to_not_okay ? " link" : "");
    for (const model::SheetPart& part : sheet.parts) {
        const model::SheetField& field = part.field;
        text += "\n" + std::to_string(static_cast<int>(part.kind)) + field.key +
                std::to_string(static_cast<int>(field.kind)) +
                std::to_string(static_cast<int>(field.becomes)) +
                (field.ask.empty() ? "" : " ask") + (field.hint.empty() ? "" : " hint");
        for (const model::SheetOption& option : field.options) text += " " + option.key;
        if (field.when) text += " when " + field.when->field;
    }
    return text;
}

std::vector<std::string> words_of(const model::Sheet& sheet) {
    std::vector<std::string> all = {sheet.title, sheet.line};
    for (const model::SheetPart& part : sheet.parts) {
        for (const std::string& text : {part.text, part.field.question, part.field.hint,
                                        part.field.low, part.field.high, part.field.ask}) {
            all.push_back(text);
        }
        for (const model::SheetOption& option : part.field.options) all.push_back(option.text);
    }
    std::erase(all, "");
    return all;
}

std::string window_text() {
    std::ifstream in(RAPPORT_FIXTURES "/sheets/window.txt", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("every sheet can be read, and is the same in every language") {
    std::map<std::string, std::string> english;
    std::set<std::string> languages;
    for (const SheetText& text : sheet_texts()) {
        CAPTURE(text.language);
        CAPTURE(text.name);
        const auto sheet = model::read_sheet(text.name, text.text);
        REQUIRE(sheet.ok());
        languages.emplace(text.language);
        if (text.language == "en") english[sheet.value().name] = bones(sheet.value());
    }
    CHECK(english.size() >= 22);
    std::map<std::string, int> count;
    for (const SheetText& text : sheet_texts()) {
        CAPTURE(text.language);
        CAPTURE(text.name);
        const auto sheet = model::read_sheet(text.name, text.text);
        CHECK(bones(sheet.value()) == english[std::string(text.name)]);
        ++count[std::string(text.language)];
    }
    for (const std::string& language : languages) {
        CAPTURE(language);
        CHECK(static_cast<std::size_t>(count[language]) == english.size());
    }
}

TEST_CASE("the sheets keep the tone") {
    for (const SheetText& text : sheet_texts()) {
        if (text.language != "en") continue;
        CAPTURE(text.name);
        const model::Sheet sheet = model::read_sheet(text.name, text.text).value();
        CHECK(tone::is_neutral(sheet.title));
        for (const std::string& words : words_of(sheet)) {
            CAPTURE(words);
            CHECK(tone::banned_word(words) == "");
            for (const std::string& sentence : tone::sentences(words)) {
                CHECK(tone::words(sentence).size() <= 20);
                if (tone::words(sentence).size() > 3) CHECK(tone::grade(sentence) <= 8);
            }
        }
        for (const model::SheetPart& part : sheet.parts) {
            if (part.kind != model::SheetPartKind::Field) continue;
            CAPTURE(part.field.key);
            CHECK(tone::is_open_question(part.field.question));
            if (!part.field.ask.empty()) CHECK(tone::is_open_question(part.field.ask));
        }
    }
}

TEST_CASE("one more file is one more sheet: it lies on the shelf, is filled in and found") {
    DiskBench bench;
    journeys::Rig& rig = bench.rig;
    rig.more_sheets = {{"window", window_text()}};
    rig.reload();
    rig.settle();
    do_press(rig, "button", "More");
    do_press(rig, "button", "More ways to think");
    do_press(rig, "link", "A look out of the window");
    CHECK(has(rig, "heading", "A look out of the window"));
    type(rig, "What do you see?", "zebra-quilt");
    do_press(rig, "button", "Make it a question");
    rig.reload();
    rig.settle();
    CHECK(node(rig, "field", "What do you see?").value == "zebra-quilt");
    do_press(rig, "button", "More");
    do_press(rig, "link", "Search");
    type(rig, "What are you looking for?", "zebra");
    CHECK(has(rig, "text", "2 found."));
    // A version that does not have it shows its words all the same.
    rig.more_sheets.clear();
    rig.reload();
    rig.settle();
    type(rig, "What are you looking for?", "zebra");
    CHECK(has(rig, "text", "2 found."));
}

TEST_CASE("what is tried because of a sheet only for me is only for me") {
    DiskBench bench;
    journeys::Rig& rig = bench.rig;
    rig.settle();
    do_press(rig, "button", "More");
    do_press(rig, "button", "More ways to think");
    do_press(rig, "link", "Kind to myself");
    type(rig, "What kind thing could you do for yourself this week?", "An early night");
    do_press(rig, "checkbox", "Only for me");
    do_press(rig, "button", "Something to try");
    do_press(rig, "button", "More");
    do_press(rig, "link", "A page to give away");
    CHECK(has(rig, "text", "Only for me"));
    CHECK_FALSE(has(rig, "checkbox", "Put it on the page"));
}

TEST_CASE("every sheet is on the screen as it is written") {
    DiskBench bench;
    journeys::Rig& rig = bench.rig;
    rig.settle();
    do_press(rig, "button", "More");
    do_press(rig, "button", "More ways to think");
    for (const model::Sheet& sheet : read_sheets("en", {})) {
        CAPTURE(sheet.name);
        if (sheet.need == model::SheetNeed::Goal || sheet.need == model::SheetNeed::Help) continue;
        do_press(rig, "link", sheet.title.c_str());
        CHECK(has(rig, "heading", sheet.title.c_str()));
        for (const model::SheetPart& part : sheet.parts) {
            const model::SheetField& field = part.field;
            const bool words =
                field.kind == model::SheetKind::Words || field.kind == model::SheetKind::Line;
            if (part.kind != model::SheetPartKind::Field || field.when || !words) continue;
            CAPTURE(field.key);
            CHECK(node(rig, "field", field.question.c_str()).value == "");
        }
        do_press(rig, "button", "Back");
    }
}
