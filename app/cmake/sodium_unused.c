/* sodium_init() asks these two for their fastest version; their algorithms are left out of the browser's build. */
int _crypto_scalarmult_curve25519_pick_best_implementation(void) { return 0; }
int _crypto_stream_salsa20_pick_best_implementation(void) { return 0; }
