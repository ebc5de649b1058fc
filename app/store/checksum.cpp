// BLAKE2b with 256 bits, from libsodium.
#include "store/checksum.h"

#include <sodium.h>

namespace rapport::store {

struct Checksummer::State {
    crypto_generichash_state hash;
};

Checksummer::Checksummer() : state_(std::make_unique<State>()) {
    crypto_generichash_init(&state_->hash, nullptr, 0, sizeof(Checksum));
}

Checksummer::~Checksummer() = default;
Checksummer::Checksummer(Checksummer&&) noexcept = default;
Checksummer& Checksummer::operator=(Checksummer&&) noexcept = default;

void Checksummer::add(base::ByteView piece) {
    crypto_generichash_update(&state_->hash, piece.data(), piece.size());
}

Checksum Checksummer::end() const {
    Checksum checksum = {};
    crypto_generichash_state last = state_->hash;
    crypto_generichash_final(&last, checksum.data(), checksum.size());
    return checksum;
}

Checksum checksum_of(std::initializer_list<base::ByteView> parts) {
    Checksummer checksummer;
    for (const base::ByteView part : parts) checksummer.add(part);
    return checksummer.end();
}

}  // namespace rapport::store
