// What may be asked of the lock: opening it, and the passphrase that it opens with. What is typed
// into a field for secrets is kept while it is needed and never stored.
#pragma once

#include <cstdint>
#include <string>

namespace rapport::screens {

enum class SecretField : std::uint8_t { Current, Fresh, OfCopy };
struct TypeSecret {
    SecretField field = SecretField::Current;
    std::string text;
};
struct ShowSecrets {
    bool on = false;
};

struct LockNow {};
struct Unlock {};  // With what was typed.

// What is being done to the passphrase. Set is the first time.
enum class SecretChange : std::uint8_t { None, Set, Change, Recovery, Remove };
struct AskSecret {
    SecretChange change = SecretChange::None;  // None: nothing after all.
};
struct TakeSecret {};  // Goes on with what was typed, to the next step or the end.
struct KeepRecovery {
    bool kept = false;  // The recovery key was written down.
};
struct PrintRecovery {};
struct SetAutoLock {
    int minutes = 0;  // 0: never.
};

struct UnlockCopy {};  // Opens the chosen copy with what was typed.

}  // namespace rapport::screens
