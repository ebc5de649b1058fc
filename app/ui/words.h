// Shaping and drawing of the user's own words in any script. The kit draws what its built-in font
// covers itself and asks the painter for the rest. On the web the painter is Canvas 2D in the
// worker with the system's fonts; on the desktop fonts with fallback.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/theme.h"

namespace rapport::ui {

struct WordsRequest {
    std::string_view text;  // UTF-8; line breaks are honoured.
    float font_px = 16;     // CSS pixels.
    float line_px = 24;
    float width = 0;         // Wrap width in CSS pixels.
    float scale = 1;         // Device pixels per CSS pixel.
    std::uint32_t rgba = 0;  // 0xRRGGBBAA
    bool strong = false;
    float letter_px = 0, word_px = 0;  // More room behind each letter, and behind each space.
    Family family = Family::Own;
    TextAlign align = TextAlign::Start;  // Of the lines among themselves.
};

struct WordsPicture {
    std::uint64_t texture = 0;    // ImTextureID of the host's renderer; 0: only measured.
    float width = 0, height = 0;  // CSS pixels.
};

class WordPainter {
  public:
    virtual ~WordPainter() = default;
    // Size of the laid out text; cheap when asked again.
    virtual WordsPicture measure(const WordsRequest& request) = 0;
    // A texture with the text, kept until `end_frame` finds that it was not used for some frames.
    virtual WordsPicture paint(const WordsRequest& request) = 0;
    virtual void end_frame() = 0;
};

}  // namespace rapport::ui
