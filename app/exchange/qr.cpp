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

// Each run of dark modules in a row is one bar, and all bars are one shape. A module is a whole
// number of units, and the page scales the whole: rounded edges would leave light seams.
Drawing qr_drawing(const QrCode& code, double width_pt, std::string_view said) {
    constexpr double kUnit = 2;
    const double side = kUnit * (code.side + 2 * kQrBorder);
    Drawing drawing;
    drawing.width = drawing.height = side;
    drawing.shown_width = width_pt;
    drawing.said = said;
    Shape paper, bars;
    paper.corners = {{0, 0}, {side, 0}, {side, side}, {0, side}};
    paper.closed = bars.closed = true;
    paper.inside = Ink::Paper;
    bars.inside = Ink::Full;
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) {
            if (!code.at(x, y)) continue;
            int end = x;
            while (end < code.side && code.at(end, y)) ++end;
            const double left = (x + kQrBorder) * kUnit, right = (end + kQrBorder) * kUnit;
            const double top = (y + kQrBorder) * kUnit, bottom = top + kUnit;
            bars.more.push_back({{left, top}, {right, top}, {right, bottom}, {left, bottom}});
            x = end;
        }
    }
    // The first bar is the shape's own outline: the corner above on the left is always dark.
    bars.corners = bars.more.front();
    bars.more.erase(bars.more.begin());
    drawing.shapes = {paper, bars};
    return drawing;
}

}  // namespace rapport::exchange
