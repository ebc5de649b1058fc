// The places of a screen: the top line, the scrolling main column, and modal dialogs.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

float page_pad(float width) { return width < 480 ? kPagePad : kPagePadWide; }

void end_banner(State& state, NodeId id) {
    const Flow flow = state.flow();
    keep(state, id, static_cast<float>(flow.count), 1);
    for (std::size_t i = 0; i <= flow.line; ++i) {
        keep(state, id, i < flow.line ? flow.lines_now[i] : flow.line_height, i + 2);
    }
    state.flows.pop_back();
    const float height = flow.y + 6;
    if (height != state.banner_h) state.out.unstable = true;
    state.banner_h = height;
    Node* node = state.tree.edit(id);
    node->rect.h = node->screen.h = height;
    state.scale = state.in.text_scale;
}

void end_main(State& state, NodeId id) {
    close_scroller(state, kPagePadWide);
    CHECK(state.flow().node == id);
    state.flows.pop_back();
}

// The flow of a place that lies directly in the window, with its origin at `rect`.
Flow place_flow(const State& state, NodeId id, const Rect& rect) {
    Flow flow;
    flow.path = flow.node = id;
    flow.modal = state.flows.back().modal;
    flow.origin_x = flow.left = rect.x;
    flow.origin_y = flow.y = rect.y;
    flow.width = rect.w;
    return flow;
}

Node& add_to_root(State& state, NodeId id, Role role, std::string_view name, const Rect& rect) {
    Node node;
    node.id = id;
    node.parent = state.flows.front().node;
    node.role = role;
    node.name = std::string(name);
    node.rect = node.screen = rect;
    return state.tree.add(std::move(node));
}

}  // namespace

Scope Ui::banner() {
    State& state = kit_.state();
    CHECK(!state.saw_banner);
    state.saw_banner = true;
    const NodeId id = child_id(state.flow().path, "banner");
    const Rect rect{state.rail_w, 0, state.in.width - state.rail_w, state.banner_h};
    add_to_root(state, id, Role::Banner, "", rect);
    Flow flow = place_flow(state, id, rect);
    const float pad = std::min(page_pad(rect.w), 16.0f) - 8;
    flow.left += pad;
    flow.width -= 2 * pad;
    flow.y = flow.top = 6;
    flow.x = flow.left;
    // Help is in the same place, whether Cover stands before it or not.
    flow.row = flow.spread = flow.end_alone = true;
    const auto found = state.recalled.find(id);
    if (found != state.recalled.end() && found->second.values.size() > 2) {
        const auto& values = found->second.values;
        flow.lines_before.assign(values.begin() + 2, values.end());
    }
    state.flows.push_back(std::move(flow));
    state.scale = state.chrome_scale;
    return Scope([&state, id] { end_banner(state, id); }, true);
}

Scope Ui::main(std::string_view key) {
    State& state = kit_.state();
    CHECK(!state.saw_main);
    state.saw_main = true;
    if (state.main_key != key) state.screen_stood = false;
    state.main_key = std::string(key);
    const NodeId id = child_id(state.flow().path, "main/" + std::string(key));
    const float bottom = std::min(state.in.height - state.bar_h - state.toast_h,
                                  state.in.height - state.in.keyboard_inset);
    Rect rect{state.rail_w, state.banner_h, state.in.width - state.rail_w, 0};
    rect.h = std::max(1.0f, bottom - rect.y);
    add_to_root(state, id, Role::Main, "", rect);
    state.flows.push_back(place_flow(state, id, rect));
    const float pad = page_pad(rect.w);
    const float column =
        std::floor(std::min(kColumn * state.in.type.column * state.scale, rect.w - 2 * pad));
    open_scroller(state, key, rect, std::floor((rect.w - column) / 2), column, 8);
    return Scope([&state, id] { end_main(state, id); }, true);
}

// A dialog is as high as its content was in the pass before, up to what fits into the window.
void open_dialog(Kit& kit, NodeId id, std::string_view key, std::string_view name, bool& closed) {
    State& state = kit.state();
    CHECK(!name.empty());
    if (state.modal_before == id && state.deed.close_modal) closed = true;
    const float room = state.in.height - state.in.keyboard_inset;
    const float margin = state.in.width < 480 ? 16 : 32;
    const float width = std::floor(std::min(480 * state.scale, state.in.width - 2 * margin));
    const float content = recall(state, id);
    const float height = std::clamp(content, 1.0f, std::max(1.0f, room - 2 * margin));
    const Rect card{std::floor((state.in.width - width) / 2), std::floor((room - height) / 2),
                    width, height};
    add_to_root(state, id, Role::Dialog, name, card);
    state.modal = id;
    state.layers.SetCurrentChannel(ImGui::GetWindowDrawList(), kDialogLayer);
    ImGui::PushClipRect(ImVec2(0, 0), ImVec2(state.in.width, state.in.height), false);
    Flow flow = place_flow(state, id, card);
    flow.shift_x = flow.shift_y = 0;
    flow.modal = id;
    state.flows.push_back(std::move(flow));
    fill(state, {0, 0, state.in.width, state.in.height}, token(state, Token::Scrim));
    fill(state, card, token(state, Token::SurfaceRaised), kCardRadius);
    outline(state, card, token(state, Token::Border), kCardRadius, 1);
    const float pad = state.in.width < 480 ? 16 : 24;
    open_scroller(state, kDialogScroll + std::string(key), card, pad, width - 2 * pad, pad);
}

void close_dialog(State& state) {
    const float pad = state.in.width < 480 ? 16 : 24;
    const float height = close_scroller(state, pad);
    const NodeId id = state.flow().node;
    keep(state, id, height);
    state.flows.pop_back();
    ImGui::PopClipRect();
    const int layer = state.flow().modal != 0 ? kDialogLayer : kPageLayer;
    state.layers.SetCurrentChannel(ImGui::GetWindowDrawList(), layer);
}

Scope Ui::dialog(std::string_view key, std::string_view name, bool& closed) {
    State& state = kit_.state();
    const NodeId id = child_id(state.flows.front().path, "dialog/" + std::string(key));
    open_dialog(kit_, id, key, name, closed);
    heading(2, name);
    return Scope([&state] { close_dialog(state); }, true);
}

}  // namespace rapport::ui
