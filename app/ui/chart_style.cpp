// What tells the lines of a chart from each other without colour: markers and patterns.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "ui/chart_layout.h"

namespace rapport::ui {

float chart_marker(float scale) { return 4.5f * std::min(scale, 1.35f); }

float chart_stroke(float scale) { return 2 * std::min(scale, 1.5f); }

bool marker_is_hollow(int style) { return style % 2 == 1; }

std::vector<Point> marker_outline(int style, Point centre, float radius) {
    struct Shape {
        int corners;
        float turn;  // Of the first corner, in eighths of a circle from the right.
        float size;
    };
    // Where they meet, the hollow ones look out from behind the others.
    constexpr std::array<Shape, 4> kShapes{
        {{24, 0, 0.9f}, {4, 1, 1.6f}, {3, -2, 1.35f}, {4, 0, 1.65f}}};
    const Shape& shape = kShapes[static_cast<std::size_t>(style)];
    std::vector<Point> out;
    for (int i = 0; i < shape.corners; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(shape.corners);
        const float angle = (shape.turn / 8 + share) * 2 * std::numbers::pi_v<float>;
        out.push_back({centre.x + std::cos(angle) * radius * shape.size,
                       centre.y + std::sin(angle) * radius * shape.size});
    }
    return out;
}

std::span<const float> line_pattern(int style) {
    static constexpr std::array<float, 2> kDashed{4, 2.5f};
    static constexpr std::array<float, 2> kDotted{1, 1.5f};
    static constexpr std::array<float, 4> kDashDot{5, 2, 1, 2};
    switch (style) {
        case 1: return kDashed;
        case 2: return kDotted;
        case 3: return kDashDot;
        default: return {};
    }
}

std::span<const float> rule_pattern(std::size_t index) {
    static constexpr std::array<float, 2> kDashes{7, 5};
    static constexpr std::array<float, 2> kDots{2, 4};
    static constexpr std::array<float, 4> kBoth{12, 4, 2, 4};
    switch (index % 3) {
        case 1: return kDots;
        case 2: return kBoth;
        default: return kDashes;
    }
}

void dash(std::span<const Point> line, std::span<const float> pattern, float unit, bool along_x,
          std::vector<Segment>& out) {
    std::size_t part = 0;
    float left = pattern.empty() ? 0 : pattern[0] * unit;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point a = line[i], b = line[i + 1];
        const float length = along_x ? std::fabs(b.x - a.x) : std::hypot(b.x - a.x, b.y - a.y);
        const bool drawn = part % 2 == 0;
        if (pattern.empty() || length <= 0) {
            if (drawn) out.push_back({a, b});
            continue;
        }
        const auto at = [&](float way) {
            const float share = std::min(1.0f, way / length);
            return Point{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
        };
        for (float way = 0; way < length;) {
            const float step = std::min(left, length - way);
            if (part % 2 == 0) out.push_back({at(way), at(way + step)});
            way += step;
            left -= step;
            if (left > 0) continue;
            part = (part + 1) % pattern.size();
            left = pattern[part] * unit;
        }
    }
}

}  // namespace rapport::ui
