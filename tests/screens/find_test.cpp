// Search and timeline: where each thing opens, marks, chips, and rows that are read one by one.
#include <algorithm>

#include "screens/find_routes.h"
#include "screens/samples.h"
#include "screens/stage.h"

namespace rapport::screens {
namespace {

using model::FoundGroup;
using model::FoundKind;
using ui::Role;

model::Hit hit(FoundKind kind, std::string prompt = {}) {
    model::Hit made;
    made.kind = kind;
    made.id = sample_id(1);
    made.session = sample_id(2);
    made.course = sample_id(3);
    made.prompt = std::move(prompt);
    made.at = sample_moment(3);
    return made;
}

}  // namespace

TEST_CASE("everything that is found opens where it stands") {
    CHECK(route_of(hit(FoundKind::Entry)) == Route{Place::Today, Screen::Note, sample_id(1)});
    model::Hit open = hit(FoundKind::Entry);
    open.open = true;
    CHECK(route_of(open) == Route{});
    CHECK(route_of(hit(FoundKind::Entry, model::kNotOkay)).screen == Screen::NotOkay);
    CHECK(route_of(hit(FoundKind::Answer, "ready.mind")).screen == Screen::GetReady);
    CHECK(route_of(hit(FoundKind::Answer, "stop.summary")).screen == Screen::Card);
    CHECK(route_of(hit(FoundKind::Answer, "back.heard")) ==
          Route{Place::Sessions, Screen::LookBack, sample_id(2)});
    CHECK(route_of(hit(FoundKind::Moment)).screen == Screen::Moment);
    CHECK(route_of(hit(FoundKind::Prompt)).screen == Screen::Prompts);
    CHECK(route_of(hit(FoundKind::Prompt, model::kKindLine)).screen == Screen::KindLines);
    CHECK(route_of(hit(FoundKind::Win)).screen == Screen::LookBack);
    CHECK(route_of(hit(FoundKind::Contact)).screen == Screen::HelpNow);
    // None leads nowhere, and each has a name.
    const Texts tr;
    for (std::size_t i = 0; i < model::kFoundKinds; ++i) {
        const auto kind = static_cast<FoundKind>(i);
        CHECK_FALSE(route_of(hit(kind)) == Route{});
        CHECK_FALSE(kind_words(tr, hit(kind)).empty());
    }
}

TEST_CASE("search: a hit says where it is from, and opens in its course") {
    SearchView view;
    view.today = sample_now().date;
    Stage stage = stage_of(search, view);
    CHECK_FALSE(stage.has(Role::List, "What was found"));
    CHECK(only<SetText>(stage.type("What are you looking for?", "hero")).target ==
          TextTarget::Search);
    view.asked = true;
    CHECK(stage.has(Role::Text, "Try fewer letters, or another word."));
    view.hits = {hit(FoundKind::Entry), hit(FoundKind::Question)};
    view.pieces = [](std::size_t i) {
        const std::vector<model::Piece> note = {
            {"A ", false}, {"heron", true}, {" by the weir", false}};
        return i == 0 ? note : std::vector<model::Piece>{{"Other", true}};
    };
    CHECK(stage.has(Role::Status, "2 found."));
    CHECK(stage.has(Role::Text, "Note · Saturday, 17 January"));
    CHECK(stage.names(Role::Words) == std::vector<std::string>{"A heron by the weir", "Other"});
    const auto opened = only<OpenFound>(stage.press(Role::Button, "Open", "A heron by the weir"));
    CHECK(opened.to == route_of(view.hits[0]));
    CHECK(opened.course.is_nil());
    CHECK(only<OpenFound>(stage.press(Role::Button, "Open", "Other")).course == sample_id(3));
    view.more = true;
    CHECK(stage.has(Role::Status, "More than 2 found. These are the newest."));
    const auto chip = only<ShowGroup>(stage.press(Role::Button, "Tense moments"));
    CHECK(chip.group == FoundGroup::Moments);
    CHECK(chip.page == FindPage::Search);
    CHECK(chip.on);
    view.groups = {FoundGroup::Moments};
    CHECK_FALSE(only<ShowGroup>(stage.press(Role::Button, "Tense moments")).on);
    CHECK(stage.press(Role::Button, "Between two days").empty());
    CHECK(only<SetText>(stage.type("From", "2026-01-01")).target == TextTarget::SearchFrom);
    CHECK(only<SetText>(stage.type("To", "2026-01-31")).target == TextTarget::SearchTo);
}

TEST_CASE("the timeline reads what is in sight, and names a month once") {
    TimelineView view;
    view.today = sample_now().date;
    std::size_t read = 0;
    Stage stage = stage_of(timeline, view);
    CHECK(stage.has(Role::Text, "There is nothing with a date here yet."));
    for (std::int64_t i = 0; i < 5000; ++i) view.keys.push_back({.row = i});
    view.row = [&](std::size_t i) {
        ++read;
        model::TimelineText row;
        row.kind = i == 1 ? FoundKind::Session : FoundKind::Entry;
        row.id = sample_id(static_cast<int>(i));
        row.number = 12;
        row.did_not_happen = i == 1;
        row.date = base::add_days({2026, 1, 3}, -static_cast<int>(i));
        if (i != 1) row.text = "Row " + std::to_string(i);
        return row;
    };
    CHECK(stage.has(Role::Words, "Row 0"));
    CHECK(read < 1000);
    const std::vector<std::string> headings = stage.names(Role::Heading);
    CHECK(std::count(headings.begin(), headings.end(), "January 2026") == 1);
    CHECK(std::count(headings.begin(), headings.end(), "December 2025") == 1);
    CHECK(stage.has(Role::Text, "Session 12 · Friday, 2 January"));
    CHECK(stage.has(Role::Text, "You did not meet."));
    const auto opened =
        only<OpenFound>(stage.press(Role::Button, "Open", "Session 12 · Friday, 2 January"));
    CHECK(opened.to == Route{Place::Sessions, Screen::LookBack, sample_id(1)});
}

}  // namespace rapport::screens
