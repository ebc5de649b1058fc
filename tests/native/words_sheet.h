// A sheet with one row for each script, drawn by the desktop's painter, and how it is compared.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "native/words_fonts.h"

namespace rapport::tests {

struct Sample {
    const char* name;
    const char* text;
};
const std::vector<Sample>& samples();
int row_of(const Sample& sample);

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
};

// With the fonts that tests/package.json pins, and with no others.
native::WordFonts& fonts();

enum class Shaping { On, LettersBackwards, NoFont };
Picture draw_sheet(Shaping shaping);

bool save_png(const Picture& picture, const std::string& path);
Picture load_png(const std::string& path);

// The share of a row's ink that lies elsewhere, from 0 to 2. Both are looked at in blocks of a few
// pixels, so that another rasteriser's edges make no difference.
float difference(const Picture& one, const Picture& other, int row);
constexpr float kMostDifferent = 0.15F;

}  // namespace rapport::tests
