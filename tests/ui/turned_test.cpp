// The kit from right to left: the picture against the tree, pointers, keys and the editor.
#include <cmath>

#include "imgui.h"
#include "ui/bench.h"
#include "ui/showcase.h"

using namespace rapport::ui;

namespace {

struct Letters {
    int all = 0, turned_over = 0, lost = 0;
};

bool lies_on_a_thing(const Tree& tree, float x, float y) {
    for (const Node& node : tree.nodes()) {
        if (node.role == Role::Root || node.role == Role::Main || node.role == Role::Scroller) {
            continue;
        }
        const Rect& at = node.screen;
        const bool across = x > at.x - 1 && x < at.x + at.w + 1;
        if (across && y > at.y - 4 && y < at.y + at.h + 4) return true;
    }
    return false;
}

// What is drawn of letters and icons: four corners of one picture of the atlas each.
Letters letters_of(test::Bench& bench) {
    Letters letters;
    const auto* data = static_cast<const ImDrawData*>(bench.kit.draw_data());
    const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    for (const ImDrawList* list : data->CmdLists) {
        for (int i = 0; i + 3 < list->VtxBuffer.Size; ++i) {
            const ImDrawVert& a = list->VtxBuffer[i];
            const ImDrawVert& c = list->VtxBuffer[i + 2];
            const ImDrawVert& b = list->VtxBuffer[i + 1];
            const bool flat = a.pos.y == b.pos.y && b.pos.x == c.pos.x && a.uv.y == b.uv.y;
            if (!flat || a.uv.x >= c.uv.x || a.uv.x == white.x) continue;
            ++letters.all;
            if (a.pos.x > c.pos.x) ++letters.turned_over;
            const float x = (a.pos.x + c.pos.x) / 2, y = (a.pos.y + c.pos.y) / 2;
            if (!lies_on_a_thing(bench.kit.tree(), x, y)) ++letters.lost;
            i += 3;
        }
    }
    return letters;
}

}  // namespace

TEST_CASE("A1: from right to left letters lie on their things and read as they are") {
    for (const bool turned : {false, true}) {
        INFO("turned: " << turned);
        test::Showcase showcase;
        test::Bench bench([&](Ui& ui) { showcase(ui); });
        bench.in.height = 3000;
        bench.in.right_to_left = turned;
        bench.settle();
        const Letters letters = letters_of(bench);
        CHECK(letters.all > 500);
        CHECK(letters.lost == 0);
        // The chevron of what can be opened points along the line.
        CHECK((letters.turned_over > 0) == turned);
        CHECK(letters.turned_over < 4);
    }
}

TEST_CASE("A2: from right to left a click does what lies there, and arrows go along the line") {
    test::Showcase showcase;
    test::Bench bench([&](Ui& ui) { showcase(ui); });
    bench.in.right_to_left = true;
    bench.in.height = 3000;
    bench.settle();
    CHECK(bench.node(Role::Button, "Help now").screen.x < 20);
    bench.click(Role::Button, "Help now");
    CHECK(showcase.count["help"] == 1);
    CHECK(showcase.count["cover"] == 0);
    bench.activate(Role::Radio, "mixed");
    bench.focus(bench.node(Role::Radio, "mixed").id);
    bench.key(Key::Left);
    CHECK(bench.focused_name() == "tense");
    bench.key(Key::Right);
    CHECK(bench.focused_name() == "mixed");
    CHECK(bench.node(Role::Radio, "easy").screen.x > bench.node(Role::Radio, "mixed").screen.x);
}

TEST_CASE("A2: from right to left the own editor writes at the right, and a click finds a letter") {
    std::string value = "abc";
    test::Bench bench([&](Ui& ui) {
        const Scope main = ui.main("page");
        if (const auto now = ui.field("field", {.label = "Words", .value = value})) value = *now;
    });
    bench.in.right_to_left = true;
    bench.settle();
    const Rect at = bench.node(Role::TextField, "Words").screen;
    const float y = at.y + at.h / 2, right = at.x + at.w;
    const auto click = [&](float x) {
        bench.pointer(EventKind::PointerDown, x, y);
        bench.pointer(EventKind::PointerUp, x, y);
    };
    click(right - 13);
    bench.type("d");
    CHECK(value == "abcd");
    click(right - 100);
    bench.type("0");
    CHECK(value == "0abcd");
}
