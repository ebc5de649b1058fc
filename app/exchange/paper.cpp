// The height of a sheet by the number of its lines.
#include "exchange/paper.h"

#include "exchange/text_width.h"

namespace rapport::exchange {
namespace {

// Browsers place glyphs with kerning and to whole device pixels, so a line may hold a little less.
constexpr double kUsableWidth = 0.98;
// Rounding of positions may cost a fraction of a point over a page.
constexpr double kSlackPt = 2;

bool is_label(BlockKind kind) { return kind != BlockKind::Words && kind != BlockKind::ListLine; }

double height_pt(const Block& block, const PaperSize& size) {
    const double type_pt = is_label(block.kind) ? kLabelTypePt : size.type_pt;
    const double line_pt = is_label(block.kind) ? kLabelLinePt : size.line_pt;
    const double indent_em = block.kind == BlockKind::ListLine ? kIndentEm : 0;
    const double width_em = (kPageWidthPt / type_pt - indent_em) * kUsableWidth;
    double height = count_lines(block.text, width_em) * line_pt;
    if (block.kind == BlockKind::Title) height += kTitleRulePt;
    if (block.starts_part) height += size.part_pt;
    if (block.follows_line) height += size.gap_pt;
    return height;
}

}  // namespace

double estimate_height_pt(const std::vector<Block>& blocks, const PaperSize& size) {
    double height = kSlackPt;
    for (const Block& block : blocks) height += height_pt(block, size);
    return height;
}

bool fits_one_page(const std::vector<Block>& blocks) {
    return estimate_height_pt(blocks, kPaperSizes.back()) <= kPageHeightPt;
}

PaperSize choose_size(const std::vector<Block>& blocks) {
    for (const PaperSize& size : kPaperSizes) {
        if (estimate_height_pt(blocks, size) <= kPageHeightPt) return size;
    }
    return kPaperSizes.back();
}

}  // namespace rapport::exchange
