// The ways in from the menu of the app's icon: the next session, the last one, a new note.
#include <utility>

#include "core/apply_practice.h"
#include "core/state.h"

namespace rapport::core {

bool take_shortcut(State& state, std::string_view text) {
    const bool ready = text == "#ready";
    const bool back = text == "#back";
    if (!ready && !back && text != "#note") return false;
    if (!state.journal) {
        state.shortcut = text;
        return true;
    }
    go(state, {});
    if (back) {
        apply(state, screens::StartAfter{});
    } else if (ready) {
        Result<model::Session> next = next_session(state);
        if (next.ok()) {
            go(state, {screens::Place::Today, screens::Screen::GetReady, next.value().id});
        }
    } else {
        state.focus_heading = true;
        state.write_on = true;
    }
    return true;
}

void take_waiting_shortcut(State& state) {
    if (state.journal && !state.shortcut.empty()) {
        take_shortcut(state, std::exchange(state.shortcut, {}));
    }
}

}  // namespace rapport::core
