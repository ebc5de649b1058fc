// One thing on the screen as assistive technology knows it. The tree of nodes is made by the same
// calls that draw, and is the only interface that tests and the DOM mirror use.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/events.h"

namespace rapport::ui {

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;  // CSS pixels.
    bool operator==(const Rect&) const = default;

    bool holds(float px, float py) const { return px >= x && py >= y && px < x + w && py < y + h; }
};

enum class Role : std::uint8_t {
    Root,
    Banner,
    Main,
    Navigation,
    Region,
    Group,
    Scroller,
    Heading,
    Text,
    Words,
    Button,
    Link,
    Checkbox,
    RadioGroup,
    Radio,
    TextField,
    TextArea,
    DateField,
    TimeField,
    List,
    ListItem,
    Dialog,
    Status,
    Image,
    Reading,  // A long text of the host's own, which scrolls by itself.
    Grip,     // Only for pointers: no assistive technology hears of it.
    Box       // Only what it looks like; where the host shows the tree as a page of its own.
};

// How a thing looks where the host shows the tree as a page of its own; elsewhere it is drawn so,
// and the node says Usual.
enum class Look : std::uint8_t {
    Usual,
    Card,  // Boxes.
    Row,
    Inside,  // What a disclosure opened.
    Divider,
    Lead,  // Texts and words.
    Quiet,
    Small,
    Strong,
    Large,
    Chip,  // Buttons; Quiet is one, too.
    Danger,
    Toast,      // The status above the bar.
    Code,       // An image for cameras: the value has its modules, row by row, as 1 (dark) and 0.
    Hinted,     // Checkboxes: the description is drawn.
    Unlabelled  // Fields and radio groups: the name is not drawn.
};

// Its name in the patch; empty for Usual.
const char* look_name(Look look);

// What an on-screen keyboard should offer for a field.
// Secret and NewSecret are also what a password manager may fill in or offer to keep.
enum class InputMode : std::uint8_t { Text, Phone, Number, Secret, NewSecret };

// The name of a role in the patch that goes to the mirror, and in tests ("button", "textbox" ...).
const char* role_name(Role role);

struct Node {
    NodeId id = 0;
    NodeId parent = 0;
    Role role = Role::Text;
    std::string name;         // What it is called. Never empty for something one can use.
    std::string description;  // A second sentence: the hint of a field, the ends of a scale.
    std::string value;        // The text of a field, or "not answered" or "7" for a scale.
    // Relative to the parent's rect; for the children of a Scroller relative to its content.
    Rect rect;
    Rect screen;              // Where it is in the window now, scrolled. Not sent to the mirror.
    std::uint16_t level = 0;  // Heading: 1-6.
    std::uint32_t position = 0, set_size = 0;  // List items and radios: 1-based; 0 = unknown.
    bool checked = false, disabled = false, current = false, invalid = false;
    bool inert = false;            // Under a dialog: neither seen nor reached.
    bool primary = false;          // The one main action of a screen.
    std::optional<bool> expanded;  // Disclosures.
    std::optional<bool> pressed;   // Toggle buttons.
    InputMode input = InputMode::Text;
    bool shown = false;                    // Secret fields: their letters are seen.
    float scroll = 0, content_height = 0;  // Scroller.
    std::uint32_t version = 0;             // Fields: the last edit that `value` has taken in.
    float font_px = 0;                     // Fields and texts: size of the drawn text.
    Look look = Look::Usual;
    bool hidden_field = false;  // Fields: the canvas draws the text, since something lies over it.
    std::uint32_t item = 0;     // The ImGui item behind it, for the oracle of the tests only.

    bool operator==(const Node&) const = default;
};

}  // namespace rapport::ui
