#include "core/lock.h"

#include <utility>

#include "base/text.h"
#include "core/apply_practice.h"
#include "core/damage.h"

namespace rapport::core {
namespace {

using namespace screens;
using store::Passes;
using ui::Str;

void wipe_secrets(Secrets& secrets) {
    for (std::string* text : {&secrets.current, &secrets.fresh, &secrets.of_copy}) {
        store::wipe(*text);
    }
}

void say_below(State& state, Str text) {
    state.lock.secrets.message = std::string(state.texts(text));
}

// Asks the host to stretch `secret`; the answer goes on with `work`.
void stretch(State& state, LockWork work, std::string_view secret, const store::Stretch& how,
             Passes passes) {
    state.lock.work = work;
    state.lock.secrets.working = true;
    state.lock.secrets.message.clear();
    state.request(RequestKind::Stretch, Purpose::Stretch, {},
                  store::stretch_request(secret, how, passes));
}

// Tries what was typed on one of the seals: a recovery key tells itself by its form.
void try_on(State& state, LockWork work, const std::string& typed, const store::Seals& seals) {
    if (state.lock.work != LockWork::None) return;
    if (base::is_blank(typed)) {
        say_below(state, Str::PassphraseMissing);
        return;
    }
    const std::optional<std::string> words = store::read_recovery_words(typed);
    state.lock.by_recovery = words.has_value();
    const store::Seal& seal = words ? seals.recovery : seals.passphrase;
    stretch(state, work, words ? *words : typed, seal.stretch, Passes::AsGiven);
}

std::optional<store::DataKey> opened_by(State& state, const store::Seals& seals,
                                        const store::Stretched& tried) {
    const store::Seal& seal = state.lock.by_recovery ? seals.recovery : seals.passphrase;
    Result<store::DataKey> key = store::open_seal(seal, tried.key);
    if (!key.ok()) {
        say_below(state, Str::PassphraseWrong);
        return std::nullopt;
    }
    return key.value();
}

void stretch_new(State& state, LockWork work, std::string_view secret) {
    store::Stretch how;
    state.options.random(how.salt.data(), how.salt.size());
    // A recovery key is random enough without much work.
    const bool chosen = work == LockWork::Passphrase;
    stretch(state, work, secret, how, chosen ? Passes::Calibrate : Passes::AsGiven);
}

void new_recovery(State& state) {
    state.lock.recovery = store::recovery_words(state.options.random);
    state.lock.kept = false;
}

// One step ended well: the journal opens in another way now.
void end_change(State& state, Str toast) {
    forget_secrets(state.lock);
    state.lock.recovered = false;
    const std::optional<store::Seals>& seals = state.journal->seals();
    state.lock.key = seals ? std::optional(state.journal->data_key()) : std::nullopt;
    state.say(toast);
    state.focus_heading = true;
}

void end_if(State& state, const Result<void>& done, Str toast) {
    if (done.ok()) {
        end_change(state, toast);
        return;
    }
    say_below(state, Str::PassphraseFailed);
    state.must_open_again = true;
}

// A new passphrase that cannot be taken gets one clear sentence.
bool can_take(State& state, const std::string& fresh) {
    constexpr std::size_t kLeast = 8;
    if (base::count_code_points(fresh) < kLeast) {
        say_below(state, Str::PassphraseShort);
        return false;
    }
    if (store::read_recovery_words(fresh)) {
        say_below(state, Str::PassphraseLikeKey);
        return false;
    }
    return true;
}

// The passphrase of now was right, or is not needed.
void go_on(State& state) {
    switch (state.lock.change) {
        case SecretChange::Change:
            stretch_new(state, LockWork::Passphrase, state.lock.secrets.fresh);
            break;
        case SecretChange::Recovery:
            wipe_secrets(state.lock.secrets);
            new_recovery(state);
            state.focus_heading = true;
            break;
        case SecretChange::Remove:
            end_if(state, state.journal->remove_seals(), Str::ToastPassphraseRemoved);
            break;
        default: break;
    }
}

// The recovery key stands there; nothing depends on it before it was written down.
void take_recovery(State& state) {
    if (!state.lock.kept) return;
    if (state.lock.change == SecretChange::Set) {
        stretch_new(state, LockWork::Passphrase, state.lock.secrets.fresh);
    } else {
        stretch_new(state, LockWork::Recovery, state.lock.recovery);
    }
}

void run(State& state, const TakeSecret&) {
    Lock& lock = state.lock;
    if (!state.journal || lock.work != LockWork::None) return;
    const std::optional<store::Seals>& seals = state.journal->seals();
    const bool chooses = !seals || lock.change == SecretChange::Change;
    if (!lock.recovery.empty()) {
        take_recovery(state);
    } else if (chooses && !can_take(state, lock.secrets.fresh)) {
        return;
    } else if (!seals && keeps_bare_damage(state)) {
        say_below(state, Str::PassphraseDamaged);
    } else if (!seals) {
        lock.change = SecretChange::Set;
        lock.secrets.message.clear();
        new_recovery(state);
        state.focus_heading = true;
    } else if (lock.recovered) {
        go_on(state);
    } else {
        try_on(state, LockWork::Check, lock.secrets.current, *seals);
    }
}

void run(State& state, const TypeSecret& c) {
    Secrets& secrets = state.lock.secrets;
    secrets.message.clear();
    switch (c.field) {
        case SecretField::Current: secrets.current = c.text; break;
        case SecretField::Fresh: secrets.fresh = c.text; break;
        case SecretField::OfCopy: secrets.of_copy = c.text; break;
    }
    // The field's text is the state's from now on; nothing waits to be stored.
    if (state.typed.empty()) state.edits_stored = true;
}
void run(State& state, const ShowSecrets& c) { state.lock.secrets.shown = c.on; }
void run(State& state, const LockNow&) { lock_now(state); }
void run(State& state, const Unlock&) {
    if (state.lock.seals) {
        try_on(state, LockWork::Unlock, state.lock.secrets.current, *state.lock.seals);
    }
}
void run(State& state, const AskSecret& c) {
    if (state.lock.work != LockWork::None) return;
    forget_secrets(state.lock);
    state.lock.change = c.change;
    state.focus_heading = true;
}
void run(State& state, const KeepRecovery& c) { state.lock.kept = c.kept; }
void run(State& state, const PrintRecovery&) { print_recovery(state); }
void run(State& state, const UnlockCopy&) {
    if (state.lock.copy_seals) {
        try_on(state, LockWork::Copy, state.lock.secrets.of_copy, *state.lock.copy_seals);
    }
}

void unlocked(State& state, const store::Stretched& tried) {
    const std::optional<store::DataKey> key = opened_by(state, *state.lock.seals, tried);
    if (!key) return;
    const bool by_recovery = state.lock.by_recovery;
    forget_secrets(state.lock);
    state.lock.key = key;
    open_journal(state);
    if (!state.journal || !by_recovery) return;
    state.lock.recovered = true;
    state.say(Str::ToastRecovered);
}

void checked(State& state, const store::Stretched& tried) {
    if (opened_by(state, *state.journal->seals(), tried)) go_on(state);
}

void copy_unlocked(State& state, const store::Stretched& tried) {
    const std::optional<store::DataKey> key = opened_by(state, *state.lock.copy_seals, tried);
    if (!key) return;
    store::wipe(state.lock.secrets.of_copy);
    state.lock.copy_seals.reset();
    state.lock.copy_key = key;
    take_open_copy(state);
}

void take_new(State& state, LockWork work, const store::Stretched& made) {
    Lock& lock = state.lock;
    const bool first = lock.change == SecretChange::Set;
    if (work == LockWork::Passphrase && first) {
        lock.passphrase = made;
        stretch_new(state, LockWork::Recovery, lock.recovery);
    } else if (work == LockWork::Passphrase) {
        end_if(state, state.journal->change_seals(made, {}), Str::ToastPassphraseChanged);
    } else if (first && lock.passphrase) {
        end_if(state, state.journal->seal(*lock.passphrase, made), Str::ToastPassphraseSet);
    } else {
        end_if(state, state.journal->change_seals({}, made), Str::ToastRecoveryChanged);
    }
}

}  // namespace

bool take_lock_command(State& state, const Command& command) {
    return std::visit(
        [&](const auto& c) {
            using C = std::decay_t<decltype(c)>;
            if constexpr (kIsOfLock<C>) {
                if constexpr (!std::is_same_v<C, TypeSecret>) store_typed(state);
                run(state, c);
                state.changed();
                return true;
            } else {
                return false;
            }
        },
        static_cast<const AnyCommand&>(command));
}

void take_stretched(State& state, const ui::Event& event) {
    const LockWork work = std::exchange(state.lock.work, LockWork::None);
    state.lock.secrets.working = false;
    if (work == LockWork::None) return;
    const Result<store::Stretched> made = store::read_stretch_answer(event.bytes);
    if (!event.ok || !made.ok()) {
        say_below(state, Str::PassphraseNoMemory);
        return;
    }
    switch (work) {
        case LockWork::None: break;
        case LockWork::Unlock:
            if (state.lock.seals) unlocked(state, made.value());
            break;
        case LockWork::Check:
            if (state.journal && state.journal->seals()) checked(state, made.value());
            break;
        case LockWork::Passphrase:
        case LockWork::Recovery:
            if (state.journal) take_new(state, work, made.value());
            break;
        case LockWork::Copy:
            if (state.lock.copy_seals) copy_unlocked(state, made.value());
            break;
    }
}

bool note_locked(State& state, const base::Error& error) {
    if (error.kind != base::ErrorKind::Locked) return false;
    Result<std::optional<store::Seals>> seals = store::seals_of(state.options.place);
    if (!seals.ok() || !seals.value()) return false;
    state.not_opened.reset();
    state.lock.seals = seals.value();
    state.focus_heading = true;
    state.changed();
    return true;
}

void forget_secrets(Lock& lock) {
    wipe_secrets(lock.secrets);
    store::wipe(lock.recovery);
    if (lock.passphrase) store::wipe(lock.passphrase->key);
    lock.secrets = {};
    lock.change = SecretChange::None;
    lock.kept = false;
    lock.work = LockWork::None;
    lock.passphrase.reset();
}

}  // namespace rapport::core
