// One event of the person becomes ImGui input and the deed of this pass. The tree still is that of
// the pass before: the one that the person saw.
#include <cfloat>

#include "ui/state.h"

namespace rapport::ui {

namespace {

void pointer(State& state, const Event& event) {
    ImGuiIO& io = ImGui::GetIO();
    if (event.kind == EventKind::PointerDown) state.drag.touch = event.pointer != Pointer::Mouse;
    if (carry_event(state, event)) {
        // What is carried over other things presses none of them.
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        return;
    }
    const bool was_scrolling = state.drag.scrolling;
    drag_event(state, event);
    const bool hide =
        event.kind == EventKind::PointerCancel || was_scrolling || state.drag.scrolling;
    if (hide) {
        ImGui::ClearActiveID();
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    } else {
        io.AddMousePosEvent(event.x, event.y);
    }
    if (event.kind == EventKind::PointerDown) {
        if (!event.on_field && !hide) io.AddMouseButtonEvent(0, true);
    } else if (event.kind != EventKind::PointerMove) {
        io.AddMouseButtonEvent(0, false);
    }
    state.deed.pointer_down = event.kind == EventKind::PointerDown && !hide;
    state.deed.pointer_move = event.kind == EventKind::PointerMove && !hide;
    state.deed.x = event.x;
    state.deed.y = event.y;
}

void key_without_field(State& state, const Event& event, const Node* focused) {
    const bool activates = focused != nullptr && is_usable(*focused) && !is_field(focused->role);
    if ((event.key == Key::Enter || event.key == Key::Space) && activates) {
        state.deed.activate = focused->id;
        state.memory.focus_visible = true;
    } else if (!arrow_in_radios(state, event.key)) {
        scroll_key(state, event.key);
    }
}

void key(State& state, const Event& event) {
    const Node* focused = state.tree.find(state.memory.focus);
    const bool in_field = focused != nullptr && is_field(focused->role);
    if (event.key == Key::Tab) {
        tab(state, event.shift ? -1 : 1);
    } else if (event.key == Key::Escape) {
        if (!drop_carry(state)) state.deed.close_modal = true;
    } else if (!in_field) {
        key_without_field(state, event, focused);
    } else if (event.key == Key::Enter && focused->role == Role::TextField) {
        if (is_usable(*focused)) state.deed.entered = focused->id;
    } else if (!state.in.host_fields && is_usable(*focused)) {
        state.deed.typing = focused->id;
        state.deed.key = event.key;
        state.deed.shift = event.shift;
        state.deed.ctrl = event.ctrl;
    }
}

void edit(State& state, const Event& event) {
    state.deed.edit = event.node;
    state.deed.text = event.text;
    state.deed.version = event.version;
}

void text(State& state, const Event& event) {
    const Node* focused = state.tree.find(state.memory.focus);
    if (state.in.host_fields || focused == nullptr || !is_usable(*focused)) return;
    if (!is_field(focused->role)) return;
    state.deed.typing = focused->id;
    state.deed.typed = event.text;
}

void focus(State& state, const Event& event) {
    if (event.node == 0) {
        set_focus(state, 0, false);
        return;
    }
    const Node* node = state.tree.find(event.node);
    if (node == nullptr) return;
    set_focus(state, event.node, event.visible);
    if (event.visible || is_field(node->role)) reveal(state, event.node);
}

}  // namespace

void feed(State& state, const Event& event) {
    switch (event.kind) {
        case EventKind::PointerDown:
        case EventKind::PointerMove:
        case EventKind::PointerUp:
        case EventKind::PointerCancel: {
            Event inside = event;
            if (state.in.right_to_left) inside.x = state.in.width - event.x;
            pointer(state, inside);
            break;
        }
        case EventKind::Wheel:
            state.velocity = 0;
            scroll_by(state, event.dy);
            break;
        case EventKind::Key: key(state, event); break;
        case EventKind::Text: text(state, event); break;
        case EventKind::Activate: state.deed.activate = event.node; break;
        case EventKind::Edit: edit(state, event); break;
        case EventKind::Focus: focus(state, event); break;
        case EventKind::Back: state.deed.close_modal = true; break;
        case EventKind::Hidden:
        case EventKind::Visible:
        case EventKind::Answer:
        case EventKind::Given: break;
    }
}

}  // namespace rapport::ui
