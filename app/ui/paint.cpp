// Plain shapes in the colours of the theme, given in content coordinates.
#include <algorithm>

#include "ui/state.h"

namespace rapport::ui {

std::uint32_t token(const State& state, Token token) { return color(state.in.scheme, token); }

ImU32 ink(std::uint32_t rgba) {
    // ImGui wants ABGR.
    return (rgba >> 24) | ((rgba >> 8) & 0xFF00u) | ((rgba << 8) & 0xFF0000u) | (rgba << 24);
}

std::uint32_t mix(std::uint32_t a, std::uint32_t b, float share_of_b) {
    std::uint32_t out = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        const float from = static_cast<float>((a >> shift) & 255);
        const float to = static_cast<float>((b >> shift) & 255);
        const float part = from + (to - from) * share_of_b;
        out |= static_cast<std::uint32_t>(part + 0.5f) << shift;
    }
    return out;
}

void fill(State& state, const Rect& rect, std::uint32_t rgba, float radius) {
    if (!in_sight(state, rect) || (rgba & 255) == 0) return;
    const ImRect area = box(to_window(state, rect));
    const float round = std::min(radius, std::min(rect.w, rect.h) / 2);
    ImGui::GetWindowDrawList()->AddRectFilled(area.Min, area.Max, ink(rgba), round);
}

void outline(State& state, const Rect& rect, std::uint32_t rgba, float radius, float width) {
    if (!in_sight(state, rect) || (rgba & 255) == 0) return;
    ImRect area = box(to_window(state, rect));
    // ImGui centres the stroke on an outline that it insets by half a pixel of its own.
    const float inset = width / 2 - 0.5f;
    area.Expand(-inset);
    const float round = std::min(radius, std::min(rect.w, rect.h) / 2) - inset;
    ImGui::GetWindowDrawList()->AddRect(area.Min, area.Max, ink(rgba), std::max(round, 0.0f), 0,
                                        width);
}

void draw_focus(State& state, NodeId id, const Rect& rect, float radius) {
    if (state.memory.focus != id || !state.memory.focus_visible) return;
    const float out = kFocusWidth + 1;
    const Rect ring{rect.x - out, rect.y - out, rect.w + 2 * out, rect.h + 2 * out};
    outline(state, ring, token(state, Token::Focus), radius + out, kFocusWidth);
}

}  // namespace rapport::ui
