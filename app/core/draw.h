// Draws the screen of the current route from its view.
#pragma once

#include "core/state.h"
#include "ui/kit.h"

namespace rapport::core {

void draw(ui::Ui& ui, const State& state, screens::Commands& commands);

// Where the focus goes on a screen one comes to: its heading, or a field that one came for.
void arrive_at(ui::Ui& ui, const State& state);

// The words that the kit itself says.
ui::KitWords kit_words(const ui::Texts& texts);

}  // namespace rapport::core
