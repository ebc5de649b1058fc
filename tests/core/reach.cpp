// Checks of the tree's rectangles.
#include "core/reach.h"

#include <algorithm>

#include "journeys/find.h"

namespace rapport::core_tests {
namespace {

using ui::Node;
using ui::Rect;
using ui::Role;
using ui::Tree;

std::string called(const Node& node) {
    const auto number = [](float value) { return std::to_string(static_cast<int>(value)); };
    return std::string(ui::role_name(node.role)) + " \"" + node.name + "\" at " +
           number(node.screen.x) + "," + number(node.screen.y) + " of " + number(node.screen.w) +
           " x " + number(node.screen.h);
}

bool is_live(const Node& node) {
    return !node.inert && (journeys::is_usable(node) || node.role == Role::Grip);
}

const Node* scroller_of(const Tree& tree, const Node& node) {
    const Node* up = tree.find(node.parent);
    while (up != nullptr && up->role != Role::Scroller) up = tree.find(up->parent);
    return up;
}

// The part of the window that a scroller shows or can show, moved so that `node` is in it as far as
// it goes.
bool can_be_seen(const Tree& tree, const Node& node, const Rect& window) {
    constexpr float kLeast = 24;
    const Node* scroller = scroller_of(tree, node);
    const bool scrolls = scroller != nullptr;
    const Rect& view = scrolls ? scroller->screen : window;
    const Rect& rect = node.screen;
    if (rect.x < view.x - 0.5f || rect.x + rect.w > view.x + view.w + 0.5f) return false;
    const float top = rect.y - view.y + (scrolls ? scroller->scroll : 0);
    const float room = scrolls ? std::max(scroller->content_height, view.h) : view.h;
    if (top < -0.5f || top + rect.h > room + 0.5f) return false;
    return view.h >= std::min(kLeast, rect.h);
}

bool cross(const Rect& a, const Rect& b) {
    const float w = std::min(a.x + a.w, b.x + b.w) - std::max(a.x, b.x);
    const float h = std::min(a.y + a.h, b.y + b.h) - std::max(a.y, b.y);
    return w > 1 && h > 1;
}

}  // namespace

std::vector<std::string> small_targets(const Tree& tree) {
    std::vector<std::string> found;
    for (const Node& node : tree.nodes()) {
        if (!is_live(node)) continue;
        const float least = node.primary || node.role == Role::Grip ? 44 : 24;
        if (node.screen.w < least - 0.01f || node.screen.h < least - 0.01f) {
            found.push_back("too small: " + called(node));
        }
    }
    return found;
}

std::vector<std::string> out_of_reach(const Tree& tree, float width, float height) {
    constexpr float kLeastView = 64;
    const Rect window{0, 0, width, height};
    std::vector<std::string> found;
    for (const Node& node : tree.nodes()) {
        const bool lives = is_live(node) || (!node.inert && journeys::is_text(node.role));
        if (lives && !can_be_seen(tree, node, window)) found.push_back("unseen: " + called(node));
        if (node.role != Role::Scroller || node.inert) continue;
        const Rect& view = node.screen;
        const bool inside = view.y > -0.5f && view.y + view.h < height + 0.5f;
        const bool fits = node.content_height <= view.h;
        if (!inside || (!fits && view.h < kLeastView)) found.push_back("no room: " + called(node));
    }
    return found;
}

std::vector<std::string> overlaps(const Tree& tree) {
    std::vector<std::string> found;
    const std::vector<Node>& nodes = tree.nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (std::size_t j = i + 1; j < nodes.size(); ++j) {
            if (!is_live(nodes[i]) || !is_live(nodes[j])) continue;
            if (scroller_of(tree, nodes[i]) != scroller_of(tree, nodes[j])) continue;
            if (cross(nodes[i].screen, nodes[j].screen)) {
                found.push_back("over each other: " + called(nodes[i]) + " and " +
                                called(nodes[j]));
            }
        }
    }
    return found;
}

}  // namespace rapport::core_tests
