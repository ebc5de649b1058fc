// Scrolling: the one place that scrolls now (of the dialog, else of main) by wheel, keys, touch
// with momentum, and to bring the focus into view.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

constexpr float kMargin = 16;   // Kept around what is brought into view.
constexpr float kSlowest = 20;  // Momentum ends below, in CSS pixels a second.
constexpr float kFastest = 6000;
constexpr float kFriction = 0.325f;  // Seconds in which momentum falls to 1/e.

float furthest(const ScrollArea& area) { return std::max(0.0f, area.content_height - area.view.h); }

bool is_inside(const Tree& tree, const Node* node, NodeId place) {
    for (; node != nullptr; node = tree.find(node->parent)) {
        if (node->id == place) return true;
    }
    return false;
}

void start_drag(State& state, const Event& event) {
    Drag& drag = state.drag;
    const bool touch = drag.touch;
    const bool was_moving = std::fabs(state.velocity) > kSlowest;
    drag = {};
    drag.touch = touch;
    drag.down = true;
    drag.start_x = event.x;
    drag.start_y = drag.last_y = event.y;
    // In the field that is being edited a touch selects text, and is the host's.
    const Node* focused = state.tree.find(state.memory.focus);
    const bool selects = event.on_field && focused != nullptr && is_field(focused->role) &&
                         focused->screen.holds(event.x, event.y);
    drag.blocked =
        !touch || selects || !state.area.there() || !state.area.view.holds(event.x, event.y);
    // Catching a page that still moves presses nothing.
    drag.scrolling = was_moving && !drag.blocked;
    drag.trail.emplace_back(state.clock_s, event.y);
    state.velocity = 0;
}

void move_drag(State& state, const Event& event) {
    Drag& drag = state.drag;
    const float dy = event.y - drag.start_y;
    const float dx = event.x - drag.start_x;
    if (!drag.scrolling && std::fabs(dy) > kTouchSlop && std::fabs(dy) >= std::fabs(dx)) {
        drag.scrolling = true;
        drag.last_y = drag.start_y + (dy > 0 ? kTouchSlop : -kTouchSlop);
    }
    if (!drag.scrolling) return;
    scroll_by(state, drag.last_y - event.y);
    drag.last_y = event.y;
    drag.trail.emplace_back(state.clock_s, event.y);
    while (drag.trail.size() > 2 && drag.trail.front().first < state.clock_s - 0.1) {
        drag.trail.pop_front();
    }
}

float speed_of(const State& state) {
    const auto& trail = state.drag.trail;
    if (trail.size() < 2 || trail.back().first < state.clock_s - 0.1) return 0;
    const double seconds = std::max(trail.back().first - trail.front().first, 1.0 / 120);
    const float distance = trail.front().second - trail.back().second;
    return std::clamp(distance / static_cast<float>(seconds), -kFastest, kFastest);
}

}  // namespace

void scroll_by(State& state, float dy) {
    if (!state.area.there()) return;
    float& scroll = state.memory.scroll[state.area.key];
    scroll = std::clamp(scroll + dy, 0.0f, furthest(state.area));
}

bool scroll_key(State& state, Key key) {
    const float page = std::max(40.0f, state.area.view.h * 0.875f);
    switch (key) {
        case Key::Up: scroll_by(state, -40); return true;
        case Key::Down: scroll_by(state, 40); return true;
        case Key::PageUp: scroll_by(state, -page); return true;
        case Key::PageDown: scroll_by(state, page); return true;
        case Key::Home: scroll_by(state, -furthest(state.area)); return true;
        case Key::End: scroll_by(state, furthest(state.area)); return true;
        default: return false;
    }
}

void drag_event(State& state, const Event& event) {
    Drag& drag = state.drag;
    if (event.kind == EventKind::PointerDown) {
        start_drag(state, event);
    } else if (event.kind == EventKind::PointerMove) {
        if (drag.down && !drag.blocked) move_drag(state, event);
    } else {
        const bool ends = event.kind == EventKind::PointerUp && drag.scrolling;
        state.velocity = ends && !state.in.reduced_motion ? speed_of(state) : 0;
        drag.down = drag.scrolling = false;
    }
}

void momentum(State& state) {
    if (state.velocity == 0 || !state.area.there()) return;
    const float dt = std::clamp(state.in.dt_s, 0.0f, 0.05f);
    const float before = state.memory.scroll[state.area.key];
    scroll_by(state, state.velocity * dt);
    state.velocity *= std::exp(-dt / kFriction);
    const bool stuck = dt > 0 && state.memory.scroll[state.area.key] == before;
    if (stuck || std::fabs(state.velocity) < kSlowest) state.velocity = 0;
    if (state.velocity != 0) state.out.animating = true;
}

void reveal(State& state, NodeId id) {
    const Node* node = state.tree.find(id);
    const ScrollArea& area = state.area;
    if (!area.there() || !is_inside(state.tree, node, area.node)) return;
    const float top = node->screen.y - area.view.y;
    const float bottom = top + node->screen.h;
    float move = 0;
    if (node->screen.h + 2 * kMargin > area.view.h) {
        const bool seen = top < area.view.h - 2 * kMargin && bottom > 2 * kMargin;
        if (!seen) move = top - kMargin;
    } else if (top < kMargin) {
        move = top - kMargin;
    } else if (bottom > area.view.h - kMargin) {
        move = bottom - area.view.h + kMargin;
    }
    scroll_by(state, move);
}

void note_pressed(State& state) {
    constexpr int kPasses = 6;
    const Node* node = state.tree.find(state.deed.activate);
    state.pressed = {};
    if (node != nullptr) state.pressed = {node->id, node->screen.y, kPasses};
}

void follow_pressed(State& state) {
    Pressed& pressed = state.pressed;
    if (pressed.passes_left == 0 || !state.area.there()) return;
    --pressed.passes_left;
    const Node* node = state.tree.find(pressed.node);
    if (node == nullptr) {
        pressed = {};
    } else if (std::fabs(node->screen.y - pressed.y) > 1) {
        const float before = state.memory.scroll[state.area.key];
        reveal(state, pressed.node);
        if (state.memory.scroll[state.area.key] != before) state.out.unstable = true;
    }
}

void open_scroller(State& state, std::string_view key, const Rect& view, float left, float width,
                   float pad_top) {
    const NodeId id = child_id(state.flow().path, key);
    const float scale = state.in.scale;
    const float scroll = std::round(state.memory.scroll[std::string(key)] * scale) / scale;
    Node& node = add_node(state, id, Role::Scroller, "", view);
    node.scroll = scroll;
    const Rect screen = node.screen;
    Flow inner = state.flow();
    inner.path = inner.node = id;
    inner.origin_x = inner.origin_y = 0;
    inner.shift_x = screen.x;
    inner.shift_y = screen.y - scroll;
    inner.left = left;
    inner.width = width;
    inner.y = pad_top;
    inner.started = inner.row = inner.spread = false;
    inner.next_gap = kGap;
    inner.anonymous = 0;
    inner.bleed = 0;
    state.flows.push_back(std::move(inner));
    if (state.modal == 0 || state.flow().modal == state.modal) {
        state.area = {id, state.flow().modal, std::string(key), screen, 0, scroll};
    }
    ImGui::PushClipRect(ImVec2(screen.x, screen.y),
                        ImVec2(screen.x + screen.w, screen.y + screen.h), true);
}

float close_scroller(State& state, float pad_bottom) {
    const Flow flow = state.flow();
    const float height = std::ceil(flow.y + pad_bottom);
    state.flows.pop_back();
    Node* node = state.tree.edit(flow.node);
    CHECK(node != nullptr);
    node->content_height = height;
    ImGui::PopClipRect();
    // A dialog inside of main has made itself the place that scrolls; it is opened later.
    ScrollArea& area = state.area;
    if (area.node != flow.node) return height;
    area.content_height = height;
    float& scroll = state.memory.scroll[area.key];
    const float clamped = std::clamp(scroll, 0.0f, furthest(area));
    if (clamped != scroll) {
        scroll = clamped;
        state.out.unstable = true;
    }
    if (furthest(area) > 0) {
        const Rect& view = area.view;
        const float length = std::max(32.0f, view.h * view.h / height);
        const float y = (view.h - length - 8) * (area.scroll / furthest(area)) + 4;
        const ImVec2 from(view.x + view.w - 6, view.y + y);
        ImGui::GetWindowDrawList()->AddRectFilled(
            from, ImVec2(from.x + 4, from.y + length),
            ink((token(state, Token::BorderStrong) & 0xFFFFFF00u) | 0x66), 2);
    }
    return height;
}

}  // namespace rapport::ui
