// How large, how far apart and in which family text stands: its style, what the person chose, and
// the room.
#include <algorithm>
#include <cmath>

#include "ui/state.h"

namespace rapport::ui {

float share_before(TextAlign align) {
    if (align == TextAlign::Start) return 0;
    return align == TextAlign::Center ? 0.5f : 1.0f;
}

TextLook sized_look(const State& state, float px) {
    const TypeStyle& type = state.in.type;
    TextLook look;
    look.px = px;
    look.line_px = std::ceil(px * kLineHeight * type.line);
    look.letter_px = px * type.letter_em;
    look.word_px = px * type.word_em;
    look.family = state.painter != nullptr ? type.family : Family::Own;
    return look;
}

// The kit's own editor knows the place of each letter in the built-in font alone.
TextLook field_look(const State& state, float px) {
    TextLook look = sized_look(state, px);
    look.line_px = px * kFieldLineHeight * state.in.type.line;
    if (!state.in.host_fields) look.family = Family::Own;
    return look;
}

TextLook look_of(const State& state, TextStyle style) {
    float px = kBodyPx;
    bool strong = false;
    Token color = Token::Text;
    switch (style) {
        case TextStyle::Body: break;
        case TextStyle::Lead: px = 20; break;
        case TextStyle::Quiet: color = Token::TextQuiet; break;
        case TextStyle::Small:
            px = kSmallPx;
            color = Token::TextQuiet;
            break;
        case TextStyle::Strong: strong = true; break;
        case TextStyle::Large: px = 24; break;
    }
    TextLook look = sized_look(state, std::round(px * state.scale));  // ImGui draws whole sizes.
    look.strong = strong;
    look.color = color;
    return look;
}

// Headings grow less than text, and shrink to hold their longest word.
TextLook heading_look(const State& state, int level, std::string_view text, float width) {
    constexpr float kSizes[] = {28, 22, 18, kBodyPx, kBodyPx, kBodyPx};
    const float base_px = kSizes[std::clamp(level, 1, 6) - 1];
    const float body = std::round(kBodyPx * state.scale);
    const float full = std::round(body + (base_px - kBodyPx) * std::min(state.scale, 1.5f));
    TextLook look = sized_look(state, full);
    look.strong = true;
    float longest = 1;
    const char* const end = text.data() + text.size();
    for (const char* word = text.data(); word < end;) {
        const char* stop = std::find(word, end, ' ');
        longest = std::max(longest, width_of(state, look, word, stop));
        word = stop == end ? end : stop + 1;
    }
    const float px =
        std::clamp(std::floor(full * (width - 1) / longest), std::min(body, full), full);
    look = sized_look(state, px);
    look.strong = true;
    look.line_px = std::ceil(px * kHeadingLineHeight * std::sqrt(state.in.type.line));
    return look;
}

}  // namespace rapport::ui
