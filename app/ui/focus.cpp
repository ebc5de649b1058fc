// Where the keyboard is: Tab and arrows on the desktop, wishes of the screens, dialogs, and the
// rule that the focus never falls into nothing.
#include <algorithm>

#include "ui/state.h"

namespace rapport::ui {

namespace {

// The nodes that Tab visits, in the order of the tree: of a radio group one radio only.
std::vector<NodeId> tab_stops(const Tree& tree, NodeId focus) {
    std::unordered_map<NodeId, NodeId> stop_of_group;
    for (const Node& node : tree.nodes()) {
        if (node.role != Role::Radio || !is_usable(node)) continue;
        NodeId& stop = stop_of_group[node.parent];
        if (stop == 0 || node.checked || node.id == focus) {
            const Node* now = tree.find(stop);
            if (now == nullptr || now->id != focus) stop = node.id;
        }
    }
    std::vector<NodeId> stops;
    for (const Node& node : tree.nodes()) {
        if (!is_usable(node)) continue;
        if (node.role == Role::Radio && stop_of_group[node.parent] != node.id) continue;
        stops.push_back(node.id);
    }
    return stops;
}

// A disabled button keeps the focus that it has: it may be enabled again by the next action.
bool can_hold_focus(const Tree& tree, NodeId id) {
    const Node* node = tree.find(id);
    return node != nullptr && !node->inert &&
           (node->disabled || node->role == Role::Heading || node->role == Role::Reading ||
            is_usable(*node));
}

// The usable node that came after `id` in the tree before, or before it, and is still there.
NodeId neighbour(const State& state, NodeId id) {
    const std::vector<Node>& nodes = state.before.nodes();
    const auto here =
        std::find_if(nodes.begin(), nodes.end(), [id](const Node& node) { return node.id == id; });
    if (here == nodes.end()) return 0;
    const auto fits = [&state](const Node& node) {
        const Node* now = state.tree.find(node.id);
        return now != nullptr && is_usable(*now);
    };
    const auto after = std::find_if(here, nodes.end(), fits);
    if (after != nodes.end()) return after->id;
    const auto earlier = std::find_if(std::make_reverse_iterator(here), nodes.rend(), fits);
    return earlier == nodes.rend() ? 0 : earlier->id;
}

NodeId first_heading(const State& state) {
    for (const Node& node : state.tree.nodes()) {
        if (node.role == Role::Heading && node.level == 1 && !node.inert) return node.id;
    }
    return 0;
}

NodeId first_in(const State& state, NodeId place) {
    for (const Node& node : state.tree.nodes()) {
        if (node.role != Role::Heading && !is_usable(node)) continue;
        for (const Node* up = &node; up != nullptr; up = state.tree.find(up->parent)) {
            if (up->id == place) return node.id;
        }
    }
    return 0;
}

void move_focus(State& state, NodeId id) {
    if (id == 0) return;
    set_focus(state, id, state.memory.focus_visible);
    state.out.move_focus = id;
    state.reveal_focus = true;
    state.out.unstable = true;
}

// True when a wish of the screens was fulfilled.
bool grant_wish(State& state) {
    if (state.wish.passes_left == 0) return false;
    --state.wish.passes_left;
    NodeId found = 0;
    if (state.wish.heading) {
        found = first_heading(state);
    } else {
        for (const auto& [key, id] : state.keys) {
            if (key == state.wish.key && can_hold_focus(state.tree, id)) {
                found = id;
                break;
            }
        }
    }
    if (found == 0) return false;
    move_focus(state, found);
    // A heading says which screen this is; the screen stays scrolled as it was left.
    if (state.wish.heading) state.reveal_focus = false;
    state.wish = {};
    return true;
}

}  // namespace

void set_focus(State& state, NodeId id, bool visible) {
    state.memory.focus = id;
    state.memory.focus_visible = visible;
}

void tab(State& state, int direction) {
    const std::vector<NodeId> stops = tab_stops(state.tree, state.memory.focus);
    if (stops.empty()) return;
    const auto here = std::find(stops.begin(), stops.end(), state.memory.focus);
    const int count = static_cast<int>(stops.size());
    int index = direction > 0 ? 0 : count - 1;
    if (here != stops.end()) {
        index = (static_cast<int>(here - stops.begin()) + direction + count) % count;
    } else if (state.memory.focus != 0) {
        // The focus is on a heading: go on from there.
        const std::vector<Node>& nodes = state.tree.nodes();
        bool passed = false;
        for (const Node& node : nodes) {
            passed = passed || node.id == state.memory.focus;
            const auto stop = std::find(stops.begin(), stops.end(), node.id);
            if (stop == stops.end()) continue;
            const int at = static_cast<int>(stop - stops.begin());
            if (passed) {
                index = direction > 0 ? at : (at + count - 1) % count;
                break;
            }
        }
    }
    const NodeId target = stops[static_cast<std::size_t>(index)];
    set_focus(state, target, true);
    state.out.move_focus = target;
    reveal(state, target);
}

bool arrow_in_radios(State& state, Key key) {
    const Node* here = state.tree.find(state.memory.focus);
    if (here == nullptr || here->role != Role::Radio) return false;
    const Key onward = state.in.right_to_left ? Key::Left : Key::Right;
    const Key back = state.in.right_to_left ? Key::Right : Key::Left;
    const bool forward = key == onward || key == Key::Down;
    if (!forward && key != back && key != Key::Up) return false;
    std::vector<NodeId> group;
    for (const Node& node : state.tree.nodes()) {
        if (node.role == Role::Radio && node.parent == here->parent) group.push_back(node.id);
    }
    const std::size_t count = group.size();
    const std::size_t at =
        static_cast<std::size_t>(std::find(group.begin(), group.end(), here->id) - group.begin());
    const NodeId target = group[(at + (forward ? 1 : count - 1)) % count];
    set_focus(state, target, true);
    state.out.move_focus = target;
    state.deed.activate = target;
    reveal(state, target);
    return true;
}

void finish_focus(State& state) {
    const bool opened = state.modal != 0 && state.modal != state.modal_before;
    const bool closed = state.modal == 0 && state.modal_before != 0;
    if (opened && state.modal_before == 0) state.focus_before_modal = state.memory.focus;
    if (opened || closed) state.out.unstable = true;
    if (grant_wish(state)) return;
    if (opened) {
        move_focus(state, first_in(state, state.modal));
    } else if (closed && can_hold_focus(state.tree, state.focus_before_modal)) {
        move_focus(state, state.focus_before_modal);
    } else if (closed && state.focus_before_modal != 0) {
        move_focus(state, first_heading(state));
    } else if (closed) {
        set_focus(state, 0, false);
    } else if (state.memory.focus != 0 && !can_hold_focus(state.tree, state.memory.focus)) {
        const NodeId next = neighbour(state, state.memory.focus);
        move_focus(state, next != 0 ? next : first_heading(state));
    }
}

}  // namespace rapport::ui
