// Scrolling by wheel, keys, touch and momentum, and the list that draws only what is in sight.
#include <chrono>
#include <cmath>

#include "ui/bench.h"

namespace {

using namespace rapport::ui;
using test::Bench;

struct Long {
    int presses = 0;
    std::string key = "long";
    Bench bench{[this](Ui& ui) {
        const Scope main = ui.main(key);
        for (int i = 0; i < 40; ++i) {
            if (ui.button("b" + std::to_string(i), "Button " + std::to_string(i))) ++presses;
        }
    }};

    void touch(EventKind kind, float y) { bench.pointer(kind, 100, y, Pointer::Touch); }
};

}  // namespace

TEST_CASE("wheel and keys scroll, and stop at the ends") {
    Long screen;
    Bench& bench = screen.bench;
    bench.wheel(100);
    CHECK(bench.scroll() == 100);
    bench.wheel(-500);
    CHECK(bench.scroll() == 0);
    bench.key(Key::PageDown);
    CHECK(bench.scroll() > 300);
    bench.key(Key::End);
    const float end = bench.scroll();
    bench.wheel(50);
    CHECK(bench.scroll() == end);
    const Node& last = bench.node(Role::Button, "Button 39");
    CHECK(last.screen.y + last.screen.h <= 640);
    bench.key(Key::Home);
    CHECK(bench.scroll() == 0);
    bench.key(Key::Down);
    CHECK(bench.scroll() == 40);
}

TEST_CASE("a scroll position belongs to its screen") {
    Long screen;
    screen.bench.wheel(100);
    screen.key = "another";
    screen.bench.settle();
    CHECK(screen.bench.scroll() == 0);
    screen.key = "long";
    screen.bench.settle();
    CHECK(screen.bench.scroll() == 100);
}

TEST_CASE("a toast does not cover the button that called it up") {
    Long screen;
    Bench bench([&](Ui& ui) {
        {
            const Scope main = ui.main("long");
            for (int i = 0; i < 40; ++i) {
                const std::string number = std::to_string(i);
                if (ui.button("b" + number, "Button " + number)) ++screen.presses;
            }
        }
        if (screen.presses > 0) (void)ui.toast("toast", "It is kept.", "");
    });
    const auto lowest = [&] {
        const Node* found = nullptr;
        for (const Node& node : bench.kit.tree().nodes()) {
            if (node.role == Role::Button && node.screen.y + node.screen.h <= 640) found = &node;
        }
        return *found;
    };
    const Node button = lowest();
    bench.focus(button.id);
    bench.key(Key::Enter);
    REQUIRE(screen.presses == 1);
    const Rect toast = bench.node(Role::Status, "It is kept.").screen;
    CHECK(button.screen.y + button.screen.h > toast.y);
    const Rect after = bench.node(Role::Button, button.name).screen;
    CHECK(after.y + after.h <= toast.y);
}

TEST_CASE("scrolling changes one node of the tree") {
    Long screen;
    const Tree before = screen.bench.kit.tree();
    screen.bench.wheel(33);
    const TreePatch patch = diff(before, screen.bench.kit.tree());
    REQUIRE(patch.changed.size() == 1);
    CHECK(patch.changed[0].role == Role::Scroller);
    CHECK(patch.children.empty());
}

TEST_CASE("a small touch presses, a drag scrolls and presses nothing") {
    Long screen;
    const Rect at = screen.bench.node(Role::Button, "Button 4").screen;
    const float y = at.y + 20;
    screen.touch(EventKind::PointerDown, y);
    screen.touch(EventKind::PointerMove, y - 6);
    screen.touch(EventKind::PointerUp, y - 6);
    CHECK(screen.presses == 1);
    CHECK(screen.bench.scroll() == 0);
    screen.touch(EventKind::PointerDown, y);
    screen.touch(EventKind::PointerMove, y - 60);
    CHECK(screen.bench.scroll() == 52);  // Without the 8 px in which it was not yet a drag.
    screen.touch(EventKind::PointerMove, y);
    screen.touch(EventKind::PointerUp, y);
    CHECK(screen.presses == 1);
}

TEST_CASE("a flick has momentum that ends, and is caught without pressing") {
    Long screen;
    Bench& bench = screen.bench;
    screen.touch(EventKind::PointerDown, 400);
    for (int i = 1; i <= 6; ++i) {
        screen.touch(EventKind::PointerMove, 400 - 15.0f * static_cast<float>(i));
    }
    screen.touch(EventKind::PointerUp, 310);
    const float released = bench.scroll();
    int frames = 0;
    for (; frames < 600; ++frames) {
        if (!bench.one_pass(std::nullopt, 1.0f / 60).animating) break;
    }
    CHECK(frames > 10);
    CHECK(frames < 300);
    CHECK(bench.scroll() > released + 100);
    // Idle again: nothing moves.
    const float rest = bench.scroll();
    bench.one_pass(std::nullopt, 1);
    CHECK(bench.scroll() == rest);

    screen.touch(EventKind::PointerDown, 200);
    for (int i = 1; i <= 6; ++i) {
        screen.touch(EventKind::PointerMove, 200 + 15.0f * static_cast<float>(i));
    }
    screen.touch(EventKind::PointerUp, 290);
    CHECK(bench.one_pass(std::nullopt, 1.0f / 60).animating);
    screen.touch(EventKind::PointerDown, 200);
    screen.touch(EventKind::PointerUp, 200);
    CHECK(screen.presses == 0);
    CHECK_FALSE(bench.one_pass(std::nullopt, 1.0f / 60).animating);
}

TEST_CASE("with reduced motion a flick ends at once") {
    Long screen;
    screen.bench.in.reduced_motion = true;
    screen.touch(EventKind::PointerDown, 400);
    screen.touch(EventKind::PointerMove, 300);
    screen.touch(EventKind::PointerMove, 200);
    screen.touch(EventKind::PointerUp, 200);
    CHECK_FALSE(screen.bench.one_pass(std::nullopt, 1.0f / 60).animating);
}

TEST_CASE("the focus is scrolled into view, above an on-screen keyboard too") {
    Long screen;
    Bench& bench = screen.bench;
    bench.focus(bench.node(Role::Button, "Button 20").id);
    Rect at = bench.node(Role::Button, "Button 20").screen;
    CHECK(at.y > 0);
    CHECK(at.y + at.h < 640);
    bench.in.keyboard_inset = 300;
    bench.settle();
    at = bench.node(Role::Button, "Button 20").screen;
    CHECK(at.y + at.h < 340);
}

namespace {

struct Rows {
    std::size_t drawn = 0;
    std::size_t pressed = 99999;
    std::size_t count = 10000;
    std::size_t first = 0;  // Rows before it are gone.
    Bench bench{[this](Ui& ui) {
        drawn = 0;
        const Scope main = ui.main("rows");
        ui.heading(1, "Rows");
        ui.virtual_list(
            "list", "All entries", count,
            [this](std::size_t i) { return "k" + std::to_string(i + first); },
            [this, &ui](std::size_t row) {
                ++drawn;
                const std::size_t i = row + first;
                const std::string name = "Entry " + std::to_string(i);
                if (ui.button("open", name)) pressed = i;
                if (i % 3 == 0) ui.text("A second line that makes this row higher than others.");
            });
    }};
};

}  // namespace

TEST_CASE("a list of 10,000 rows draws what is in sight and says its size") {
    Rows rows;
    Bench& bench = rows.bench;
    CHECK(rows.drawn < 30);
    const Node* item = nullptr;
    for (const Node& node : bench.kit.tree().nodes()) {
        if (node.role == Role::ListItem) item = &node;
    }
    REQUIRE(item != nullptr);
    CHECK(item->set_size == 10000);
    CHECK(item->position == rows.drawn);
    bench.key(Key::End);
    CHECK(bench.has(Role::Button, "Entry 9999"));
    const Node& last = bench.node(Role::Button, "Entry 9999");
    CHECK(last.screen.y + last.screen.h < 640);
    bench.click(Role::Button, "Entry 9999");
    CHECK(rows.pressed == 9999);
    CHECK(rows.drawn < 40);
}

TEST_CASE("scrolling up through rows of unknown height does not jump") {
    Rows rows;
    Bench& bench = rows.bench;
    bench.key(Key::End);
    for (int i = 0; i < 100; ++i) {
        const Node* seen = nullptr;
        for (const Node& node : bench.kit.tree().nodes()) {
            const bool middle = node.screen.y > 250 && node.screen.y < 400;
            if (node.role == Role::Button && middle) seen = &node;
        }
        REQUIRE(seen != nullptr);
        const std::string name = seen->name;
        const float y = seen->screen.y;
        bench.wheel(-37);
        CHECK(std::fabs(bench.node(Role::Button, name).screen.y - y - 37) < 1.5f);
    }
}

TEST_CASE("Tab walks through the rows, and the focused row stays when it is out of sight") {
    Rows rows;
    Bench& bench = rows.bench;
    for (int i = 0; i < 50; ++i) bench.key(Key::Tab);
    CHECK(bench.focused_name() == "Entry 49");
    bench.key(Key::End);
    CHECK(bench.focused_name() == "Entry 49");
    bench.wheel(-3000);
    CHECK(bench.focused_name() == "Entry 49");
    rows.count = 10;
    bench.settle();
    CHECK(bench.focused() != nullptr);
}

TEST_CASE("rows that come and go above do not move what is in sight by more than their heights") {
    Rows rows;
    Bench& bench = rows.bench;
    for (int i = 0; i < 30; ++i) bench.wheel(400);
    const Node* seen = nullptr;
    for (const Node& node : bench.kit.tree().nodes()) {
        const bool middle = node.screen.y > 250 && node.screen.y < 400;
        if (node.role == Role::Button && middle) seen = &node;
    }
    REQUIRE(seen != nullptr);
    const std::string name = seen->name;
    const float y = seen->screen.y;
    rows.count -= 2;
    bench.settle();
    CHECK(bench.node(Role::Button, name).screen.y == y);
    rows.first = 1;  // The first of them is a high one.
    bench.settle();
    CHECK(std::fabs(bench.node(Role::Button, name).screen.y - y) < 160);
}

TEST_CASE("a short list is in the tree as a whole") {
    Rows rows;
    rows.count = 24;
    rows.bench.settle();
    CHECK(rows.drawn == 24);
    rows.count = 25;
    rows.bench.settle();
    CHECK(rows.drawn < 20);
}
