// Colours, type and space as tokens. The only place where a colour or a size is written down; the
// shell gets the same tokens as CSS variables.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace rapport::ui {

enum class Scheme : std::uint8_t { Light, Dark, LightContrast, DarkContrast, Warm };

// The fonts of all text: the app's own, or those of the device where a word painter is there.
enum class Family : std::uint8_t { Own, Device, Serif };
enum class TextAlign : std::uint8_t { Start, Center, End };

// How text is set. WCAG 2.2 (1.4.12) wants that letters can stand 0.12 em apart and words 0.16 em.
struct TypeStyle {
    float line = 1;                    // Times the usual line height.
    float letter_em = 0, word_em = 0;  // Added behind each letter, and behind each space.
    float column = 1;                  // Times the usual widest column.
    Family family = Family::Own;
    TextAlign align = TextAlign::Start;  // Of headings and running text.

    bool operator==(const TypeStyle&) const = default;
};

enum class Token : std::uint8_t {
    Page,
    Surface,
    SurfaceRaised,
    Text,
    TextQuiet,
    Accent,
    AccentText,
    AccentSoft,
    Border,
    BorderStrong,
    Focus,
    Danger,
    DangerText,
    Shadow,
    Scrim,
    FieldBackground,
    Selected,
    SelectedText,
    Line1,  // Of charts.
    Line2,
    Line3,
    Line4
};
constexpr int kTokenCount = 22;

std::uint32_t color(Scheme scheme, Token token);  // 0xRRGGBBAA
const char* token_name(Token token);              // "page", "surface", ... for CSS: --page

// The families of fonts in CSS, the first that is there.
const char* family_css(Family family);

// Pairs that lie on each other, with the contrast that they owe (4.5, 7 for body text, 3 for
// controls and focus); a unit test checks all of them in every scheme.
struct ContrastPair {
    Token front, back;
    float at_least;
};
std::span<const ContrastPair> contrast_pairs();
float contrast(std::uint32_t front, std::uint32_t back);  // WCAG 2.2 ratio, 1 to 21.

// {"page":"#rrggbb", ...,"font":"16px"} for the shell.
std::string theme_json(Scheme scheme, float text_scale, const TypeStyle& type);

}  // namespace rapport::ui
