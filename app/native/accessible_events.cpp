// From the difference between two frames to ATK's signals. An object that nobody asked for yet
// has nobody to tell.
#include "native/accessible_events.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rapport::native {
namespace {

using ui::Node;
using ui::NodeId;

void tell_children(AtkObject* parent, const char* change, std::size_t index, AtkObject* child) {
    const std::string signal = std::string("children-changed::") + change;
    g_signal_emit_by_name(parent, signal.c_str(), static_cast<guint>(index), child, nullptr);
}

void tell_property(AtkObject* object, const char* name) {
    g_object_notify(reinterpret_cast<GObject*>(object), name);
}

void let_go_of(AtkObject*& object) {
    if (object == nullptr) return;
    reinterpret_cast<AccessibleObject*>(object)->world = nullptr;
    g_object_unref(object);
    object = nullptr;
}

const AtkStateType kToldStates[] = {
    ATK_STATE_CHECKED,       ATK_STATE_PRESSED,   ATK_STATE_EXPANDED,  ATK_STATE_COLLAPSED,
    ATK_STATE_ENABLED,       ATK_STATE_SENSITIVE, ATK_STATE_SELECTED,  ATK_STATE_VISIBLE,
    ATK_STATE_INVALID_ENTRY, ATK_STATE_ACTIVE,    ATK_STATE_FOCUSABLE, ATK_STATE_EDITABLE,
};

// Tells which states differ; both sets are given up.
void tell_states(AtkObject* object, AtkStateSet* before, AtkStateSet* after) {
    for (const AtkStateType state : kToldStates) {
        const gboolean now = atk_state_set_contains_state(after, state);
        if (now == atk_state_set_contains_state(before, state)) continue;
        atk_object_notify_state_change(object, state, now);
    }
    g_object_unref(before);
    g_object_unref(after);
}

int letters(const std::string& text) { return static_cast<int>(g_utf8_strlen(text.c_str(), -1)); }

bool is_inside_letter(const std::string& text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// The one piece that was taken out and the one that was put in.
void tell_text(AtkObject* object, const std::string& before, const std::string& after) {
    const std::size_t most = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < most && before[head] == after[head]) ++head;
    while (is_inside_letter(before, head) || is_inside_letter(after, head)) --head;
    std::size_t tail = 0;
    while (tail < most - head &&
           before[before.size() - tail - 1] == after[after.size() - tail - 1]) {
        ++tail;
    }
    while (tail > 0 && (is_inside_letter(before, before.size() - tail) ||
                        is_inside_letter(after, after.size() - tail))) {
        --tail;
    }
    const int at = letters(before.substr(0, head));
    const std::string gone = before.substr(head, before.size() - tail - head);
    const std::string come = after.substr(head, after.size() - tail - head);
    if (!gone.empty()) {
        g_signal_emit_by_name(object, "text-remove", at, letters(gone), gone.c_str());
    }
    if (!come.empty()) {
        g_signal_emit_by_name(object, "text-insert", at, letters(come), come.c_str());
    }
}

void tell_bounds(World& world, AtkObject* object, NodeId id) {
    const ui::Rect place = place_of(world, id);
    AtkRectangle bounds = {
        static_cast<int>(std::lround(place.x)), static_cast<int>(std::lround(place.y)),
        static_cast<int>(std::lround(place.w)), static_cast<int>(std::lround(place.h))};
    g_signal_emit_by_name(object, "bounds-changed", &bounds);
}

void tell_difference(World& world, const Node& before, ToldNode& told) {
    AtkObject* const object = told.object;
    const Node& now = told.node;
    if (now.name != before.name) tell_property(object, "accessible-name");
    if (description_of(now) != description_of(before)) {
        tell_property(object, "accessible-description");
    }
    if (ATK_IS_TEXT(object) && text_of(now) != text_of(before)) {
        tell_text(object, text_of(before), text_of(now));
    }
    if (ATK_IS_VALUE(object) && now.value != before.value) {
        const int answer = answer_of(world, told).value_or(0);
        g_signal_emit_by_name(object, "value-changed", static_cast<double>(answer),
                              now.value.c_str());
    }
    if (!(now.rect == before.rect)) tell_bounds(world, object, now.id);
}

// The node got other interfaces or another role: an object of its new kind takes the place.
void replace(World& world, ToldNode& told) {
    ToldNode* parent = world.find(told.node.parent);
    AtkObject* old = told.object;
    told.object = nullptr;
    if (parent == nullptr || parent->object == nullptr) {
        let_go_of(old);
        return;
    }
    const auto& ids = parent->children;
    const auto at = std::find(ids.begin(), ids.end(), told.node.id);
    const auto index = static_cast<std::size_t>(at - ids.begin());
    tell_children(parent->object, "remove", index, old);
    let_go_of(old);
    tell_children(parent->object, "add", index, object_of(world, told.node.id));
}

bool is_another_kind(World& world, const ToldNode& told, const Node& before) {
    if (told.node.id == world.root) return false;
    const GType type = type_of(abilities_of(world, told));
    return !g_type_is_a(type, reinterpret_cast<GTypeInstance*>(told.object)->g_class->g_type) ||
           role_of(told.node) != role_of(before);
}

// What is no longer there, from the parent's point of view.
void tell_removed(World& world, ToldNode& parent, const std::vector<NodeId>& wanted) {
    std::vector<NodeId>& ids = parent.children;
    for (std::size_t i = ids.size(); i-- > 0;) {
        if (std::find(wanted.begin(), wanted.end(), ids[i]) != wanted.end()) continue;
        ToldNode* child = world.find(ids[i]);
        AtkObject* object = child == nullptr ? nullptr : child->object;
        ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(i));
        if (parent.object != nullptr && object != nullptr) {
            tell_children(parent.object, "remove", i, object);
        }
    }
}

// The children that a known parent is to have. Who is told of a new object asks it for its
// children.
struct Family {
    NodeId parent = 0;
    bool known = false;
    std::vector<NodeId> children;
};

// What is new, and what stands elsewhere.
void tell_added(World& world, const Family& family) {
    ToldNode& parent = *world.find(family.parent);
    const std::vector<NodeId>& wanted = family.children;
    if (!family.known) {
        parent.children = wanted;
        return;
    }
    std::vector<NodeId>& ids = parent.children;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (i < ids.size() && ids[i] == wanted[i]) continue;
        const auto place = ids.begin() + static_cast<std::ptrdiff_t>(i);
        const auto later = std::find(place, ids.end(), wanted[i]);
        if (later != ids.end()) {
            const auto from = static_cast<std::size_t>(later - ids.begin());
            ids.erase(later);
            tell_children(parent.object, "remove", from, object_of(world, wanted[i]));
        }
        ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(i), wanted[i]);
        tell_children(parent.object, "add", i, object_of(world, wanted[i]));
    }
}

// Also what was only scrolled comes into sight and goes out of it.
void tell_seen(World& world) {
    for (auto& entry : world.nodes) {
        ToldNode& told = entry.second;
        if (told.object == nullptr) continue;
        const bool seen = is_seen(world, told.node);
        if (seen == std::exchange(told.seen, seen)) continue;
        atk_object_notify_state_change(told.object, ATK_STATE_SHOWING, seen);
    }
}

struct Change {
    NodeId id = 0;
    Node before;
    AtkStateSet* states = nullptr;
};

// Takes the new nodes in; what somebody has seen of them before is kept to be compared.
std::vector<Change> take_nodes(World& world, const ui::TreePatch& patch) {
    std::vector<Change> changes;
    for (const Node& node : patch.changed) {
        if (node.role == ui::Role::Grip) continue;
        ToldNode& told = world.nodes[node.id];
        if (node.parent == 0) world.root = node.id;
        if (told.object != nullptr) {
            changes.push_back({node.id, told.node, states_of(world, told)});
        }
        told.node = node;
    }
    return changes;
}

}  // namespace

void tell_title(World& world, const std::string& title) {
    world.title = title;
    for (AtkObject* object : {world.application, object_of(world, world.root)}) {
        if (object != nullptr) tell_property(object, "accessible-name");
    }
}

void tell_patch(World& world, const ui::TreePatch& patch) {
    std::vector<Change> changes = take_nodes(world, patch);
    std::vector<Family> families;
    for (const auto& [parent, ids] : patch.children) {
        ToldNode* told = world.find(parent);
        if (told == nullptr) continue;
        Family family{parent, told->object != nullptr, {}};
        for (const NodeId id : ids) {
            if (world.find(id) != nullptr) family.children.push_back(id);
        }
        tell_removed(world, *told, family.children);
        families.push_back(std::move(family));
    }
    for (const NodeId id : patch.removed) {
        if (ToldNode* told = world.find(id)) let_go_of(told->object);
        world.nodes.erase(id);
    }
    for (const Family& family : families) tell_added(world, family);
    for (Change& change : changes) {
        ToldNode* told = world.find(change.id);
        if (told->object == nullptr) continue;
        if (is_another_kind(world, *told, change.before)) {
            replace(world, *told);
            g_object_unref(change.states);
            continue;
        }
        tell_states(told->object, change.states, states_of(world, *told));
        tell_difference(world, change.before, *told);
    }
    if (!patch.empty()) tell_seen(world);
}

void tell_line(World& world, const std::string& text) {
    AtkObject* const window = object_of(world, world.root);
    if (window == nullptr || text.empty()) return;
#if ATK_CHECK_VERSION(2, 50, 0)
    constexpr int kPolite = 1;
    g_signal_emit_by_name(window, "notification", text.c_str(), kPolite);
#else
    const std::size_t index = world.find(world.root)->children.size() + world.spoken.size();
    world.spoken.push_back(make_line(world, text));
    tell_children(window, "add", index, world.spoken.back());
    atk_object_notify_state_change(world.spoken.back(), ATK_STATE_SHOWING, TRUE);
#endif
}

void forget_lines(World& world) {
    const ToldNode* window = world.find(world.root);
    while (!world.spoken.empty() && window != nullptr) {
        AtkObject* line = world.spoken.back();
        world.spoken.pop_back();
        const std::size_t index = window->children.size() + world.spoken.size();
        if (window->object != nullptr) tell_children(window->object, "remove", index, line);
        let_go_of(line);
    }
}

}  // namespace rapport::native
