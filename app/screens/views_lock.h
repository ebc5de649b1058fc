// The lock screen, the page about the passphrase, and the questions about a copy that was chosen.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/time.h"
#include "screens/commands_lock.h"

namespace rapport::screens {

// What is typed, and what came of it.
struct Secrets {
    std::string current, fresh, of_copy;
    bool shown = false;
    bool working = false;  // It is being tried; that takes about a second.
    std::string message;   // One clear sentence; may be empty.
};

// How much there is in a journal or a copy.
struct Amount {
    std::int64_t entries = 0, questions = 0, goals = 0, sessions = 0;
};

// What a copy would bring to the journal that is open.
struct CopyAdds {
    std::int64_t added = 0, renewed = 0;
};

// A copy that was chosen: it waits for its passphrase, or for what to do with it.
struct CopyAsk {
    bool locked = false, waiting = false;
    Amount holds;
    std::optional<base::LocalDate> written;  // When it was last written in.
    base::LocalDate today;
    std::optional<CopyAdds> adds;  // None: there is no journal that it could be added to.
    bool loses_lock = false;       // The journal has a passphrase and the copy has none.
    bool is_final = false;         // The journal that is here cannot be kept as an earlier day.
};

struct LockView {
    Secrets secrets;
    CopyAsk copy;
    bool erase_asked = false;
    std::string message;  // About copies and deleting; may be empty.
};

struct DamageView {
    bool words_wait = false;  // Typed, and not stored yet.
};

struct PassphraseView {
    Secrets secrets;
    bool sealed = false;     // There is a passphrase.
    bool recovered = false;  // The recovery key opened the journal: no passphrase is asked for.
    SecretChange change = SecretChange::None;
    std::string recovery;  // A new recovery key, while it is shown.
    bool kept = false;     // It was written down.
    int auto_lock_min = 0;
};

}  // namespace rapport::screens
