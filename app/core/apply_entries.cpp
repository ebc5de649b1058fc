// Entries: what is written on any day.
#include "core/apply_practice.h"

namespace rapport::core {

Result<void> change_entry(State& state, const Id& id,
                          const std::function<void(model::Entry&)>& edit) {
    Result<std::optional<model::Entry>> entry = state.journal->entry(id);
    if (!entry.ok()) return entry.error();
    if (!entry.value()) return base::Error{base::ErrorKind::NotFound, "entry"};
    edit(*entry.value());
    return state.journal->save(*entry.value(), state.stamp());
}

Result<void> write(State& state, const screens::EntryToQuestion& command) {
    Result<std::optional<model::Entry>> entry = state.journal->entry(command.id);
    if (!entry.ok()) return entry.error();
    if (!entry.value()) return base::Error{base::ErrorKind::NotFound, "entry"};
    if (Result<void> made = write(state, screens::AddQuestion{entry.value()->text, ""}); !made.ok())
        return made;
    return state.journal->remove(model::Kind::Entry, command.id, state.stamp());
}

Result<void> write(State& state, const screens::KeepEntry& command) {
    return change_entry(state, command.id, [&](model::Entry& entry) {
        entry.open = false;
        if (command.for_session) entry.waits = true;
    });
}

Result<void> write(State& state, const screens::SetEntryWaits& command) {
    return change_entry(state, command.id,
                        [&](model::Entry& entry) { entry.waits = command.value; });
}

Result<void> write(State& state, const screens::SetFeelings& command) {
    return change_entry(state, command.id,
                        [&](model::Entry& entry) { entry.feelings = command.feelings; });
}

Result<void> write(State& state, const screens::SetIntensity& command) {
    return change_entry(state, command.id,
                        [&](model::Entry& entry) { entry.intensity = command.value; });
}

Result<void> write(State& state, const screens::SetVeryHard& command) {
    return change_entry(state, command.id,
                        [&](model::Entry& entry) { entry.very_hard = command.value; });
}

Result<void> write(State& state, const screens::SetEntryPrivate& command) {
    return change_entry(state, command.id,
                        [&](model::Entry& entry) { entry.is_private = command.value; });
}

}  // namespace rapport::core
