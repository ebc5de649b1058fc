// Text before it is drawn: its look, its lines, its size (look.cpp, type.cpp). Private to app/ui.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ui/kit.h"
#include "ui/metrics.h"
#include "ui/ui.h"

namespace rapport::ui {

using State = Kit::State;

struct Line {
    const char* begin = nullptr;
    const char* end = nullptr;
    const char* next = nullptr;  // Where the next line starts: after the spaces of the break.
    float width = 0;
};
struct TextLook {
    bool strong = false;
    float px = kBodyPx;
    float line_px = kBodyPx * kLineHeight;
    Token color = Token::Text;
    float letter_px = 0, word_px = 0;  // As in WordsRequest.
    Family family = Family::Own;
};
struct TextBlock {
    std::string_view text;
    TextLook look;
    std::vector<Line> lines;  // Empty when a painter draws it.
    float width = 0, height = 0;
    float wrap = 0;
    bool painted = false;
};
float share_before(TextAlign align);  // Of the room that is left in a line: 0, a half, 1.
// A look of this size with the spacing and the family that the person chose.
TextLook sized_look(const State& state, float px);
TextLook field_look(const State& state, float px);

TextLook look_of(const State& state, TextStyle style);
TextLook heading_look(const State& state, int level, std::string_view text, float width);
TextBlock shape(State& state, std::string_view text, const TextLook& look, float width);
std::vector<Line> break_lines(const State& state, const TextLook& look, std::string_view text,
                              float width);
float width_of(const State& state, const TextLook& look, const char* begin, const char* end);
// Draws at `x`, `y` of the content; `width` is what TextAlign refers to.
void draw_text(State& state, const TextBlock& block, float x, float y, float width,
               TextAlign align = TextAlign::Start);
void draw_icon(State& state, const char* icon, float px, float x, float y, Token color);

}  // namespace rapport::ui
