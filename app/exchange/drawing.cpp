// Drawings as SVG.
#include "exchange/drawing.h"

#include <array>
#include <cmath>
#include <utility>

namespace rapport::exchange {
namespace {

constexpr std::array<std::string_view, 6> kInks = {"none", "paper", "soft",
                                                   "grid", "quiet", "full"};

std::string_view name_of(Ink ink) { return kInks[static_cast<std::size_t>(ink)]; }

// In tenths of a point, the same in every language's settings.
std::string number(double points) {
    const long tenths = std::lround(points * 10);
    const long size = std::labs(tenths);
    std::string text = tenths < 0 ? "-" : "";
    text += std::to_string(size / 10);
    if (size % 10 != 0) text += "." + std::to_string(size % 10);
    return text;
}

void add_outline(std::string& path, const std::vector<Spot>& corners, bool closed) {
    bool first = true;
    for (const Spot& corner : corners) {
        path += std::exchange(first, false) ? "M" : "L";
        path += number(corner.x) + " " + number(corner.y);
    }
    if (closed) path += "Z";
}

std::string path_of(const Shape& shape) {
    std::string path;
    add_outline(path, shape.corners, shape.closed);
    for (const std::vector<Spot>& corners : shape.more) add_outline(path, corners, shape.closed);
    return path;
}

}  // namespace

void add_drawing(HtmlBuilder& html, const Drawing& drawing) {
    const std::string width = number(drawing.width), height = number(drawing.height);
    const std::string box = "0 0 " + width + " " + height;
    std::vector<Attribute> attributes = {{"class", "drawing"}, {"viewBox", box}};
    const double times = drawing.shown_width > 0 ? drawing.shown_width / drawing.width : 1;
    const std::string style_width = number(drawing.width * times) + "pt";
    const std::string style_height = number(drawing.height * times) + "pt";
    attributes.push_back({"width", style_width});
    attributes.push_back({"height", style_height});
    if (drawing.said.empty()) {
        attributes.push_back({"aria-hidden", "true"});
    } else {
        attributes.push_back({"role", "img"});
        attributes.push_back({"aria-label", drawing.said});
    }
    html.open("svg", attributes);
    for (const Shape& shape : drawing.shapes) {
        const std::string css_class = "line-" + std::string(name_of(shape.line)) + " in-" +
                                      std::string(name_of(shape.inside));
        const std::string path = path_of(shape), line = number(shape.width);
        html.open("path", {{"class", css_class}, {"d", path}, {"stroke-width", line}});
        html.close();
    }
    for (const DrawnWords& words : drawing.words) {
        const std::string x = number(words.at.x), y = number(words.at.y);
        html.open("text", {{"x", x}, {"y", y}});
        html.text(words.text);
        html.close();
    }
    html.close();
}

}  // namespace rapport::exchange
