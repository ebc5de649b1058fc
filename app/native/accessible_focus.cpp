// Tells where the keyboard is: the window, the focus and the caret.
#include "native/accessible_events.h"

namespace rapport::native {

void tell_place(World& world, const KeyboardPlace& now) {
    AtkObject* const window = object_of(world, world.root);
    if (window == nullptr) return;
    const auto tell_focus = [&world](NodeId id, bool has) {
        AtkObject* object = id == 0 ? nullptr : object_of(world, id);
        if (object != nullptr) atk_object_notify_state_change(object, ATK_STATE_FOCUSED, has);
    };
    const NodeId focus_before = world.active ? world.focus : 0;
    const bool was_active = world.active;
    const ui::CaretPlace caret = world.caret;
    world.focus = now.focus;
    world.active = now.active;
    world.caret = now.caret;
    if (was_active != now.active) {
        g_signal_emit_by_name(window, now.active ? "activate" : "deactivate");
        atk_object_notify_state_change(window, ATK_STATE_ACTIVE, now.active);
    }
    const NodeId focus = now.active ? now.focus : 0;
    if (focus != focus_before) {
        tell_focus(focus_before, false);
        tell_focus(focus, true);
    }
    if (now.caret == caret || now.caret.field == 0) return;
    AtkObject* field = object_of(world, now.caret.field);
    if (field == nullptr) return;
    const bool selects = now.caret.caret != now.caret.anchor || caret.caret != caret.anchor;
    g_signal_emit_by_name(field, "text-caret-moved",
                          atk_text_get_caret_offset(reinterpret_cast<AtkText*>(field)));
    if (selects) g_signal_emit_by_name(field, "text-selection-changed");
}

}  // namespace rapport::native
