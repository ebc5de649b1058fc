// Every screen as a whole: ImGui's items against the tree (A1), the size of targets (A5), and that
// nothing is out of reach or over something else, also with large text on small windows (A6).
#include <cstdlib>
#include <set>

#include "core/bench.h"
#include "core/oracle.h"
#include "core/reach.h"
#include "core/tour.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

struct Window {
    float width, height, text_scale;
    float keyboard = 0;  // The height of an on-screen keyboard.
};

constexpr Window kWindows[] = {{360, 640, 1}, {1280, 800, 1}, {320, 640, 2},
                               {360, 640, 3}, {320, 256, 3},  {640, 320, 1.5f}};
// Each size of a kind of device, and each size of text, in some pair; all pairs where
// RAPPORT_EVERY_SIZE is set.
constexpr Window kDevices[] = {{320, 256, 1},      {320, 640, 1},  {640, 320, 1, 160},
                               {640, 320, 2, 160}, {768, 1024, 2}, {1280, 800, 3},
                               {3840, 2160, 1},    {3840, 2160, 3}};
constexpr Window kSizes[] = {{320, 256, 1},  {320, 640, 1},  {640, 320, 1, 160},
                             {768, 1024, 1}, {1280, 800, 1}, {3840, 2160, 1}};

std::vector<Window> windows_of_devices() {
    if (std::getenv("RAPPORT_EVERY_SIZE") == nullptr) {
        return {std::begin(kDevices), std::end(kDevices)};
    }
    std::vector<Window> windows;
    for (Window window : kSizes) {
        for (const float scale : {1.0f, 2.0f, 3.0f}) {
            window.text_scale = scale;
            windows.push_back(window);
        }
    }
    return windows;
}

// Texts that are wider than a line that one can read.
std::vector<std::string> too_wide(const ui::Tree& tree, float text_scale) {
    constexpr float kWidest = 720;
    std::vector<std::string> found;
    for (const ui::Node& node : tree.nodes()) {
        const bool is_read = journeys::is_text(node.role) || journeys::is_field(node.role);
        if (is_read && node.screen.w > kWidest * text_scale) {
            found.push_back("too wide: " + node.name);
        }
    }
    return found;
}

std::vector<std::string> out_of_place(const ui::Tree& tree, const Window& window) {
    std::vector<std::string> wrong =
        out_of_reach(tree, window.width, window.height - window.keyboard);
    for (std::string& line : overlaps(tree)) wrong.push_back(std::move(line));
    for (std::string& line : too_wide(tree, window.text_scale)) wrong.push_back(std::move(line));
    return wrong;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

void resize(Rig& rig, const Window& window) {
    rig.input.width = window.width;
    rig.input.height = window.height;
    rig.input.prefs.text_scale = window.text_scale;
    rig.input.keyboard_inset = window.keyboard;
    rig.settle();
}

// Looks at the screen in every window; the first one stays.
void in_every_window(Rig& rig, const std::function<std::vector<std::string>(const Window&)>& look,
                     const std::string& name) {
    for (const Window& window : kWindows) {
        resize(rig, window);
        const std::string wrong = joined(look(window));
        INFO(name << " in " << window.width << " x " << window.height << " at "
                  << window.text_scale);
        CHECK(wrong == "");
    }
    resize(rig, kWindows[0]);
}

// A tree of one button of this size, at this height of a page that scrolls.
ui::Tree tree_with_button(float x, float y, float size) {
    ui::Tree tree;
    ui::Node root;
    root.id = 1;
    root.role = ui::Role::Root;
    tree.add(root);
    ui::Node page;
    page.id = 2;
    page.parent = 1;
    page.role = ui::Role::Scroller;
    page.screen = {0, 0, 360, 640};
    page.content_height = 1000;
    tree.add(page);
    for (const ui::NodeId id : {3u, 4u}) {
        ui::Node button;
        button.id = id;
        button.parent = 2;
        button.role = ui::Role::Button;
        button.name = "Open";
        button.screen = {x, y + (id == 4 ? 20.0f : 0.0f), size, size};
        tree.add(button);
    }
    return tree;
}

}  // namespace

TEST_CASE("the checks of a screen find what is wrong") {
    CHECK(small_targets(tree_with_button(0, 0, 18)).size() == 2);
    CHECK(small_targets(tree_with_button(0, 0, 24)).empty());
    CHECK(overlaps(tree_with_button(0, 0, 24)).size() == 1);
    CHECK(overlaps(tree_with_button(0, 0, 20)).empty());
    CHECK(out_of_reach(tree_with_button(0, 900, 24), 360, 640).empty());
    CHECK(out_of_reach(tree_with_button(0, 990, 24), 360, 640).size() == 2);
    CHECK(out_of_reach(tree_with_button(340, 0, 24), 360, 640).size() == 2);
    CHECK(out_of_reach(tree_with_button(0, 0, 24), 360, 300).size() == 1);
}

TEST_CASE("A5: every target is large enough, on every screen") {
    Rig rig;
    go_round(rig, [&](const std::string& name) {
        in_every_window(
            rig, [&](const Window&) { return small_targets(rig.tree()); }, name);
    });
}

TEST_CASE("A6: nothing is out of reach or over something else, on every screen") {
    Rig rig;
    go_round(rig, [&](const std::string& name) {
        in_every_window(
            rig, [&](const Window& window) { return out_of_place(rig.tree(), window); }, name);
    });
}

TEST_CASE("A6: so it is from a small phone to a wall, and no line is too long to read") {
    const std::vector<Window> windows = windows_of_devices();
    Rig rig;
    go_round(rig, [&](const std::string& name) {
        for (const Window& window : windows) {
            resize(rig, window);
            INFO(name << " in " << window.width << " x " << window.height << " at "
                      << window.text_scale << " above " << window.keyboard);
            const std::string wrong = joined(out_of_place(rig.tree(), window));
            CHECK(wrong == "");
        }
        resize(rig, kWindows[0]);
    });
}

TEST_CASE("A1: what ImGui saw and what the tree holds are the same things") {
    Rig rig;
    go_round(rig, [&](const std::string& name) {
        INFO(name);
        const std::set<std::uint32_t> seen = items_seen(rig);
        std::set<std::uint32_t> held;
        for (const ui::Node& node : rig.tree().nodes()) {
            if (journeys::is_usable(node)) {
                CHECK(node.item != 0);
                CHECK_FALSE(node.name.empty());
            }
            if (node.item != 0) held.insert(node.item);
        }
        CHECK(held.size() >= 2);
        for (const std::uint32_t item : seen) CHECK_MESSAGE(held.count(item) == 1, item);
        for (const std::uint32_t item : held) CHECK_MESSAGE(seen.count(item) == 1, item);
    });
}

TEST_CASE("the oracle sees an item that has no node") {
    Rig rig;
    const std::set<std::uint32_t> honest = items_seen(rig);
    const std::set<std::uint32_t> planted = items_seen(rig, Plant::Item);
    CHECK(planted.size() == honest.size() + 1);
}

TEST_CASE("every screen has one first heading, Help now, and names for all that it holds") {
    Rig rig;
    go_round(rig, [&](const std::string& name) {
        INFO(name);
        int headings = 0;
        for (const ui::Node& node : rig.tree().nodes()) {
            if (node.role == ui::Role::Heading && node.level == 1) ++headings;
            if (journeys::is_text(node.role)) CHECK_FALSE(node.name.empty());
        }
        CHECK(headings == 1);
        CHECK(rig.tree().find(ui::Role::Button, "Help now") != nullptr);
    });
}
