// What a node of the app's tree is called in ATK: its role, states and attributes.
#include "native/accessible_world.h"

namespace rapport::native {
namespace {

using ui::Node;
using ui::Role;

bool is_operable(Role role) {
    return role == Role::Button || role == Role::Link || role == Role::Checkbox ||
           role == Role::Radio;
}

bool is_hidden_secret(const Node& node) {
    const bool secret =
        node.input == ui::InputMode::Secret || node.input == ui::InputMode::NewSecret;
    return secret && !node.shown;
}

bool is_in(const ui::Rect& inner, const ui::Rect& outer) {
    return inner.x < outer.x + outer.w && outer.x < inner.x + inner.w &&
           inner.y < outer.y + outer.h && outer.y < inner.y + inner.h;
}

void add_choice_states(const Node& node, AtkStateSet* set) {
    const auto add = [set](AtkStateType state, bool holds = true) {
        if (holds) atk_state_set_add_state(set, state);
    };
    const bool box = node.role == Role::Checkbox || node.role == Role::Radio;
    add(ATK_STATE_CHECKABLE, box);
    add(ATK_STATE_CHECKED, (box && node.checked) || node.pressed.value_or(false));
    add(ATK_STATE_PRESSED, node.pressed.value_or(false));
    add(ATK_STATE_SELECTABLE, node.role == Role::Radio);
    add(ATK_STATE_SELECTED, node.role == Role::Radio && node.checked);
    add(ATK_STATE_EXPANDABLE, node.expanded.has_value());
    add(ATK_STATE_EXPANDED, node.expanded.value_or(false));
    add(ATK_STATE_COLLAPSED, node.expanded.has_value() && !*node.expanded);
}

AtkAttributeSet* with(AtkAttributeSet* list, const char* name, const std::string& value) {
    if (value.empty()) return list;
    auto* attribute = g_new(AtkAttribute, 1);
    attribute->name = g_strdup(name);
    attribute->value = g_strdup(value.c_str());
    return g_slist_prepend(list, attribute);
}

std::string count_text(std::uint32_t count) { return count == 0 ? "" : std::to_string(count); }

}  // namespace

bool takes_text(Role role) {
    return role == Role::TextField || role == Role::TextArea || role == Role::DateField ||
           role == Role::TimeField;
}

bool is_usable(const Node& node) {
    return !node.inert && !node.disabled && (takes_text(node.role) || is_operable(node.role));
}

std::optional<int> answer_of(World& world, const ToldNode& told) {
    if (told.node.role != Role::RadioGroup || told.node.value.empty()) return std::nullopt;
    for (const ui::NodeId id : told.children) {
        const ToldNode* radio = world.find(id);
        if (radio != nullptr && radio->node.role == Role::Radio && radio->node.checked) {
            return static_cast<int>(radio->node.position) - 1;
        }
    }
    return std::nullopt;
}

unsigned abilities_of(World& world, const ToldNode& told) {
    const Node& node = told.node;
    if (takes_text(node.role)) return kHasText | kEdits;
    if (is_operable(node.role)) return kActs;
    switch (node.role) {
        case Role::Heading:
        case Role::Text:
        case Role::Words:
        case Role::Status: return kHasText;
        // A scale has a value as soon as it is answered, and none before.
        case Role::RadioGroup: return kChooses | (answer_of(world, told) ? kHasValue : 0u);
        default: return 0;
    }
}

AtkRole role_of(const Node& node) {
    switch (node.role) {
        case Role::Root: return ATK_ROLE_FRAME;
        case Role::Banner:
        case Role::Main:
        case Role::Navigation: return ATK_ROLE_LANDMARK;
        case Role::Region:
        case Role::Group:
        case Role::RadioGroup: return ATK_ROLE_PANEL;  // Whose name is read on the way in.
        case Role::Scroller: return ATK_ROLE_SCROLL_PANE;
        case Role::Heading: return ATK_ROLE_HEADING;
        case Role::Text: return ATK_ROLE_STATIC;
        case Role::Words: return ATK_ROLE_PARAGRAPH;
        case Role::Button:
            return node.pressed.has_value() ? ATK_ROLE_TOGGLE_BUTTON : ATK_ROLE_PUSH_BUTTON;
        case Role::Link: return ATK_ROLE_LINK;
        case Role::Checkbox: return ATK_ROLE_CHECK_BOX;
        case Role::Radio: return ATK_ROLE_RADIO_BUTTON;
        case Role::TextField:
        case Role::TextArea:
        case Role::DateField:
        case Role::TimeField:
            return is_hidden_secret(node) ? ATK_ROLE_PASSWORD_TEXT : ATK_ROLE_ENTRY;
        case Role::List: return ATK_ROLE_LIST;
        case Role::ListItem: return ATK_ROLE_LIST_ITEM;
        case Role::Dialog: return ATK_ROLE_DIALOG;
        case Role::Status: return ATK_ROLE_STATUSBAR;
        case Role::Image: return ATK_ROLE_IMAGE;
        case Role::Reading: return ATK_ROLE_DOCUMENT_TEXT;
        case Role::Box:  // Only where the page is plain, which the desktop never is.
        case Role::Grip: break;
    }
    return ATK_ROLE_UNKNOWN;
}

AtkStateSet* states_of(const World& world, const ToldNode& told) {
    const Node& node = told.node;
    AtkStateSet* set = atk_state_set_new();
    const auto add = [set](AtkStateType state, bool holds = true) {
        if (holds) atk_state_set_add_state(set, state);
    };
    if (node.id == world.root) {
        add(ATK_STATE_ACTIVE, world.active);
        add(ATK_STATE_RESIZABLE);
    }
    add(ATK_STATE_ENABLED, !node.disabled);
    add(ATK_STATE_SENSITIVE, !node.disabled);
    add(ATK_STATE_VISIBLE, !node.inert);
    add(ATK_STATE_SHOWING, is_seen(world, node));
    const bool field = takes_text(node.role);
    add(ATK_STATE_FOCUSABLE,
        !node.inert && (field || is_operable(node.role) || world.focus == node.id));
    add(ATK_STATE_FOCUSED, world.active && world.focus == node.id);
    add(ATK_STATE_ACTIVE, node.current);
    add(ATK_STATE_INVALID_ENTRY, node.invalid);
    add(ATK_STATE_MODAL, node.role == Role::Dialog);
    add(ATK_STATE_EDITABLE, field && !node.disabled);
    add(ATK_STATE_MULTI_LINE, node.role == Role::TextArea);
    add(ATK_STATE_SINGLE_LINE, field && node.role != Role::TextArea);
    add(ATK_STATE_SELECTABLE_TEXT, field);
    add_choice_states(node, set);
    return set;
}

AtkAttributeSet* attributes_of(const World&, const Node& node) {
    AtkAttributeSet* list = nullptr;
    switch (node.role) {
        case Role::Banner:
        case Role::Main:
        case Role::Navigation:
        case Role::Region:
        case Role::RadioGroup: list = with(list, "xml-roles", ui::role_name(node.role)); break;
        case Role::DateField:
        case Role::TimeField: list = with(list, "text-input-type", ui::role_name(node.role)); break;
        case Role::Status:
            list = with(list, "live", "off");  // The app says itself what is to be heard.
            break;
        default: break;
    }
    list = with(list, "level", count_text(node.level));
    list = with(list, "posinset", count_text(node.position));
    list = with(list, "setsize", count_text(node.set_size));
    list = with(list, "current", node.current ? "true" : "");
    return with(list, "toolkit", "rapport");
}

std::string description_of(const Node& node) {
    const bool said =
        node.role == Role::RadioGroup || node.role == Role::Group || node.role == Role::Image;
    if (!said || node.value.empty()) return node.description;
    return node.description.empty() ? node.value : node.description + " " + node.value;
}

std::string text_of(const Node& node) {
    if (!takes_text(node.role)) return node.name;
    if (!is_hidden_secret(node)) return node.value;
    std::string dots;
    const glong letters = g_utf8_strlen(node.value.c_str(), -1);
    for (glong i = 0; i < letters; ++i) dots += "\xE2\x80\xA2";
    return dots;
}

ui::Rect place_of(const World& world, ui::NodeId id) {
    const Node* node = world.tree->find(id);
    return node == nullptr ? ui::Rect{} : node->screen;
}

bool is_seen(const World& world, const Node& node) {
    if (node.inert) return false;
    const ui::Rect place = place_of(world, node.id);
    if (place.w <= 0 || place.h <= 0) return false;
    // Scrollers and the window show a part of what is in them.
    for (const Node* up = world.tree->find(node.parent); up != nullptr;
         up = world.tree->find(up->parent)) {
        const bool clips =
            up->role == Role::Scroller || up->role == Role::Main || up->role == Role::Root;
        if (clips && !is_in(place, up->screen)) return false;
    }
    return true;
}

}  // namespace rapport::native
