// Stretching and sealing, by libsodium.
#include "store/passphrase.h"

#include <sodium.h>

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::view_of;

constexpr double kWantedMs = 500;
// What a seal is bound to, so that bytes from elsewhere never open as one.
constexpr std::string_view kBoundTo = "RKEYSLOT 1";

const unsigned char* bound_to() { return view_of(kBoundTo).data(); }

}  // namespace

bool is_possible(const Stretch& stretch) {
    return stretch.passes >= kLeastPasses && stretch.passes <= kMostPasses &&
           stretch.memory_mib >= kLeastMemoryMib && stretch.memory_mib <= kMostMemoryMib;
}

Result<StretchedKey> stretch_secret(std::string_view secret, const Stretch& stretch) {
    static_assert(crypto_pwhash_argon2id_SALTBYTES == sizeof(Stretch::salt));
    if (!is_possible(stretch)) {
        return Error{ErrorKind::Invalid, "stretching: impossible limits"};
    }
    StretchedKey key = {};
    const int code = crypto_pwhash_argon2id(
        key.data(), key.size(), secret.data(), secret.size(), stretch.salt.data(), stretch.passes,
        std::size_t{stretch.memory_mib} * 1024 * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (code != 0) {
        return Error{ErrorKind::Full, "stretching: there is not enough memory"};
    }
    return key;
}

Seal seal_key(const DataKey& key, const Stretched& with, const RandomSource& random) {
    static_assert(crypto_aead_xchacha20poly1305_ietf_ABYTES + sizeof(DataKey) ==
                  sizeof(Seal::sealed));
    Seal seal;
    seal.stretch = with.stretch;
    random(seal.nonce.data(), seal.nonce.size());
    crypto_aead_xchacha20poly1305_ietf_encrypt(seal.sealed.data(), nullptr, key.data(), key.size(),
                                               bound_to(), kBoundTo.size(), nullptr,
                                               seal.nonce.data(), with.key.data());
    return seal;
}

Result<DataKey> open_seal(const Seal& seal, const StretchedKey& key) {
    DataKey data_key = {};
    const int code = crypto_aead_xchacha20poly1305_ietf_decrypt(
        data_key.data(), nullptr, nullptr, seal.sealed.data(), seal.sealed.size(), bound_to(),
        kBoundTo.size(), seal.nonce.data(), key.data());
    if (code != 0) {
        return Error{ErrorKind::WrongKey, "the seal does not open"};
    }
    return data_key;
}

void wipe(std::string& secret) {
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

void wipe(DataKey& key) { sodium_memzero(key.data(), key.size()); }

// --- Requests. Little-endian: passes 4, memory 4, whether to calibrate 4, salt 16, the secret. The
// answer: error kind 4 (all ones: none), passes 4, memory 4, salt 16, the key 32.

namespace {

constexpr std::uint32_t kFine = 0xFFFFFFFF;

std::string to_string(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

// As many passes as take the wanted time, by the time that the fewest take.
std::uint32_t passes_for(double least_ms) {
    const double passes = kLeastPasses * kWantedMs / std::max(least_ms, 1.0);
    return std::clamp(static_cast<std::uint32_t>(std::lround(std::min(passes, 1e4))), kLeastPasses,
                      kMostPasses);
}

std::string answer_of(const Result<StretchedKey>& key, const Stretch& stretch) {
    Bytes answer;
    base::append_u32(answer, key.ok() ? kFine : static_cast<std::uint32_t>(key.error().kind));
    base::append_u32(answer, stretch.passes);
    base::append_u32(answer, stretch.memory_mib);
    base::append_bytes(answer, stretch.salt);
    base::append_bytes(answer, key.ok() ? key.value() : StretchedKey{});
    return to_string(answer);
}

}  // namespace

std::string stretch_request(std::string_view secret, const Stretch& stretch, Passes passes) {
    Bytes request;
    base::append_u32(request, stretch.passes);
    base::append_u32(request, stretch.memory_mib);
    base::append_u32(request, passes == Passes::Calibrate ? 1 : 0);
    base::append_bytes(request, stretch.salt);
    base::append_bytes(request, view_of(secret));
    return to_string(request);
}

std::string run_stretch_request(std::string_view request, const std::function<double()>& now_ms) {
    base::ByteReader reader(view_of(request));
    Stretch stretch;
    stretch.passes = reader.u32();
    stretch.memory_mib = reader.u32();
    const bool calibrate = reader.u32() == 1;
    reader.fill(stretch.salt);
    if (!reader.ok()) {
        return answer_of(Error{ErrorKind::Invalid, "stretching: no request"}, stretch);
    }
    const std::string_view secret = request.substr(request.size() - reader.rest_bytes());
    const double before_ms = now_ms();
    Result<StretchedKey> key = stretch_secret(secret, stretch);
    if (!calibrate || !key.ok()) return answer_of(key, stretch);
    stretch.passes = passes_for(now_ms() - before_ms);
    return answer_of(stretch_secret(secret, stretch), stretch);
}

Result<Stretched> read_stretch_answer(std::string_view answer) {
    base::ByteReader reader(view_of(answer));
    const std::uint32_t kind = reader.u32();
    Stretched stretched;
    stretched.stretch.passes = reader.u32();
    stretched.stretch.memory_mib = reader.u32();
    reader.fill(stretched.stretch.salt);
    reader.fill(stretched.key);
    if (!reader.ok() || reader.rest_bytes() != 0) {
        return Error{ErrorKind::Io, "stretching: there was no answer"};
    }
    if (kind == static_cast<std::uint32_t>(ErrorKind::Full)) {
        return Error{ErrorKind::Full, "stretching: there is not enough memory"};
    }
    if (kind != kFine) return Error{ErrorKind::Invalid, "stretching: refused"};
    return stretched;
}

// --- The recovery key.

namespace {

// Crockford's alphabet: no I, L, O and U.
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kKeySigns = 26, kSigns = 28, kGroup = 4;

std::string checksum_signs(std::string_view signs) {
    std::array<std::uint8_t, 16> hash = {};
    crypto_generichash(hash.data(), hash.size(), view_of(signs).data(), signs.size(), nullptr, 0);
    return {kAlphabet[hash[0] % 32], kAlphabet[hash[1] % 32]};
}

std::string in_groups(std::string_view signs) {
    std::string words;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (i > 0 && i % kGroup == 0) words += '-';
        words += signs[i];
    }
    return words;
}

// The sign of the alphabet that is meant; none: there is no such sign.
std::optional<char> meant(char typed) {
    char sign = typed;
    if (sign >= 'a' && sign <= 'z') sign = static_cast<char>(sign - 'a' + 'A');
    if (sign == 'O') sign = '0';
    if (sign == 'I' || sign == 'L') sign = '1';
    return kAlphabet.find(sign) == std::string_view::npos ? std::nullopt : std::optional(sign);
}

}  // namespace

std::string recovery_words(const RandomSource& random) {
    std::array<std::uint8_t, kKeySigns> bytes = {};
    random(bytes.data(), bytes.size());
    std::string signs;
    for (const std::uint8_t byte : bytes) signs += kAlphabet[byte % 32];
    sodium_memzero(bytes.data(), bytes.size());
    return in_groups(signs + checksum_signs(signs));
}

std::optional<std::string> read_recovery_words(std::string_view typed) {
    std::string signs;
    for (const char one : typed) {
        if (one == ' ' || one == '-' || one == '\n' || one == '\t') continue;
        const std::optional<char> sign = meant(one);
        if (!sign || signs.size() == kSigns) return std::nullopt;
        signs += *sign;
    }
    if (signs.size() != kSigns) return std::nullopt;
    const std::string_view key = std::string_view(signs).substr(0, kKeySigns);
    if (checksum_signs(key) != signs.substr(kKeySigns)) return std::nullopt;
    return in_groups(signs);
}

}  // namespace rapport::store
