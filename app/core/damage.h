// A journal that is damaged: noticed, shown, recovered from.
#pragma once

#include <type_traits>

#include "core/state.h"

namespace rapport::core {

// Why there is no journal.
void note_not_opened(State& state, const base::Error& error);
// Something that was read is damaged: all of it is looked at, and the journal closed if it is so.
void look_for_damage(State& state);
// A damaged journal that was set aside lies there with its key, which a passphrase cannot hide.
bool keeps_bare_damage(const State& state);

// The ways to go on. None of them needs an open journal.
void apply_files(State& state, const screens::RecoverJournal& command);
void apply_files(State& state, const screens::SaveDamagedFile& command);
void apply_files(State& state, const screens::AskRemoveDamaged& command);
void apply_files(State& state, const screens::RemoveDamaged& command);
template <typename C>
constexpr bool kIsOfDamage =
    std::is_same_v<C, screens::RecoverJournal> || std::is_same_v<C, screens::SaveDamagedFile> ||
    std::is_same_v<C, screens::AskRemoveDamaged> || std::is_same_v<C, screens::RemoveDamaged>;

}  // namespace rapport::core
