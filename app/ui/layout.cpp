// Where things go: columns that flow downwards, rows that wrap, and the memory of sizes that are
// known only after something has been laid out once.
#include <algorithm>
#include <cmath>
#include <utility>

#include "base/check.h"
#include "ui/state.h"

namespace rapport::ui {

NodeId child_id(NodeId parent, std::string_view key) {
    std::uint32_t hash = 2166136261u ^ (parent * 2654435761u);
    for (const char c : key) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619u;
    }
    hash ^= hash >> 15;
    return hash == 0 ? 1 : hash;
}

NodeId next_anonymous(State& state, const char* kind) {
    Flow& flow = state.flow();
    return child_id(flow.path, "#" + std::string(kind) + std::to_string(flow.anonymous++));
}

float recall(State& state, NodeId id, std::size_t slot) {
    const auto found = state.recalled.find(id);
    if (found == state.recalled.end() || slot >= found->second.values.size()) return 0;
    return found->second.values[slot];
}

void keep(State& state, NodeId id, float value, std::size_t slot) {
    Recalled& memory = state.recalled[id];
    if (slot >= memory.values.size()) memory.values.resize(slot + 1, 0);
    if (std::fabs(memory.values[slot] - value) > 0.01f) state.out.unstable = true;
    memory.values[slot] = value;
    memory.pass = state.pass;
}

void gap_before(State& state, float gap) { state.flow().next_gap = gap; }

float width_left(const State& state) {
    const Flow& flow = state.flows.back();
    return flow.width - flow.notch;
}

static void pass_gap(Flow& flow) {
    if (flow.started) flow.y += flow.next_gap;
    flow.started = true;
    flow.next_gap = kGap;
}

static void end_line(Flow& flow) {
    flow.lines_now.push_back(flow.line_height);
    flow.top += flow.line_height + kRowGap;
    flow.x = flow.left;
    flow.line_height = 0;
    ++flow.line;
}

static Rect take_in_row(State& state, Flow& flow, float width, float height) {
    const float right = flow.left + flow.width;
    if (flow.x > flow.left && flow.x + width > right + 0.01f) end_line(flow);
    Rect rect{flow.x, flow.top, width, height};
    const bool last =
        flow.spread && static_cast<float>(flow.count + 1) == recall(state, flow.path, 1);
    if (last && (flow.count > 0 || flow.end_alone)) rect.x = std::max(rect.x, right - width);
    if (flow.line < flow.lines_before.size()) {
        rect.y += std::floor(std::max(0.0f, flow.lines_before[flow.line] - height) / 2);
    }
    flow.x = rect.x + width + kRowGap;
    flow.line_height = std::max(flow.line_height, height);
    flow.y = flow.top + flow.line_height;
    ++flow.count;
    return rect;
}

Rect take(State& state, float width, float height) {
    Flow& flow = state.flow();
    width = std::min(width, flow.width - std::exchange(flow.notch, 0.0f));
    height = std::ceil(height);
    if (flow.row) return take_in_row(state, flow, std::ceil(std::min(width, flow.width)), height);
    pass_gap(flow);
    const Rect rect{flow.left, flow.y, width, height};
    flow.y += height;
    return rect;
}

Rect to_window(const State& state, const Rect& rect) {
    const Flow& flow = state.flows.back();
    return {rect.x + flow.shift_x, rect.y + flow.shift_y, rect.w, rect.h};
}

ImRect box(const Rect& rect) { return ImRect(rect.x, rect.y, rect.x + rect.w, rect.y + rect.h); }

bool in_sight(const State& state, const Rect& rect) {
    const ImGuiWindow* window = state.context->CurrentWindow;
    ImRect wide = box(to_window(state, rect));
    wide.Expand(kFocusWidth * 2);
    return wide.Overlaps(window->ClipRect);
}

Node& add_node(State& state, NodeId id, Role role, std::string_view name, const Rect& rect) {
    const Flow& flow = state.flow();
    Node node;
    node.id = id;
    node.parent = flow.node;
    node.role = role;
    node.name = std::string(name);
    node.rect = {rect.x - flow.origin_x, rect.y - flow.origin_y, rect.w, rect.h};
    node.screen = to_window(state, rect);
    return state.tree.add(std::move(node));
}

void note_look(const State& state, Node& node, Look look) {
    if (state.in.plain) node.look = look;
}

void open_box(State& state, NodeId id, Look look) {
    if (!state.in.plain) return;
    Flow& flow = state.flow();
    const NodeId box = child_id(id, "box");
    const Rect rect{flow.left, flow.y, flow.width, 0};
    add_node(state, box, Role::Box, "", rect).look = look;
    flow.node = box;
    flow.origin_x = rect.x;
    flow.origin_y = rect.y;
}

Flow& open_flow(State& state, NodeId id, NodeId node) {
    Flow& outer = state.flow();
    if (outer.row) {
        if (outer.x > outer.left) end_line(outer);
        outer.y = outer.top;
    } else {
        pass_gap(outer);
    }
    outer.notch = 0;
    Flow inner = outer;
    inner.path = id;
    if (node != inner.node) {
        inner.node = node;
        inner.origin_x = inner.left;
        inner.origin_y = inner.y;
    }
    inner.started = false;
    inner.next_gap = kGap;
    inner.anonymous = 0;
    inner.position = 0;
    inner.set_size = 0;
    inner.row = inner.spread = false;
    inner.lines_before.clear();
    inner.lines_now.clear();
    state.flows.push_back(std::move(inner));
    return state.flow();
}

void close_flow(State& state, float padding) {
    CHECK(state.flows.size() > 1);
    const float y = state.flow().y + padding;
    state.flows.pop_back();
    Flow& outer = state.flow();
    outer.y = y;
    if (outer.row) {
        outer.line_height = y - outer.top;
        end_line(outer);
    }
}

}  // namespace rapport::ui
