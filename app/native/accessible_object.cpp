// The objects of the bridge. An object keeps nothing but the id of its node and looks at the world
// each time it is asked.
#include <algorithm>

#include "native/accessible_world.h"

namespace rapport::native {
namespace {

AccessibleObject* own(void* object) { return static_cast<AccessibleObject*>(object); }

const char* name_of(AtkObject* object) {
    const World* world = world_of(object);
    if (const ToldNode* node = told(object)) {
        return node->node.id == world->root ? world->title.c_str() : node->node.name.c_str();
    }
    if (world != nullptr && object == world->application) return world->title.c_str();
    return object->name;
}

const char* describe(AtkObject* object) {
    // ATK wants a text that stays: it is kept where ATK keeps its own.
    g_free(object->description);
    const ToldNode* node = told(object);
    object->description = g_strdup(node == nullptr ? "" : description_of(node->node).c_str());
    return object->description;
}

AtkObject* parent_of(AtkObject* object) {
    World* const world = world_of(object);
    if (world == nullptr || object == world->application) return nullptr;
    const ToldNode* node = told(object);
    if (node == nullptr) return object_of(*world, world->root);
    if (node->node.id == world->root) return world->application;
    return object_of(*world, node->node.parent);
}

int count_children(AtkObject* object) {
    World* const world = world_of(object);
    if (world == nullptr) return 0;
    if (object == world->application) return world->root == 0 ? 0 : 1;
    const ToldNode* node = told(object);
    if (node == nullptr) return 0;
    const bool window = node->node.id == world->root;
    return static_cast<int>(node->children.size() + (window ? world->spoken.size() : 0));
}

AtkObject* ref_child(AtkObject* object, int index) {
    World* const world = world_of(object);
    if (world == nullptr || index < 0 || index >= count_children(object)) return nullptr;
    AtkObject* child = nullptr;
    if (object == world->application) {
        child = object_of(*world, world->root);
    } else {
        const std::vector<ui::NodeId>& ids = told(object)->children;
        const auto at = static_cast<std::size_t>(index);
        child = at < ids.size() ? object_of(*world, ids[at]) : world->spoken[at - ids.size()];
    }
    if (child != nullptr) g_object_ref(child);
    return child;
}

int index_in_parent(AtkObject* object) {
    World* const world = world_of(object);
    if (world == nullptr || object == world->application) return -1;
    const ToldNode* node = told(object);
    if (node != nullptr && node->node.id == world->root) return 0;
    const ToldNode* parent = world->find(node != nullptr ? node->node.parent : world->root);
    if (parent == nullptr) return -1;
    if (node != nullptr) {
        const auto& ids = parent->children;
        const auto at = std::find(ids.begin(), ids.end(), node->node.id);
        return at == ids.end() ? -1 : static_cast<int>(at - ids.begin());
    }
    const auto line = std::find(world->spoken.begin(), world->spoken.end(), object);
    if (line == world->spoken.end()) return -1;
    return static_cast<int>(parent->children.size() +
                            static_cast<std::size_t>(line - world->spoken.begin()));
}

AtkRole role(AtkObject* object) {
    const ToldNode* node = told(object);
    return node == nullptr ? object->role : role_of(node->node);
}

AtkStateSet* states(AtkObject* object) {
    const World* world = world_of(object);
    if (const ToldNode* node = told(object)) return states_of(*world, *node);
    AtkStateSet* set = atk_state_set_new();
    if (world == nullptr) {
        atk_state_set_add_state(set, ATK_STATE_DEFUNCT);
    } else if (object != world->application) {
        for (const AtkStateType state : {ATK_STATE_SHOWING, ATK_STATE_VISIBLE}) {
            atk_state_set_add_state(set, state);
        }
    }
    return set;
}

AtkAttributeSet* attributes(AtkObject* object) {
    const ToldNode* node = told(object);
    return node == nullptr ? nullptr : attributes_of(*world_of(object), node->node);
}

// A radio belongs to the others of its group.
AtkRelationSet* relations(AtkObject* object) {
    AtkRelationSet* set = atk_relation_set_new();
    World* const world = world_of(object);
    const ToldNode* node = told(object);
    if (node == nullptr || node->node.role != ui::Role::Radio) return set;
    const ToldNode* group = world->find(node->node.parent);
    std::vector<AtkObject*> members;
    for (const ui::NodeId id : group->children) members.push_back(object_of(*world, id));
    AtkRelation* relation =
        atk_relation_new(members.data(), static_cast<int>(members.size()), ATK_RELATION_MEMBER_OF);
    atk_relation_set_add(set, relation);
    g_object_unref(relation);
    return set;
}

void set_up_class(void* type_class, void*) {
    auto* methods = static_cast<AtkObjectClass*>(type_class);
    methods->get_name = name_of;
    methods->get_description = describe;
    methods->get_parent = parent_of;
    methods->get_n_children = count_children;
    methods->ref_child = ref_child;
    methods->get_index_in_parent = index_in_parent;
    methods->get_role = role;
    methods->ref_state_set = states;
    methods->get_attributes = attributes;
    methods->ref_relation_set = relations;
}

template <typename Methods, void (*kSetUp)(Methods*)>
void add_interface(GType type, GType interface) {
    const auto set_up = [](void* methods, void*) { kSetUp(static_cast<Methods*>(methods)); };
    const GInterfaceInfo info = {set_up, nullptr, nullptr};
    g_type_add_interface_static(type, interface, &info);
}

void set_up_window(AtkWindowIface*) {}

}  // namespace

ToldNode* World::find(ui::NodeId id) {
    const auto found = nodes.find(id);
    return found == nodes.end() ? nullptr : &found->second;
}

World* world_of(void* object) { return own(object)->world; }

ToldNode* told(void* object) {
    const AccessibleObject* mine = own(object);
    return mine->world == nullptr || mine->id == 0 ? nullptr : mine->world->find(mine->id);
}

GType type_of(unsigned abilities) {
    const std::string name = "RapportAccessible" + std::to_string(abilities);
    if (const GType known = g_type_from_name(name.c_str())) return known;
    GTypeInfo info = {};
    info.class_size = sizeof(AtkObjectClass);
    info.class_init = set_up_class;
    info.instance_size = sizeof(AccessibleObject);
    const GType type = g_type_register_static(ATK_TYPE_OBJECT, name.c_str(), &info, GTypeFlags{});
    add_interface<AtkComponentIface, set_up_component>(type, ATK_TYPE_COMPONENT);
    if (abilities & kActs) add_interface<AtkActionIface, set_up_action>(type, ATK_TYPE_ACTION);
    if (abilities & kHasText) add_interface<AtkTextIface, set_up_text>(type, ATK_TYPE_TEXT);
    if (abilities & kEdits) {
        add_interface<AtkEditableTextIface, set_up_editing>(type, ATK_TYPE_EDITABLE_TEXT);
    }
    if (abilities & kHasValue) add_interface<AtkValueIface, set_up_value>(type, ATK_TYPE_VALUE);
    if (abilities & kChooses) {
        add_interface<AtkSelectionIface, set_up_selection>(type, ATK_TYPE_SELECTION);
    }
    if (abilities & kIsWindow) add_interface<AtkWindowIface, set_up_window>(type, ATK_TYPE_WINDOW);
    return type;
}

namespace {

AtkObject* make_object(World& world, GType type, ui::NodeId id, AtkRole plain_role) {
    auto* object = static_cast<AtkObject*>(g_object_new(type, nullptr));
    atk_object_initialize(object, nullptr);
    object->role = plain_role;
    own(object)->world = &world;
    own(object)->id = id;
    return object;
}

}  // namespace

AtkObject* object_of(World& world, ui::NodeId id) {
    ToldNode* node = world.find(id);
    if (node == nullptr) return nullptr;
    if (node->object == nullptr) {
        const unsigned abilities = id == world.root ? kIsWindow : abilities_of(world, *node);
        node->seen = is_seen(world, node->node);
        node->object = make_object(world, type_of(abilities), id, ATK_ROLE_UNKNOWN);
    }
    return node->object;
}

AtkObject* make_application(World& world) {
    return make_object(world, type_of(0), 0, ATK_ROLE_APPLICATION);
}

AtkObject* make_line(World& world, const std::string& text) {
    AtkObject* line = make_object(world, type_of(0), 0, ATK_ROLE_NOTIFICATION);
    line->name = g_strdup(text.c_str());
    return line;
}

}  // namespace rapport::native
