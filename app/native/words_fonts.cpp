// Which font draws what. Fontconfig is asked once for each style and language.
#include "native/words_fonts.h"

#include <hb-ot.h>

#include <array>
#include <string>

#include "fonts.h"

namespace rapport::native {
namespace {

constexpr const char* kEmoji = "emoji";

// Characters that a font need not hold to draw a cluster with them.
bool goes_unseen(char32_t code) {
    return code == 0x200B || code == 0x200C || code == 0x200D || code == 0xFEFF || code == 0xAD ||
           (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0x200E && code <= 0x200F) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
           (code >= 0xE0000 && code <= 0xE0FFF) || code < 0x20;
}

bool own_holds(const FontFace& face, const std::u32string& cluster) {
    for (const char32_t code : cluster) {
        hb_codepoint_t glyph = 0;
        if (!goes_unseen(code) && !hb_font_get_nominal_glyph(face.shaping.get(), code, &glyph)) {
            return false;
        }
    }
    return true;
}

bool set_holds(const FcCharSet* set, const std::u32string& cluster) {
    for (const char32_t code : cluster) {
        if (!goes_unseen(code) && !FcCharSetHasChar(set, code)) return false;
    }
    return true;
}

// Pictures rather than signs: most of the characters that Unicode draws in colour, and what is
// asked for with U+FE0F.
bool is_emoji(const std::u32string& cluster) {
    const char32_t first = cluster.empty() ? 0 : cluster[0];
    return (first >= 0x1F000 && first <= 0x1FAFF) ||
           cluster.find(char32_t{0xFE0F}) != std::u32string::npos;
}

}  // namespace

struct WordFonts::Order {
    std::unique_ptr<FcFontSet, Freer<FcFontSetDestroy>> fonts;
};

WordFonts::WordFonts() : config_(FcInitLoadConfigAndFonts()) {
    FT_Init_FreeType(&library_);
    own_[0] = open_own(false);
    own_[1] = open_own(true);
}

WordFonts::~WordFonts() {
    faces_.clear();
    orders_.clear();
    FT_Done_FreeType(library_);  // With its faces.
}

std::unique_ptr<FontFace> WordFonts::finish(hb_blob_t* blob, int index, FT_Face drawing) const {
    std::unique_ptr<hb_face_t, Freer<hb_face_destroy>> face(
        hb_face_create(blob, static_cast<unsigned>(index)));
    hb_blob_destroy(blob);
    auto made = std::make_unique<FontFace>();
    made->drawing = drawing;
    made->shaping.reset(hb_font_create(face.get()));
    hb_ot_font_set_funcs(made->shaping.get());
    const int units = static_cast<int>(hb_face_get_upem(face.get()));
    hb_font_set_scale(made->shaping.get(), units, units);
    made->units = static_cast<float>(units);
    hb_font_extents_t extents{};
    hb_font_get_h_extents(made->shaping.get(), &extents);
    made->ascent = static_cast<float>(extents.ascender) / made->units;
    made->descent = static_cast<float>(-extents.descender) / made->units;
    return made;
}

std::unique_ptr<FontFace> WordFonts::open(const std::string& path, int index) {
    FT_Face drawing = nullptr;
    if (FT_New_Face(library_, path.c_str(), index, &drawing) != 0) return nullptr;
    return finish(hb_blob_create_from_file(path.c_str()), index, drawing);
}

std::unique_ptr<FontFace> WordFonts::open_own(bool strong) {
    const std::span<const unsigned char> data = strong ? fonts::semibold() : fonts::regular();
    FT_Face drawing = nullptr;
    FT_New_Memory_Face(library_, data.data(), static_cast<FT_Long>(data.size()), 0, &drawing);
    hb_blob_t* blob = hb_blob_create(reinterpret_cast<const char*>(data.data()),
                                     static_cast<unsigned>(data.size()), HB_MEMORY_MODE_READONLY,
                                     nullptr, nullptr);
    return finish(blob, 0, drawing);
}

const WordFonts::Order& WordFonts::order_for(bool strong, const char* family,
                                             const std::string& language) {
    std::unique_ptr<Order>& order =
        orders_[std::string(strong ? "b" : "r") + family + "/" + language];
    if (order) return *order;
    order = std::make_unique<Order>();
    std::unique_ptr<FcPattern, Freer<FcPatternDestroy>> wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, strong ? FC_WEIGHT_DEMIBOLD : FC_WEIGHT_REGULAR);
    FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
    if (family == kEmoji) FcPatternAddBool(wanted.get(), FC_COLOR, FcTrue);
    if (!language.empty()) {
        FcPatternAddString(wanted.get(), FC_LANG,
                           reinterpret_cast<const FcChar8*>(language.c_str()));
    }
    FcConfigSubstitute(config_.get(), wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultMatch;
    order->fonts.reset(FcFontSort(config_.get(), wanted.get(), FcTrue, nullptr, &result));
    return *order;
}

const FontFace* WordFonts::system_face(const FcPattern* pattern) {
    FcChar8* file = nullptr;
    int index = 0;
    if (FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch) return nullptr;
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
    index &= 0xFFFF;  // Above it stands the number of a variable font's style.
    const std::string path(reinterpret_cast<const char*>(file));
    const auto [at, is_new] = faces_.try_emplace(path + "#" + std::to_string(index));
    if (is_new) at->second = open(path, index);
    return at->second.get();
}

const FontFace& WordFonts::face_for(const std::u32string& cluster, bool strong, ui::Family family,
                                    const char* language) {
    const bool emoji = is_emoji(cluster);
    const char* const plain = family == ui::Family::Serif ? "serif" : "sans-serif";
    if (!emoji && family == ui::Family::Own && own_holds(own(strong), cluster)) return own(strong);
    const Order& order = order_for(strong, emoji ? kEmoji : plain, language);
    if (!order.fonts) return own(strong);
    // A cluster that no font holds as a whole goes by its first character.
    for (const std::u32string& wanted : {cluster, cluster.substr(0, 1)}) {
        for (int i = 0; i < order.fonts->nfont; ++i) {
            FcCharSet* set = nullptr;
            const FcPattern* pattern = order.fonts->fonts[i];
            if (FcPatternGetCharSet(pattern, FC_CHARSET, 0, &set) != FcResultMatch) continue;
            if (!set_holds(set, wanted)) continue;
            if (const FontFace* face = system_face(pattern)) return *face;
        }
    }
    return own(strong);
}

}  // namespace rapport::native
