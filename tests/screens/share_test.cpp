// A page to give away: nothing is ticked before, what is private has no tick, and the page is seen
// before it goes.
#include "screens/samples.h"
#include "screens/share_content.h"
#include "screens/stage.h"

namespace rapport::screens {
namespace {

using model::ShareKind;
using ui::Role;

ShareView share_view() {
    ShareView view;
    view.place = Place::Sessions;
    view.items = {{{ShareKind::Goal, sample_id(1)}, "Mine", "Open my post", false},
                  {{ShareKind::Question, sample_id(2)}, "", "How long?", false},
                  {{ShareKind::Note, sample_id(3)}, "Monday", "Only mine", true}};
    return view;
}

}  // namespace

TEST_CASE("share: before anything is written there is a line and nothing to press") {
    const ShareView view;
    Stage stage = stage_of(share, view);
    CHECK(stage.has(Role::Text, "What you write will stand here to choose from."));
    CHECK(stage.count(Role::Button) == 0);
}

TEST_CASE("share: one tick each, none for what is private, and the page once there is one") {
    ShareView view = share_view();
    Stage stage = stage_of(share, view);
    CHECK(stage.names(Role::Heading) ==
          std::vector<std::string>{"A page to give away", "Goals", "Questions", "Notes"});
    CHECK(stage.count(Role::Checkbox) == 2);
    CHECK(stage.has(Role::Words, "Only mine"));
    CHECK(stage.has(Role::Text, "Only for me"));
    CHECK(stage.has(Role::Status, "Nothing is chosen."));
    CHECK(stage.find(Role::Button, "See the page")->disabled);
    const auto set =
        only<SetShared>(stage.press(Role::Checkbox, "Put it on the page", "Open my post"));
    CHECK(set.key == view.items[0].key);
    CHECK(set.on);
    view.choice = {view.items[0].key};
    CHECK(stage.has(Role::Status, "Chosen: 1"));
    CHECK_FALSE(
        only<SetShared>(stage.press(Role::Checkbox, "Put it on the page", "Open my post")).on);
    CHECK(only<Go>(stage.press(Role::Button, "See the page")).to ==
          Route{Place::Sessions, Screen::SharePage, {}});
}

TEST_CASE("share: the page shows what it holds, its end, and the ways to give it") {
    const ShareView chosen = share_view();
    const Texts tr;
    const SharePageView view = {
        share_page_of(tr, chosen.items, {chosen.items[0].key, chosen.items[2].key})};
    Stage stage = stage_of(share_page, view);
    CHECK(stage.has(Role::Words, "Open my post"));
    CHECK(stage.has(Role::Text, "Mine"));
    CHECK_FALSE(stage.has(Role::Words, "Only mine"));
    CHECK_FALSE(stage.has(Role::Words, "How long?"));
    CHECK(stage.has(Role::Text,
                    "You chose what is on this page. Once you give it away, it may be kept in your "
                    "file."));
    CHECK(only<GivePage>(stage.press(Role::Button, "Print it")).way == GiveWay::Print);
    CHECK(only<GivePage>(stage.press(Role::Button, "Save it as a file")).way == GiveWay::File);
    CHECK(only<GivePage>(stage.press(Role::Button, "Copy the text")).way == GiveWay::Text);
    only<GoBack>(stage.press(Role::Button, "Change what is on it"));
    const SharePageView none;
    Stage empty = stage_of(share_page, none);
    CHECK_FALSE(empty.has(Role::Button, "Print it"));
    CHECK(empty.has(Role::Text, "Nothing is chosen."));
}

}  // namespace rapport::screens
