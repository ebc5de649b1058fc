// The kit's own editing in a field, for hosts that show no real text fields.
#pragma once

#include "ui/state.h"

namespace rapport::ui {

// Takes the keys, characters and pointer of this pass; the new text if it changed. `multiline`
// fields wrap at `width`.
std::optional<std::string> edit_field(State& state, NodeId id, const std::string& value,
                                      bool multiline, float px, float width);

// Draws the value, clipped to the box, and with `editing` the selection and the caret.
void draw_field_text(State& state, NodeId id, const Rect& rect, const TextBlock& block,
                     bool editing);

}  // namespace rapport::ui
