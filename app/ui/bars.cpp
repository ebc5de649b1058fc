// Labelled bars below each other: how it is now, and below it, thin and hollow, how it was.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

constexpr float kNowHeight = 12, kThenHeight = 8, kBarGap = 4;

// A bar as wide as its share of the room; a zero is a thin upright line, and not nothing.
Rect bar_of(const Rect& room, double value, double max, float height) {
    const double share = std::clamp(value / max, 0.0, 1.0);
    const float width = std::floor(room.w * static_cast<float>(share));
    return {room.x, room.y, std::max(width, 3.0f), height};
}

void draw_now(State& state, const Rect& rect) { fill(state, rect, token(state, Token::Line1), 3); }

void draw_then(State& state, const Rect& rect) {
    outline(state, rect, token(state, Token::TextQuiet), 3, 1.5f);
}

// The label, and at its end the value, or below each other where both do not fit.
void draw_head(State& state, const TextBlock& label, const TextBlock& value, const Rect& rect,
               bool beside) {
    draw_text(state, label, rect.x, rect.y, label.width);
    const float lower = std::floor((label.look.line_px - value.look.line_px) / 2);
    const float y = rect.y + (beside ? lower : label.height);
    draw_text(state, value, rect.x, y, beside ? rect.w : value.width,
              beside ? TextAlign::End : TextAlign::Start);
}

// A word that is wider than the room was cut in two.
bool cuts_a_word(const TextBlock& block) {
    const char* const end = block.text.data() + block.text.size();
    return std::any_of(block.lines.begin(), block.lines.end(), [end](const Line& line) {
        const bool mid = line.next == line.end && line.end != end && line.end != line.begin;
        return mid && line.end[-1] != '-' && line.end[-1] != '/';
    });
}

void draw_bar(State& state, NodeId id, const BarsSpec& spec, const Bar& bar) {
    CHECK(!bar.label.empty() && !bar.said.empty());
    const float width = width_left(state);
    const float grown = std::min(state.scale, 1.5f);
    TextLook look = look_of(state, bar.now ? TextStyle::Strong : TextStyle::Small);
    const std::string_view words = bar.now ? std::string_view(bar.value) : spec.not_answered;
    const TextBlock value = shape(state, words, look, width);
    look = look_of(state, TextStyle::Body);
    TextBlock label = shape(state, bar.label, look, width - value.width - 16);
    const bool beside = value.width <= width / 2 && !cuts_a_word(label);
    if (!beside) label = shape(state, bar.label, look, width);
    const float head = beside ? std::max(label.height, value.height) : label.height + value.height;
    const float now_h = std::round(kNowHeight * grown);
    const float then_h = std::round(kThenHeight * grown);
    float height = head;
    if (bar.now) height += kBarGap + now_h;
    if (bar.then) height += kBarGap + then_h;
    const Rect rect = take(state, width, height);
    add_node(state, id, Role::Image, bar.said, rect);
    draw_head(state, label, value, rect, beside);
    Rect room{rect.x, rect.y + head + kBarGap, width, now_h};
    if (bar.now) {
        fill(state, room, token(state, Token::AccentSoft), 3);
        draw_now(state, bar_of(room, *bar.now, spec.max, now_h));
        room.y += now_h + kBarGap;
    }
    if (bar.then) draw_then(state, bar_of(room, *bar.then, spec.max, then_h));
}

void draw_legend(State& state, std::string_view name, bool now) {
    if (name.empty()) return;
    const float grown = std::min(state.scale, 1.5f);
    const float sample = std::round(28 * grown);
    const TextLook look = look_of(state, TextStyle::Small);
    const TextBlock block = shape(state, name, look, width_left(state) - sample - 8);
    const Rect rect = take(state, sample + 8 + block.width + 8, block.height);
    const float left = rect.x + sample + 8;
    Node& node = add_node(state, next_anonymous(state, "legend"), Role::Text, name,
                          {left, rect.y, rect.w - sample - 8, rect.h});
    node.font_px = look.px;
    draw_text(state, block, left, rect.y, block.width);
    const float height = std::round((now ? kNowHeight : kThenHeight) * grown);
    const Rect bar{rect.x, rect.y + std::round((look.line_px - height) / 2), sample, height};
    if (now) {
        draw_now(state, bar);
    } else {
        draw_then(state, bar);
    }
}

}  // namespace

void Ui::bars(std::string_view key, const BarsSpec& spec) {
    State& state = kit_.state();
    CHECK(!spec.name.empty() && !spec.not_answered.empty() && spec.max > 0);
    if (!state.ratings) return;
    const Scope scope = group(key, spec.name);
    if (!state.in.plain && std::any_of(spec.bars.begin(), spec.bars.end(),
                                       [](const Bar& bar) { return bar.then.has_value(); })) {
        const Scope legend = row("legend");
        draw_legend(state, spec.now_name, true);
        draw_legend(state, spec.then_name, false);
    }
    for (std::size_t i = 0; i < spec.bars.size(); ++i) {
        if (i != 0) gap_before(state, 2 * kStep);
        const NodeId id = child_id(state.flow().path, "bar" + std::to_string(i));
        draw_bar(state, id, spec, spec.bars[i]);
    }
}

}  // namespace rapport::ui
