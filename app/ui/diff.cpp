// What changed between two trees. Where a node is in the window (`screen`) and the ImGui item
// behind it are not sent, so scrolling alone changes one node.
#include <unordered_map>

#include "ui/tree.h"

namespace rapport::ui {

namespace {

using Children = std::unordered_map<NodeId, std::vector<NodeId>>;

Children children_of(const Tree& tree) {
    Children children;
    for (const Node& node : tree.nodes()) children[node.parent].push_back(node.id);
    return children;
}

bool looks_the_same(const Node& before, Node after) {
    after.screen = before.screen;
    after.item = before.item;
    return before == after;
}

}  // namespace

TreePatch diff(const Tree& before, const Tree& after) {
    TreePatch patch;
    for (const Node& node : after.nodes()) {
        const Node* old = before.find(node.id);
        if (old == nullptr || !looks_the_same(*old, node)) patch.changed.push_back(node);
    }
    for (const Node& node : before.nodes()) {
        if (after.find(node.id) == nullptr) patch.removed.push_back(node.id);
    }
    const Children old_children = children_of(before);
    const Children new_children = children_of(after);
    const std::vector<NodeId> none;
    for (const Node& node : after.nodes()) {
        const auto now = new_children.find(node.id);
        const auto then = old_children.find(node.id);
        const auto& ids = now == new_children.end() ? none : now->second;
        const auto& old_ids = then == old_children.end() ? none : then->second;
        if (ids != old_ids) patch.children.emplace_back(node.id, ids);
    }
    return patch;
}

}  // namespace rapport::ui
