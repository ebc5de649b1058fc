# zlib: deflate and CRC-32 for zip files. Natively the system's library; for the browser the eight C files that these
# need, without the tables that make the sum faster.
add_library(rapport_zlib INTERFACE)
if(NOT RAPPORT_WEB)
    find_package(ZLIB REQUIRED)
    target_link_libraries(rapport_zlib INTERFACE ZLIB::ZLIB)
    return()
endif()

set(zlib_files adler32.c crc32.c deflate.c inffast.c inflate.c inftrees.c trees.c zutil.c)
rapport_source(zlib_root NAME zlib
    URL "https://github.com/madler/zlib/releases/download/v1.2.13/zlib-1.2.13.tar.gz"
    FILES ${zlib_files} zlib.h zconf.h
    SHA256 cef961ee6002033c990931ed1363f0f8ad1ab538772d165789fd55c93315908f
    PACKAGE zlib VERSION 1:1.2.13.dfsg-1 SUITES bookworm trixie sid)
list(TRANSFORM zlib_files PREPEND "${zlib_root}/")
add_library(rapport_zlib_wasm STATIC ${zlib_files})
target_compile_definitions(rapport_zlib_wasm PRIVATE Z_TESTW=0)
target_include_directories(rapport_zlib_wasm SYSTEM PUBLIC "${zlib_root}")
rapport_third_party(rapport_zlib_wasm)
target_link_libraries(rapport_zlib INTERFACE rapport_zlib_wasm)
