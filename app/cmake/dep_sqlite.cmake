# SQLite with page encryption (SQLite3 Multiple Ciphers), one amalgamation out of an npm package.
# The cipher set is chacha20 alone; the flags were measured, see "Storage" in README.md.
set(sqlite_dir "${CMAKE_SOURCE_DIR}/web/node_modules/better-sqlite3-multiple-ciphers/deps/sqlite3")
if(NOT EXISTS "${sqlite_dir}/sqlite3.c")
    message(FATAL_ERROR "SQLite is missing: run `npm ci --ignore-scripts` in web/, or ./build.sh, which does.")
endif()

# When the first of two allocations fails, and not the second, its table of ciphers is written to nowhere. The file is
# mended in the build's folder.
set(sqlite_file "${CMAKE_BINARY_DIR}/sqlite/sqlite3.c")
if("${sqlite_dir}/sqlite3.c" IS_NEWER_THAN "${sqlite_file}" OR
   "${CMAKE_CURRENT_LIST_FILE}" IS_NEWER_THAN "${sqlite_file}")
    file(READ "${sqlite_dir}/sqlite3.c" sqlite_text)
    string(REPLACE "  if (cloneCodecParams != NULL)" "  if (cloneCipherParams != NULL && cloneCodecParams != NULL)"
           sqlite_mended "${sqlite_text}")
    string(REPLACE "    sqlite3_free(cloneCipherParams);\n"
           "    sqlite3_free(cloneCipherParams);\n    sqlite3_free(cloneCodecParams);\n    cloneCodecParams = NULL;\n"
           sqlite_mended "${sqlite_mended}")
    string(LENGTH "${sqlite_text}" sqlite_before)
    string(LENGTH "${sqlite_mended}" sqlite_after)
    math(EXPR sqlite_grown "${sqlite_after} - ${sqlite_before}")
    if(NOT sqlite_grown EQUAL 94)
        message(FATAL_ERROR "SQLite is another one than was mended (${sqlite_grown}): see whether it still has to be.")
    endif()
    file(WRITE "${sqlite_file}" "${sqlite_mended}")
endif()

add_library(rapport_sqlite STATIC "${sqlite_file}")
target_include_directories(rapport_sqlite SYSTEM PUBLIC "${sqlite_dir}")
target_compile_definitions(rapport_sqlite PRIVATE
    SQLITE_TEMP_STORE=3 SQLITE_ENABLE_FTS5 SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_SHARED_CACHE
    SQLITE_OMIT_DEPRECATED SQLITE_OMIT_AUTOINIT SQLITE_DQS=0 SQLITE_DEFAULT_MEMSTATUS=0
    SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE3MC_SECURE_MEMORY=1
    HAVE_CIPHER_AES_128_CBC=0 HAVE_CIPHER_AES_256_CBC=0 HAVE_CIPHER_SQLCIPHER=0
    HAVE_CIPHER_RC4=0 HAVE_CIPHER_ASCON128=0 HAVE_CIPHER_AEGIS=0)
if(RAPPORT_WEB)
    # __WASM__ takes entropy from getentropy; SQLITE_OS_OTHER leaves the file system to our VFS.
    target_compile_definitions(rapport_sqlite PRIVATE __WASM__=1 SQLITE_OS_OTHER=1 SQLITE_THREADSAFE=0)
else()
    target_compile_definitions(rapport_sqlite PRIVATE SQLITE_THREADSAFE=1)
    target_link_libraries(rapport_sqlite PUBLIC ${CMAKE_DL_LIBS} m pthread)
endif()
rapport_third_party(rapport_sqlite)
