// What nearly every source includes, compiled once where RAPPORT_PRECOMPILE is on. A source still
// names what it needs: the other configurations compile without this.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>
