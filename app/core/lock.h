// The lock: opening and closing it, and the passphrase that it opens with.
#pragma once

#include <type_traits>

#include "core/state.h"

namespace rapport::core {

// The commands of the lock. None of them needs an open journal.
template <typename C>
constexpr bool kIsOfLock =
    std::is_same_v<C, screens::TypeSecret> || std::is_same_v<C, screens::ShowSecrets> ||
    std::is_same_v<C, screens::LockNow> || std::is_same_v<C, screens::Unlock> ||
    std::is_same_v<C, screens::AskSecret> || std::is_same_v<C, screens::TakeSecret> ||
    std::is_same_v<C, screens::KeepRecovery> || std::is_same_v<C, screens::PrintRecovery> ||
    std::is_same_v<C, screens::UnlockCopy>;
// True: it was one of them, and it is done.
bool take_lock_command(State& state, const screens::Command& command);
// The host stretched a secret.
void take_stretched(State& state, const ui::Event& event);
// There is a journal, and it waits for its passphrase. True if `error` says so.
bool note_locked(State& state, const base::Error& error);
// Saves, closes the journal and forgets what it held. Without a passphrase it does nothing; while
// there are words that cannot be stored, it covers the screen instead.
void lock_now(State& state);
// Escape was pressed: twice within a moment it covers the screen, whatever is open. True: it did.
bool cover_by_escape(State& state);
// What was typed as a secret, and the steps that wait for it.
void forget_secrets(Lock& lock);

// Locking by itself: the person did something; the time that is left; its end. True: something is
// different now.
void touch(State& state);
std::optional<std::int64_t> ms_to_lock(const State& state);
bool lock_if_untouched(State& state);

screens::LockView lock_view(const State& state);
screens::CopyAsk copy_ask(const State& state);
View read_passphrase(State& state);

}  // namespace rapport::core
