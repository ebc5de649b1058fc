# rapport_licences: the licence texts of what is built into a program, for "About this app".
set(licence_modules "${CMAKE_SOURCE_DIR}/web/node_modules")
set(licence_parts
    "Rapport=${CMAKE_BINARY_DIR}/licences/own.txt"
    "Dear ImGui, with stb=${imgui_dir}/LICENSE.txt"
    "SQLite3 Multiple Ciphers=mit:Copyright (c) 2006-2025 Ulrich Telle"
    "SQLite=${CMAKE_BINARY_DIR}/licences/sqlite.txt"
    "better-sqlite3-multiple-ciphers=${licence_modules}/better-sqlite3-multiple-ciphers/LICENSE"
    "RapidJSON=mit:Copyright (C) 2015 THL A29 Limited, a Tencent company, and Milo Yip"
    "Atkinson Hyperlegible Next=${licence_modules}/@expo-google-fonts/atkinson-hyperlegible-next/LICENSE_FONT"
    "Lucide=${licence_modules}/lucide-static/LICENSE")
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/licences")
file(WRITE "${CMAKE_BINARY_DIR}/licences/sqlite.txt"
     "SQLite is in the public domain: its authors disclaim copyright to its source code.\n")
# Our own licence stands in the README, below its heading "Licence".
file(READ "${CMAKE_SOURCE_DIR}/README.md" readme)
string(REGEX REPLACE ".*\n## Licence\n(.*)" "\\1" own_licence "${readme}")
string(REGEX REPLACE "\n## .*" "" own_licence "${own_licence}")
file(WRITE "${CMAKE_BINARY_DIR}/licences/own.txt" "${own_licence}")
if(RAPPORT_WEB)
    list(APPEND licence_parts "libsodium=${sodium_root}/LICENSE"
         "QR Code generator=mit:Copyright (c) Project Nayuki" "zlib=${zlib_root}/LICENSE")
else()
    list(APPEND licence_parts "libsodium=/usr/share/doc/libsodium-dev/copyright"
         "QR Code generator=/usr/share/doc/libqrcodegencpp-dev/copyright"
         "zlib=/usr/share/doc/zlib1g-dev/copyright"
         "SDL2=/usr/share/doc/libsdl2-dev/copyright"
         "ATK and its bridge to AT-SPI=/usr/share/doc/libatk1.0-dev/copyright"
         "GLib=/usr/share/doc/libglib2.0-dev/copyright"
         "HarfBuzz=/usr/share/doc/libharfbuzz-dev/copyright" "ICU=/usr/share/doc/libicu-dev/copyright"
         "FreeType=/usr/share/doc/libfreetype-dev/copyright"
         "fontconfig=/usr/share/doc/libfontconfig-dev/copyright")
endif()
# A package's own files are the truth; where a system keeps none, its place is named instead.
set(licence_arguments "")
foreach(part IN LISTS licence_parts)
    string(REGEX REPLACE "^[^=]*=" "" licence_file "${part}")
    string(REGEX REPLACE "=.*" "" licence_name "${part}")
    if(NOT licence_file MATCHES "^mit:" AND NOT EXISTS "${licence_file}")
        file(WRITE "${CMAKE_BINARY_DIR}/licences/${licence_name}.txt"
             "Its licence comes with this system's package of it.\n")
        set(part "${licence_name}=${CMAKE_BINARY_DIR}/licences/${licence_name}.txt")
    endif()
    list(APPEND licence_arguments "${part}")
endforeach()
add_custom_command(
    OUTPUT "${CMAKE_BINARY_DIR}/licences/licences.cpp"
    COMMAND ${RAPPORT_PYTHON} "${CMAKE_SOURCE_DIR}/app/cmake/licences.py"
            "${CMAKE_BINARY_DIR}/licences/licences.cpp" ${licence_arguments}
    DEPENDS "${CMAKE_SOURCE_DIR}/app/cmake/licences.py" "${CMAKE_SOURCE_DIR}/README.md"
    COMMENT "Collecting the licences" VERBATIM)
add_library(rapport_licences STATIC "${CMAKE_BINARY_DIR}/licences/licences.cpp")
target_include_directories(rapport_licences PUBLIC "${CMAKE_SOURCE_DIR}/app/cmake")
