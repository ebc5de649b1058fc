// A long text that the host shows: the kit keeps its place and draws the ground under it.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "ui/state.h"

namespace rapport::ui {

void Ui::reading(std::string_view key, std::string_view name) {
    constexpr float kLeast = 480;  // Of its height, where the window has room for that.
    constexpr float kMargin = 16;  // What stays free of it in a small one.
    State& state = kit_.state();
    CHECK(!name.empty());
    const NodeId id = child_id(state.flow().path, key);
    const float room = state.area.view.h;
    const float left = room - state.flow().y - kGap - kPagePadWide;
    const float least = std::min(kLeast * state.scale, std::max(room - 2 * kMargin, kMargin));
    const Rect rect = take(state, width_left(state), std::floor(std::max(left, least)));
    Node& node = add_node(state, id, Role::Reading, name, rect);
    node.font_px = look_of(state, TextStyle::Body).px;
    fill(state, rect, token(state, Token::SurfaceRaised), kCardRadius);
    outline(state, rect, token(state, Token::BorderStrong), kCardRadius, 1);
    draw_focus(state, id, rect, kCardRadius);
}

}  // namespace rapport::ui
