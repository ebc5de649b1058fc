// Where a person is: the stack of screens, what survives a reload, and Undo.
#include "core/bench.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;
using ui::EventKind;

namespace {

float scrolled(Rig& rig) {
    for (const ui::Node& node : rig.tree().nodes()) {
        if (node.role == ui::Role::Scroller) return node.scroll;
    }
    return -1;
}

void back(Rig& rig) { rig.do_and_settle(event(EventKind::Back)); }

void scroll(Rig& rig, float dy) {
    ui::Event wheel = event(EventKind::Wheel);
    wheel.x = rig.input.width / 2;
    wheel.y = rig.input.height / 2;
    wheel.dy = dy;
    rig.do_and_settle(wheel);
}

}  // namespace

TEST_CASE("the host is told when Back would lead somewhere") {
    Rig rig;
    CHECK_FALSE(rig.last.can_go_back);
    do_press(rig, "button", "Goals");
    CHECK(rig.last.can_go_back);
    do_press(rig, "button", "More");
    do_press(rig, "link", "Settings");
    CHECK(rig.last.can_go_back);
    back(rig);
    CHECK(has(rig, "heading", "More"));
    back(rig);
    CHECK(has(rig, "heading", "Today"));
    CHECK_FALSE(rig.last.can_go_back);
    back(rig);
    CHECK(has(rig, "heading", "Today"));
}

TEST_CASE("walking back and forth does not pile up screens") {
    Rig rig;
    do_press(rig, "button", "Before a session");
    for (int i = 0; i < 5; ++i) {
        do_press(rig, "button", "Help now");
        back(rig);
        do_press(rig, "button", "Show my card");
        back(rig);
    }
    CHECK(has(rig, "heading", "Get ready"));
    back(rig);
    CHECK(has(rig, "heading", "Today"));
    CHECK_FALSE(rig.last.can_go_back);
}

TEST_CASE("a reload comes back to the screen, its scroll and what was open") {
    Rig rig;
    do_press(rig, "button", "Questions");
    do_press(rig, "button", "Ideas to start from");
    scroll(rig, 300);
    const float before = scrolled(rig);
    REQUIRE(before > 100);
    rig.reload();
    CHECK(has(rig, "heading", "Questions"));
    CHECK(node(rig, "button", "Ideas to start from").expanded == true);
    CHECK(scrolled(rig) == doctest::Approx(before).epsilon(0.02));
    do_press(rig, "button", "Today");
    CHECK(scrolled(rig) == 0);
    do_press(rig, "button", "Questions");
    CHECK(scrolled(rig) == doctest::Approx(before).epsilon(0.02));
}

TEST_CASE("a killed app comes back to the screen where it was") {
    Rig rig;
    do_press(rig, "button", "Before a session");
    rig.kill();
    CHECK(has(rig, "heading", "Get ready"));
    back(rig);
    CHECK(has(rig, "heading", "Today"));
}

TEST_CASE("the screen is named by the focus when one comes to it") {
    Rig rig;
    do_press(rig, "button", "Goals");
    const ui::Node* focus = rig.tree().find(rig.app().kit().memory().focus);
    REQUIRE(focus != nullptr);
    CHECK(focus->role == ui::Role::Heading);
    CHECK(focus->name == "Goals");
}

TEST_CASE("a covered screen holds nothing, survives Back, and says so to the host") {
    Rig rig;
    do_press(rig, "button", "Goals");
    do_press(rig, "button", "Cover");
    CHECK(rig.last.covered);
    CHECK_FALSE(has(rig, "heading", "Goals"));
    back(rig);
    CHECK(rig.last.covered);
    do_press(rig, "button", "Show again");
    CHECK_FALSE(rig.last.covered);
    CHECK(has(rig, "heading", "Goals"));
}

TEST_CASE("Undo is offered once and brings back what was deleted last") {
    Rig rig;
    for (const char* text : {"One?", "Two?"}) {
        do_press(rig, "button", "Questions");
        type_now(rig, "What would you like to ask?", text);
        do_press(rig, "button", "Add");
    }
    for (const char* text : {"One?", "Two?"}) {
        journeys::Thing open{"button", "Open", {.about = text}};
        rig.do_and_settle(event(EventKind::Activate, journeys::find_one(rig.tree(), open).id));
        do_press(rig, "button", "Delete");
    }
    CHECK_FALSE(has(rig, "text", "Two?"));
    do_press(rig, "button", "Undo");
    CHECK(has(rig, "text", "Two?"));
    CHECK_FALSE(has(rig, "text", "One?"));
    CHECK_FALSE(has(rig, "button", "Undo"));
}

TEST_CASE("the title is neutral and told once") {
    Rig rig;
    CHECK(rig.last.title == "Journal");
    do_press(rig, "button", "Goals");
    CHECK(rig.last.title.empty());
}
