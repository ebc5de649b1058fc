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

WordsRequest request_of(const State& state, const TextBlock& block,
                        TextAlign align = TextAlign::Start) {
    WordsRequest request;
    request.text = block.text;
    request.font_px = block.look.px;
    request.line_px = block.look.line_px;
    request.width = block.wrap;
    request.scale = state.in.scale;
    request.rgba = token(state, block.look.color);
    request.strong = block.look.strong;
    request.letter_px = block.look.letter_px;
    request.word_px = block.look.word_px;
    request.family = block.look.family;
    request.align = align;
    return request;
}

// What a character of the built-in font takes with its spacing.
struct Advances {
    ImFontBaked* font;
    float letter_px, word_px;

    float operator()(char32_t code) const {
        const bool is_space = code == U' ' || code == 0xA0;
        return font->GetCharAdvance(glyph_of(code)) + letter_px + (is_space ? word_px : 0);
    }
};

ImFont* font_of(const State& state, const TextLook& look) {
    return look.strong ? state.strong : state.regular;
}

Advances advances_of(const State& state, const TextLook& look) {
    return {font_of(state, look)->GetFontBaked(look.px), look.letter_px, look.word_px};
}

// Finds one line at a time; the state of the walk is small enough to start again at a break.
struct LineBreaker {
    Advances advance_of;
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
            const float advance = advance_of(code);
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

// Letter by letter, since ImGui knows no spacing.
void draw_spaced(State& state, const TextLook& look, float x, float y, const Line& line,
                 ImU32 color) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Advances advances = advances_of(state, look);
    x = std::floor(x);
    y = std::floor(y);
    const std::string_view text(line.begin, static_cast<std::size_t>(line.end - line.begin));
    base::for_each_code_point(text, [&](char32_t code) {
        const ImFontGlyph* glyph = advances.font->FindGlyph(glyph_of(code));
        if (glyph->Visible) {
            list->PrimReserve(6, 4);
            list->PrimRectUV({x + glyph->X0, y + glyph->Y0}, {x + glyph->X1, y + glyph->Y1},
                             {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, color);
        }
        x += advances(code);
    });
}

// A line that ends inside of a word, for want of room.
bool has_broken_word(const TextBlock& block) {
    const char* const end = block.text.data() + block.text.size();
    return std::any_of(block.lines.begin(), block.lines.end(), [&](const Line& line) {
        return line.next == line.end && line.end != end && line.end > line.begin &&
               !breaks_after(static_cast<unsigned char>(line.end[-1]));
    });
}

}  // namespace

float width_of(const State& state, const TextLook& look, const char* begin, const char* end) {
    const std::string_view text(begin, static_cast<std::size_t>(end - begin));
    if (look.family != Family::Own) {
        TextBlock block;
        block.text = text;
        block.look = look;
        block.wrap = 1e6f;
        return state.painter->measure(request_of(state, block)).width;
    }
    const Advances advances = advances_of(state, look);
    float width = 0;
    base::for_each_code_point(text, [&](char32_t code) { width += advances(code); });
    return width;
}

std::vector<Line> break_lines(const State& state, const TextLook& look, std::string_view text,
                              float width) {
    const LineBreaker breaker{advances_of(state, look), text, std::max(width, 1.0f)};
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

// Spacing gives way where a word would not fit into its line.
TextBlock shape(State& state, std::string_view text, const TextLook& look, float width) {
    TextBlock block;
    block.text = text;
    block.look = look;
    block.wrap = std::max(width, 1.0f);
    const bool is_own = look.family == Family::Own;
    if (state.painter != nullptr && !(is_own && all_covered(state, text))) {
        block.painted = true;
        const WordsPicture picture = state.painter->measure(request_of(state, block));
        block.width = std::min(std::ceil(picture.width), block.wrap);
        block.height = std::ceil(picture.height);
        return block;
    }
    block.lines = break_lines(state, look, text, block.wrap);
    if (look.letter_px > 0 && has_broken_word(block)) {
        block.look.letter_px = block.look.word_px = 0;
        block.lines = break_lines(state, block.look, text, block.wrap);
    }
    for (const Line& line : block.lines) block.width = std::max(block.width, line.width);
    block.width = std::min(std::ceil(block.width), std::max(block.wrap, block.width));
    block.height = look.line_px * static_cast<float>(block.lines.size());
    return block;
}

void draw_text(State& state, const TextBlock& block, float x, float y, float width,
               TextAlign align) {
    if (!in_sight(state, {x, y, width, block.height})) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float share = share_before(align);
    const Rect at = to_window(state, {x, y, width, block.height});
    if (block.painted) {
        const WordsPicture picture = state.painter->paint(request_of(state, block, align));
        if (picture.texture == 0) return;
        // With words from right to left it may be as wide as the column, and they end at its right
        // edge: the other side, unless the layout is turned over.
        const bool turns_side = picture.width > block.width && !state.in.right_to_left;
        const float part = turns_side ? 1 - share : share;
        const ImVec2 from(at.x + std::floor((width - picture.width) * part), at.y);
        const ImVec2 to(from.x + picture.width, from.y + picture.height);
        const Upright upright(state, from.x, picture.width, false);
        list->AddImage(ImTextureRef(static_cast<ImTextureID>(picture.texture)), from, to);
        return;
    }
    ImFont* font = font_of(state, block.look);
    const bool spaced = block.look.letter_px != 0 || block.look.word_px != 0;
    const ImU32 color = ink(token(state, block.look.color));
    float line_y = at.y + (block.look.line_px - block.look.px * kContentHeight) / 2;
    for (const Line& line : block.lines) {
        const float line_x = at.x + std::floor((width - line.width) * share);
        const Upright upright(state, line_x, line.width, true);
        if (spaced) {
            draw_spaced(state, block.look, line_x, line_y, line, color);
        } else {
            list->AddText(font, block.look.px, ImVec2(line_x, line_y), color, line.begin, line.end);
        }
        line_y += block.look.line_px;
    }
}

void draw_icon(State& state, const char* icon, float px, float x, float y, Token color) {
    const Rect at = to_window(state, {x, y, px, px});
    std::optional<Upright> upright;
    if (!points_along(icon)) upright.emplace(state, at.x, px, true);
    ImGui::GetWindowDrawList()->AddText(state.icons, px, ImVec2(at.x, at.y),
                                        ink(token(state, color)), icon);
}

}  // namespace rapport::ui
