// A layout of words as a picture: FreeType draws the glyphs, in grey or in their own colours.
#pragma once

#include <cstdint>
#include <vector>

#include "native/words_layout.h"

namespace rapport::native {

struct WordPixels {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;  // Straight alpha, from the top.
};

// `most_px` is the greatest side; a very long text is drawn coarser rather than cut.
WordPixels paint_words(const WordFonts& fonts, const WordLayout& layout,
                       const ui::WordsRequest& request, int most_px);

}  // namespace rapport::native
