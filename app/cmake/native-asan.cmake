# The native configuration of the tests: our code under ASan and UBSan, third-party code under ASan.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_C_FLAGS_DEBUG "-O1 -g1 -fno-omit-frame-pointer" CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1 -fno-omit-frame-pointer" CACHE STRING "")
set(RAPPORT_UNITY ON CACHE BOOL "")
set(RAPPORT_SANITIZE ON CACHE BOOL "")
