// How many lines a text takes in the printed font. An estimate that leans to the long side: the
// printing browser breaks lines itself, with the same font for Latin and the system's for the rest.
#pragma once

#include <string_view>

namespace rapport::exchange {

// Lines of `text` in a column that is `width_em` wide, measured in its type size. Line feeds end
// lines; words that are longer than a line are broken. At least 1.
int count_lines(std::string_view text, double width_em);

}  // namespace rapport::exchange
