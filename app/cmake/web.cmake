# The browser configuration: the emcc on PATH (an emsdk, or Debian's package).
execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE root
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(CMAKE_TOOLCHAIN_FILE "${root}/cmake/Modules/Platform/Emscripten.cmake" CACHE FILEPATH "")
set(CMAKE_BUILD_TYPE MinSizeRel CACHE STRING "")
set(CMAKE_C_FLAGS_MINSIZEREL "-Os -DNDEBUG" CACHE STRING "")
set(CMAKE_CXX_FLAGS_MINSIZEREL "-Os -DNDEBUG -fwasm-exceptions" CACHE STRING "")
set(CMAKE_EXE_LINKER_FLAGS_MINSIZEREL "-Os -fwasm-exceptions" CACHE STRING "")
set(RAPPORT_UNITY ON CACHE BOOL "")
set(RAPPORT_SANITIZE OFF CACHE BOOL "")

# Debian's emcc takes acorn from Debian's folder of modules, which a Node from elsewhere does not search.
if(EXISTS /usr/share/nodejs/acorn)
    set(launcher "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")
    set(CMAKE_C_LINKER_LAUNCHER "${launcher}" CACHE STRING "")
    set(CMAKE_CXX_LINKER_LAUNCHER "${launcher}" CACHE STRING "")
endif()
