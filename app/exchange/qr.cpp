// The code itself is Project Nayuki's; it throws where a text is too long, so that this asks first.
#include "exchange/qr.h"

#include <cstdint>
#include <qrcodegen/qrcodegen.hpp>
#include <string>

namespace rapport::exchange {
namespace {

constexpr std::size_t kLongestQrText = 1952;  // Of version 32 with the least correction.
constexpr int kLargestQrVersion = 32;
constexpr int kQrBorder = 4;  // Modules; readers need it.

}  // namespace

std::optional<QrCode> qr_code(std::string_view text) {
    if (text.empty() || text.size() > kLongestQrText) return std::nullopt;
    using Code = qrcodegen::QrCode;
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    // More correction is taken where it costs no more modules.
    const Code made = Code::encodeSegments({qrcodegen::QrSegment::makeBytes(bytes)}, Code::Ecc::LOW,
                                           Code::MIN_VERSION, kLargestQrVersion);
    QrCode code;
    code.side = made.getSize();
    code.dark.reserve(static_cast<std::size_t>(code.side * code.side));
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) code.dark.push_back(made.getModule(x, y));
    }
    return code;
}

// Each run of dark modules in a row is one bar. The drawing's unit is such that a module is a whole
// number of it, and the page scales the whole: rounded edges would leave light seams.
Drawing qr_drawing(const QrCode& code, double width_pt, std::string_view said) {
    Drawing drawing;
    const double unit = 2;
    drawing.width = drawing.height = unit * (code.side + 2 * kQrBorder);
    drawing.shown_width = width_pt;
    drawing.said = said;
    const double side = drawing.width;
    drawing.shapes.push_back(
        {{{0, 0}, {side, 0}, {side, side}, {0, side}}, true, Ink::None, Ink::Paper, 0});
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) {
            if (!code.at(x, y)) continue;
            int end = x;
            while (end < code.side && code.at(end, y)) ++end;
            const double left = (x + kQrBorder) * unit, right = (end + kQrBorder) * unit;
            const double top = (y + kQrBorder) * unit, bottom = top + unit;
            drawing.shapes.push_back({{{left, top}, {right, top}, {right, bottom}, {left, bottom}},
                                      true,
                                      Ink::None,
                                      Ink::Full,
                                      0});
            x = end;
        }
    }
    return drawing;
}

}  // namespace rapport::exchange
