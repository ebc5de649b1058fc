// Dialogs and the menu: the rest is inert, the focus goes in and comes back.
#include "ui/bench.h"
#include "ui/showcase.h"

namespace {

using namespace rapport::ui;
using test::Bench;
using test::Showcase;

struct DialogScreen {
    Showcase showcase;
    Bench bench{[this](Ui& ui) { showcase(ui); }};

    DialogScreen() {
        bench.in.host_fields = true;
        bench.in.height = 2600;
        bench.settle();
    }
};

}  // namespace

TEST_CASE("a dialog makes the rest inert and takes the focus") {
    DialogScreen screen;
    Bench& bench = screen.bench;
    bench.focus(bench.node(Role::Button, "Delete everything").id);
    const NodeId opener = bench.node(Role::Button, "Delete everything").id;
    bench.key(Key::Enter);
    CHECK(screen.showcase.count["erase"] == 1);
    CHECK(bench.kit.modal_open());
    CHECK(bench.node(Role::Dialog, "Delete everything?").inert == false);
    CHECK(bench.focused_name() == "Delete everything?");
    CHECK(bench.focused()->role == Role::Heading);
    CHECK(bench.node(Role::Button, "Cover").inert);
    CHECK(bench.node(Role::TextArea, "What is on your mind?").inert);
    CHECK(bench.node(Role::TextArea, "What is on your mind?").hidden_field);

    SUBCASE("nothing below reacts") {
        bench.click(Role::Button, "Cover");
        bench.activate(Role::Button, "Cover");
        CHECK(screen.showcase.count["cover"] == 0);
        for (int i = 0; i < 5; ++i) {
            bench.key(Key::Tab);
            CHECK_FALSE(bench.focused()->inert);
        }
    }
    SUBCASE("its own buttons react") {
        bench.click(Role::Button, "Keep it");
        CHECK_FALSE(screen.showcase.dialog_open);
    }
    SUBCASE("Escape closes it and the focus comes back") {
        bench.key(Key::Escape);
        CHECK_FALSE(screen.showcase.dialog_open);
        CHECK_FALSE(bench.kit.modal_open());
        CHECK(bench.kit.memory().focus == opener);
        CHECK(bench.moved == opener);
        CHECK_FALSE(bench.node(Role::Button, "Cover").inert);
        CHECK_FALSE(bench.node(Role::TextArea, "What is on your mind?").hidden_field);
    }
    SUBCASE("Back closes it") {
        bench.back();
        CHECK_FALSE(screen.showcase.dialog_open);
    }
}

TEST_CASE("a dialog that is higher than the window scrolls") {
    DialogScreen screen;
    Bench& bench = screen.bench;
    bench.in.width = 320;
    bench.in.height = 400;
    bench.in.text_scale = 3;
    screen.showcase.dialog_open = true;
    bench.settle();
    const Rect card = bench.node(Role::Dialog, "Delete everything?").screen;
    CHECK(card.y >= 0);
    CHECK(card.y + card.h <= 400);
    bench.focus(bench.node(Role::Button, "Keep it").id);
    const Rect at = bench.node(Role::Button, "Keep it").screen;
    CHECK(at.y + at.h <= card.y + card.h);
}

TEST_CASE("where the labels do not fit, the places stand in a menu") {
    DialogScreen screen;
    Bench& bench = screen.bench;
    bench.in.width = 320;
    bench.in.height = 640;
    bench.settle();
    CHECK(bench.has(Role::Button, "Goals"));
    bench.in.text_scale = 1.5f;
    bench.settle();
    CHECK_FALSE(bench.has(Role::Button, "Goals"));
    CHECK(bench.node(Role::Button, "Menu").expanded == false);
    bench.click(Role::Button, "Menu");
    CHECK(bench.kit.modal_open());
    CHECK(bench.node(Role::Button, "Today").current);
    bench.click(Role::Button, "Goals");
    CHECK(screen.showcase.place == 3);
    CHECK(screen.showcase.count["nav"] == 1);
    CHECK_FALSE(bench.kit.modal_open());
    bench.click(Role::Button, "Menu");
    bench.key(Key::Escape);
    CHECK_FALSE(bench.kit.modal_open());
    CHECK(bench.focused_name() == "Menu");
}

TEST_CASE("wide windows have a rail") {
    DialogScreen screen;
    Bench& bench = screen.bench;
    bench.in.width = 1280;
    bench.in.height = 800;
    bench.settle();
    const Rect rail = bench.node(Role::Navigation, "Places").screen;
    CHECK(rail.x == 0);
    CHECK(rail.h == 800);
    bench.click(Role::Button, "Sessions");
    CHECK(screen.showcase.place == 2);
}
