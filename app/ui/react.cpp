// From a node to its ImGui item, and from what ImGui saw to one reaction a pass.
#include "base/check.h"
#include "ui/state.h"

namespace rapport::ui {

bool is_field(Role role) {
    return role == Role::TextField || role == Role::TextArea || role == Role::DateField ||
           role == Role::TimeField;
}

bool is_usable(const Node& node) {
    if (node.disabled || node.inert) return false;
    return node.role == Role::Button || node.role == Role::Link || node.role == Role::Checkbox ||
           node.role == Role::Radio || is_field(node.role);
}

Reaction react(State& state, NodeId id) {
    Node* node = state.tree.edit(id);
    CHECK(node != nullptr);
    CHECK(!node->name.empty());
    node->item = id;
    const bool inert = state.modal_before != 0 && state.flow().modal != state.modal_before;
    const bool live = !node->disabled && !inert;
    const ImRect area = box(node->screen);
    Reaction reaction;
    ImGui::PushItemFlag(ImGuiItemFlags_Disabled, !live);
    if (ImGui::ItemAdd(area, id) && live) {
        reaction.pressed = ImGui::ButtonBehavior(area, id, &reaction.hovered, &reaction.held,
                                                 ImGuiButtonFlags_NoNavFocus);
        reaction.held = reaction.held && reaction.hovered;
        reaction.hovered = reaction.hovered && !state.drag.touch;
        // A host with fields of its own tells where the focus is; a touch may become a scroll.
        const bool grabs = ImGui::IsItemActivated() && !state.in.host_fields && !state.drag.touch;
        if (grabs || reaction.pressed) set_focus(state, id, is_field(node->role));
    }
    ImGui::PopItemFlag();
    if (state.deed.activate == id && live) reaction.pressed = true;
    return reaction;
}

}  // namespace rapport::ui
