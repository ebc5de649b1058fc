// Today: first start, the card by phase, the entry field, offers; and the frame around it.
#include <doctest/doctest.h>

#include "screens/samples.h"
#include "screens/stage.h"

namespace rapport::screens {
namespace {

using ui::Role;

Stage stage_of(const TodayView& view) {
    return Stage([&view](Ui& ui, const Texts& tr, Commands& commands) {
        const ui::Scope main = ui.main("test");
        today(ui, tr, view, commands);
    });
}

TodayView first_start() {
    TodayView view;
    view.first_start = true;
    view.now = sample_now();
    view.next.session.id = sample_id(1);
    view.entry_id = sample_id(5);
    return view;
}

}  // namespace

TEST_CASE("first start: the field, two buttons, the honest words") {
    const TodayView view = first_start();
    Stage stage = stage_of(view);
    CHECK(stage.names(Role::Button) ==
          std::vector<std::string>{"Before a session", "After a session"});
    CHECK(stage.names(Role::Heading) == std::vector<std::string>{"Today"});
    CHECK(stage.has(Role::Text, "There is no account, and nobody else gets it."));
    CHECK(stage.has(Role::Text, "Nobody checks on you here. In danger, tap Help now."));
    const auto text = only<SetText>(stage.type("What is on your mind?", "So"));
    CHECK(text.target == TextTarget::Entry);
    CHECK(text.id == sample_id(5));
    CHECK(text.text == "So");
    const auto go = only<Go>(stage.press(Role::Button, "Before a session"));
    CHECK(go.to == Route{Place::Today, Screen::GetReady, sample_id(1)});
    only<StartAfter>(stage.press(Role::Button, "After a session"));
}

TEST_CASE("where a private window forgets, that is said before the first word") {
    constexpr const char* kForgets =
        "This browser keeps your words in another place than usual. A private window forgets them "
        "when you close it.";
    TodayView view = first_start();
    Stage stage = stage_of(view);
    CHECK_FALSE(stage.has(Role::Text, kForgets));
    view.storage = StorageKind::BrowserDatabase;
    const ui::Node* said = stage.find(Role::Text, kForgets);
    REQUIRE(said);
    CHECK(said->rect.y < stage.find(Role::TextArea, "What is on your mind?")->rect.y);
}

TEST_CASE("the field stays the same field when the first start is over") {
    TodayView view = first_start();
    Stage stage = stage_of(view);
    const ui::NodeId before = stage.find(Role::TextArea, "What is on your mind?")->id;
    view = full_today();
    CHECK(stage.find(Role::TextArea, "What is on your mind?")->id == before);
}

TEST_CASE("a session moves to a whole date, and a half-typed one changes nothing") {
    TodayView view = full_today();
    view.next.session.planned = model::Planned{{2026, 1, 20}, base::LocalTime{17, 30}};
    Stage stage = stage_of(view);
    CHECK(stage.press(Role::Button, "It moved").empty());
    CHECK(only<MoveSession>(stage.type("Date", "2026-01-22")).planned ==
          model::Planned{{2026, 1, 22}, base::LocalTime{17, 30}});
    CHECK(stage.type("Date", "").empty());
    CHECK(stage.type("Date", "2026-").empty());
}

TEST_CASE("an empty field offers nothing to do") {
    TodayView view = full_today();
    view.entry->text = " \n ";
    Stage stage = stage_of(view);
    CHECK_FALSE(stage.has(Role::Button, "It is a question"));
    CHECK_FALSE(stage.has(Role::Button, "Keep it"));
}

TEST_CASE("words in the field can be a question, or be kept") {
    const TodayView view = full_today();
    Stage stage = stage_of(view);
    CHECK(stage.has(Role::Status, "Saved on this device"));
    CHECK(only<EntryToQuestion>(stage.press(Role::Button, "It is a question")).id ==
          view.entry->id);
    CHECK(only<KeepEntry>(stage.press(Role::Button, "Keep it")).id == view.entry->id);
}

TEST_CASE("add more: feelings, strength, and two marks") {
    TodayView view = full_today();
    view.entry->feelings = {"feeling.sad"};
    Stage stage = stage_of(view);
    CHECK_FALSE(stage.has(Role::Button, "calm"));
    CHECK(stage.press(Role::Button, "Add more").empty());
    CHECK(stage.find(Role::Button, "sad")->pressed == true);
    CHECK(stage.find(Role::Button, "calm")->pressed == false);
    CHECK(only<SetFeelings>(stage.press(Role::Button, "calm")).feelings ==
          std::vector<std::string>{"feeling.sad", "feeling.calm"});
    CHECK(only<SetFeelings>(stage.press(Role::Button, "sad")).feelings.empty());
    CHECK(stage.find(Role::RadioGroup, "How strong is it?")->value == "not answered");
    CHECK(only<SetIntensity>(stage.choose("How strong is it?", "7")).value == 7);
    CHECK(only<SetVeryHard>(stage.press(Role::Checkbox, "This was very hard")).value);
    CHECK(only<SetEntryPrivate>(stage.press(Role::Checkbox, "Only for me")).value);
}

TEST_CASE("the card follows the phase with one main button") {
    TodayView view = full_today();
    Stage stage = stage_of(view);
    const auto primary = [&] {
        std::vector<std::string> names;
        for (const ui::Node& node : stage.show().nodes()) {
            if (node.primary) names.push_back(node.name);
        }
        return names;
    };
    CHECK(primary() == std::vector<std::string>{"Get ready"});
    CHECK(stage.has(Role::Text, "Today, 17:30"));
    CHECK(only<ShowCard>(stage.press(Role::Button, "Show my card")).session == sample_id(1));
    view.phase = model::Phase::During;
    CHECK(primary() == std::vector<std::string>{"Show my card"});
    view.phase = model::Phase::After;
    CHECK(primary() == std::vector<std::string>{"Look back"});
    only<StartAfter>(stage.press(Role::Button, "Look back"));
    CHECK(only<MarkSession>(stage.press(Role::Button, "We did not meet")).state ==
          model::SessionState::NotMet);
    view.phase = model::Phase::Unplanned;
    CHECK(primary() == std::vector<std::string>{"Before a session"});
}

TEST_CASE("one offer, and nothing cheerful after something very hard") {
    TodayView view = full_today();
    Stage stage = stage_of(view);
    CHECK(stage.has(Role::Heading, "You wanted to remember this."));
    CHECK_FALSE(only<RetireRemembered>(stage.press(Role::Button, "Good to see")).retired);
    CHECK(only<RetireRemembered>(stage.press(Role::Button, "Let it go")).retired);
    view.after_very_hard = true;
    CHECK_FALSE(stage.has(Role::Heading, "You wanted to remember this."));
    CHECK_FALSE(stage.has(Role::Button, "Good to see"));
}

TEST_CASE("earlier notes and the standing line") {
    const TodayView view = full_today();
    Stage stage = stage_of(view);
    CHECK(only<Go>(stage.press(Role::Link, "Earlier notes (12)")).to ==
          Route{Place::Today, Screen::Notes, {}});
    CHECK(stage.has(Role::Text,
                    "Kept on this device. Nobody reads it or checks on you here. In danger, tap "
                    "Help now."));
}

TEST_CASE("the frame: cover, help, five places, back, toast, failure") {
    ChromeView view;
    view.route = {Place::Questions, Screen::Question, sample_id(9)};
    view.can_go_back = true;
    view.toast = "Deleted.";
    view.toast_undo = true;
    view.failure = "This could not be saved.";
    Stage stage([&](Ui& ui, const Texts& tr, Commands& commands) {
        chrome(ui, tr, view, commands, [&] { ui.heading(1, "Inside"); });
    });
    for (const char* name : {"Today", "Questions", "Sessions", "Goals", "More"}) {
        CHECK(stage.has(Role::Button, name));
    }
    CHECK(stage.has(Role::Status, "This could not be saved."));
    only<GoBack>(stage.press(Role::Button, "Back"));
    only<Undo>(stage.press(Role::Button, "Undo"));
    only<Cover>(stage.press(Role::Button, "Cover"));
    CHECK(only<Go>(stage.press(Role::Button, "Help now")).to.screen == Screen::HelpNow);
    CHECK(only<Go>(stage.press(Role::Button, "Goals")).to ==
          Route{Place::Goals, Screen::Place, {}});
}

TEST_CASE("covered: a neutral page, and Help now") {
    ChromeView view;
    view.covered = true;
    view.toast = "Kept.";
    view.failure = "Something.";
    Stage stage([&](Ui& ui, const Texts& tr, Commands& commands) {
        chrome(ui, tr, view, commands, [&] { ui.heading(1, "Inside"); });
    });
    CHECK(stage.names(Role::Heading) == std::vector<std::string>{"Journal"});
    CHECK(stage.names(Role::Button) == std::vector<std::string>{"Help now", "Show again"});
    CHECK(stage.count(Role::Text) == 0);
    CHECK(stage.count(Role::Status) == 0);
    only<Uncover>(stage.press(Role::Button, "Show again"));
    CHECK(stage.press(Role::Button, "Help now").size() == 2);
}

}  // namespace rapport::screens
