# The native configuration for fuzzing: clang, its coverage and both sanitisers in everything.
set(CMAKE_C_COMPILER clang CACHE STRING "")
set(CMAKE_CXX_COMPILER clang++ CACHE STRING "")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_C_FLAGS_DEBUG "-O1 -g1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link" CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link" CACHE STRING "")
set(RAPPORT_SANITIZE ON CACHE BOOL "")
set(RAPPORT_FUZZER ON CACHE BOOL "")
