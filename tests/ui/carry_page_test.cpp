// What a carried row does to the page around it: scrolling, motion, the keyboard, dialogs, fields.
#include <cmath>

#include "ui/carry_rows.h"

using namespace rapport::ui;
using test::Bench;
using test::CarryRows;
using test::ListKind;

TEST_CASE("in a column a grip stands in the corner, beside the words and over nothing") {
    Bench bench([](Ui& ui) {
        const Scope main = ui.main("corner");
        const Scope list = ui.list("list", "Rows", 1);
        const Scope item = ui.item("item");
        const Scope card = ui.card("card");
        if (ui.grip("grip")) ui.space();
        ui.words("words", std::string(200, 'w') + " and more of it");
        if (ui.button("below", "Below", {.full_width = true})) ui.space();
    });
    for (const float text_scale : {1.0f, 3.0f}) {
        bench.in.text_scale = text_scale;
        bench.settle();
        Rect grip;
        for (const Node& node : bench.kit.tree().nodes()) {
            if (node.role == Role::Grip) grip = node.screen;
        }
        const Rect below = bench.node(Role::Button, "Below").screen;
        for (const Node& node : bench.kit.tree().nodes()) {
            if (node.role != Role::Words) continue;
            CHECK(node.screen.w > 100);
            CHECK(node.screen.x + node.screen.w <= grip.x + 0.1f);
            CHECK(grip.y < node.screen.y + 12);
        }
        CHECK(grip.y + grip.h <= below.y);
        CHECK(grip.x + grip.w < 360 - 16);
        CHECK(below.w > 200);
    }
}

TEST_CASE("near its edges the page scrolls by itself, as far as the list goes") {
    for (const ListKind kind : {ListKind::Plain, ListKind::Virtual}) {
        CarryRows rows(kind, 60);
        Bench& bench = rows.bench;
        rows.take("Row 1", Pointer::Touch);
        rows.carry_to(300);
        CHECK_FALSE(bench.animating);  // In the middle it is at rest.
        rows.carry_to(620);
        CHECK(bench.animating);
        int frames = 0;
        for (; frames < 3000; ++frames) {
            const bool moves = bench.one_pass(std::nullopt, 1.0f / 60).animating;
            bench.settle();
            if (!moves) break;
        }
        CHECK(frames > 60);
        CHECK(frames < 3000);
        // It stops where the list does, and not where the page does.
        CHECK(rows.top("Row 1") > 300);
        rows.let_go();
        CHECK(rows.names.back() == "Row 1");
        CHECK(bench.node(Role::Text, "Row 1").screen.y < 640);
        // And back, to where it is let go.
        rows.take("Row 1");
        rows.carry_to(20);
        for (int i = 0; i < 30; ++i) {
            bench.one_pass(std::nullopt, 1.0f / 60);
            bench.settle();
        }
        const float seen = rows.top("Row 1");
        rows.let_go();
        CHECK(rows.names.back() != "Row 1");
        CHECK(std::fabs(rows.top("Row 1") - seen) < 60);
    }
}

TEST_CASE("a grip near the edge that is only held does not scroll") {
    CarryRows rows(ListKind::Plain, 20);
    rows.bench.wheel(rows.grip("Row 10").y - 590);
    const float scroll = rows.bench.scroll();
    CHECK(scroll > 0);
    rows.take("Row 10");
    for (int i = 0; i < 10; ++i) {
        CHECK_FALSE(rows.bench.one_pass(std::nullopt, 1.0f / 60).animating);
    }
    CHECK(rows.bench.scroll() == scroll);
}

TEST_CASE("rows glide aside and come to rest, at once where less motion is asked for") {
    CarryRows rows(ListKind::Plain, 4);
    rows.bench.in.reduced_motion = false;
    const float top = rows.top("Row 1");
    rows.take("Row 0");
    bool moved = false;
    for (int i = 0; i < 12; ++i) {
        rows.bench.pointer(EventKind::PointerMove, rows.x, rows.y + 12.0f * static_cast<float>(i));
        moved = moved || rows.bench.animating;
    }
    CHECK(moved);
    int frames = 0;
    while (rows.bench.one_pass(std::nullopt, 1.0f / 60).animating && frames < 100) ++frames;
    CHECK(frames < 60);
    CHECK(rows.top("Row 1") < top - 50);
    rows.bench.key(Key::Escape);

    rows.bench.in.reduced_motion = true;
    rows.take("Row 0");
    for (int i = 0; i < 12; ++i) {
        rows.bench.pointer(EventKind::PointerMove, rows.x, rows.y + 12.0f * static_cast<float>(i));
        CHECK_FALSE(rows.bench.animating);
    }
    CHECK(rows.top("Row 1") < top - 50);
}

TEST_CASE("a grip is large enough, no stop of the Tab key, and dead under a dialog") {
    CarryRows rows(ListKind::Plain, 6);
    CHECK(rows.grip("Row 0").w >= 44);
    CHECK(rows.grip("Row 0").h >= 44);
    for (int i = 0; i < 14; ++i) {
        rows.bench.key(Key::Tab);
        REQUIRE(rows.bench.focused() != nullptr);
        CHECK(rows.bench.focused()->role == Role::Button);
    }
    rows.dialog = true;
    rows.bench.settle();
    const Rect yes = rows.bench.node(Role::Button, "Yes").screen;
    rows.bench.key(Key::Escape);
    rows.bench.wheel(rows.grip("Row 2").y - yes.y);
    const Rect at = rows.grip("Row 2");
    CHECK(std::fabs(at.y - yes.y) < 1);
    rows.dialog = true;
    rows.bench.settle();
    const float top = rows.top("Row 2");
    rows.bench.pointer(EventKind::PointerDown, at.x + 20, at.y + 20);
    rows.bench.pointer(EventKind::PointerMove, at.x + 20, at.y + 300);
    CHECK(rows.top("Row 2") == top);
    // Escape closes a dialog when nothing is carried.
    rows.bench.pointer(EventKind::PointerUp, at.x + 20, at.y + 300);
    rows.bench.key(Key::Escape);
    CHECK_FALSE(rows.dialog);
}

TEST_CASE("while a row is carried the canvas draws the fields of its list, and only then") {
    std::vector<std::string> names = {"one", "two"};
    Bench bench([&](Ui& ui) {
        const Scope main = ui.main("fields");
        {
            const Scope list = ui.list("list", "Goals", names.size());
            for (const std::string& name : names) {
                const Scope item = ui.item(name);
                if (ui.field("field", {.label = name, .value = "words"})) names.clear();
                if (ui.grip("grip")) std::swap(names[0], names[1]);
            }
        }
        if (ui.field("other", {.label = "other", .value = "words"})) names.clear();
    });
    bench.in.host_fields = true;
    bench.settle();
    const auto hidden = [&](const char* name) {
        return bench.node(Role::TextField, name).hidden_field;
    };
    const Node* grip = nullptr;
    for (const Node& node : bench.kit.tree().nodes()) {
        if (node.role == Role::Grip && grip == nullptr) grip = &node;
    }
    REQUIRE(grip != nullptr);
    const float x = grip->screen.x + 9;
    const float y = grip->screen.y + 9;
    CHECK_FALSE(hidden("one"));
    bench.pointer(EventKind::PointerDown, x, y);
    bench.pointer(EventKind::PointerMove, x, y + 20);
    CHECK(hidden("one"));
    CHECK(hidden("two"));
    CHECK_FALSE(hidden("other"));
    bench.pointer(EventKind::PointerUp, x, y + 20);
    CHECK_FALSE(hidden("one"));
    CHECK_FALSE(hidden("two"));
}
