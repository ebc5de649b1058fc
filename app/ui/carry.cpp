// Carrying a row by its grip: the pointer, the row that is lifted, the room where it would land,
// and the page that scrolls by itself near its edges.
#include "ui/carry.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "base/check.h"
#include "icons.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

constexpr float kEdge = 64;             // Of the page, in which it scrolls by itself.
constexpr float kEdgeSpeed = 900;       // In CSS pixels a second, at the very edge.
constexpr float kLeastWay = 8;          // Before the page scrolls, the pointer moved by so much.
constexpr float kAsideSeconds = 0.06f;  // In which rows stand aside, to 1/e.
constexpr float kLift = 8;              // How far the lifted surface reaches around the row.

const Node* around(const Tree& tree, const Node& node, Role role) {
    const Node* up = tree.find(node.parent);
    while (up != nullptr && up->role != role) up = tree.find(up->parent);
    return up;
}

const Node* grip_at(const State& state, float x, float y) {
    if (!state.area.there() || !state.area.view.holds(x, y)) return nullptr;
    for (const Node& node : state.tree.nodes()) {
        if (node.role == Role::Grip && !node.inert && node.screen.holds(x, y)) return &node;
    }
    return nullptr;
}

bool pick_up(State& state, const Event& event) {
    const Node* grip = grip_at(state, event.x, event.y);
    const Node* row = grip != nullptr ? around(state.tree, *grip, Role::ListItem) : nullptr;
    const Node* list = row != nullptr ? around(state.tree, *row, Role::List) : nullptr;
    // A touch on a page that still moves only stops it.
    if (list == nullptr || (state.drag.touch && state.velocity != 0)) return false;
    Carry& carry = state.carry;
    carry = {};
    carry.list = list->id;
    carry.row = row->id;
    carry.from = carry.to = row->position - 1;
    carry.start_y = carry.pointer_y = event.y;
    carry.hold = event.y - row->screen.y;
    carry.height = row->screen.h;
    state.velocity = 0;
    state.drag.down = state.drag.scrolling = false;
    return true;
}

// Where the top of the carried row would be if it stood in the place of row `at`.
float landing(const Carry& carry, std::size_t at, const RowSpan& row) {
    return at <= carry.from ? row.top : row.top + row.height - carry.height;
}

void choose_place(Carry& carry) {
    float nearest = FLT_MAX;
    for (const auto& [at, row] : carry.rows) {
        const float distance = std::fabs(landing(carry, at, row) - carry.top);
        if (distance >= nearest) continue;
        nearest = distance;
        carry.to = at;
    }
}

// How far row `at` is to stand aside.
float way_aside(const Carry& carry, std::size_t at) {
    if (at > carry.from && at <= carry.to) return -carry.height - kGap;
    if (at < carry.from && at >= carry.to) return carry.height + kGap;
    return 0;
}

void stand_aside(State& state) {
    Carry& carry = state.carry;
    const float share =
        state.in.reduced_motion ? 1 : 1 - std::exp(-std::max(state.in.dt_s, 0.0f) / kAsideSeconds);
    for (const auto& entry : carry.rows) {
        const float wanted = way_aside(carry, entry.first);
        float& now = carry.aside.try_emplace(entry.first, wanted).first->second;
        now += (wanted - now) * share;
        if (std::fabs(wanted - now) < 0.5f) now = wanted;
        if (now != wanted) state.out.animating = true;
    }
}

void draw_landing(State& state) {
    const Carry& carry = state.carry;
    const auto row = carry.rows.find(carry.to);
    if (row == carry.rows.end()) return;
    const Flow& flow = state.flow();
    const Rect rect{flow.left, landing(carry, carry.to, row->second), flow.width, carry.height};
    fill(state, rect, token(state, Token::AccentSoft), kCardRadius);
    outline(state, rect, token(state, Token::Accent), kCardRadius, 2);
}

void draw_lifted(State& state, const Rect& row) {
    const Rect rect{row.x - kLift, row.y - kLift, row.w + 2 * kLift, row.h + 2 * kLift};
    const float radius = kCardRadius + kLift;
    const std::uint32_t shadow = token(state, Token::Shadow);
    for (const float depth : {3.0f, 6.0f, 10.0f}) {
        fill(state, {rect.x, rect.y + depth, rect.w, rect.h}, shadow, radius);
    }
    fill(state, rect, token(state, Token::SurfaceRaised), radius);
    outline(state, rect, token(state, Token::Accent), radius, 2);
}

}  // namespace

bool carry_event(State& state, const Event& event) {
    Carry& carry = state.carry;
    if (event.kind == EventKind::PointerDown) {
        drop_carry(state);
        if (event.on_field || !pick_up(state, event)) return false;
    } else if (!carry.there()) {
        return false;
    } else if (event.kind == EventKind::PointerCancel) {
        drop_carry(state);
    } else {
        carry.pointer_y = event.y;
        carry.released = event.kind == EventKind::PointerUp;
    }
    return true;
}

bool drop_carry(State& state) {
    if (!state.carry.there()) return false;
    state.carry = {};
    state.out.unstable = true;
    return true;
}

// The page goes on for as long as the list does, and not at all before the pointer went that way.
void carry_scroll(State& state) {
    const Carry& carry = state.carry;
    const ScrollArea& area = state.area;
    const Node* list = state.tree.find(carry.list);
    if (!carry.there() || carry.released || !area.there() || list == nullptr) return;
    const float edge = std::min(kEdge, area.view.h / 4);
    const float top = area.view.y + edge;
    const float bottom = area.view.y + area.view.h - edge;
    const float scroll = state.memory.scroll[area.key];
    float depth = 0;
    if (carry.pointer_y > bottom && carry.pointer_y > carry.start_y + kLeastWay) {
        const bool ends = list->screen.y + list->screen.h <= bottom;
        if (!ends && scroll < area.content_height - area.view.h) depth = carry.pointer_y - bottom;
    } else if (carry.pointer_y < top && carry.pointer_y < carry.start_y - kLeastWay) {
        if (list->screen.y < top && scroll > 0) depth = carry.pointer_y - top;
    }
    if (depth == 0) return;
    const float dt = std::clamp(state.in.dt_s, 0.0f, 0.05f);
    scroll_by(state, std::clamp(depth / edge, -1.0f, 1.0f) * kEdgeSpeed * dt);
    state.out.animating = true;
}

void carry_list(State& state, NodeId list) {
    Carry& carry = state.carry;
    const Node* before = state.before.find(list);
    if (carry.list != list || before == nullptr) return;
    const Flow& flow = state.flow();
    const float lowest = std::max(flow.y, flow.y + before->rect.h - carry.height);
    carry.top = std::clamp(carry.pointer_y - flow.shift_y - carry.hold, flow.y, lowest);
    choose_place(carry);
    stand_aside(state);
    draw_landing(state);
}

int carry_row(State& state, NodeId id, const RowSpan& span) {
    Carry& carry = state.carry;
    const int layer = state.layers._Current;
    const std::size_t at = state.flow().row_index;
    if (carry.list != state.flow().list) return layer;
    const bool carried = id == carry.row && at == carry.from;
    float way = 0;
    if (carried) {
        carry.pass = state.pass;
        way = carry.rows.empty() ? 0 : carry.top - span.top;
    } else {
        const auto aside = carry.aside.find(at);
        way = aside == carry.aside.end() ? way_aside(carry, at) : aside->second;
    }
    Node* node = state.tree.edit(id);
    node->rect.y += way;
    node->screen.y += way;
    state.flow().shift_y += way;
    if (carried) {
        state.layers.SetCurrentChannel(ImGui::GetWindowDrawList(), layer + 1);
        draw_lifted(state, {state.flow().left, span.top, state.flow().width, carry.height});
    }
    return layer;
}

void carry_row_end(State& state, const RowSpan& span, int layer) {
    Carry& carry = state.carry;
    if (carry.list == state.flow().list) carry.rows_now[state.flow().row_index] = span;
    if (state.layers._Current != layer) {
        state.layers.SetCurrentChannel(ImGui::GetWindowDrawList(), layer);
    }
}

void finish_carry(State& state) {
    Carry& carry = state.carry;
    if (!carry.there()) return;
    if (carry.released || carry.pass != state.pass) {
        drop_carry(state);
        return;
    }
    const bool first = carry.rows.empty();
    const std::size_t to = carry.to;
    carry.rows = std::exchange(carry.rows_now, {});
    choose_place(carry);
    if (first || carry.to != to) state.out.unstable = true;
}

bool is_carried(const State& state, NodeId list) { return list != 0 && state.carry.list == list; }

namespace {

// In a row like any other thing; in a column in the corner, beside the first line of what follows.
Rect place_of_grip(State& state, float size) {
    Flow& flow = state.flow();
    if (flow.row) return take(state, size, size);
    const float line = look_of(state, TextStyle::Body).line_px;
    const float y = flow.y + (flow.started ? flow.next_gap : 0) + std::round((line - size) / 2);
    flow.notch = size;
    return {flow.left + flow.width - size + std::min(flow.bleed, 8.0f), y, size, size};
}

}  // namespace

std::optional<int> Ui::grip(std::string_view key) {
    State& state = kit_.state();
    const Flow& flow = state.flow();
    CHECK(flow.list != 0);
    const NodeId row = flow.row_node;
    const NodeId id = child_id(flow.path, key);
    const float icon = std::round(kIconPx * state.scale);
    const float size = std::max(kTarget, icon + 16);
    const Rect rect = place_of_grip(state, size);
    const Node& node = add_node(state, id, Role::Grip, "", rect);
    const bool held = state.carry.row == row;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool hovered =
        !state.drag.touch && !state.carry.there() && state.flow().modal == state.modal_before &&
        state.area.view.holds(mouse.x, mouse.y) && node.screen.holds(mouse.x, mouse.y);
    if (held || hovered) fill(state, rect, token(state, Token::AccentSoft), kRadius);
    const float inset = std::floor((size - icon) / 2);
    draw_icon(state, icons::kGripVertical, icon, rect.x + inset, rect.y + inset,
              held || hovered ? Token::Accent : Token::TextQuiet);
    if (!held || !state.carry.released || state.carry.to == state.carry.from) return {};
    return static_cast<int>(state.carry.to) - static_cast<int>(state.carry.from);
}

}  // namespace rapport::ui
