// The short message for a conflict: fixed connecting words, and the client's own between them.
#include "model/wording.h"
#include "screens/session_stage.h"
#include "screens/wording_sentence.h"

namespace rapport::screens {

using ui::Role;
using ui::Str;

namespace {

model::Wording message() {
    model::Wording wording;
    wording.id = model::brief_id(sample_id(5));
    wording.situation = "zebra-door, left open";
    wording.effect = "you were in a hurry";
    wording.wish = "a word before you go!";
    return wording;
}

// What is left when the client's words and the fixed ones are taken away, each once.
std::string rest_of(std::string text, const Texts& tr, const model::Wording& wording) {
    std::vector<std::string> parts = {wording.situation, wording.effect, wording.wish,
                                      std::string(tr(Str::BriefLead))};
    for (const Str key : {Str::BriefSituation, Str::BriefEffect, Str::BriefWish}) {
        const std::string pattern(tr(key));
        parts.push_back(pattern.substr(0, pattern.find("{words}")));
    }
    for (const std::string& part : parts) {
        const std::size_t at = text.find(part);
        REQUIRE(at != std::string::npos);
        text.erase(at, part.size());
    }
    return text;
}

}  // namespace

TEST_CASE("a short message holds the client's words and the fixed ones, and nothing else") {
    const Texts tr("en");
    const model::Wording full = message();
    const std::string rest = rest_of(wording_sentence(tr, full), tr, full);
    CHECK(rest.find_first_not_of(" .") == std::string::npos);
    // The canary: the words of a sentence are others.
    model::Wording sentence = full;
    sentence.id = sample_id(5);
    CHECK(wording_sentence(tr, sentence) != wording_sentence(tr, full));
    // A part that is empty is left out, nothing at all gives nothing, and own words win.
    model::Wording part = message();
    part.effect = "  ";
    CHECK(wording_sentence(tr, part).find(" : ") == std::string::npos);
    CHECK(wording_sentence(tr, part).find("What I understand") == std::string::npos);
    model::Wording none;
    none.id = full.id;
    CHECK(wording_sentence(tr, none).empty());
    part.own = "Mine alone";
    CHECK(wording_sentence(tr, part) == "Mine alone");
}

TEST_CASE("the page of a short message asks for three things and for no tone") {
    WordingView view;
    view.id = model::brief_id(sample_id(5));
    view.wording = message();
    Stage stage([&view](Ui& ui, const Texts& tr, Commands& commands) {
        const ui::Scope main = ui.main("test");
        wording(ui, tr, view, commands);
    });
    CHECK(stage.has(Role::Heading, "A short message"));
    CHECK_FALSE(stage.has(Role::Radio, "Gently"));
    CHECK(stage.has(Role::Words, wording_sentence(Texts("en"), *view.wording)));
    std::size_t found = 0;
    for (const Command& command : stage.press(Role::Button, "Keep it as a question")) {
        const auto* kept = std::get_if<KeepWording>(&command);
        if (!kept) continue;
        ++found;
        CHECK(kept->text == wording_sentence(Texts("en"), *view.wording));
    }
    CHECK(found == 1);
    view.id = sample_id(5);
    CHECK(stage.has(Role::Radio, "Gently"));
    CHECK(stage.has(Role::Heading, "Find words"));
}

}  // namespace rapport::screens
