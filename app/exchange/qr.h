// The QR code of a text.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "exchange/drawing.h"

namespace rapport::exchange {

// A square of dark and light modules, row by row.
struct QrCode {
    int side = 0;
    std::vector<bool> dark;
    bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * side + x)]; }
};

// None: the text is empty, or longer than 1952 bytes: a code with more modules is too fine to be
// read from paper. As much correction as there is room for.
std::optional<QrCode> qr_code(std::string_view text);

// As a drawing that is `width_pt` wide, with the light border of four modules that readers need.
// `said` is what it says in words.
Drawing qr_drawing(const QrCode& code, double width_pt, std::string_view said);

}  // namespace rapport::exchange
