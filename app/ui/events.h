// What a person does, as plain data. Hosts make events; the kit and the core consume them one at a
// time, so that typing and a click that arrive in one batch keep their order.
#pragma once

#include <cstdint>
#include <string>

namespace rapport::ui {

using NodeId = std::uint32_t;  // Stable over frames: a hash of the path of keys. 0 means none.

enum class EventKind : std::uint8_t {
    PointerDown,
    PointerMove,
    PointerUp,
    PointerCancel,
    Wheel,     // dx, dy in CSS pixels, positive scrolls towards the end.
    Key,       // A key that the host does not handle itself; `key` and the modifiers.
    Text,      // Characters for a field that the kit draws itself (desktop only); `text`.
    Activate,  // Click by keyboard or by an assistive technology on `node`.
    Edit,      // The whole value of field `node` is now `text`; `version` counts its edits.
    Focus,     // `node` got the keyboard focus (0: none); `visible` says whether to draw it.
    Back,      // The browser's, Android's or Alt+Left's way back.
    Hidden,    // The page or window is being hidden or closed: save now.
    Visible,
    Answer,  // The answer to host request `request`; `ok`, `text`, `bytes` (moved by the host).
    Given,   // From outside the app: `text` is a link's part from '#' on, or else `bytes` is a file
             // whose name is `text`, dropped on it or opened with it.
};

enum class Pointer : std::uint8_t { Mouse, Touch, Pen };

enum class Key : std::uint8_t {
    None,
    Tab,
    Enter,
    Space,
    Escape,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    Backspace,
    Delete,
    A,
    C,
    V,
    X,
    Y,
    Z
};

struct Event {
    EventKind kind = EventKind::Visible;
    float x = 0, y = 0;    // Window position in CSS pixels.
    float dx = 0, dy = 0;  // Wheel.
    Pointer pointer = Pointer::Mouse;
    bool on_field = false;  // The pointer went down on a field that the host shows itself.
    Key key = Key::None;
    bool shift = false, ctrl = false, alt = false;
    NodeId node = 0;
    std::uint32_t version = 0;
    bool visible = false;
    std::uint32_t request = 0;
    bool ok = false;
    std::string text;
    std::string bytes;
};

}  // namespace rapport::ui
