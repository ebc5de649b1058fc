// Text: line breaking and drawing with the built-in fonts, and the painter's pictures for what
// these fonts do not hold.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

// How a drawn character is spelt for ImGui, whose characters have 16 bits here.
ImWchar glyph_of(char32_t code) {
    return code > 0xFFFF ? static_cast<ImWchar>(0xFFFD) : static_cast<ImWchar>(code);
}

bool is_break_space(char32_t code) { return code == U' ' || code == U'\t' || code == 0x200B; }

bool breaks_after(char32_t code) {
    return code == U'-' || code == 0x2013 || code == 0x2014 || code == U'/';
}

bool covered(State& state, char32_t code) {
    if (code < 0x20) return true;
    if (code > 0xFFFF) return false;
    if (state.coverage.empty()) state.coverage.resize(0x10000, 0);
    std::uint8_t& known = state.coverage[code];
    if (known == 0) known = state.regular->IsGlyphInFont(static_cast<ImWchar>(code)) ? 2 : 1;
    return known == 2;
}

bool all_covered(State& state, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const unsigned char byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            ++at;
            continue;
        }
        const base::DecodedCodePoint decoded = base::decode_at(text, at);
        if (!covered(state, decoded.code_point)) return false;
        at += decoded.length_bytes;
    }
    return true;
}

WordsRequest request_of(const State& state, const TextBlock& block) {
    WordsRequest request;
    request.text = block.text;
    request.font_px = block.look.px;
    request.line_px = block.look.line_px;
    request.width = block.wrap;
    request.scale = state.in.scale;
    request.rgba = token(state, block.look.color);
    request.strong = block.look.strong;
    return request;
}

// Finds one line at a time; the state of the walk is small enough to start again at a break.
struct LineBreaker {
    ImFontBaked* font;
    std::string_view text;
    float limit;

    Line next(std::size_t start) const {
        const char* const data = text.data();
        float width = 0, break_width = 0;
        std::size_t break_end = 0, break_next = 0, at = start;
        while (at < text.size()) {
            const base::DecodedCodePoint decoded = base::decode_at(text, at);
            const char32_t code = decoded.code_point;
            const std::size_t after = at + decoded.length_bytes;
            if (code == U'\n') return {data + start, data + at, data + after, width};
            const float advance = font->GetCharAdvance(glyph_of(code));
            if (is_break_space(code)) {
                if (break_next != at) {
                    break_end = at;
                    break_width = width;
                }
                break_next = after;
            } else if (width + advance > limit && at > start) {
                if (break_next == 0) return {data + start, data + at, data + at, width};
                return {data + start, data + break_end, data + break_next, break_width};
            }
            width += advance;
            at = after;
            if (breaks_after(code) && width <= limit) {
                break_end = break_next = at;
                break_width = width;
            }
        }
        return {data + start, data + text.size(), data + text.size(), width};
    }
};

}  // namespace

float width_of(ImFont* font, float px, const char* begin, const char* end) {
    ImFontBaked* baked = font->GetFontBaked(px);
    const std::string_view text(begin, static_cast<std::size_t>(end - begin));
    float width = 0;
    base::for_each_code_point(
        text, [&](char32_t code) { width += baked->GetCharAdvance(glyph_of(code)); });
    return width;
}

std::vector<Line> break_lines(ImFont* font, float px, std::string_view text, float width) {
    const LineBreaker breaker{font->GetFontBaked(px), text, std::max(width, 1.0f)};
    std::vector<Line> lines;
    std::size_t at = 0;
    do {
        lines.push_back(breaker.next(at));
        at = static_cast<std::size_t>(lines.back().next - text.data());
    } while (at < text.size());
    if (!text.empty() && text.back() == '\n') {
        const char* end = text.data() + text.size();
        lines.push_back({end, end, end, 0});
    }
    return lines;
}

TextLook look_of(const State& state, TextStyle style) {
    TextLook look;
    float px = kBodyPx;
    switch (style) {
        case TextStyle::Body: break;
        case TextStyle::Lead: px = 20; break;
        case TextStyle::Quiet: look.color = Token::TextQuiet; break;
        case TextStyle::Small:
            px = kSmallPx;
            look.color = Token::TextQuiet;
            break;
        case TextStyle::Strong: look.strong = true; break;
        case TextStyle::Large: px = 24; break;
    }
    look.px = std::round(px * state.scale);  // ImGui draws whole sizes only.
    look.line_px = std::ceil(look.px * kLineHeight);
    return look;
}

// Headings grow less than text, and shrink to hold their longest word.
TextLook heading_look(const State& state, int level, std::string_view text, float width) {
    constexpr float kSizes[] = {28, 22, 18, kBodyPx, kBodyPx, kBodyPx};
    const float base_px = kSizes[std::clamp(level, 1, 6) - 1];
    const float body = std::round(kBodyPx * state.scale);
    const float full = std::round(body + (base_px - kBodyPx) * std::min(state.scale, 1.5f));
    float longest = 1;
    const char* const end = text.data() + text.size();
    for (const char* word = text.data(); word < end;) {
        const char* stop = std::find(word, end, ' ');
        longest = std::max(longest, width_of(state.strong, full, word, stop));
        word = stop == end ? end : stop + 1;
    }
    TextLook look;
    look.strong = true;
    look.px = std::clamp(std::floor(full * (width - 1) / longest), std::min(body, full), full);
    look.line_px = std::ceil(look.px * kHeadingLineHeight);
    return look;
}

TextBlock shape(State& state, std::string_view text, const TextLook& look, float width) {
    TextBlock block;
    block.text = text;
    block.look = look;
    block.wrap = std::max(width, 1.0f);
    if (state.painter != nullptr && !all_covered(state, text)) {
        block.painted = true;
        const WordsPicture picture = state.painter->measure(request_of(state, block));
        block.width = std::min(std::ceil(picture.width), block.wrap);
        block.height = std::ceil(picture.height);
        return block;
    }
    ImFont* font = look.strong ? state.strong : state.regular;
    block.lines = break_lines(font, look.px, text, block.wrap);
    for (const Line& line : block.lines) block.width = std::max(block.width, line.width);
    block.width = std::min(std::ceil(block.width), std::max(block.wrap, block.width));
    block.height = look.line_px * static_cast<float>(block.lines.size());
    return block;
}

void draw_text(State& state, const TextBlock& block, float x, float y, float width, Align align) {
    if (!in_sight(state, {x, y, width, block.height})) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float share = align == Align::Left ? 0.0f : align == Align::Center ? 0.5f : 1.0f;
    const Rect at = to_window(state, {x, y, width, block.height});
    if (block.painted) {
        const WordsPicture picture = state.painter->paint(request_of(state, block));
        if (picture.texture == 0) return;
        // Words from right to left end at the right edge of their picture, which may be as wide as
        // what they were given, and of their column.
        const float before = picture.width - block.width;
        const float part = before > 0 && align == Align::Left ? 1.0f : share;
        const ImVec2 from(at.x + std::floor((width - block.width) * part - before), at.y);
        const ImVec2 to(from.x + picture.width, from.y + picture.height);
        list->AddImage(ImTextureRef(static_cast<ImTextureID>(picture.texture)), from, to);
        return;
    }
    ImFont* font = block.look.strong ? state.strong : state.regular;
    const ImU32 color = ink(token(state, block.look.color));
    float line_y = at.y + (block.look.line_px - block.look.px * kContentHeight) / 2;
    for (const Line& line : block.lines) {
        const float line_x = at.x + std::floor((width - line.width) * share);
        list->AddText(font, block.look.px, ImVec2(line_x, line_y), color, line.begin, line.end);
        line_y += block.look.line_px;
    }
}

void draw_icon(State& state, const char* icon, float px, float x, float y, Token color) {
    const Rect at = to_window(state, {x, y, px, px});
    ImGui::GetWindowDrawList()->AddText(state.icons, px, ImVec2(at.x, at.y),
                                        ink(token(state, color)), icon);
}

}  // namespace rapport::ui
