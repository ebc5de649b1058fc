// A stage for one side of a session.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>

#include "screens/samples.h"
#include "screens/stage.h"

namespace rapport::screens {

using Side = void (*)(Ui&, const Texts&, const SessionView&, Commands&);

inline Stage stage_of(Side side, const SessionView& view) {
    return Stage([side, &view](Ui& ui, const Texts& tr, Commands& commands) {
        const ui::Scope main = ui.main("test");
        side(ui, tr, view, commands);
    });
}

// How many things have this role and name.
inline std::size_t labelled(Stage& stage, ui::Role role, std::string_view name) {
    const std::vector<std::string> names = stage.names(role);
    return static_cast<std::size_t>(std::count(names.begin(), names.end(), name));
}

}  // namespace rapport::screens
