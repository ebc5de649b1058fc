// The open questions and kind lines that come with the app keep the tone; the minute to arrive and
// the time on a card follow the clock and draw nothing in between.
#include "core/prompts.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/bench.h"
#include "screens/tone.h"

using namespace rapport;
using namespace rapport::core;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

constexpr const char* kOver = "The minute is over. Go on when you like.";

void open_shelf(Rig& rig) {
    do_press(rig, "button", "More");
    do_press(rig, "button", "More ways to think");
}

// The card of a session on 2026-01-20 at 17:30, with the time on it.
void card_at(Rig& rig, int hour, int minute) {
    rig.input.utc_offset_min = 60;
    rig.input.now_ms = base::to_instant({{2026, 1, 20}, {8, 0}}, 60).ms;
    rig.settle();
    do_press(rig, "button", "More");
    do_press(rig, "link", "Settings");
    do_press(rig, "checkbox", "Show the time on the card");
    do_press(rig, "button", "Today");
    do_press(rig, "button", "Before a session");
    do_press(rig, "button", "When is it?");
    type(rig, "Date", "2026-01-20");
    type(rig, "Time", "17:30");
    do_press(rig, "button", "Show my card");
    rig.input.now_ms = base::to_instant({{2026, 1, 20}, {hour, minute}}, 60).ms;
    rig.do_and_settle(event(ui::EventKind::Visible));
}

bool shows_time(Rig& rig) {
    for (const ui::Node& one : rig.tree().nodes()) {
        if (one.name.find("min left") != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("every built-in question is open, and every text keeps the tone") {
    std::size_t questions = 0;
    std::size_t lines = 0;
    std::set<std::string> seen;
    for (const model::PromptGroup& group : read_prompts("en")) {
        CHECK(tone::is_neutral(group.title));
        for (const model::BuiltInPrompt& prompt : group.prompts) {
            CAPTURE(prompt.text);
            const bool question = group.kind == model::OwnPromptKind::Prompt;
            CHECK(tone::is_open_question(prompt.text) == question);
            CHECK(tone::banned_word(prompt.text) == "");
            CHECK(seen.insert(prompt.text).second);
            ++(question ? questions : lines);
            for (const std::string& sentence : tone::sentences(prompt.text)) {
                CHECK(tone::words(sentence).size() <= 20);
                if (tone::words(sentence).size() > 3) CHECK(tone::grade(sentence) <= 8);
            }
        }
    }
    CHECK(questions >= 36);
    CHECK(lines >= 12);
}

TEST_CASE("the prompts are the same in every language, and a missing one falls back to English") {
    std::map<std::string, std::set<std::string>> keys;
    for (const PromptText& text : prompt_texts()) {
        CAPTURE(text.language);
        const auto groups = model::read_prompt_groups(text.text);
        REQUIRE(groups.ok());
        for (const model::PromptGroup& group : groups.value()) {
            for (const model::BuiltInPrompt& prompt : group.prompts) {
                keys[std::string(text.language)].insert(prompt.key);
            }
        }
    }
    for (const auto& one : keys) {
        CAPTURE(one.first);
        CHECK(one.second == keys["en"]);
    }
    std::set<Id> ids;
    for (const std::string& key : keys["en"]) CHECK(ids.insert(model::replacing_id(key)).second);
    CHECK(read_prompts("xx").front().title == read_prompts("en").front().title);
}

TEST_CASE("the minute to arrive draws at its changes alone, and says its end once") {
    Rig rig;
    rig.input.prefs.reduced_motion = true;
    open_shelf(rig);
    do_press(rig, "link", "A minute to arrive");
    const std::size_t said_before = rig.announcements.size();
    int drawn = 0;
    std::int64_t passed_ms = 0;
    for (; passed_ms < 120000 && rig.last.repaint_after_ms; passed_ms += 500) {
        rig.pass_time(500);
        drawn += rig.frame().drawn ? 1 : 0;
    }
    CHECK(drawn == 4);
    CHECK(has(rig, "text", "That was a minute."));
    CHECK_FALSE(rig.last.repaint_after_ms);
    CHECK(std::count(rig.announcements.begin(), rig.announcements.end(), kOver) == 1);
    CHECK(rig.announcements.size() == said_before + 1);
    for (int i = 0; i < 100; ++i) {
        rig.pass_time(500);
        CHECK_FALSE(rig.frame().drawn);
    }
}

TEST_CASE("a tab that was hidden finds the minute over, and one where the clock went back begins") {
    Rig rig;
    open_shelf(rig);
    do_press(rig, "link", "A minute to arrive");
    const std::string first = "Sit as it is good for you. Feel where your feet are.";
    CHECK(has(rig, "text", first.c_str()));
    rig.pass_time(20000);
    rig.frame({event(ui::EventKind::Hidden)});
    CHECK_FALSE(has(rig, "text", first.c_str()));
    rig.pass_time(-3600000);
    rig.do_and_settle(event(ui::EventKind::Visible));
    CHECK(has(rig, "text", first.c_str()));
    rig.frame({event(ui::EventKind::Hidden)});
    rig.pass_time(600000);
    rig.do_and_settle(event(ui::EventKind::Visible));
    CHECK(has(rig, "text", "That was a minute."));
    CHECK(std::count(rig.announcements.begin(), rig.announcements.end(), kOver) == 1);
}

TEST_CASE("turned off, nothing of the minute to arrive is shown anywhere") {
    Rig rig;
    open_shelf(rig);
    CHECK(has(rig, "link", "A minute to arrive"));
    do_press(rig, "link", "Settings");
    do_press(rig, "checkbox", "Offer a minute to arrive");
    rig.reload();
    rig.settle();
    CHECK_FALSE(node(rig, "checkbox", "Offer a minute to arrive").checked);
    do_press(rig, "button", "More");
    CHECK_FALSE(has(rig, "link", "A minute to arrive"));
    CHECK_FALSE(has(rig, "text", "Arriving, time"));
    do_press(rig, "button", "Today");
    do_press(rig, "button", "Before a session");
    CHECK_FALSE(has(rig, "link", "A minute to arrive"));
}

TEST_CASE("the time on a card wakes up once a minute, silently, and goes when it is over") {
    Rig rig;
    card_at(rig, 17, 40);
    CHECK(has(rig, "text", "10 min gone, 40 min left"));
    const std::size_t said = rig.announcements.size();
    for (int minute = 1; minute <= 40; ++minute) {
        REQUIRE(rig.last.repaint_after_ms);
        CHECK(*rig.last.repaint_after_ms <= 60000);
        // Keeping the day may wake it in between.
        const std::int64_t next_ms = rig.input.now_ms / 60000 * 60000 + 60000;
        while (rig.input.now_ms < next_ms) {
            rig.pass_time(
                std::min(next_ms - rig.input.now_ms, rig.last.repaint_after_ms.value_or(60000)));
            rig.frame();
        }
        CHECK(shows_time(rig) == (minute < 40));
    }
    CHECK(rig.announcements.size() == said);
}

TEST_CASE("the time on a card is not there unasked, nor by a clock that is wrong") {
    Rig rig;
    card_at(rig, 17, 29);
    CHECK_FALSE(shows_time(rig));
    rig.pass_time(60000);
    rig.frame();
    CHECK(shows_time(rig));
    rig.input.utc_offset_min = 180;
    rig.do_and_settle(event(ui::EventKind::Visible));
    CHECK_FALSE(shows_time(rig));
    rig.input.utc_offset_min = 60;
    rig.do_and_settle(event(ui::EventKind::Visible));
    CHECK(shows_time(rig));
    do_press(rig, "button", "More");
    do_press(rig, "link", "Settings");
    do_press(rig, "checkbox", "Show the time on the card");
    do_press(rig, "button", "Today");
    do_press(rig, "button", "Show my card");
    CHECK_FALSE(shows_time(rig));
}
