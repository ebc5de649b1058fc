// Help now: the rule first, numbers with their age, own people before unlocking; and when less is
// better.
#include <algorithm>

#include "screens/samples.h"
#include "screens/stage.h"

namespace rapport::screens {
namespace {

using ui::Role;

HelpView help_in(const char* country) {
    HelpView view = full_help();
    view.country = country;
    view.today = {2026, 11, 22};
    return view;
}

bool any_starts(const std::vector<std::string>& all, std::string_view start) {
    return std::any_of(all.begin(), all.end(),
                       [&](const std::string& one) { return one.starts_with(start); });
}

}  // namespace

TEST_CASE("help now: the rule comes first, then the country's numbers with source and age") {
    HelpView view = help_in("US");
    Stage stage = stage_of(help_now, view);
    const std::vector<std::string> texts = stage.names(Role::Text);
    CHECK(texts.front() == "If you are in danger, call your local emergency number now.");
    CHECK(stage.has(Role::Text, "911"));
    CHECK(stage.has(Role::Text, "Police, fire or ambulance"));
    CHECK(stage.has(Role::Text, "988"));
    CHECK(stage.has(Role::Text, "988 Suicide & Crisis Lifeline"));
    CHECK(stage.has(Role::Text, "As of January 2026. Source: SAMHSA, press release."));
    CHECK(any_starts(texts, "As of June 2019. Source: Federal"));
    CHECK(std::count_if(texts.begin(), texts.end(), [](const std::string& text) {
              return text.find("more than a year ago. It may have changed.") != std::string::npos;
          }) == 1);
    view.today = {2027, 2, 1};
    CHECK(stage.has(Role::Text,
                    "As of January 2026. Source: SAMHSA, press release. That is more than a year "
                    "ago. It may have changed."));
    view.country = "GB";
    CHECK(any_starts(stage.names(Role::Text), "As of 2020. Source: BT"));
}

TEST_CASE("help now: the choice of a country stands open until there is one, and has all of them") {
    HelpView view = help_in("");
    Stage stage = stage_of(help_now, view);
    CHECK(stage.count(Role::Radio) == model::help_countries().size() + 1);
    CHECK(only<SetCountry>(stage.choose("Your country", "Germany")).country == "DE");
    for (const std::string& name : stage.names(Role::Radio)) {
        CAPTURE(name);
        const std::string code = only<SetCountry>(stage.choose("Your country", name)).country;
        const bool known = !model::help_numbers_of(code).empty();
        CHECK(known == (name != "Another country"));
    }
    view = help_in("ZZ");
    CHECK(
        stage.has(Role::Text, "We know no number for where you are. You can add your own below."));
    CHECK(stage.count(Role::Radio) == 0);
    view = help_in("DE");
    CHECK_FALSE(any_starts(stage.names(Role::Text), "The country is a guess"));
    view.guessed = true;
    CHECK(any_starts(stage.names(Role::Text), "The country is a guess"));
}

TEST_CASE("help now: a number is hidden, shown again, or written anew") {
    HelpView view = help_in("US");
    Stage stage = stage_of(help_now, view);
    CHECK(stage.press(Role::Button, "Change country or numbers").empty());
    const char* line = "988 Suicide & Crisis Lifeline, 988";
    const auto hide = only<HideNumber>(stage.press(Role::Button, "Hide it", line));
    CHECK(hide.key == "US:988");
    CHECK(hide.hidden);
    CHECK(only<OwnNumber>(stage.press(Role::Button, "Write my own", line)).key == "US:988");
    view.hidden = {"US:988"};
    CHECK_FALSE(stage.has(Role::Text, "988"));
    CHECK(stage.has(Role::Text, "911"));
    CHECK_FALSE(only<HideNumber>(stage.press(Role::Button, "Show it again", line)).hidden);
}

TEST_CASE("help now: a person is ticked for before unlocking, with what that means") {
    HelpView view = help_in("US");
    Stage stage = stage_of(help_now, view);
    CHECK(stage.press(Role::Button, "Add or change people").empty());
    const char* means = "It is then kept readable on this device.";
    REQUIRE(stage.find(Role::Checkbox, "Show before unlocking", means) != nullptr);
    const auto tick = only<SetBeforeUnlock>(stage.press(Role::Checkbox, "Show before unlocking"));
    CHECK(tick.contact == sample_id(21));
    CHECK(tick.on);
    view.contacts[0].before_unlock = true;
    CHECK_FALSE(only<SetBeforeUnlock>(stage.press(Role::Checkbox, "Show before unlocking")).on);
    view.contacts[0].name = view.contacts[0].reach = "";
    CHECK_FALSE(stage.has(Role::Checkbox, "Show before unlocking"));
    view.not_kept = true;
    CHECK(any_starts(stage.names(Role::Status), "The page before unlocking could not be changed."));
}

TEST_CASE("help now: without a journal, what lies in the open is read and nothing is changed") {
    HelpView view;
    view.country = "US";
    view.today = {2026, 11, 22};
    Stage stage = stage_of(help_now, view);
    CHECK(stage.has(Role::Text, "988"));
    CHECK_FALSE(stage.has(Role::Heading, "People you can reach"));
    view.contacts = {{.name = "Ada", .reach = "555"}, {.name = "Bo"}};
    CHECK(stage.names(Role::Words) == std::vector<std::string>{"Ada", "555", "Bo"});
    CHECK_FALSE(stage.has(Role::Button, "Add or change people"));
    CHECK(stage.press(Role::Button, "Change country or numbers").empty());
    CHECK_FALSE(stage.has(Role::Button, "Hide it"));
    CHECK(only<SetCountry>(stage.choose("Your country", "Spain")).country == "ES");
    NotOkayView page{.people = view};
    Stage other = stage_of(not_okay, page);
    CHECK(other.names(Role::Words).size() == 3);
}

TEST_CASE(
    "help now: what was agreed for between sessions, and the plan, stand there when there are "
    "any") {
    HelpView view = help_in("US");
    Stage stage = stage_of(help_now, view);
    CHECK_FALSE(stage.has(Role::Heading, "Between sessions"));
    CHECK_FALSE(stage.has(Role::Link, "My plan"));
    view.after_hours = "Text me until nine, then the clinic";
    view.plan = Route{Place::More, Screen::FilledSheet, sample_id(5)};
    CHECK(stage.has(Role::Heading, "Between sessions"));
    CHECK(stage.has(Role::Words, "Text me until nine, then the clinic"));
    CHECK(only<Go>(stage.press(Role::Link, "My plan")).to == *view.plan);
    view.new_contact = {};
    CHECK(stage.has(Role::Words, "Text me until nine, then the clinic"));
}

TEST_CASE("U5: on every screen there is, Help now and Cover stand in the top line") {
    for (int i = 0; i < kScreenCount; ++i) {
        for (const bool covered : {false, true}) {
            const ChromeView view = {.route = {Place::More, static_cast<Screen>(i), sample_id(1)},
                                     .covered = covered};
            Stage stage([&](Ui& ui, const Texts& tr, Commands& commands) {
                chrome(ui, tr, view, commands, [&] { ui.heading(1, "Inside"); });
            });
            CAPTURE(i);
            const Commands help = stage.press(Role::Button, "Help now");
            REQUIRE_FALSE(help.empty());
            CHECK(std::get<Go>(help.back()).to.screen == Screen::HelpNow);
            if (!covered) static_cast<void>(only<Cover>(stage.press(Role::Button, "Cover")));
        }
    }
}

TEST_CASE("U5: the lock screen and the pages of trouble lead to Help now") {
    const LockView lock;
    const DamageView damage;
    const std::vector<Draw> pages = {
        [&](Ui& ui, const Texts& tr, Commands& commands) { lock_screen(ui, tr, lock, commands); },
        [&](Ui& ui, const Texts& tr, Commands& commands) {
            trouble(ui, tr, "It is closed.", lock, commands);
        },
        [&](Ui& ui, const Texts& tr, Commands& commands) {
            damaged(ui, tr, damage, lock, commands);
        },
        [&](Ui& ui, const Texts& tr, Commands& commands) {
            trouble_help(ui, tr, commands, [&] { ui.heading(1, "Inside"); });
        }};
    for (const Draw& page : pages) {
        Stage stage(page);
        CHECK(only<Go>(stage.press(Role::Button, "Help now")).to.screen == Screen::HelpNow);
    }
}

TEST_CASE("when less is better: its switches stand right there") {
    SettingsView view;
    Stage stage = stage_of(less_is_better, view);
    CHECK(stage.count(Role::ListItem) == 3);
    CHECK_FALSE(only<SetRatings>(stage.press(Role::Checkbox, "No ratings")).on);
    CHECK(only<SetFewerPrompts>(stage.press(Role::Checkbox, "Fewer prompts")).on);
    view.settings.ratings = false;
    view.settings.fewer_prompts = true;
    CHECK(only<SetRatings>(stage.press(Role::Checkbox, "No ratings")).on);
    CHECK_FALSE(only<SetFewerPrompts>(stage.press(Role::Checkbox, "Fewer prompts")).on);
}

TEST_CASE("for adults: a first-time person reads it on the first page, and everybody in About") {
    TodayView view;
    view.first_start = true;
    const char* adults = "This is for adults. If you are younger, use it with someone you trust.";
    Stage first = stage_of(today, view);
    CHECK(first.has(Role::Text, adults));
    const AboutView about_view = {"0.1.0", ""};
    Stage page = stage_of(about, about_view);
    CHECK(page.has(Role::Text, adults));
    view.first_start = false;
    CHECK_FALSE(first.has(Role::Text, adults));
}

}  // namespace rapport::screens
