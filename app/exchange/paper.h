// The measures of a printed sheet: one A5 page, and the type sizes that step down by the amount of
// text. The same numbers stand in assets/print.css; a test holds the two together.
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace rapport::exchange {

// A5 is 148 by 210 mm. 10 mm are kept free on every side, since most printers cannot print on the
// outer 4 to 6 mm, and a thumb has to hold the sheet.
inline constexpr double kPointsPerMm = 72 / 25.4;
inline constexpr double kPageWidthPt = (148 - 2 * 10) * kPointsPerMm;   // 362.8
inline constexpr double kPageHeightPt = (210 - 2 * 10) * kPointsPerMm;  // 538.6

struct PaperSize {
    std::string_view css_class;
    double type_pt = 0, line_pt = 0;  // Of the words.
    double gap_pt = 0;                // Between two lines of a list.
    double part_pt = 0;               // Above a part.
};

// Largest first. 17 pt is read at arm's length while two people talk. 11 pt is the floor: smaller
// type is no longer read at a glance, so that more text flows onto a second page instead.
inline constexpr std::array<PaperSize, 4> kPaperSizes = {{{"size-1", 17, 22, 5, 13},
                                                          {"size-2", 14.5, 19, 4, 10},
                                                          {"size-3", 12.5, 16, 3, 7},
                                                          {"size-4", 11, 13.25, 1.5, 4.5}}};
inline constexpr double kLabelTypePt = 11, kLabelLinePt = 14;  // Headings, labels, the foot.
inline constexpr double kTitleRulePt = 2.75;                   // The rule below the title.
inline constexpr double kIndentEm = 0.95;                      // Of the lines of a list.

// The largest card that is promised to fit one page in ordinary Latin text, with a first line of
// 70 characters, a foot and a hint: 3 goals, 6 questions and the one thing not to forget of 120
// characters each, and 3 topics and 3 wishes of 60 each. (3200 characters would need 9 pt.) Without
// topics and wishes the ten others may have 160 each. For any other card ask fits_one_page().
inline constexpr int kLargestGoals = 3, kLargestQuestions = 6, kLargestNotToForget = 1;
inline constexpr int kLargestTopics = 3, kLargestWishes = 3;
inline constexpr int kLargestLongCharacters = 120, kLargestShortCharacters = 60;
inline constexpr int kLargestAloneCharacters = 160;  // Without topics and wishes.

enum class BlockKind { Title, Heading, Label, Words, ListLine, Foot };

// One text of a sheet from its top to its bottom. `starts_part` and `follows_line` tell what space
// stands above it.
struct Block {
    BlockKind kind = BlockKind::Words;
    std::string_view text;
    bool starts_part = false;
    bool follows_line = false;
};

// An estimate of the height in points, leaning to the high side.
double estimate_height_pt(const std::vector<Block>& blocks, const PaperSize& size);

// True if the blocks fit one page in the smallest type.
bool fits_one_page(const std::vector<Block>& blocks);

// The largest size in which the blocks fit one page; the smallest if they fit in none.
PaperSize choose_size(const std::vector<Block>& blocks);

}  // namespace rapport::exchange
