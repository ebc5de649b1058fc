// CHECK(condition): stops the program on a programmer's error, in every build.
// The only macro of the project. Include it in .cpp files only: doctest has a CHECK of its own.
#pragma once

#include "base/check_failed.h"

#define CHECK(condition)                                                   \
    do {                                                                   \
        if (!(condition)) {                                                \
            ::rapport::base::check_failed(#condition, __FILE__, __LINE__); \
        }                                                                  \
    } while (false)
