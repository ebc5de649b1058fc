// The five places that never change: a bar at the bottom, a rail on wide windows, and one Menu
// button where the labels do not fit.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "icons.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

constexpr float kLabelPx = 13;
constexpr float kLeastLabelPx = 12;
constexpr float kNavIcon = 22;

using Items = std::span<const NavItem>;

void open_nav(State& state, NodeId id, std::string_view name, const Rect& rect) {
    Node node;
    node.id = id;
    node.parent = state.flows.front().node;
    node.role = Role::Navigation;
    node.name = std::string(name);
    node.rect = node.screen = rect;
    state.tree.add(std::move(node));
    Flow flow;
    flow.path = flow.node = id;
    flow.origin_x = flow.left = rect.x;
    flow.origin_y = flow.y = rect.y;
    flow.width = rect.w;
    state.flows.push_back(std::move(flow));
}

TextLook nav_look(const State& state, float px) {
    TextLook look = sized_look(state, px);
    look.line_px = std::ceil(px * 1.3f);
    look.strong = true;
    return look;
}

float widest(const State& state, Items items, float px) {
    const TextLook look = nav_look(state, px);
    float width = 0;
    for (const NavItem& item : items) {
        const char* begin = item.name.data();
        width = std::max(width, width_of(state, look, begin, begin + item.name.size()));
    }
    return std::ceil(width);
}

void resize(State& state, float bar_h, float rail_w) {
    if (bar_h != state.bar_h || rail_w != state.rail_w) state.out.unstable = true;
    state.bar_h = bar_h;
    state.rail_w = rail_w;
}

// One place of the bar or the rail; returns whether it was pressed.
bool cell(State& state, const NavItem& item, const Rect& rect, bool current, float px, bool rail) {
    const NodeId id = child_id(state.flow().path, item.name);
    Node& node = add_node(state, id, Role::Button, item.name, rect);
    node.current = current;
    node.font_px = px;
    const Reaction reaction = react(state, id);
    const float icon = std::round(kNavIcon * std::min(state.chrome_scale, 2.0f));
    const Token color = current ? Token::Accent : Token::TextQuiet;
    TextLook look = nav_look(state, px);
    look.color = current ? Token::Accent : Token::TextQuiet;
    const TextBlock label = shape(state, item.name, look, rect.w);
    const Rect inner{rect.x + 4, rect.y + 2, rect.w - 8, rect.h - 4};
    const bool lit = reaction.hovered || reaction.held;
    if (rail) {
        if (current || lit) fill(state, inner, token(state, Token::AccentSoft), kRadius);
        const float middle = rect.y + rect.h / 2;
        draw_icon(state, item.icon, icon, rect.x + 16, std::floor(middle - icon / 2), color);
        draw_text(state, label, rect.x + 16 + icon + 12, std::floor(middle - label.height / 2),
                  label.width);
    } else {
        const float content = icon + 2 + label.height;
        const float top = rect.y + std::floor((rect.h - content) / 2);
        const float center = rect.x + rect.w / 2;
        const float pill = std::min(icon + 28, inner.w);
        const Rect spot{std::floor(center - pill / 2), top - 3, pill, icon + 6};
        if (current || lit) fill(state, spot, token(state, Token::AccentSoft), spot.h / 2);
        draw_icon(state, item.icon, icon, std::floor(center - icon / 2), top, color);
        draw_text(state, label, rect.x, top + icon + 4, rect.w, TextAlign::Center);
    }
    draw_focus(state, id, {inner.x + 3, inner.y + 3, inner.w - 6, inner.h - 6}, kRadius);
    return reaction.pressed;
}

std::optional<int> rail(State& state, NodeId id, std::string_view name, Items items,
                        std::optional<int> current, float width) {
    const Rect rect{0, 0, width, state.in.height};
    open_nav(state, id, name, rect);
    fill(state, {width - 1, 0, 1, rect.h}, token(state, Token::Border));
    const float px = std::round(16 * state.chrome_scale);
    const float room = (rect.h - 16) / static_cast<float>(items.size());
    const float height = std::min(std::max(48.0f, std::ceil(px * 2.2f)), std::floor(room));
    std::optional<int> pressed;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const int index = static_cast<int>(i);
        const Rect place{8, 12 + static_cast<float>(i) * height, width - 17, height};
        if (cell(state, items[i], place, current == index, px, true)) pressed = index;
    }
    state.flows.pop_back();
    resize(state, 0, width);
    return pressed;
}

std::optional<int> bar(State& state, NodeId id, std::string_view name, Items items,
                       std::optional<int> current, float px) {
    const float icon = std::round(kNavIcon * std::min(state.chrome_scale, 2.0f));
    const float height = std::ceil(std::max(56.0f, icon + px * 1.3f + 16));
    const Rect rect{0, state.in.height - height, state.in.width, height};
    open_nav(state, id, name, rect);
    fill(state, rect, token(state, Token::Surface));
    fill(state, {0, rect.y, rect.w, 1}, token(state, Token::Border));
    const float width = rect.w / static_cast<float>(items.size());
    std::optional<int> pressed;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const int index = static_cast<int>(i);
        const float left = std::floor(width * static_cast<float>(i));
        const float right = std::floor(width * static_cast<float>(i + 1));
        const Rect place{left, rect.y + 1, right - left, height - 1};
        if (cell(state, items[i], place, current == index, px, false)) pressed = index;
    }
    state.flows.pop_back();
    resize(state, height, 0);
    return pressed;
}

}  // namespace

// The bar is one button, and the places stand in a dialog.
static std::optional<int> menu(Kit& kit, Ui& ui, NodeId id, std::string_view name, Items items,
                               std::optional<int> current) {
    State& state = kit.state();
    CHECK(!state.words.menu.empty());
    state.scale = state.chrome_scale;
    const float height =
        std::ceil(std::max(kTarget, look_of(state, TextStyle::Body).line_px + 16) + 8);
    const Rect rect{0, state.in.height - height, state.in.width, height};
    open_nav(state, id, name, rect);
    fill(state, rect, token(state, Token::Surface));
    fill(state, {0, rect.y, rect.w, 1}, token(state, Token::Border));
    Flow& flow = state.flow();
    flow.left += 8;
    flow.width -= 16;
    flow.y += 4;
    const NodeId button = child_id(id, "menu");
    const ButtonSpec look{.style = ButtonStyle::Quiet, .icon = icons::kMenu, .full_width = true};
    if (ui.button("menu", state.words.menu, look)) state.menu_open = true;
    state.tree.edit(button)->expanded = state.menu_open;
    state.flows.pop_back();
    resize(state, height, 0);
    state.scale = state.in.text_scale;
    if (!state.menu_open) return {};
    std::optional<int> pressed;
    bool closed = false;
    open_dialog(kit, child_id(id, "dialog"), "menu", state.words.menu, closed);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const int index = static_cast<int>(i);
        ButtonSpec spec{.style = ButtonStyle::Quiet, .icon = items[i].icon, .full_width = true};
        spec.current = current == index;
        if (ui.button(items[i].name, items[i].name, spec)) pressed = index;
    }
    close_dialog(state);
    if (closed || pressed) state.menu_open = false;
    return pressed;
}

std::optional<int> Ui::nav(std::string_view name, std::span<const NavItem> items,
                           std::optional<int> current) {
    State& state = kit_.state();
    CHECK(!name.empty() && !items.empty() && !state.saw_nav);
    state.saw_nav = true;
    const NodeId id = child_id(state.flows.front().path, "nav");
    if (wide()) {
        const float px = std::round(16 * state.chrome_scale);
        const float icon = std::round(kNavIcon * std::min(state.chrome_scale, 2.0f));
        const float width = std::max(200.0f, widest(state, items, px) + icon + 64);
        state.menu_open = false;
        return rail(state, id, name, items, current, width);
    }
    const float cell_width = std::floor(state.in.width / static_cast<float>(items.size())) - 4;
    const float full = kLabelPx * state.chrome_scale;
    const float fitting =
        std::floor(full * std::min(1.0f, cell_width / widest(state, items, full)));
    const bool fits =
        state.chrome_scale <= state.scale && fitting >= kLeastLabelPx * state.scale - 0.5f;
    if (fits || state.in.plain) {
        state.menu_open = false;
        return bar(state, id, name, items, current, fitting);
    }
    return menu(kit_, *this, id, name, items, current);
}

}  // namespace rapport::ui
