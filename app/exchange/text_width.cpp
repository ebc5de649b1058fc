// Greedy line breaking over the widths of Atkinson Hyperlegible Next, and round numbers for scripts
// that it does not have.
#include "exchange/text_width.h"

#include <array>

#include "base/text.h"

namespace rapport::exchange {
namespace {

// Advance widths of U+0020 to U+007E in thousandths of the type size: the table hmtx of the font.
constexpr std::array<short, 95> kAscii = {
    280, 286, 301, 651, 592, 919, 731, 160, 299, 299, 485, 606, 210, 362, 210, 387, 648, 407, 548,
    576, 614, 588, 598, 510, 615, 595, 210, 210, 553, 628, 553, 480, 778, 626, 613, 645, 669, 569,
    552, 694, 694, 392, 512, 631, 541, 824, 693, 714, 592, 724, 614, 592, 558, 690, 593, 856, 623,
    575, 607, 317, 387, 344, 552, 372, 243, 525, 566, 485, 564, 538, 314, 558, 550, 252, 245, 492,
    262, 845, 550, 548, 566, 574, 349, 471, 326, 540, 461, 684, 481, 449, 460, 344, 237, 344, 555};

// Wider than what was measured of common system fonts, so that a line never holds less than
// thought.
constexpr int kLatin = 650, kOtherAlphabet = 740, kIdeograph = 1000, kEmoji = 1400;

struct Range {
    char32_t first, last;
};

bool is_in(char32_t code_point, const auto& ranges) {
    for (const Range& range : ranges) {
        if (code_point >= range.first && code_point <= range.last) return true;
    }
    return false;
}

constexpr std::array<Range, 7> kZeroWidth = {{{0x0300, 0x036F},
                                              {0x0591, 0x05BD},
                                              {0x064B, 0x065F},
                                              {0x200B, 0x200F},
                                              {0x202A, 0x202E},
                                              {0x2060, 0x206F},
                                              {0xFE00, 0xFE0F}}};
constexpr std::array<Range, 6> kIdeographs = {{{0x1100, 0x115F},
                                               {0x2E80, 0xA4CF},
                                               {0xAC00, 0xD7A3},
                                               {0xF900, 0xFAFF},
                                               {0xFE30, 0xFF60},
                                               {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 3> kEmojis = {{{0x231A, 0x23FF}, {0x2600, 0x27BF}, {0x1F000, 0x1FBFF}}};

int width(char32_t code_point) {
    if (code_point >= 0x20 && code_point <= 0x7E) return kAscii[code_point - 0x20];
    if (is_in(code_point, kZeroWidth)) return 0;
    if (is_in(code_point, kIdeographs)) return kIdeograph;
    if (is_in(code_point, kEmojis)) return kEmoji;
    return code_point < 0x0250 || (code_point >= 0x2010 && code_point <= 0x205F) ? kLatin
                                                                                 : kOtherAlphabet;
}

class LineBreaker {
  public:
    explicit LineBreaker(int line_width) : line_width_(line_width) {}

    void take(char32_t code_point) {
        if (code_point == '\n') {
            end_line();
        } else if (base::is_space(code_point)) {
            used_ += width(' ');  // A space at the end of a line hangs over it.
            word_ = 0;
        } else {
            add(width(code_point), is_in(code_point, kIdeographs));
        }
    }
    int lines() const { return lines_; }

  private:
    void end_line() {
        ++lines_;
        used_ = word_ = 0;
    }

    void add(int glyph, bool breaks_before) {
        if (breaks_before) word_ = 0;
        if (used_ + glyph > line_width_) {
            const bool starts_line = used_ == word_;
            const int carried = starts_line ? 0 : word_;
            end_line();
            used_ = word_ = carried;
        }
        used_ += glyph;
        word_ += glyph;
    }

    int line_width_;
    int lines_ = 1;
    int used_ = 0;  // Of the present line, its last word included.
    int word_ = 0;  // Of that word, as far as it stands on this line.
};

}  // namespace

int count_lines(std::string_view text, double width_em) {
    LineBreaker breaker(static_cast<int>(width_em * 1000));
    base::for_each_code_point(text, [&](char32_t code_point) { breaker.take(code_point); });
    return breaker.lines();
}

}  // namespace rapport::exchange
