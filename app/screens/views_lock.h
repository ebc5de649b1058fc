// The lock screen, the page about the passphrase, and the questions about a copy that was chosen.
#pragma once

#include <string>

#include "screens/commands_lock.h"

namespace rapport::screens {

// What is typed, and what came of it.
struct Secrets {
    std::string current, fresh, of_copy;
    bool shown = false;
    bool working = false;  // It is being tried; that takes about a second.
    std::string message;   // One clear sentence; may be empty.
};

// A copy that was chosen: it waits for its passphrase, or for "replace?".
struct CopyAsk {
    bool locked = false, waiting = false;
    bool loses_lock = false;  // The journal has a passphrase and the copy has none.
    bool is_final = false;    // The journal that is here cannot be kept as an earlier day.
};

struct LockView {
    Secrets secrets;
    CopyAsk copy;
    bool erase_asked = false;
    std::string message;  // About copies and deleting; may be empty.
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
