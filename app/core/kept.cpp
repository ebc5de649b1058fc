// What the app says while the host cannot keep what was written: the words are in memory, where the
// journal goes on, and from where a copy can be saved.
#include "core/state.h"

namespace rapport::core {

using ui::Str;

bool take_kept(State& state, Kept kept) {
    if (kept == state.kept) return false;
    state.kept = kept;
    if (kept == Kept::Yes) {
        state.failure.clear();
        state.say(Str::ToastKeptAgain);
    }
    claim_nothing_unkept(state);
    state.changed();
    return true;
}

void claim_nothing_unkept(State& state) {
    if (state.kept == Kept::Yes) return;
    const bool full = state.kept == Kept::NoRoom;
    state.failure =
        std::string(state.texts(full ? Str::FailureFullInMemory : Str::FailureInMemory));
    state.just_saved = false;
    if (!state.toast.undo) state.toast = {};
}

}  // namespace rapport::core
