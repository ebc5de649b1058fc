// What the bridge tells of its own accord: what a frame changed, and what the app says.
#pragma once

#include <string>

#include "native/accessible_world.h"

namespace rapport::native {

// Where the keyboard is.
struct KeyboardPlace {
    ui::NodeId focus = 0;
    ui::CaretPlace caret;
    bool active = false;
};

void tell_title(World& world, const std::string& title);
// Brings the world to the tree of this frame, and tells the difference.
void tell_patch(World& world, const ui::TreePatch& patch);
void tell_place(World& world, const KeyboardPlace& now);
// Says a line once.
void tell_line(World& world, const std::string& text);
// Lines that were said are there no more.
void forget_lines(World& world);

}  // namespace rapport::native
