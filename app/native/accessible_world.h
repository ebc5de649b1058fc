// What the objects of the accessibility bridge look at: the app's tree as of the last frame, and
// what assistive technology asked for since then.
#pragma once

#include <atk/atk.h>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/kit.h"
#include "ui/node.h"
#include "ui/tree.h"

struct SDL_Window;

namespace rapport::native {

// A node that is told, with the object that stands for it as soon as somebody asked for it.
struct ToldNode {
    ui::Node node;
    std::vector<ui::NodeId> children;  // Without those that no assistive technology hears of.
    AtkObject* object = nullptr;       // One reference is held.
    bool seen = false;                 // As it was told of the object last.
    std::uint32_t edits = 0;           // The version of the last edit that was asked for.
};

// Somebody who hears of keys.
struct KeyListener {
    guint id = 0;
    AtkKeySnoopFunc listen = nullptr;
    void* data = nullptr;
};

struct World {
    std::unordered_map<ui::NodeId, ToldNode> nodes;
    const ui::Tree* tree = nullptr;  // Of the last frame: where things are in the window now.
    ui::NodeId root = 0;             // Its object is the window.
    ui::NodeId focus = 0;
    ui::CaretPlace caret;
    bool active = false;  // The window has the keyboard.
    std::string title;
    SDL_Window* window = nullptr;
    AtkObject* application = nullptr;
    std::vector<AtkObject*> spoken;  // What was said lately: the last children of the window.
    std::vector<ui::Event> wishes;   // For the next frame.
    ui::CaretPlace wanted_caret;     // Where a text is to have its caret; field 0: nowhere.
    std::vector<KeyListener> key_listeners;
    guint last_listener = 0;

    ToldNode* find(ui::NodeId id);
};

// An object of the bridge: a node, the application (id 0), or a line that was said (id 0 too).
struct AccessibleObject {
    AtkObject parent;
    World* world;  // Null as soon as the node is gone.
    ui::NodeId id;
};

// The interfaces of an object, beside AtkComponent; they belong to its type and never change.
enum Ability : unsigned {
    kActs = 1,      // AtkAction
    kHasText = 2,   // AtkText
    kEdits = 4,     // AtkEditableText
    kHasValue = 8,  // AtkValue
    kChooses = 16,  // AtkSelection
    kIsWindow = 32  // AtkWindow
};

unsigned abilities_of(World& world, const ToldNode& told);
// The answer to a scale of 0 to 10; none where there is none yet, or no scale.
std::optional<int> answer_of(World& world, const ToldNode& told);
bool takes_text(ui::Role role);
// A person could use it now.
bool is_usable(const ui::Node& node);
AtkRole role_of(const ui::Node& node);
// A new set of states; the caller owns it.
AtkStateSet* states_of(const World& world, const ToldNode& told);
// A new list of attributes; the caller owns it.
AtkAttributeSet* attributes_of(const World& world, const ui::Node& node);
// What an object says beside its name: as the mirror of the web has it.
std::string description_of(const ui::Node& node);
// The text of what has a text: of a field its value, a secret as dots; else the name.
std::string text_of(const ui::Node& node);
bool is_seen(const World& world, const ui::Node& node);
// Where the node is in the window now.
ui::Rect place_of(const World& world, ui::NodeId id);
// The node of an object of ours; null when it is gone.
ToldNode* told(void* object);
World* world_of(void* object);

// The type of objects with these abilities.
GType type_of(unsigned abilities);
// The object of a node, made when it is asked for first; null when there is no such node. The
// reference stays the world's.
AtkObject* object_of(World& world, ui::NodeId id);
AtkObject* make_application(World& world);
// An object that says a line, as the window's last child.
AtkObject* make_line(World& world, const std::string& text);

// The methods of each interface, for type_of().
void set_up_component(AtkComponentIface* methods);
void set_up_action(AtkActionIface* methods);
void set_up_value(AtkValueIface* methods);
void set_up_selection(AtkSelectionIface* methods);
void set_up_text(AtkTextIface* methods);
void set_up_editing(AtkEditableTextIface* methods);

}  // namespace rapport::native
