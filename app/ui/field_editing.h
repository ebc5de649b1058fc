// The kit's own editing in a field, for hosts that show no real text fields.
#pragma once

#include "ui/state.h"

namespace rapport::ui {

enum class EditMode : std::uint8_t { Line, Area, Secret };

// Takes the keys, characters and pointer of this pass; the new text if it changed. An area wraps at
// `width`; from a secret nothing goes to the clipboard.
std::optional<std::string> edit_field(State& state, NodeId id, const std::string& value,
                                      EditMode mode, float px, float width);

// Draws the value, clipped to the box, and with `editing` the selection and the caret.
void draw_field_text(State& state, NodeId id, const Rect& rect, const TextBlock& block,
                     bool editing);

// One dot for each letter, and the block that was shaped of them drawn in the box.
std::string dots_for(std::string_view value);
void draw_secret(State& state, NodeId id, const Rect& rect, const TextBlock& dots,
                 std::string_view value, bool editing);

}  // namespace rapport::ui
