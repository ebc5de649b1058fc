// Where things are, what can be done with them, and what is chosen: AtkComponent, AtkAction,
// AtkValue and AtkSelection. Whatever is asked for becomes an event of the next frame.
#include <SDL.h>

#include <cmath>

#include "native/accessible_world.h"

namespace rapport::native {
namespace {

using ui::EventKind;
using ui::Role;

// The corner of the window, or of the parent, in the coordinates that are asked for.
ui::Rect corner_for(const World& world, const ToldNode& node, AtkCoordType type) {
    ui::Rect corner;
    if (type == ATK_XY_SCREEN) {
        int x = 0;
        int y = 0;
        SDL_GetWindowPosition(world.window, &x, &y);
        corner.x = static_cast<float>(x);
        corner.y = static_cast<float>(y);
    } else if (type == ATK_XY_PARENT) {
        const ui::Rect parent = place_of(world, node.node.parent);
        corner.x = -parent.x;
        corner.y = -parent.y;
    }
    return corner;
}

void extents(AtkComponent* object, int* x, int* y, int* width, int* height, AtkCoordType type) {
    *x = *y = *width = *height = 0;
    const ToldNode* node = told(object);
    if (node == nullptr) return;
    const World& world = *world_of(object);
    const ui::Rect place = place_of(world, node->node.id);
    const ui::Rect corner = corner_for(world, *node, type);
    *x = static_cast<int>(std::lround(place.x + corner.x));
    *y = static_cast<int>(std::lround(place.y + corner.y));
    *width = static_cast<int>(std::lround(place.w));
    *height = static_cast<int>(std::lround(place.h));
}

// The last node in the order of drawing that holds the point.
AtkObject* child_at(AtkComponent* object, int x, int y, AtkCoordType type) {
    const ToldNode* node = told(object);
    if (node == nullptr) return nullptr;
    World& world = *world_of(object);
    const ui::Rect corner = corner_for(world, *node, type);
    const float px = static_cast<float>(x) - corner.x;
    const float py = static_cast<float>(y) - corner.y;
    for (auto id = node->children.rbegin(); id != node->children.rend(); ++id) {
        const ToldNode* child = world.find(*id);
        if (!is_seen(world, child->node) || !place_of(world, *id).holds(px, py)) continue;
        AtkObject* found = object_of(world, *id);
        g_object_ref(found);
        return found;
    }
    return nullptr;
}

gboolean grab_focus(AtkComponent* object) {
    const ToldNode* node = told(object);
    if (node == nullptr || !is_usable(node->node)) return FALSE;
    ui::Event focus;
    focus.kind = EventKind::Focus;
    focus.node = node->node.id;
    focus.visible = true;
    world_of(object)->wishes.push_back(focus);
    return TRUE;
}

bool activate(World& world, const ui::Node& node) {
    if (!is_usable(node)) return false;
    ui::Event press;
    press.kind = EventKind::Activate;
    press.node = node.id;
    world.wishes.push_back(press);
    return true;
}

int count_actions(AtkAction* object) { return told(object) == nullptr ? 0 : 1; }

gboolean do_action(AtkAction* object, int index) {
    const ToldNode* node = told(object);
    if (node == nullptr || index != 0) return FALSE;
    return activate(*world_of(object), node->node);
}

// The words that GTK uses too.
const char* action_name(AtkAction* object, int index) {
    const ToldNode* node = told(object);
    if (node == nullptr || index != 0) return nullptr;
    switch (node->node.role) {
        case Role::Checkbox: return "toggle";
        case Role::Link: return "jump";
        default: return "click";
    }
}

void value_and_text(AtkValue* object, double* value, char** text) {
    const ToldNode* node = told(object);
    const std::optional<int> answer =
        node == nullptr ? std::nullopt : answer_of(*world_of(object), *node);
    *value = answer ? *answer : std::nan("");
    if (text != nullptr) *text = nullptr;  // The description says it; the bridge would not free it.
}

AtkRange* value_range(AtkValue*) { return atk_range_new(0, 10, nullptr); }

double value_step(AtkValue*) { return 1; }

// The radio of that answer is pressed.
void set_value(AtkValue* object, const double value) {
    const ToldNode* node = told(object);
    if (node == nullptr || !(value >= 0) || !(value <= 10)) return;
    World& world = *world_of(object);
    const auto at = static_cast<std::size_t>(std::lround(value));
    if (at >= node->children.size()) return;
    if (const ToldNode* radio = world.find(node->children[at])) activate(world, radio->node);
}

const ToldNode* chosen_of(void* object) {
    const ToldNode* group = told(object);
    if (group == nullptr) return nullptr;
    for (const ui::NodeId id : group->children) {
        const ToldNode* radio = world_of(object)->find(id);
        if (radio->node.checked) return radio;
    }
    return nullptr;
}

gboolean choose(AtkSelection* object, int index) {
    const ToldNode* group = told(object);
    if (group == nullptr || index < 0) return FALSE;
    const auto at = static_cast<std::size_t>(index);
    if (at >= group->children.size()) return FALSE;
    World& world = *world_of(object);
    return activate(world, world.find(group->children[at])->node);
}

AtkObject* ref_chosen(AtkSelection* object, int index) {
    const ToldNode* chosen = chosen_of(object);
    if (chosen == nullptr || index != 0) return nullptr;
    AtkObject* radio = object_of(*world_of(object), chosen->node.id);
    g_object_ref(radio);
    return radio;
}

int count_chosen(AtkSelection* object) { return chosen_of(object) == nullptr ? 0 : 1; }

gboolean is_chosen(AtkSelection* object, int index) {
    const ToldNode* group = told(object);
    const ToldNode* chosen = chosen_of(object);
    if (chosen == nullptr || index < 0) return FALSE;
    const auto at = static_cast<std::size_t>(index);
    return at < group->children.size() && group->children[at] == chosen->node.id;
}

}  // namespace

void set_up_component(AtkComponentIface* methods) {
    methods->get_extents = extents;
    methods->ref_accessible_at_point = child_at;
    methods->grab_focus = grab_focus;
}

void set_up_action(AtkActionIface* methods) {
    methods->get_n_actions = count_actions;
    methods->do_action = do_action;
    methods->get_name = action_name;
}

void set_up_value(AtkValueIface* methods) {
    methods->get_value_and_text = value_and_text;
    methods->get_range = value_range;
    methods->get_increment = value_step;
    methods->set_value = set_value;
}

void set_up_selection(AtkSelectionIface* methods) {
    methods->add_selection = choose;
    methods->ref_selection = ref_chosen;
    methods->get_selection_count = count_chosen;
    methods->is_child_selected = is_chosen;
}

}  // namespace rapport::native
