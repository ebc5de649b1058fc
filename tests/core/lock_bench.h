// What the tests of the lock and of earlier days share.
#pragma once

#include <string>

#include "core/bench.h"

namespace rapport::core_tests {

inline constexpr const char* kUnlock = "Passphrase or recovery key";
inline constexpr const char* kWords = "a heron by the weir";
inline constexpr const char* kSecret = "lantern-and-eleven-plums";

// Sets a passphrase on a journal with one note, and gives the recovery key.
inline std::string set_passphrase(journeys::Rig& rig, const char* words = kWords) {
    type(rig, kMind, words);
    do_press(rig, "button", "Keep it");
    do_press(rig, "button", "More");
    do_press(rig, "link", "Passphrase");
    type_now(rig, "New passphrase", kSecret);
    do_press(rig, "button", "Go on");
    std::string recovery;
    for (const ui::Node& one : rig.tree().nodes()) {
        if (one.role == ui::Role::Words) recovery = one.name;
    }
    REQUIRE(store::read_recovery_words(recovery));
    do_press(rig, "checkbox", "I wrote it down or printed it");
    do_press(rig, "button", "Lock with this passphrase");
    REQUIRE(has(rig, "button", "Lock now"));
    return recovery;
}

inline void unlock(journeys::Rig& rig, const std::string& secret) {
    type_now(rig, kUnlock, secret);
    do_press(rig, "button", "Open my journal");
}

inline std::string everything(journeys::Rig& rig) {
    std::string text;
    for (const ui::Node& one : rig.tree().nodes()) {
        text += one.name + "\n" + one.value + "\n" + one.description + "\n";
    }
    return text;
}

inline void open_copy(journeys::Rig& rig, const std::string& bytes) {
    rig.copy_to_open = bytes;
    do_press(rig, "button", "Open a copy");
}

}  // namespace rapport::core_tests
