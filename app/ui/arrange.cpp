// Arrangement: regions, groups, cards, rows, lists, disclosures and space.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "icons.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

// A node around what is drawn until `end_node`; returns its top.
float start_node(State& state, NodeId id, Role role, std::string_view name) {
    Flow& flow = open_flow(state, id, id);
    const float y = flow.y;
    Flow inner = flow;
    state.flows.pop_back();
    add_node(state, id, role, name, {inner.left, y, inner.width, 0});
    state.flows.push_back(std::move(inner));
    return y;
}

void end_node(State& state, NodeId id, float y) {
    Node* node = state.tree.edit(id);
    node->rect.h = node->screen.h = state.flow().y - y;
    close_flow(state);
}

Scope open_node(State& state, NodeId id, Role role, std::string_view name) {
    const float y = start_node(state, id, role, name);
    return Scope([&state, id, y] { end_node(state, id, y); }, true);
}

}  // namespace

Scope Ui::region(std::string_view key, std::string_view name) {
    State& state = kit_.state();
    CHECK(!name.empty());
    return open_node(state, child_id(state.flow().path, key), Role::Region, name);
}

Scope Ui::group(std::string_view key, std::string_view name) {
    State& state = kit_.state();
    CHECK(!name.empty());
    return open_node(state, child_id(state.flow().path, key), Role::Group, name);
}

Scope Ui::list(std::string_view key, std::string_view name, std::size_t count) {
    State& state = kit_.state();
    CHECK(!name.empty());
    const NodeId id = child_id(state.flow().path, key);
    Scope scope = open_node(state, id, Role::List, name);
    Flow& flow = state.flow();
    flow.set_size = static_cast<std::uint32_t>(count);
    flow.list = id;
    carry_list(state, id);
    return scope;
}

Scope Ui::item(std::string_view key) {
    State& state = kit_.state();
    Flow& list = state.flow();
    const std::uint32_t position = ++list.position;
    const std::uint32_t set_size = list.set_size;
    const NodeId id = child_id(list.path, key);
    const float y = start_node(state, id, Role::ListItem, "");
    Node* node = state.tree.edit(id);
    node->position = position;
    node->set_size = set_size;
    state.flow().row_node = id;
    state.flow().row_index = position - 1;
    const int layer = carry_row(state, id, {y, 0});
    return Scope(
        [&state, id, y, layer] {
            carry_row_end(state, {y, state.flow().y - y}, layer);
            end_node(state, id, y);
        },
        true);
}

// The surface is drawn before what lies on it, as high as it was in the pass before.
Scope Ui::card(std::string_view key) {
    State& state = kit_.state();
    const NodeId id = child_id(state.flow().path, key);
    Flow& flow = open_flow(state, id, state.flow().node);
    const float pad = state.in.width < 480 ? 16 : 24;
    const Rect rect{flow.left, flow.y, flow.width, recall(state, id)};
    const Rect shadow{rect.x, rect.y + 2, rect.w, rect.h};
    fill(state, shadow, token(state, Token::Shadow), kCardRadius);
    fill(state, rect, token(state, Token::Surface), kCardRadius);
    outline(state, rect, token(state, Token::Border), kCardRadius, 1);
    flow.left += pad;
    flow.width -= 2 * pad;
    flow.y += pad;
    flow.bleed = pad - 1;
    open_box(state, id, Look::Card);
    return Scope(
        [&state, id, pad, y = rect.y] {
            keep(state, id, state.flow().y + pad - y);
            close_flow(state, pad);
        },
        true);
}

Scope Ui::row(std::string_view key) {
    State& state = kit_.state();
    const NodeId id = child_id(state.flow().path, key);
    Flow& flow = open_flow(state, id, state.flow().node);
    flow.row = true;
    flow.top = flow.y;
    flow.x = flow.left;
    const auto found = state.recalled.find(id);
    if (found != state.recalled.end()) flow.lines_before = found->second.values;
    open_box(state, id, Look::Row);
    return Scope(
        [&state, id] {
            Flow& done = state.flow();
            done.lines_now.push_back(done.line_height);
            for (std::size_t i = 0; i < done.lines_now.size(); ++i) {
                keep(state, id, done.lines_now[i], i);
            }
            close_flow(state);
        },
        true);
}

void Ui::space(float steps) {
    Flow& flow = kit_.state().flow();
    if (!flow.row) flow.y += steps * kStep;
}

void Ui::divider() {
    State& state = kit_.state();
    const Rect rect = take(state, width_left(state), 1);
    fill(state, rect, token(state, Token::Border));
    if (!state.in.plain) return;
    add_node(state, next_anonymous(state, "divider"), Role::Box, "", rect).look = Look::Divider;
}

Scope Ui::disclosure(std::string_view key, std::string_view name, bool open_at_first,
                     std::string_view description) {
    State& state = kit_.state();
    const NodeId id = child_id(state.flow().path, key);
    // What it was at first stays, also when the reason for it goes while it is open.
    const bool first = state.opened_at_first.emplace(id, open_at_first).first->second;
    const auto remembered = state.memory.open.find(id);
    bool open = remembered == state.memory.open.end() ? first : remembered->second;
    const float icon = std::round(kIconPx * state.scale);
    TextLook look = look_of(state, TextStyle::Strong);
    look.color = Token::Accent;
    const float text_left = icon + 4;
    const TextBlock block = shape(state, name, look, width_left(state) - text_left);
    const Rect rect = take(state, width_left(state), std::max(kTarget, block.height + 16));
    add_node(state, id, Role::Button, name, rect);
    state.keys.emplace_back(key, id);
    const Reaction reaction = react(state, id);
    if (reaction.pressed) {
        open = !open;
        state.memory.open[id] = open;
    }
    state.tree.edit(id)->expanded = open;
    state.tree.edit(id)->description = description;
    if (reaction.hovered) fill(state, rect, token(state, Token::AccentSoft), kRadius);
    const float icon_y = rect.y + (rect.h - block.height) / 2 + (look.line_px - icon) / 2;
    draw_icon(state, open ? icons::kChevronDown : icons::kChevronRight, icon,
              rect.x - std::round(icon / 4), icon_y, Token::Accent);
    draw_text(state, block, rect.x + text_left, rect.y + std::floor((rect.h - block.height) / 2),
              block.width);
    draw_focus(state, id, rect, kRadius);
    if (!open) return Scope({}, false);
    const NodeId inside = child_id(id, "inside");
    open_flow(state, inside, state.flow().node);
    open_box(state, inside, Look::Inside);
    return Scope([&state] { close_flow(state); }, true);
}

}  // namespace rapport::ui
