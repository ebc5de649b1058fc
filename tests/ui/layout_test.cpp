// Text from 100 to 300 % and windows from 320 x 256: nothing leaves the window or overlaps, targets
// keep their size, and every interactive ImGui item has its node.
#include <set>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/bench.h"
#include "ui/showcase.h"

namespace {

using namespace rapport::ui;
using test::Bench;
using test::Showcase;

// What ImGui saw in the last pass; a hook has no other way to tell.
std::set<ImGuiID>& seen_items() {
    static std::set<ImGuiID> items;
    return items;
}

bool usable(const Node& node) {
    switch (node.role) {
        case Role::Button:
        case Role::Link:
        case Role::Checkbox:
        case Role::Radio:
        case Role::TextField:
        case Role::TextArea:
        case Role::DateField:
        case Role::TimeField: return true;
        default: return false;
    }
}

bool overlap(const Rect& a, const Rect& b) {
    constexpr float kTouching = 0.01f;
    return a.x + a.w > b.x + kTouching && b.x + b.w > a.x + kTouching &&
           a.y + a.h > b.y + kTouching && b.y + b.h > a.y + kTouching;
}

void check_layout(Bench& bench) {
    const std::vector<Node>& nodes = bench.kit.tree().nodes();
    for (const Node& node : nodes) {
        INFO(role_name(node.role) << " '" << node.name << "' x " << node.screen.x << " w "
                                  << node.screen.w);
        CHECK(node.screen.x >= -0.01f);
        CHECK(node.screen.x + node.screen.w <= bench.in.width + 0.01f);
        if (node.role != Role::Scroller && node.role != Role::Main) CHECK(node.screen.h >= 0);
        if (!usable(node)) continue;
        CHECK(node.rect.w >= 24);
        CHECK(node.rect.h >= 24);
        if (node.primary) CHECK(node.rect.h >= 44);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (std::size_t k = i + 1; k < nodes.size(); ++k) {
            const bool both = usable(nodes[i]) && usable(nodes[k]);
            if (!both || nodes[i].parent != nodes[k].parent) continue;
            INFO(nodes[i].name << " and " << nodes[k].name);
            CHECK_FALSE(overlap(nodes[i].screen, nodes[k].screen));
        }
    }
}

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect&,
                                 const ImGuiLastItemData*) {
    seen_items().insert(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

TEST_CASE("nothing leaves the window or overlaps, at any text size") {
    for (const float width : {320.0f, 360.0f, 768.0f, 1280.0f}) {
        for (const float scale : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f}) {
            for (const float height : {256.0f, 700.0f}) {
                INFO(width << " x " << height << " at " << scale);
                Showcase showcase;
                showcase.heard = 3;
                showcase.toast = true;
                Bench bench([&showcase](Ui& ui) { showcase(ui); });
                bench.in.width = width;
                bench.in.height = height;
                bench.in.text_scale = scale;
                bench.settle();
                check_layout(bench);
                showcase.dialog_open = true;
                bench.settle();
                check_layout(bench);
            }
        }
    }
}

TEST_CASE("nothing leaves the window or overlaps, with all letters and lines far apart") {
    for (const float width : {320.0f, 768.0f}) {
        for (const float scale : {1.0f, 2.0f}) {
            INFO(width << " at " << scale);
            Showcase showcase;
            showcase.heard = 3;
            showcase.toast = true;
            Bench bench([&showcase](Ui& ui) { showcase(ui); });
            bench.in.width = width;
            bench.in.text_scale = scale;
            bench.in.type.line = 1.5f;
            bench.in.type.letter_em = 0.12f;
            bench.in.type.word_em = 0.24f;
            bench.in.type.align = TextAlign::End;
            bench.settle();
            check_layout(bench);
        }
    }
}

TEST_CASE("the last item of the banner is in the same place, alone or not") {
    bool two = true;
    Bench bench([&](Ui& ui) {
        {
            const Scope banner = ui.banner();
            if (two) (void)ui.button("first", "First");
            (void)ui.button("help", "Help");
        }
        const Scope main = ui.main("main");
        ui.heading(1, "Page");
    });
    const float before = bench.node(Role::Button, "Help").screen.x;
    two = false;
    bench.settle();
    CHECK(bench.node(Role::Button, "Help").screen.x == before);
    CHECK(before > 100);
}

TEST_CASE("the screen keeps room between banner and bar") {
    for (const float scale : {1.0f, 2.0f, 3.0f}) {
        INFO("at " << scale);
        Showcase showcase;
        Bench bench([&showcase](Ui& ui) { showcase(ui); });
        bench.in.width = 320;
        bench.in.height = 256;
        bench.in.text_scale = scale;
        bench.settle();
        for (const Node& node : bench.kit.tree().nodes()) {
            if (node.role == Role::Main) CHECK(node.rect.h >= 100);
        }
    }
}

TEST_CASE("the scale is one row at 320 px and two from 150 % text") {
    Showcase showcase;
    Bench bench([&showcase](Ui& ui) { showcase(ui); });
    bench.in.width = 320;
    bench.in.height = 2000;
    bench.settle();
    const Rect zero = bench.node(Role::Radio, "0").screen;
    CHECK(zero.w >= 25);
    CHECK(zero.h >= 44);
    CHECK(bench.node(Role::Radio, "10").screen.y == zero.y);
    bench.in.text_scale = 1.5f;
    bench.settle();
    const float first = bench.node(Role::Radio, "0").screen.y;
    CHECK(bench.node(Role::Radio, "5").screen.y == first);
    CHECK(bench.node(Role::Radio, "6").screen.y > first);
    CHECK(bench.node(Role::Radio, "10").screen.y == bench.node(Role::Radio, "6").screen.y);
}

TEST_CASE("every interactive item that ImGui saw has a node, and the other way round") {
    for (const bool dialog : {false, true}) {
        for (const bool host_fields : {false, true}) {
            Showcase showcase;
            showcase.heard = 3;
            showcase.toast = true;
            showcase.dialog_open = dialog;
            Bench bench([&showcase](Ui& ui) { showcase(ui); });
            bench.in.host_fields = host_fields;
            bench.settle();
            bench.kit.make_current();
            ImGui::GetCurrentContext()->TestEngineHookItems = true;
            seen_items().clear();
            bench.one_pass(std::nullopt, 0);
            std::set<ImGuiID> named;
            for (const Node& node : bench.kit.tree().nodes()) {
                CHECK((node.item != 0) == usable(node));
                if (node.item != 0) {
                    CHECK_FALSE(node.name.empty());
                    named.insert(node.item);
                }
            }
            // ImGui's windows count as items, and so does the arrow of its own hidden one.
            std::set<ImGuiID> items = seen_items();
            for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
                items.erase(window->ID);
                items.erase(window->MoveId);
                items.erase(window->GetID("#COLLAPSE"));
            }
            for (const ImGuiID id : items) {
                INFO("item without a node: " << id);
                CHECK(named.count(id) == 1);
            }
            for (const ImGuiID id : named) {
                INFO("node without an item: " << bench.kit.tree().find(id)->name);
                CHECK(items.count(id) == 1);
            }
        }
    }
}
