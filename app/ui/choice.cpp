// Radio groups: a choice among named chips, and the scale from 0 to 10.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

struct Group {
    NodeId id = 0;
    float y = 0;
};

// Opens the flow of a radio group; its height is known at its end.
Group open_group(State& state, std::string_view key, std::string_view name) {
    Group group;
    group.id = child_id(state.flow().path, key);
    state.keys.emplace_back(key, group.id);
    Flow inner = open_flow(state, group.id, group.id);
    state.flows.pop_back();
    group.y = inner.y;
    add_node(state, group.id, Role::RadioGroup, name, {inner.left, inner.y, inner.width, 0});
    state.flows.push_back(std::move(inner));
    return group;
}

void close_group(State& state, const Group& group) {
    Node* node = state.tree.edit(group.id);
    node->rect.h = node->screen.h = state.flow().y - group.y;
    close_flow(state);
}

// The question above the answers is drawn only: the group has it as its name.
void draw_label(State& state, std::string_view label) {
    const TextLook look = look_of(state, TextStyle::Strong);
    const TextBlock block = shape(state, label, look, width_left(state));
    const Rect rect = take(state, width_left(state), block.height);
    draw_text(state, block, rect.x, rect.y, rect.w);
    gap_before(state, kStep);
}

// One radio drawn as a chip; true when it was chosen now.
bool radio(State& state, NodeId id, std::string_view name, const Rect& rect, const Rect& drawn,
           bool checked, std::uint32_t position, std::uint32_t set_size, const TextBlock& block) {
    Node& node = add_node(state, id, Role::Radio, name, rect);
    node.checked = checked;
    node.position = position;
    node.set_size = set_size;
    const Reaction reaction = react(state, id);
    const float radius = drawn.w < kTarget ? 8 : std::min(kTarget / 2, kRadius + 4);
    TextBlock label = block;
    if (checked) {
        fill(state, drawn, token(state, Token::Selected), radius);
        label.look.color = Token::SelectedText;
    } else {
        const bool lit = reaction.hovered || reaction.held;
        fill(state, drawn, token(state, lit ? Token::AccentSoft : Token::Surface), radius);
        outline(state, drawn, token(state, Token::BorderStrong), radius, 1);
    }
    draw_text(state, label, drawn.x, drawn.y + std::floor((drawn.h - block.height) / 2), drawn.w,
              TextAlign::Center);
    draw_focus(state, id, drawn, radius);
    return reaction.pressed && !checked;
}

// How many of the eleven stand in one row.
int columns_of_scale(const State& state, float width, float digits) {
    const float least = std::max(kScaleCell, digits + 6);
    if (state.scale < 1.5f && width >= 11 * least) return 11;
    for (const int columns : {6, 4, 3}) {
        if (width >= static_cast<float>(columns) * least) return columns;
    }
    return 2;
}

std::optional<int> draw_cells(State& state, const ScaleSpec& spec, bool& one_row) {
    TextLook look = look_of(state, TextStyle::Body);
    const char ten[] = "10";
    const float digits = width_of(state, look, ten, ten + 2);
    // On the narrowest screens the row of eleven reaches into the padding of its card.
    const float wanted = 11 * std::max(kScaleCell, digits + 6) + 2;
    const float missing = std::max(0.0f, std::ceil((wanted - width_left(state)) / 2));
    const float bleed = std::min(missing, state.flow().bleed);
    const float width = width_left(state) + 2 * bleed;
    const int columns = columns_of_scale(state, width, digits);
    const int rows = (11 + columns - 1) / columns;
    one_row = rows == 1;
    const float cell_w = std::min(width / static_cast<float>(columns), 56.0f * state.scale);
    const float cell_h = std::max(kTarget, look.line_px + 12) + (rows > 1 ? 4.0f : 0.0f);
    const float half_gap = cell_w >= 40 ? 3.0f : 1.0f;
    const Rect area = take(state, width_left(state), cell_h * static_cast<float>(rows));
    const float left = area.x - bleed;
    std::optional<int> chosen;
    for (int i = 0; i <= 10; ++i) {
        const float column = static_cast<float>(i % columns);
        const float x = std::floor(left + cell_w * column);
        const float next = std::floor(left + cell_w * (column + 1));
        const float y = area.y + cell_h * static_cast<float>(i / columns);
        const Rect rect{x, y, next - x, cell_h};
        const Rect drawn{x + half_gap, y + 1, rect.w - 2 * half_gap, cell_h - (rows > 1 ? 6 : 2)};
        const std::string name = std::to_string(i);
        const NodeId id = child_id(state.flow().path, name);
        const TextBlock block = shape(state, name, look, drawn.w + 8);
        const auto position = static_cast<std::uint32_t>(i + 1);
        if (radio(state, id, name, rect, drawn, spec.value == i, position, 11, block)) chosen = i;
        if (i == 0) state.tree.edit(id)->description = std::string(spec.low);
        if (i == 10) state.tree.edit(id)->description = std::string(spec.high);
    }
    return chosen;
}

// On a plain page, what is only drawn elsewhere.
void add_text(State& state, std::string_view key, std::string_view text, const Rect& rect) {
    if (!state.in.plain) return;
    Node& node = add_node(state, child_id(state.flow().path, key), Role::Text, text, rect);
    node.look = Look::Small;
}

// The labelled ends: under theirs where one row stands and both fit, else below each other.
void draw_ends(State& state, const ScaleSpec& spec, bool one_row) {
    gap_before(state, 4);
    const TextLook look = look_of(state, TextStyle::Small);
    const float width = width_left(state);
    TextBlock low = shape(state, spec.low, look, width);
    TextBlock high = shape(state, spec.high, look, width);
    if (!state.in.plain && one_row && low.width + high.width + 24 <= width) {
        const float right = std::min(width, 11 * 56.0f * state.scale);
        const Rect rect = take(state, width, std::max(low.height, high.height));
        draw_text(state, low, rect.x, rect.y, low.width);
        draw_text(state, high, rect.x + right - high.width, rect.y, high.width);
        return;
    }
    const std::string low_line = "0 \xE2\x80\x93 " + std::string(spec.low);
    const std::string high_line = "10 \xE2\x80\x93 " + std::string(spec.high);
    for (const std::string& text : {low_line, high_line}) {
        const TextBlock block = shape(state, text, look, width);
        const Rect rect = take(state, width, block.height);
        draw_text(state, block, rect.x, rect.y, width);
        add_text(state, text, text, rect);
        gap_before(state, 0);
    }
}

}  // namespace

std::optional<int> Ui::choice(std::string_view key, const ChoiceSpec& spec) {
    State& state = kit_.state();
    CHECK(!spec.label.empty() && !spec.options.empty());
    const Group group = open_group(state, key, spec.label);
    if (!spec.label_hidden) draw_label(state, spec.label);
    if (spec.label_hidden) note_look(state, *state.tree.edit(group.id), Look::Unlabelled);
    std::optional<int> chosen;
    {
        const Scope chips = row("chips");
        // Radios are children of the group although a row arranges them.
        const auto set_size = static_cast<std::uint32_t>(spec.options.size());
        for (std::size_t i = 0; i < spec.options.size(); ++i) {
            const std::string& name = spec.options[i];
            CHECK(!name.empty());
            const int index = static_cast<int>(i);
            const TextBlock block =
                shape(state, name, look_of(state, TextStyle::Body), width_left(state) - 32);
            const Rect rect = take(state, std::max(kTarget, block.width + 32),
                                   std::max(kTarget, block.height + 16));
            const NodeId id = child_id(group.id, "option" + std::to_string(i));
            const auto position = static_cast<std::uint32_t>(i + 1);
            if (radio(state, id, name, rect, rect, spec.chosen == index, position, set_size,
                      block)) {
                chosen = index;
            }
        }
    }
    close_group(state, group);
    return chosen;
}

std::optional<std::optional<int>> Ui::scale(std::string_view key, const ScaleSpec& spec) {
    State& state = kit_.state();
    CHECK(!spec.question.empty() && !state.words.not_answered.empty());
    std::optional<std::optional<int>> result;
    if (!state.ratings) return result;
    const Group group = open_group(state, key, spec.question);
    draw_label(state, spec.question);
    bool one_row = true;
    const std::optional<int> chosen = draw_cells(state, spec, one_row);
    if (chosen) result = chosen;
    draw_ends(state, spec, one_row);
    const std::string said = spec.value ? fill_in(state.words.value_of, std::to_string(*spec.value))
                                        : state.words.not_answered;
    state.tree.edit(group.id)->value = said;
    // The line keeps its height, so that an answer does not push the page around.
    const TextLook look = look_of(state, TextStyle::Small);
    const std::string& clear = state.words.clear;
    const TextBlock answer = shape(state, said, look, width_left(state));
    TextLook action = look;
    action.color = Token::Accent;
    action.strong = true;
    const TextBlock label = shape(state, clear, action, width_left(state) - 16);
    const float height = std::max(kSmallTarget, look.line_px + 8);
    gap_before(state, 0);
    const Rect line = take(state, width_left(state), std::max(height, answer.height));
    draw_text(state, answer, line.x, line.y + std::floor((line.h - answer.height) / 2), line.w);
    add_text(state, "answer", said, line);
    close_group(state, group);
    if (!spec.value) return result;
    // The button lies in the group's last line but is no radio, so it follows the group.
    const float width = label.width + 24;
    const float x = std::min(line.x + answer.width + 8, line.x + line.w - width);
    const Rect rect{x, line.y, width, line.h};
    const NodeId id = child_id(group.id, "clear");
    note_look(
        state,
        add_node(state, id, Role::Button, fill_in(state.words.clear_named, spec.question), rect),
        Look::Small);
    const Reaction reaction = react(state, id);
    if (reaction.hovered) fill(state, rect, token(state, Token::AccentSoft), 8);
    draw_text(state, label, rect.x, rect.y + std::floor((rect.h - label.height) / 2), rect.w,
              TextAlign::Center);
    draw_focus(state, id, rect, 8);
    if (reaction.pressed) result = std::optional<int>();
    return result;
}

}  // namespace rapport::ui
