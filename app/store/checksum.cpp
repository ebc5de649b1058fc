// BLAKE2b with 256 bits, from libsodium.
#include "store/checksum.h"

#include <sodium.h>

namespace rapport::store {

Checksum checksum_of(std::initializer_list<base::ByteView> parts) {
    Checksum checksum = {};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, checksum.size());
    for (const base::ByteView part : parts) {
        crypto_generichash_update(&state, part.data(), part.size());
    }
    crypto_generichash_final(&state, checksum.data(), checksum.size());
    return checksum;
}

}  // namespace rapport::store
