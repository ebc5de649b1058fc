// Glyphs are drawn unhinted and at fractions of a pixel, as the built-in font is.
#include "native/words_paint.h"

#include <algorithm>
#include <cmath>

#include FT_OUTLINE_H

namespace rapport::native {
namespace {

constexpr float kMostPixels = 16e6F;

// Premultiplied while glyphs are laid over each other.
struct Canvas {
    WordPixels& pixels;
    std::uint8_t ink[4];

    void over(int x, int y, const float (&color)[4]) const {
        if (x < 0 || y < 0 || x >= pixels.width || y >= pixels.height) return;
        const std::size_t at = static_cast<std::size_t>(y) * pixels.width + x;
        std::uint8_t* const to = &pixels.rgba[at * 4];
        const float stays = 1 - color[3] / 255;
        for (int i = 0; i < 4; ++i) {
            const float mixed = color[i] + static_cast<float>(to[i]) * stays;
            to[i] = static_cast<std::uint8_t>(std::min(255.0F, mixed + 0.5F));
        }
    }

    void cover(int x, int y, std::uint8_t coverage) const {
        if (coverage == 0) return;
        const float share = static_cast<float>(coverage) / 255 * static_cast<float>(ink[3]) / 255;
        over(x, y, {ink[0] * share, ink[1] * share, ink[2] * share, 255 * share});
    }
};

void draw_grey(const Canvas& canvas, const FT_Bitmap& bitmap, int left, int top) {
    for (unsigned row = 0; row < bitmap.rows; ++row) {
        const std::uint8_t* const from =
            bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
        for (unsigned column = 0; column < bitmap.width; ++column) {
            const bool mono = bitmap.pixel_mode == FT_PIXEL_MODE_MONO;
            const bool set = mono && (from[column / 8] & (0x80U >> (column % 8))) != 0;
            canvas.cover(left + static_cast<int>(column), top + static_cast<int>(row),
                         mono ? (set ? 255 : 0) : from[column]);
        }
    }
}

// The mean of the strike's pixels below each pixel of the picture. `left`, `top` and `scale` are
// those of the bitmap in the picture.
void draw_colored(const Canvas& canvas, const FT_Bitmap& bitmap, float left, float top,
                  float scale) {
    const float opacity = static_cast<float>(canvas.ink[3]) / 255;
    const int columns = static_cast<int>(bitmap.width), rows = static_cast<int>(bitmap.rows);
    const int right = static_cast<int>(std::ceil(left + static_cast<float>(columns) * scale));
    const int bottom = static_cast<int>(std::ceil(top + static_cast<float>(rows) * scale));
    const auto part = [&](int at, float start, int most) {
        return std::clamp(static_cast<int>(std::floor((static_cast<float>(at) - start) / scale)), 0,
                          most);
    };
    for (int y = std::max(0, static_cast<int>(top)); y < std::min(bottom, canvas.pixels.height);
         ++y) {
        const int low = part(y, top, rows), high = std::max(low + 1, part(y + 1, top, rows));
        for (int x = std::max(0, static_cast<int>(left)); x < std::min(right, canvas.pixels.width);
             ++x) {
            const int from = part(x, left, columns);
            const int to = std::max(from + 1, part(x + 1, left, columns));
            float sum[4] = {0, 0, 0, 0};
            for (int v = low; v < std::min(high, rows); ++v) {
                const std::uint8_t* const line =
                    bitmap.buffer + static_cast<std::ptrdiff_t>(v) * bitmap.pitch;
                for (int u = from; u < std::min(to, columns); ++u) {
                    const std::uint8_t* const bgra = line + static_cast<std::ptrdiff_t>(u) * 4;
                    const int order[4] = {2, 1, 0, 3};
                    for (int i = 0; i < 4; ++i) sum[i] += bgra[order[i]];
                }
            }
            const float share = opacity / static_cast<float>((high - low) * (to - from));
            canvas.over(x, y, {sum[0] * share, sum[1] * share, sum[2] * share, sum[3] * share});
        }
    }
}

// How much a glyph of this size grows in the picture: 1, but for fonts of fixed pictures.
float set_size(FT_Face face, float px) {
    if (FT_IS_SCALABLE(face)) {
        FT_Set_Char_Size(face, 0, std::max(1L, std::lround(px * 64)), 72, 72);
        return 1;
    }
    int best = -1;
    for (int i = 0; i < face->num_fixed_sizes; ++i) {
        const auto size = [&](int at) { return face->available_sizes[at].y_ppem; };
        if (best < 0 || size(i) > size(best)) best = i;
    }
    if (best < 0 || FT_Select_Size(face, best) != 0) return 0;
    return px * 64 / static_cast<float>(face->available_sizes[best].y_ppem);
}

void draw_glyph(const Canvas& canvas, FT_Face face, std::uint32_t index, float x, float y,
                float grow) {
    if (FT_Load_Glyph(face, index, FT_LOAD_NO_HINTING | FT_LOAD_COLOR) != 0) return;
    const FT_GlyphSlot slot = face->glyph;
    float at = x;
    if (slot->format == FT_GLYPH_FORMAT_OUTLINE) {
        at = std::floor(x);
        FT_Outline_Translate(&slot->outline, std::lround((x - at) * 64), 0);
    }
    if (slot->format != FT_GLYPH_FORMAT_BITMAP &&
        FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) {
        return;
    }
    const FT_Bitmap& bitmap = slot->bitmap;
    const float left = at + static_cast<float>(slot->bitmap_left) * grow;
    const float top = y - static_cast<float>(slot->bitmap_top) * grow;
    if (bitmap.pixel_mode == FT_PIXEL_MODE_BGRA) {
        draw_colored(canvas, bitmap, left, top, grow);
    } else if (bitmap.pixel_mode == FT_PIXEL_MODE_GRAY || bitmap.pixel_mode == FT_PIXEL_MODE_MONO) {
        draw_grey(canvas, bitmap, static_cast<int>(std::lround(left)),
                  static_cast<int>(std::lround(top)));
    }
}

void make_straight(std::vector<std::uint8_t>& rgba) {
    for (std::size_t at = 0; at + 3 < rgba.size(); at += 4) {
        const int alpha = rgba[at + 3];
        if (alpha == 0 || alpha == 255) continue;
        for (std::size_t i = at; i < at + 3; ++i) {
            rgba[i] = static_cast<std::uint8_t>(std::min(255, (rgba[i] * 255 + alpha / 2) / alpha));
        }
    }
}

}  // namespace

WordPixels paint_words(const WordFonts& fonts, const WordLayout& layout,
                       const ui::WordsRequest& request, int most_px) {
    const float width = layout.picture_width;
    const float height = std::max(1.0F, request.line_px * static_cast<float>(layout.lines.size()));
    const float most = static_cast<float>(most_px);
    const float fine = std::min(
        {request.scale, most / width, most / height, std::sqrt(kMostPixels / (width * height))});
    WordPixels pixels;
    pixels.width = std::clamp(static_cast<int>(std::ceil(width * fine)), 1, most_px);
    pixels.height = std::clamp(static_cast<int>(std::ceil(height * fine)), 1, most_px);
    pixels.rgba.assign(static_cast<std::size_t>(pixels.width) * pixels.height * 4, 0);
    const std::uint32_t ink = request.rgba;
    const auto byte = [&](int shift) { return static_cast<std::uint8_t>(ink >> shift); };
    const Canvas canvas{pixels, {byte(24), byte(16), byte(8), byte(0)}};
    const FontFace& own = fonts.own(request.strong);
    float base = (request.line_px + (own.ascent - own.descent) * request.font_px) / 2;
    const float share = static_cast<float>(request.align) / 2;
    const FontFace* sized = nullptr;
    float grow = 1;
    for (const WordLine& line : layout.lines) {
        const float part = line.right_to_left ? 1 - share : share;
        const float left = (width - line.width) * part;
        for (const WordGlyph& glyph : line.glyphs) {
            if (glyph.face->drawing == nullptr) continue;
            if (sized != glyph.face) {
                sized = glyph.face;
                grow = set_size(sized->drawing, request.font_px * fine);
            }
            if (grow <= 0) continue;
            draw_glyph(canvas, sized->drawing, glyph.index, (left + glyph.x) * fine,
                       std::round((base - glyph.y) * fine), grow);
        }
        base += request.line_px;
    }
    make_straight(pixels.rgba);
    return pixels;
}

}  // namespace rapport::native
