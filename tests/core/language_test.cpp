// The language: where it comes from, that every text on every screen comes out of the table, and
// that longer texts have their room.
#include <cctype>
#include <map>
#include <set>

#include "base/text.h"
#include "core/bench.h"
#include "core/cut.h"
#include "core/own_words.h"
#include "core/prompts.h"
#include "core/reach.h"
#include "core/sheets.h"
#include "core/tour.h"
#include "journeys/pseudo.h"
#include "ui/texts.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::PseudoTable;
using journeys::Rig;

namespace {

// Texts of the tree that stand there without having been in the table.
std::vector<std::string> bypassing(const ui::Tree& tree, const OwnWords& own) {
    std::vector<std::string> found;
    for (const ui::Node& node : tree.nodes()) {
        if (node.role == ui::Role::Words || node.role == ui::Role::Root) continue;
        for (const std::string& text : {node.name, node.description}) {
            if (!own.explain(text)) found.push_back("not of the table: \"" + text + "\"");
        }
    }
    return found;
}

std::string lines_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

void resize_to(Rig& rig, float width, float height, float text_scale) {
    rig.input.width = width;
    rig.input.height = height;
    rig.input.prefs.text_scale = text_scale;
    rig.settle();
}

// Where all five places are in sight, also by long names.
void make_wide(Rig& rig) {
    rig.input.width = 1280;
    rig.input.height = 800;
    rig.input.prefs.text_scale = 1;
}

// What is wrong with the places of things in a small window with large text.
std::string wrong_when_small(Rig& rig) {
    constexpr float kWidth = 320, kHeight = 640;
    resize_to(rig, kWidth, kHeight, 2);
    std::vector<std::string> wrong = out_of_reach(rig.tree(), kWidth, kHeight);
    for (std::string& line : overlaps(rig.tree())) wrong.push_back(std::move(line));
    for (std::string& line : small_targets(rig.tree())) wrong.push_back(std::move(line));
    for (std::string& line : cut_lines(rig)) wrong.push_back(std::move(line));
    return lines_of(wrong);
}

// Everything of a sheet by which answers are stored, and how it behaves.
std::string keys_of(const model::Sheet& sheet) {
    std::string keys = std::to_string(static_cast<int>(sheet.need)) + " " +
                       std::to_string(sheet.order) + " " +
                       std::to_string(static_cast<int>(sheet.once)) +
                       (sheet.is_private ? " private" : "") + (sheet.prints ? " prints" : "");
    for (const model::SheetPart& part : sheet.parts) {
        const model::SheetField& field = part.field;
        if (part.kind != model::SheetPartKind::Field) continue;
        keys += "\n" + field.key + " " + std::to_string(static_cast<int>(field.kind)) + " " +
                std::to_string(static_cast<int>(field.becomes)) + (field.when ? " when" : "");
        for (const model::SheetOption& option : field.options) keys += " " + option.key;
    }
    return keys;
}

void speak(Rig& rig, const std::string& language) {
    rig.input.prefs.language = language;
    rig.settle();
}

bool has(const Rig& rig, ui::Role role, std::string_view name) {
    return rig.tree().find(role, name) != nullptr;
}

}  // namespace

TEST_CASE("a text in the language that nobody speaks is longer and can be read back") {
    CHECK(journeys::pseudo("Keep it") == "[Ķéép îţ øøø]");
    CHECK(journeys::pseudo("{n} %") == "{n} %");
    CHECK(journeys::pseudo("and {n} more") == "[àñđ {n} möŕé øøø]");
    CHECK(journeys::outside("[a [b] c], Bo: [d]") == ", Bo: ");
    for (int i = 0; i < ui::kStringCount; ++i) {
        // A name with an accent of its own cannot be told from one without.
        if (static_cast<ui::Str>(i) == ui::Str::LanguageSpanish) continue;
        const std::string text(ui::string_table("en")[i]);
        CHECK(journeys::plain(journeys::pseudo(text)) == text);
    }
}

TEST_CASE("every text on every screen comes out of the table, and fits when it is 40 % longer") {
    const PseudoTable table;
    const OwnWords own;
    Rig rig;
    rig.table = table.data();
    make_wide(rig);
    rig.start_afresh();
    go_round(rig, [&](const std::string& name) {
        INFO(name);
        CHECK(lines_of(bypassing(rig.tree(), own)) == "");
        CHECK(wrong_when_small(rig) == "");
        make_wide(rig);
        rig.settle();
    });
}

TEST_CASE("a text that bypasses the table is found") {
    PseudoTable table;
    table.plant(static_cast<std::size_t>(ui::Str::NavGoals), "Goals");
    Rig rig;
    rig.table = table.data();
    make_wide(rig);
    rig.start_afresh();
    CHECK(lines_of(bypassing(rig.tree(), OwnWords())) == "not of the table: \"Goals\"\n");
}

TEST_CASE("no line is cut in any language on any screen") {
    Rig rig;
    go_round(rig, [&](const std::string& name) {
        for (const char* language : {"es", "de"}) {
            INFO(name << " in " << language);
            speak(rig, language);
            CHECK(wrong_when_small(rig) == "");
        }
        speak(rig, "en-US");
        resize_to(rig, 360, 640, 1);
    });
}

TEST_CASE("a sheet asks the same in every language, and is shown in the app's") {
    const std::vector<model::Sheet> english = core::read_sheets("en", {});
    for (const char* language : {"es", "de"}) {
        const std::vector<model::Sheet> sheets = core::read_sheets(language, {});
        REQUIRE(sheets.size() == english.size());
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            CAPTURE(english[i].name);
            CHECK(sheets[i].name == english[i].name);
            CHECK(sheets[i].title != english[i].title);
            CHECK(keys_of(sheets[i]) == keys_of(english[i]));
        }
    }
}

TEST_CASE("the open questions are the same in every language") {
    const auto keys = [](const char* language) {
        std::string all;
        for (const model::PromptGroup& group : core::read_prompts(language)) {
            all += group.key + ":";
            for (const model::BuiltInPrompt& prompt : group.prompts) all += " " + prompt.key;
            all += "\n";
        }
        return all;
    };
    for (const char* language : {"es", "de"}) {
        CHECK(keys(language) == keys("en"));
        CHECK(core::read_prompts(language).front().title != core::read_prompts("en").front().title);
    }
}

TEST_CASE("the language is the first of the device's that there are texts for") {
    CHECK(ui::Texts("de").language() == "de");
    CHECK(ui::Texts("de-AT").language() == "de");
    CHECK(ui::Texts("es_MX.UTF-8").language() == "es");
    CHECK(ui::Texts("fr-FR fr es-ES en").language() == "es");
    CHECK(ui::Texts("fr:de:en").language() == "de");
    CHECK(ui::Texts("DE").language() == "de");
    CHECK(ui::Texts("").language() == "en");
    CHECK(ui::Texts("tlh").language() == "en");
    CHECK(ui::Texts("denmark").language() == "en");
}

TEST_CASE("the language of the settings counts more than the device's, at once and after a start") {
    Rig rig;
    make_wide(rig);
    speak(rig, "es-ES en");
    CHECK(rig.last.language == "es");
    CHECK(has(rig, ui::Role::Button, ui::string_table("es")[static_cast<int>(ui::Str::NavToday)]));
    const auto press = [&](ui::Role role, ui::Str name, const char* language) {
        ui::Event event;
        event.kind = ui::EventKind::Activate;
        const std::string_view text = ui::string_table(language)[static_cast<int>(name)];
        const ui::Node* found = rig.tree().find(role, text);
        REQUIRE_MESSAGE(found != nullptr, std::string(text));
        event.node = found->id;
        rig.do_and_settle(event);
    };
    press(ui::Role::Button, ui::Str::NavMore, "es");
    press(ui::Role::Link, ui::Str::TitleSettings, "es");
    press(ui::Role::Radio, ui::Str::LanguageGerman, "es");
    CHECK(has(rig, ui::Role::Heading, "Einstellungen"));
    rig.reload();
    CHECK(has(rig, ui::Role::Heading, "Einstellungen"));
    // Colours are as the device has them by the same words.
    const std::string_view label = ui::string_table("de")[static_cast<int>(ui::Str::Language)];
    const std::string_view name = ui::string_table("de")[static_cast<int>(ui::Str::LanguageSystem)];
    const ui::Node* group = rig.tree().find(ui::Role::RadioGroup, label);
    REQUIRE(group != nullptr);
    ui::Event choose;
    choose.kind = ui::EventKind::Activate;
    for (const ui::Node& node : rig.tree().nodes()) {
        if (node.parent == group->id && node.name == name) choose.node = node.id;
    }
    rig.do_and_settle(choose);
    CHECK(has(rig, ui::Role::Heading,
              ui::string_table("es")[static_cast<int>(ui::Str::TitleSettings)]));
}
