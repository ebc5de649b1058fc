// Buttons in their six styles, links and checkboxes.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "icons.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

struct Colors {
    Token text = Token::Text;
    std::uint32_t back = 0;  // Alpha 0: none.
    std::uint32_t border = 0;
};

Colors colors_of(const State& state, const ButtonSpec& spec, const Reaction& reaction) {
    const auto get = [&state](Token t) { return token(state, t); };
    const std::uint32_t surface = get(Token::Surface);
    Colors colors;
    switch (spec.style) {
        case ButtonStyle::Primary: colors = {Token::AccentText, get(Token::Accent), 0}; break;
        case ButtonStyle::Secondary:
            colors = {Token::Accent, surface, get(Token::BorderStrong)};
            break;
        case ButtonStyle::Chip:
            colors = {Token::Text, surface, get(Token::BorderStrong)};
            if (spec.pressed.value_or(false) || spec.current) {
                colors = {Token::SelectedText, get(Token::Selected), 0};
            }
            break;
        case ButtonStyle::Danger: colors = {Token::Danger, surface, get(Token::Danger)}; break;
        case ButtonStyle::Quiet:
        case ButtonStyle::Icon: colors = {Token::Accent, 0, 0}; break;
    }
    if (spec.disabled) {
        const std::uint32_t back = colors.back == 0 ? 0 : surface;
        return {Token::TextQuiet, back, colors.back == 0 ? 0 : get(Token::Border)};
    }
    if (reaction.hovered || reaction.held) {
        const bool filled = colors.text == Token::AccentText || colors.text == Token::SelectedText;
        const float strength = reaction.held ? 0.18f : 0.08f;
        if (filled) {
            colors.back = mix(colors.back, get(Token::Text), strength);
        } else {
            colors.back = mix(get(Token::AccentSoft), get(Token::Accent), strength - 0.08f);
            if (colors.text == Token::Danger) colors.back = mix(surface, get(Token::Danger), 0.08f);
        }
    }
    return colors;
}

Look button_look(ButtonStyle style) {
    if (style == ButtonStyle::Quiet) return Look::Quiet;
    if (style == ButtonStyle::Chip) return Look::Chip;
    return style == ButtonStyle::Danger ? Look::Danger : Look::Usual;
}

float side_padding(ButtonStyle style) {
    switch (style) {
        case ButtonStyle::Quiet: return 12;
        case ButtonStyle::Chip:
        case ButtonStyle::Secondary: return 16;
        default: return 20;
    }
}

void paint_button(State& state, NodeId id, const Rect& rect, const ButtonSpec& spec,
                  const Colors& colors) {
    const float radius = spec.style == ButtonStyle::Chip ? kTarget / 2 : kRadius;
    fill(state, rect, colors.back, radius);
    if (colors.border != 0) outline(state, rect, colors.border, radius, 1);
    draw_focus(state, id, rect, radius);
}

bool icon_button(State& state, NodeId id, std::string_view name, const ButtonSpec& spec) {
    CHECK(spec.icon != nullptr);
    const float icon = std::round(kIconPx * state.scale);
    const float size = std::max(kTarget, icon + 16);
    const Rect rect = take(state, size, size);
    Node& node = add_node(state, id, Role::Button, name, rect);
    node.description = std::string(spec.description);
    node.disabled = spec.disabled;
    node.pressed = spec.pressed;
    const Reaction reaction = react(state, id);
    Colors colors = colors_of(state, spec, reaction);
    if (spec.disabled) colors.text = Token::BorderStrong;
    paint_button(state, id, rect, spec, colors);
    const float inset = std::floor((size - icon) / 2);
    draw_icon(state, spec.icon, icon, rect.x + inset, rect.y + inset, colors.text);
    return reaction.pressed;
}

}  // namespace

bool Ui::button(std::string_view key, std::string_view name, ButtonSpec spec) {
    State& state = kit_.state();
    CHECK(!name.empty());
    const NodeId id = child_id(state.flow().path, key);
    state.keys.emplace_back(key, id);
    if (spec.style == ButtonStyle::Icon) return icon_button(state, id, name, spec);

    const float icon = spec.icon != nullptr ? std::round(kIconPx * state.scale) : 0;
    const float icon_room = spec.icon != nullptr ? icon + 8 : 0;
    const float pad = std::min(side_padding(spec.style), width_left(state) / 8);
    TextLook look = look_of(state, TextStyle::Body);
    look.strong = spec.style != ButtonStyle::Chip;
    const TextBlock block = shape(state, name, look, width_left(state) - 2 * pad - icon_room);
    const float natural = block.width + 2 * pad + icon_room;
    const float height = std::max(kTarget, block.height + 16);
    Rect rect = take(state, spec.full_width ? width_left(state) : natural, height);
    // The words of a quiet button stand in line with the text above.
    const bool alone = spec.style == ButtonStyle::Quiet && !spec.full_width && !state.flow().row;
    if (alone && natural <= width_left(state)) rect.x -= pad;
    Node& node = add_node(state, id, Role::Button, name, rect);
    node.description = std::string(spec.description);
    node.disabled = spec.disabled;
    node.pressed = spec.pressed;
    node.current = spec.current;
    node.primary = spec.style == ButtonStyle::Primary;
    note_look(state, node, button_look(spec.style));
    node.font_px = look.px;
    const Reaction reaction = react(state, id);
    const Colors colors = colors_of(state, spec, reaction);
    paint_button(state, id, rect, spec, colors);
    TextBlock colored = block;
    colored.look.color = colors.text;
    const float content = block.width + icon_room;
    const bool quiet = spec.style == ButtonStyle::Quiet;
    const float x = rect.x + (quiet ? pad : std::floor((rect.w - content) / 2));
    const float y = rect.y + std::floor((rect.h - block.height) / 2);
    if (spec.icon != nullptr) {
        draw_icon(state, spec.icon, icon, x, rect.y + std::floor((rect.h - icon) / 2), colors.text);
    }
    // Lines below each other begin at one place beside an icon and in line with other text.
    const TextAlign align = spec.icon == nullptr && !quiet ? TextAlign::Center : TextAlign::Start;
    draw_text(state, colored, x + icon_room, y, block.width, align);
    return reaction.pressed;
}

bool Ui::link(std::string_view key, std::string_view name) {
    State& state = kit_.state();
    CHECK(!name.empty());
    const NodeId id = child_id(state.flow().path, key);
    state.keys.emplace_back(key, id);
    TextLook look = look_of(state, TextStyle::Body);
    look.color = Token::Accent;
    const TextBlock block = shape(state, name, look, width_left(state));
    const Rect rect = take(state, block.width, std::max(kTarget, block.height + 8));
    add_node(state, id, Role::Link, name, rect).font_px = look.px;
    const Reaction reaction = react(state, id);
    const float top = rect.y + std::floor((rect.h - block.height) / 2);
    draw_text(state, block, rect.x, top, rect.w);
    float y = top + look.line_px / 2 + look.px * 0.5f;
    for (const Line& line : block.lines) {
        fill(state, {rect.x, std::round(y), line.width, reaction.hovered ? 2.0f : 1.0f},
             token(state, Token::Accent));
        y += look.line_px;
    }
    draw_focus(state, id, rect, 6);
    return reaction.pressed;
}

bool Ui::way(std::string_view key, std::string_view name) {
    State& state = kit_.state();
    CHECK(!name.empty());
    const NodeId id = child_id(state.flow().path, key);
    state.keys.emplace_back(key, id);
    const TextLook look = look_of(state, TextStyle::Body);
    const float icon = std::round(kIconPx * std::min(state.scale, 2.0f));
    const float room = width_left(state) - icon - kStep;
    const TextBlock block = shape(state, name, look, room);
    const Rect rect = take(state, width_left(state), std::max(kTarget, block.height + 16));
    add_node(state, id, Role::Link, name, rect).font_px = look.px;
    const Reaction reaction = react(state, id);
    if (reaction.hovered || reaction.held) {
        fill(state, {rect.x - kStep, rect.y, rect.w + 2 * kStep, rect.h},
             token(state, Token::AccentSoft), kRadius);
    }
    const float middle = rect.y + rect.h / 2;
    draw_text(state, block, rect.x, std::floor(middle - block.height / 2), room);
    draw_icon(state, icons::kChevronRight, icon, rect.x + rect.w - icon,
              std::floor(middle - icon / 2), Token::Accent);
    draw_focus(state, id, rect, kRadius);
    return reaction.pressed;
}

bool Ui::checkbox(std::string_view key, std::string_view name, bool checked, CheckSpec spec) {
    State& state = kit_.state();
    CHECK(!name.empty());
    const NodeId id = child_id(state.flow().path, key);
    state.keys.emplace_back(key, id);
    const float size = std::round(24 * std::min(state.scale, 2.0f));
    const float text_left = size + 12;
    const TextLook look = look_of(state, TextStyle::Body);
    const float room = width_left(state) - text_left;
    const TextBlock block = shape(state, name, look, room);
    TextBlock more;
    if (!spec.hint.empty()) {
        more = shape(state, spec.hint, look_of(state, TextStyle::Small), room);
    }
    const float text_height = block.height + more.height;
    const float width =
        state.flow().row ? text_left + std::max(block.width, more.width) + 4 : width_left(state);
    const Rect rect = take(state, width, std::max(kTarget, text_height + 16));
    Node& node = add_node(state, id, Role::Checkbox, name, rect);
    node.description = std::string(spec.hint.empty() ? spec.description : spec.hint);
    node.checked = checked;
    node.font_px = look.px;
    note_look(state, node, spec.hint.empty() ? Look::Usual : Look::Hinted);
    const Reaction reaction = react(state, id);
    const float top = rect.y + std::floor((rect.h - text_height) / 2);
    const Rect mark{rect.x, top + std::floor((look.line_px - size) / 2), size, size};
    if (checked) {
        fill(state, mark, token(state, Token::Selected), 6);
        draw_icon(state, icons::kCheck, size - 6, mark.x + 3, mark.y + 3, Token::SelectedText);
    } else {
        const Token back = reaction.hovered ? Token::AccentSoft : Token::FieldBackground;
        fill(state, mark, token(state, back), 6);
        outline(state, mark, token(state, Token::BorderStrong), 6, 1.5f);
    }
    draw_text(state, block, rect.x + text_left, top, room);
    if (!spec.hint.empty()) {
        draw_text(state, more, rect.x + text_left, top + block.height, room);
    }
    draw_focus(state, id, rect, 8);
    return reaction.pressed;
}

}  // namespace rapport::ui
