// ICU finds directions, line breaks and what belongs together; HarfBuzz shapes runs of one font,
// script and direction. A line is shaped again after it was broken, since letters join otherwise.
#include "native/words_layout.h"

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"

namespace rapport::native {
namespace {

constexpr float kWidestPicture = 8192;  // Wider wrap widths mean that there is none.

using Breaks = std::unique_ptr<UBreakIterator, Freer<ubrk_close>>;
using Bidi = std::unique_ptr<UBiDi, Freer<ubidi_close>>;

// One text without line breaks. All places in it are UTF-16 units.
class Paragraph {
  public:
    Paragraph(WordFonts& fonts, const ui::WordsRequest& request, std::u16string text);
    void add_lines(std::vector<WordLine>& lines);

  private:
    struct Run {
        int begin = 0, end = 0;
        const FontFace* face = nullptr;
        UScriptCode script = USCRIPT_COMMON;
    };

    void find_runs();
    const char* language() const;
    UScriptCode script_of(int begin, int end) const;
    std::vector<float> widths();
    int next_line(const std::vector<float>& widths, int begin);
    void shape(const Run& run, bool right_to_left, WordLine& line) const;
    WordLine line(int begin, int end);
    float room_after(std::uint32_t at, UScriptCode script) const;
    bool is_space(int at) const { return u_isUWhiteSpace(text_[static_cast<std::size_t>(at)]); }

    WordFonts& fonts_;
    const ui::WordsRequest& request_;
    std::u16string text_;
    int size_;
    bool right_to_left_ = false;
    std::vector<Run> runs_;
    Breaks clusters_, breaks_;
    Bidi bidi_, line_bidi_;
    std::unique_ptr<hb_buffer_t, Freer<hb_buffer_destroy>> buffer_{hb_buffer_create()};
};

Paragraph::Paragraph(WordFonts& fonts, const ui::WordsRequest& request, std::u16string text)
    : fonts_(fonts), request_(request), text_(std::move(text)) {
    size_ = static_cast<int>(text_.size());
    UErrorCode error = U_ZERO_ERROR;
    clusters_.reset(ubrk_open(UBRK_CHARACTER, "", text_.data(), size_, &error));
    breaks_.reset(ubrk_open(UBRK_LINE, "", text_.data(), size_, &error));
    bidi_.reset(ubidi_open());
    line_bidi_.reset(ubidi_open());
    ubidi_setPara(bidi_.get(), text_.data(), size_, UBIDI_DEFAULT_LTR, nullptr, &error);
    right_to_left_ = (ubidi_getParaLevel(bidi_.get()) & 1) != 0;
}

// Kana and Hangul tell which shapes Han characters have; else the system's language does where it
// writes with them, and Chinese where it does not. One font is to draw them all.
const char* Paragraph::language() const {
    bool has_han = false;
    for (const char16_t unit : text_) {
        if (unit >= 0x3040 && unit <= 0x30FF) return "ja";
        if (unit >= 0xAC00 && unit <= 0xD7A3) return "ko";
        has_han = has_han || (unit >= 0x4E00 && unit <= 0x9FFF);
    }
    const char* const spoken = std::getenv("LANG");
    const std::string_view system(spoken ? spoken : "");
    const bool knows_han =
        system.starts_with("zh") || system.starts_with("ja") || system.starts_with("ko");
    return has_han && !knows_han ? "zh-cn" : "";
}

// The first script in the cluster that is one of its own.
UScriptCode Paragraph::script_of(int begin, int end) const {
    for (int at = begin; at < end;) {
        UChar32 code = 0;
        U16_NEXT(text_.data(), at, end, code);
        UErrorCode error = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(code, &error);
        if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED) return script;
    }
    return USCRIPT_COMMON;
}

// Signs and spaces go with what stands before them, so that few runs come of a text.
void Paragraph::find_runs() {
    const char* const spoken = language();
    int begin = ubrk_first(clusters_.get());
    for (int end = ubrk_next(clusters_.get()); end != UBRK_DONE; end = ubrk_next(clusters_.get())) {
        std::u32string cluster;
        for (int at = begin; at < end;) {
            UChar32 code = 0;
            U16_NEXT(text_.data(), at, end, code);
            cluster.push_back(static_cast<char32_t>(code));
        }
        const FontFace* face = &fonts_.face_for(cluster, request_.strong, request_.family, spoken);
        UScriptCode script = script_of(begin, end);
        if (!runs_.empty() && script == USCRIPT_COMMON && runs_.back().face == face) {
            script = runs_.back().script;
        }
        if (runs_.empty() || runs_.back().face != face || runs_.back().script != script) {
            runs_.push_back({begin, end, face, script});
        } else {
            runs_.back().end = end;
        }
        begin = end;
    }
}

// The spacing that the person chose. Letters that join stay together.
float Paragraph::room_after(std::uint32_t at, UScriptCode script) const {
    const bool joins = script == USCRIPT_ARABIC || script == USCRIPT_SYRIAC ||
                       script == USCRIPT_MONGOLIAN || script == USCRIPT_DEVANAGARI;
    const char16_t unit = text_[at];
    const bool is_gap = unit == u' ' || unit == 0xA0;
    return (joins && !is_gap ? 0 : request_.letter_px) + (is_gap ? request_.word_px : 0);
}

// Adds the glyphs of a run at the right end of the line.
void Paragraph::shape(const Run& run, bool right_to_left, WordLine& line) const {
    hb_buffer_t* const buffer = buffer_.get();
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(text_.data()), size_,
                        static_cast<unsigned>(run.begin), run.end - run.begin);
    hb_buffer_set_direction(buffer, right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    const char* const script = uscript_getShortName(run.script);
    hb_buffer_set_script(buffer, hb_script_from_string(script, -1));
    hb_buffer_set_language(buffer, hb_language_from_string("und", -1));
    hb_shape(run.face->shaping.get(), buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* const places = hb_buffer_get_glyph_positions(buffer, &count);
    const float px = request_.font_px / run.face->units;
    for (unsigned i = 0; i < count; ++i) {
        line.glyphs.push_back({run.face, infos[i].codepoint,
                               line.width + static_cast<float>(places[i].x_offset) * px,
                               static_cast<float>(places[i].y_offset) * px, infos[i].cluster});
        line.width += static_cast<float>(places[i].x_advance) * px;
        const bool is_last = i + 1 == count || infos[i + 1].cluster != infos[i].cluster;
        if (is_last) line.width += room_after(infos[i].cluster, run.script);
    }
}

// The advance of each cluster at its first unit, as if the paragraph were one line.
std::vector<float> Paragraph::widths() {
    std::vector<float> widths(text_.size() + 1, 0);
    const UBiDiLevel* const levels = [&] {
        UErrorCode error = U_ZERO_ERROR;
        return ubidi_getLevels(bidi_.get(), &error);
    }();
    for (const Run& run : runs_) {
        for (int begin = run.begin; begin < run.end;) {
            int end = begin + 1;
            while (levels && end < run.end && levels[end] == levels[begin]) ++end;
            WordLine alone;
            const bool leftwards = levels && (levels[begin] & 1) != 0;
            shape({begin, end, run.face, run.script}, leftwards, alone);
            unsigned count = 0;
            const auto* infos = hb_buffer_get_glyph_infos(buffer_.get(), &count);
            const auto* places = hb_buffer_get_glyph_positions(buffer_.get(), &count);
            for (unsigned i = 0; i < count; ++i) {
                const bool is_last = i + 1 == count || infos[i + 1].cluster != infos[i].cluster;
                if (is_last) widths[infos[i].cluster] += room_after(infos[i].cluster, run.script);
                widths[infos[i].cluster] +=
                    static_cast<float>(places[i].x_advance) * request_.font_px / run.face->units;
            }
            begin = end;
        }
    }
    return widths;
}

// Where the line that begins here ends, spaces at its end included.
int Paragraph::next_line(const std::vector<float>& widths, int begin) {
    float width = 0;
    for (int at = begin; at < size_; ++at) {
        width += widths[static_cast<std::size_t>(at)];
        if (width <= request_.width || at == begin || is_space(at)) continue;
        // `at` is the first unit that has no room.
        if (ubrk_isBoundary(breaks_.get(), at)) return at;
        const int may = ubrk_preceding(breaks_.get(), at);
        if (may != UBRK_DONE && may > begin) return may;
        if (ubrk_isBoundary(clusters_.get(), at)) return at;
        const int cluster = ubrk_preceding(clusters_.get(), at);
        if (cluster != UBRK_DONE && cluster > begin) return cluster;
    }
    return size_;
}

WordLine Paragraph::line(int begin, int end) {
    WordLine made;
    made.right_to_left = right_to_left_;
    while (end > begin && is_space(end - 1)) --end;
    if (begin == end) return made;
    UErrorCode error = U_ZERO_ERROR;
    ubidi_setLine(bidi_.get(), begin, end, line_bidi_.get(), &error);
    const int count = ubidi_countRuns(line_bidi_.get(), &error);
    for (int i = 0; i < count; ++i) {
        int from = 0, length = 0;
        const bool leftwards = ubidi_getVisualRun(line_bidi_.get(), i, &from, &length) == UBIDI_RTL;
        const int low = begin + from, high = low + length;
        auto first = std::upper_bound(runs_.begin(), runs_.end(), low,
                                      [](int at, const Run& run) { return at < run.end; });
        std::vector<Run> parts;
        for (auto at = first; at != runs_.end() && at->begin < high; ++at) {
            parts.push_back(
                {std::max(low, at->begin), std::min(high, at->end), at->face, at->script});
        }
        if (leftwards) std::reverse(parts.begin(), parts.end());
        for (const Run& part : parts) shape(part, leftwards, made);
    }
    return made;
}

void Paragraph::add_lines(std::vector<WordLine>& lines) {
    find_runs();
    const std::vector<float> all = request_.width > 0 ? widths() : std::vector<float>();
    int begin = 0;
    do {
        const int end = all.empty() ? size_ : next_line(all, begin);
        lines.push_back(line(begin, end));
        begin = end;
    } while (begin < size_);
}

// UTF-16 without what has no shape: a broken byte is U+FFFD, control characters go.
std::u16string units_of(std::string_view text) {
    std::u16string units;
    units.reserve(text.size());
    base::for_each_code_point(text, [&](char32_t code) {
        if (code == U'\t') code = U' ';
        if (code < 0x20 || (code >= 0x7F && code < 0xA0)) return;
        if (code > 0xFFFF) {
            units.push_back(static_cast<char16_t>(U16_LEAD(code)));
            units.push_back(static_cast<char16_t>(U16_TRAIL(code)));
        } else {
            units.push_back(static_cast<char16_t>(code));
        }
    });
    return units;
}

}  // namespace

WordLayout lay_out_words(WordFonts& fonts, const ui::WordsRequest& request) {
    WordLayout layout;
    std::string_view rest = request.text;
    for (;;) {
        const std::size_t end = rest.find('\n');
        Paragraph(fonts, request, units_of(rest.substr(0, end))).add_lines(layout.lines);
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    bool rightwards = false, leftwards = false;
    for (const WordLine& line : layout.lines) {
        layout.width = std::max(layout.width, std::ceil(line.width));
        if (!line.glyphs.empty()) (line.right_to_left ? leftwards : rightwards) = true;
    }
    const bool bounded = request.width > 0 && request.width <= kWidestPicture;
    if (leftwards && rightwards && bounded) layout.width = std::max(layout.width, request.width);
    layout.picture_width =
        std::max(1.0f, leftwards && bounded ? std::max(layout.width, request.width) : layout.width);
    return layout;
}

}  // namespace rapport::native
