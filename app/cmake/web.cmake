# The browser configuration: the emcc on PATH (an emsdk, or Debian's package).
# build.sh sets EM_CACHE to a writable folder, and NODE_PATH for Debian's emcc.
execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE root
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(CMAKE_TOOLCHAIN_FILE "${root}/cmake/Modules/Platform/Emscripten.cmake" CACHE FILEPATH "")
set(CMAKE_BUILD_TYPE MinSizeRel CACHE STRING "")
set(CMAKE_C_FLAGS_MINSIZEREL "-Os -DNDEBUG" CACHE STRING "")
set(CMAKE_CXX_FLAGS_MINSIZEREL "-Os -DNDEBUG -fwasm-exceptions" CACHE STRING "")
set(CMAKE_EXE_LINKER_FLAGS_MINSIZEREL "-Os -fwasm-exceptions" CACHE STRING "")
set(RAPPORT_SANITIZE OFF CACHE BOOL "")
