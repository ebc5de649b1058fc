// The fonts of the user's words: the app's own for what it holds, and those of the system for the
// rest, as fontconfig orders them.
#pragma once

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include <hb.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include FT_FREETYPE_H

#include "ui/theme.h"

namespace rapport::native {

template <auto Free>
struct Freer {
    template <typename T>
    void operator()(T* object) const {
        Free(object);
    }
};

// One face, for shaping in the font's own units and for drawing.
struct FontFace {
    std::unique_ptr<hb_font_t, Freer<hb_font_destroy>> shaping;
    FT_Face drawing = nullptr;      // Ends with the library, which outlives it in WordFonts.
    float units = 1000;             // Per em.
    float ascent = 0, descent = 0;  // In em, both positive.
};

class WordFonts {
  public:
    WordFonts();
    ~WordFonts();
    WordFonts(const WordFonts&) = delete;
    WordFonts& operator=(const WordFonts&) = delete;

    // The first font that holds all characters of a cluster; else the app's own, whose box for a
    // missing character is drawn. `language` is a hint for Han characters, and may be empty.
    const FontFace& face_for(const std::u32string& cluster, bool strong, ui::Family family,
                             const char* language);
    const FontFace& own(bool strong) const { return *own_[strong ? 1 : 0]; }

  private:
    struct Order;  // The system's fonts in the order in which they are asked.

    std::unique_ptr<FontFace> open(const std::string& path, int index);
    std::unique_ptr<FontFace> open_own(bool strong);
    std::unique_ptr<FontFace> finish(hb_blob_t* blob, int index, FT_Face drawing) const;
    const Order& order_for(bool strong, const char* family, const std::string& language);
    const FontFace* system_face(const FcPattern* pattern);

    FT_Library library_ = nullptr;
    std::unique_ptr<FcConfig, Freer<FcConfigDestroy>> config_;
    std::unique_ptr<FontFace> own_[2];
    std::map<std::string, std::unique_ptr<Order>> orders_;
    std::map<std::string, std::unique_ptr<FontFace>> faces_;  // By file and index; null: broken.
};

}  // namespace rapport::native
