// What the generated test cases call: plays one file in one mode and reports where it broke.
#pragma once

#include <doctest/doctest.h>

void journey_case(const char* path, const char* mode);
