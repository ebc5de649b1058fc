// From a passphrase to the data key: Argon2id stretches what was typed, and the stretched key opens
// a seal (XChaCha20-Poly1305) in which the data key lies. Stretching takes a good part of a second
// and 64 MiB; a host does it in a thread or worker of its own, by `stretch_request` and
// `run_stretch_request`. Everything else here is quick.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"

namespace rapport::store {

using DataKey = std::array<std::uint8_t, 32>;
using StretchedKey = std::array<std::uint8_t, 32>;

// How much work Argon2id does. OWASP's cheat sheet asks for at least 19 MiB and 2 passes; RFC 9106
// recommends 64 MiB and 3 passes where memory is scarce, and that is the least here.
struct Stretch {
    std::array<std::uint8_t, 16> salt = {};
    std::uint32_t passes = 3;
    std::uint32_t memory_mib = 64;
    bool operator==(const Stretch&) const = default;
};
constexpr std::uint32_t kLeastPasses = 3, kMostPasses = 200;
constexpr std::uint32_t kLeastMemoryMib = 64, kMostMemoryMib = 1024;
// True for limits that this version takes; a file that asks for others is not believed.
bool is_possible(const Stretch& stretch);

// The data key under one secret.
struct Seal {
    Stretch stretch;
    std::array<std::uint8_t, 24> nonce = {};
    std::array<std::uint8_t, 48> sealed = {};
    bool operator==(const Seal&) const = default;
};

// Both ways into a sealed journal.
struct Seals {
    Seal passphrase, recovery;
    bool operator==(const Seals&) const = default;
};

// What a secret was stretched to, and how.
struct Stretched {
    Stretch stretch;
    StretchedKey key = {};
};

// Full: the device has not the memory. Invalid: impossible limits.
base::Result<StretchedKey> stretch_secret(std::string_view secret, const Stretch& stretch);

using RandomSource = std::function<void(void* out, std::size_t size)>;  // Must be cryptographic.
Seal seal_key(const DataKey& key, const Stretched& with, const RandomSource& random);
// WrongKey: the secret was another one, or the seal is damaged; nobody can tell which.
base::Result<DataKey> open_seal(const Seal& seal, const StretchedKey& key);

// Overwrites before it lets go.
void wipe(std::string& secret);
void wipe(DataKey& key);

// --- For hosts: the request and its answer as bytes. `calibrate`: the passes are chosen so that
// stretching takes about half a second on this device, by the clock that is given.
enum class Passes : std::uint8_t { AsGiven, Calibrate };
std::string stretch_request(std::string_view secret, const Stretch& stretch, Passes passes);
// Never fails: what goes wrong stands in the answer.
std::string run_stretch_request(std::string_view request, const std::function<double()>& now_ms);
base::Result<Stretched> read_stretch_answer(std::string_view answer);

// --- The recovery key: 128 random bits for paper, as seven groups of four letters and digits. The
// last two are a checksum, so that a slip of the pen is told from a wrong key.
std::string recovery_words(const RandomSource& random);
// What was typed, brought to the form of recovery_words: case, spaces, hyphens and the letters that
// look like digits count for nothing. None: it cannot be a recovery key.
std::optional<std::string> read_recovery_words(std::string_view typed);

}  // namespace rapport::store
