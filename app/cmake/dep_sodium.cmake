# libsodium: Argon2id, XChaCha20-Poly1305, BLAKE2b and random bytes.
# Natively the system's library; for the browser the few C files that these need.
add_library(rapport_sodium INTERFACE)
if(NOT RAPPORT_WEB)
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
    target_link_libraries(rapport_sodium INTERFACE PkgConfig::SODIUM)
    return()
endif()

set(sodium_files
    src/libsodium/crypto_aead/chacha20poly1305/sodium/aead_chacha20poly1305.c
    src/libsodium/crypto_aead/xchacha20poly1305/sodium/aead_xchacha20poly1305.c
    src/libsodium/crypto_core/hchacha20/core_hchacha20.c
    src/libsodium/crypto_generichash/blake2b/generichash_blake2.c
    src/libsodium/crypto_generichash/blake2b/ref/blake2b-compress-ref.c
    src/libsodium/crypto_generichash/blake2b/ref/blake2b-ref.c
    src/libsodium/crypto_generichash/blake2b/ref/generichash_blake2b.c
    src/libsodium/crypto_generichash/crypto_generichash.c
    src/libsodium/crypto_onetimeauth/poly1305/donna/poly1305_donna.c
    src/libsodium/crypto_onetimeauth/poly1305/onetimeauth_poly1305.c
    src/libsodium/crypto_pwhash/argon2/argon2-core.c
    src/libsodium/crypto_pwhash/argon2/argon2-encoding.c
    src/libsodium/crypto_pwhash/argon2/argon2-fill-block-ref.c
    src/libsodium/crypto_pwhash/argon2/argon2.c
    src/libsodium/crypto_pwhash/argon2/blake2b-long.c
    src/libsodium/crypto_pwhash/argon2/pwhash_argon2i.c
    src/libsodium/crypto_pwhash/argon2/pwhash_argon2id.c
    src/libsodium/crypto_pwhash/crypto_pwhash.c
    src/libsodium/crypto_stream/chacha20/ref/chacha20_ref.c
    src/libsodium/crypto_stream/chacha20/stream_chacha20.c
    src/libsodium/crypto_verify/sodium/verify.c
    src/libsodium/randombytes/randombytes.c
    src/libsodium/sodium/codecs.c
    src/libsodium/sodium/core.c
    src/libsodium/sodium/runtime.c
    src/libsodium/sodium/utils.c)
rapport_source(sodium_root NAME libsodium
    URL "https://github.com/jedisct1/libsodium/releases/download/1.0.18-RELEASE/libsodium-1.0.18.tar.gz"
    FILES ${sodium_files}
    SHA256 4dda87844ba65f626870154741ea736ee89a201163a64088db6bccedb60510ca
    PACKAGE libsodium VERSION 1.0.18-1+deb12u1 SUITES bookworm sid)
set(sodium_dir "${sodium_root}/src/libsodium")
set(VERSION 1.0.18)
set(SODIUM_LIBRARY_VERSION_MAJOR 10)
set(SODIUM_LIBRARY_VERSION_MINOR 3)
file(READ "${sodium_dir}/include/sodium/version.h.in" version_header)
string(REPLACE "\"export.h\"" "\"sodium/export.h\"" version_header "${version_header}")
string(CONFIGURE "${version_header}" version_header @ONLY)
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/include/sodium-generated/sodium/version.h"
     CONTENT "${version_header}" @ONLY)

list(TRANSFORM sodium_files PREPEND "${sodium_root}/")
add_library(rapport_sodium_wasm STATIC ${sodium_files}
    "${CMAKE_SOURCE_DIR}/app/cmake/sodium_unused.c")
target_compile_definitions(rapport_sodium_wasm PUBLIC SODIUM_STATIC=1
                           PRIVATE CONFIGURED=1 NATIVE_LITTLE_ENDIAN=1)
target_include_directories(rapport_sodium_wasm SYSTEM
    PUBLIC "${sodium_dir}/include" "${CMAKE_BINARY_DIR}/include/sodium-generated"
    PRIVATE "${sodium_dir}/include/sodium" "${CMAKE_BINARY_DIR}/include/sodium-generated/sodium")
rapport_third_party(rapport_sodium_wasm)
target_link_libraries(rapport_sodium INTERFACE rapport_sodium_wasm)
