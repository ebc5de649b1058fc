// What the build embeds from assets/print.css and the interface's fonts; see app/cmake/embed.py.
#pragma once

#include <string_view>

namespace rapport::exchange {

// The style sheet of printed pages, as it stands in assets/print.css.
std::string_view print_style();

// CSS rules that hold the two fonts of printed pages as data: addresses, about 37 kB.
std::string_view print_fonts();

}  // namespace rapport::exchange
