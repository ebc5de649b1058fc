// The colours of the schemes, their contrast, and the same tokens as CSS variables. Calm and
// warm: paper and ink with one muted green; the contrast schemes give that up for legibility.
#include "ui/theme.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "ui/metrics.h"

namespace rapport::ui {

namespace {

using Palette = std::array<std::uint32_t, kTokenCount>;

// Page, Surface, SurfaceRaised, Text, TextQuiet, Accent, AccentText, AccentSoft, Border,
// BorderStrong, Focus, Danger, DangerText, Shadow, Scrim, FieldBackground, Selected, SelectedText,
// Line1, Line2, Line3, Line4
constexpr Palette kLight = {0xF8F4EDFF, 0xFFFDFAFF, 0xFFFFFFFF, 0x2B2622FF, 0x574F48FF, 0x235E55FF,
                            0xFFFFFFFF, 0xE2EDE8FF, 0xE8E0D5FF, 0x857B70FF, 0x2F55A4FF, 0x9A342CFF,
                            0xFFFFFFFF, 0x4A3A2A14, 0x2B262280, 0xFFFFFFFF, 0x235E55FF, 0xFFFFFFFF,
                            0x235E55FF, 0x8A4F14FF, 0x3F5A9EFF, 0x7A4174FF};
constexpr Palette kDark = {0x181513FF, 0x221E1BFF, 0x2A2622FF, 0xF2ECE4FF, 0xC4BBB0FF, 0x93CDBEFF,
                           0x0F211DFF, 0x2A3935FF, 0x3A342EFF, 0x8F857AFF, 0xA9C4FFFF, 0xF3AAA1FF,
                           0x2C100DFF, 0x00000040, 0x000000A6, 0x1C1916FF, 0x93CDBEFF, 0x0F211DFF,
                           0x93CDBEFF, 0xE6B877FF, 0xA9BFF2FF, 0xDDABD8FF};
constexpr Palette kLightContrast = {
    0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0x000000FF, 0x1C1C1CFF, 0x00403AFF, 0xFFFFFFFF, 0xE4F3EFFF,
    0x4A4A4AFF, 0x000000FF, 0x0A2F8FFF, 0x7A0F0AFF, 0xFFFFFFFF, 0x00000000, 0x000000A6, 0xFFFFFFFF,
    0x00403AFF, 0xFFFFFFFF, 0x00403AFF, 0x5E3200FF, 0x0A2F8FFF, 0x5A1454FF};
constexpr Palette kDarkContrast = {
    0x000000FF, 0x000000FF, 0x0E0E0EFF, 0xFFFFFFFF, 0xEDEDEDFF, 0xA6F3E1FF, 0x000000FF, 0x12332CFF,
    0xB0B0B0FF, 0xFFFFFFFF, 0xFFE27AFF, 0xFFC2BBFF, 0x000000FF, 0x00000000, 0x000000CC, 0x000000FF,
    0xA6F3E1FF, 0x000000FF, 0xA6F3E1FF, 0xFFD08AFF, 0xBBD0FFFF, 0xF6BFF0FF};

// Yellowed paper, which glares less.
constexpr Palette kWarm = {0xF3E6C8FF, 0xF8EED6FF, 0xFBF4E2FF, 0x33281BFF, 0x50432FFF, 0x245448FF,
                           0xFFFFFFFF, 0xDEE3C6FF, 0xDDCCA6FF, 0x7C6C4CFF, 0x2C4C93FF, 0x8C2A20FF,
                           0xFFFFFFFF, 0x4A3A2A14, 0x33281B80, 0xFBF4E2FF, 0x245448FF, 0xFFFFFFFF,
                           0x245448FF, 0x77430FFF, 0x39528FFF, 0x6F3969FF};

const Palette& palette(Scheme scheme) {
    switch (scheme) {
        case Scheme::Light: return kLight;
        case Scheme::Dark: return kDark;
        case Scheme::LightContrast: return kLightContrast;
        case Scheme::DarkContrast: return kDarkContrast;
        case Scheme::Warm: return kWarm;
    }
    return kLight;
}

constexpr std::array<const char*, kTokenCount> kTokenNames = {
    "page",        "surface",       "surface-raised", "text",
    "text-quiet",  "accent",        "accent-text",    "accent-soft",
    "border",      "border-strong", "focus",          "danger",
    "danger-text", "shadow",        "scrim",          "field-background",
    "selected",    "selected-text", "line-1",         "line-2",
    "line-3",      "line-4"};

constexpr std::array<const char*, 5> kSchemeNames = {"light", "dark", "light-contrast",
                                                     "dark-contrast", "warm"};
constexpr std::array<const char*, 3> kAlignNames = {"start", "center", "end"};

constexpr ContrastPair kPairs[] = {
    {Token::Text, Token::Page, 7},
    {Token::Text, Token::Surface, 7},
    {Token::Text, Token::SurfaceRaised, 7},
    {Token::Text, Token::FieldBackground, 7},
    {Token::Text, Token::AccentSoft, 7},
    {Token::TextQuiet, Token::Page, 7},
    {Token::TextQuiet, Token::Surface, 7},
    {Token::TextQuiet, Token::SurfaceRaised, 7},
    {Token::Accent, Token::Page, 4.5f},
    {Token::Accent, Token::Surface, 4.5f},
    {Token::Accent, Token::SurfaceRaised, 4.5f},
    {Token::Accent, Token::AccentSoft, 4.5f},
    {Token::AccentText, Token::Accent, 4.5f},
    {Token::SelectedText, Token::Selected, 4.5f},
    {Token::Danger, Token::Page, 4.5f},
    {Token::Danger, Token::Surface, 4.5f},
    {Token::Danger, Token::SurfaceRaised, 4.5f},
    {Token::DangerText, Token::Danger, 4.5f},
    {Token::Selected, Token::Page, 3},
    {Token::Selected, Token::Surface, 3},
    {Token::BorderStrong, Token::Page, 3},
    {Token::BorderStrong, Token::Surface, 3},
    {Token::BorderStrong, Token::SurfaceRaised, 3},
    {Token::BorderStrong, Token::FieldBackground, 3},
    {Token::Focus, Token::Page, 3},
    {Token::Focus, Token::Surface, 3},
    {Token::Focus, Token::SurfaceRaised, 3},
    {Token::TextQuiet, Token::AccentSoft, 4.5f},
    {Token::Line1, Token::Page, 4.5f},
    {Token::Line2, Token::Page, 4.5f},
    {Token::Line3, Token::Page, 4.5f},
    {Token::Line4, Token::Page, 4.5f},
    {Token::Line1, Token::Surface, 4.5f},
    {Token::Line2, Token::Surface, 4.5f},
    {Token::Line3, Token::Surface, 4.5f},
    {Token::Line4, Token::Surface, 4.5f},
    {Token::Line1, Token::AccentSoft, 3},
    {Token::Line2, Token::AccentSoft, 3},
    {Token::Line3, Token::AccentSoft, 3},
    {Token::Line4, Token::AccentSoft, 3},
};

double linear(std::uint32_t byte) {
    const double value = byte / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t rgba) {
    return 0.2126 * linear(rgba >> 24) + 0.7152 * linear((rgba >> 16) & 255) +
           0.0722 * linear((rgba >> 8) & 255);
}

std::string css_color(std::uint32_t rgba) {
    char buffer[16];
    if ((rgba & 255) == 255) {
        std::snprintf(buffer, sizeof buffer, "#%06x", static_cast<unsigned>(rgba >> 8));
    } else {
        std::snprintf(buffer, sizeof buffer, "#%08x", static_cast<unsigned>(rgba));
    }
    return buffer;
}

std::string css_size(float value, const char* unit) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%g%s", static_cast<double>(value), unit);
    return buffer;
}

}  // namespace

std::uint32_t color(Scheme scheme, Token token) {
    return palette(scheme)[static_cast<std::size_t>(token)];
}

const char* token_name(Token token) { return kTokenNames[static_cast<std::size_t>(token)]; }

std::span<const ContrastPair> contrast_pairs() { return kPairs; }

float contrast(std::uint32_t front, std::uint32_t back) {
    const double a = luminance(front) + 0.05;
    const double b = luminance(back) + 0.05;
    return static_cast<float>(a > b ? a / b : b / a);
}

const char* family_css(Family family) {
    switch (family) {
        case Family::Own: return "Atkinson, system-ui, sans-serif";
        case Family::Device: return "system-ui, sans-serif";
        case Family::Serif: return "Georgia, 'Noto Serif', serif";
    }
    return "sans-serif";
}

std::string theme_json(Scheme scheme, float text_scale, const TypeStyle& type) {
    std::string out = "{\"scheme\":\"";
    out += kSchemeNames[static_cast<std::size_t>(scheme)];
    out += '"';
    const auto add = [&out](const char* name, const std::string& value) {
        out += ",\"" + std::string(name) + "\":\"" + value + '"';
    };
    for (int i = 0; i < kTokenCount; ++i) {
        const Token token = static_cast<Token>(i);
        add(token_name(token), css_color(color(scheme, token)));
    }
    add("font", css_size(kBodyPx * text_scale, "px"));
    add("family", family_css(type.family));
    add("align", kAlignNames[static_cast<std::size_t>(type.align)]);
    add("letter-spacing", css_size(type.letter_em, "em"));
    add("word-spacing", css_size(type.word_em, "em"));
    add("column", css_size(kColumn * type.column * text_scale, "px"));
    add("field-line-height", css_size(kFieldLineHeight * type.line, ""));
    add("field-pad-x", css_size(kFieldPadX, "px"));
    add("field-pad-y", css_size(kFieldPadY, "px"));
    add("radius", css_size(kRadius, "px"));
    return out + '}';
}

}  // namespace rapport::ui
