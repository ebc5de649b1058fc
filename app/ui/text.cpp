// What is read: headings, texts, the user's words, status lines and the toast.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

// Under the text, line by line.
void draw_marks(State& state, const TextBlock& block, const Rect& rect, TextAlign align,
                std::span<const WordMark> marks) {
    constexpr float kLine = 2;
    const char* const data = block.text.data();
    float y = rect.y;
    for (const Line& line : block.lines) {
        for (const WordMark& mark : marks) {
            const char* const from = std::max(line.begin, data + mark.from);
            const char* const to = std::min(line.end, data + mark.to);
            if (from >= to) continue;
            const float left = std::floor((rect.w - line.width) * share_before(align));
            const float w = width_of(state, block.look, from, to);
            const float before = width_of(state, block.look, line.begin, from);
            const float x = rect.x + left + along_line(state, line, before, w);
            const float h = block.look.line_px;
            fill(state, {x, y, w, h}, token(state, Token::AccentSoft), 3);
            fill(state, {x, y + h - kLine, w, kLine}, token(state, Token::Accent), 0);
        }
        y += block.look.line_px;
    }
}

Look text_look(TextStyle style) {
    switch (style) {
        case TextStyle::Body: break;
        case TextStyle::Lead: return Look::Lead;
        case TextStyle::Quiet: return Look::Quiet;
        case TextStyle::Small: return Look::Small;
        case TextStyle::Strong: return Look::Strong;
        case TextStyle::Large: return Look::Large;
    }
    return Look::Usual;
}

// Returns where its words stand.
Rect put_text(State& state, NodeId id, Role role, std::string_view text, const TextLook& look,
              std::span<const WordMark> marks = {}, Look plain = Look::Usual) {
    const TextBlock block = shape(state, text, look, width_left(state));
    const bool in_row = state.flow().row;
    const Rect rect = take(state, in_row ? block.width : width_left(state), block.height);
    Node& node = add_node(state, id, role, text, rect);
    node.font_px = look.px;
    note_look(state, node, plain);
    const TextAlign align = in_row ? TextAlign::Start : state.in.type.align;
    draw_marks(state, block, rect, align, marks);
    draw_text(state, block, rect.x, rect.y, rect.w, align);
    const float before = std::floor((rect.w - block.width) * share_before(align));
    return {rect.x + before, rect.y, block.width, rect.h};
}

}  // namespace

std::string fill_in(std::string_view pattern, std::string_view name) {
    const std::size_t from = pattern.find('{');
    const std::size_t to = pattern.find('}');
    CHECK(from != std::string_view::npos && to != std::string_view::npos && from < to);
    return std::string(pattern.substr(0, from)) + std::string(name) +
           std::string(pattern.substr(to + 1));
}

void Ui::heading(int level, std::string_view text) {
    State& state = kit_.state();
    CHECK(!text.empty());
    CHECK(level >= 1 && level <= 6);
    const NodeId id = next_anonymous(state, "heading");
    if (level <= 2) gap_before(state, kHeadingGap);
    const TextLook look = heading_look(state, level, text, width_left(state));
    const Rect words = put_text(state, id, Role::Heading, text, look);
    state.tree.edit(id)->level = static_cast<std::uint16_t>(level);
    state.keys.emplace_back(text, id);
    draw_focus(state, id, words, 4);
    if (level <= 3) gap_before(state, kStep);
}

void Ui::text(std::string_view text, TextStyle style) {
    State& state = kit_.state();
    CHECK(!text.empty());
    const NodeId id = next_anonymous(state, "text");
    put_text(state, id, Role::Text, text, look_of(state, style), {}, text_look(style));
}

void Ui::words(std::string_view key, std::string_view text, TextStyle style,
               std::span<const WordMark> marks) {
    State& state = kit_.state();
    const NodeId id = child_id(state.flow().path, key);
    put_text(state, id, Role::Words, text, look_of(state, style), marks, text_look(style));
}

void Ui::status(std::string_view key, std::string_view text, Say say) {
    State& state = kit_.state();
    const NodeId id = child_id(state.flow().path, key);
    const TextLook look = look_of(state, TextStyle::Small);
    if (text.empty()) {
        take(state, 0, look.line_px);
    } else {
        put_text(state, id, Role::Status, text, look, {}, Look::Small);
    }
    // What stands on a screen when one comes to it is read there, and not announced.
    std::string& said = state.said[id];
    if (said != text && !text.empty() && state.screen_stood) state.out.said.emplace_back(text);
    const bool keep = say == Say::OncePerScreen && text.empty() && state.screen_stood;
    if (!keep) said = std::string(text);
}

bool Ui::toast(std::string_view key, std::string_view text, std::string_view action) {
    State& state = kit_.state();
    CHECK(!text.empty() && !state.saw_toast);
    state.saw_toast = true;
    const NodeId id = child_id(state.flows.front().path, "toast/" + std::string(key));
    std::string& said = state.said[id];
    if (state.before.find(id) == nullptr || said != text) state.out.said.emplace_back(text);
    said = std::string(text);

    // It stands in a strip of its own above the bar, so that it hides nothing.
    const float left = state.rail_w;
    const float pad = state.in.width < 480 ? 8 : 16;
    const float room = state.in.width - left - 2 * pad;
    const float width =
        std::floor(std::min(kColumn * state.in.type.column * state.chrome_scale, room));
    const float height = recall(state, id);
    // In a low window the page keeps what little room there is.
    const float gap = state.in.height < 300 ? 4 : 8;
    const float bottom =
        std::min(state.in.height - state.bar_h, state.in.height - state.in.keyboard_inset);
    const Rect strip{std::floor(left + (state.in.width - left - width) / 2), bottom - height - gap,
                     width, height};
    ImGui::PushClipRect(ImVec2(0, 0), ImVec2(state.in.width, state.in.height), false);
    state.scale = state.chrome_scale;
    Flow flow;
    flow.path = id;
    flow.node = state.flows.front().node;
    flow.left = strip.x;
    flow.width = strip.w;
    flow.y = strip.y;
    state.flows.push_back(flow);
    note_look(state, add_node(state, id, Role::Status, text, strip), Look::Toast);
    fill(state, strip, token(state, Token::SurfaceRaised), kRadius);
    outline(state, strip, token(state, Token::BorderStrong), kRadius, 1);
    Flow& inside = state.flow();
    inside.node = id;
    inside.origin_x = strip.x;
    inside.origin_y = strip.y;
    inside.row = true;
    inside.left = inside.x = strip.x + 16;
    inside.width = strip.w - 32;
    inside.top = inside.y = strip.y + 8;
    inside.spread = true;
    inside.lines_before.assign(1, recall(state, id, 2));
    const TextBlock block = shape(state, text, look_of(state, TextStyle::Body), inside.width);
    const Rect line = take(state, block.width, block.height);
    draw_text(state, block, line.x, line.y, line.w);
    const bool pressed = !action.empty() && button("action", action, {.style = ButtonStyle::Quiet});
    ImGui::PopClipRect();
    const Flow done = state.flow();
    state.flows.pop_back();
    keep(state, id, done.y + 8 - strip.y);
    keep(state, id, static_cast<float>(done.count), 1);
    keep(state, id, done.line == 0 ? done.line_height : done.lines_now[0], 2);
    const float taken = done.y + 8 - strip.y + 2 * gap;
    if (taken != state.toast_h) state.out.unstable = true;
    state.toast_h = taken;
    state.scale = state.in.text_scale;
    return pressed;
}

}  // namespace rapport::ui
