// The user's words as lines of glyphs: direction, line breaks and shaping, for any script.
#pragma once

#include <cstdint>
#include <vector>

#include "native/words_fonts.h"
#include "ui/words.h"

namespace rapport::native {

struct WordGlyph {
    const FontFace* face = nullptr;
    std::uint32_t index = 0;  // In the font.
    float x = 0, y = 0;       // Of its origin, from the line's left end and baseline; px.
    std::uint32_t at = 0;     // Of its cluster in the paragraph, in UTF-16 units.
};

struct WordLine {
    std::vector<WordGlyph> glyphs;  // From left to right.
    float width = 0;
    bool right_to_left = false;  // The direction of its paragraph.
};

struct WordLayout {
    std::vector<WordLine> lines;
    float width = 0;          // Of the text. Where lines of both directions stand, the wrap width.
    float picture_width = 0;  // The wrap width if a line ends at its right edge.
};

WordLayout lay_out_words(WordFonts& fonts, const ui::WordsRequest& request);

}  // namespace rapport::native
