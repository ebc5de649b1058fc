// How text is set: spacing, family, column and side, as the person chose them.
#include <algorithm>
#include <limits>

#include "imgui.h"
#include "ui/bench.h"
#include "ui/showcase.h"

namespace {

using namespace rapport::ui;
using test::Bench;

constexpr const char* kSentence = "Calm words in one line.";
constexpr float kLetter = 0.12f, kWord = 0.16f;

struct Span {
    float from = std::numeric_limits<float>::max(), to = 0;
};

// Where the letters of the only text of a page were drawn.
Span drawn(Bench& bench) {
    const auto* data = static_cast<const ImDrawData*>(bench.kit.draw_data());
    const ImU32 ink = IM_COL32(0x2B, 0x26, 0x22, 0xFF);
    Span span;
    for (const ImDrawList* list : data->CmdLists) {
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            if (vertex.col != ink) continue;
            span.from = std::min(span.from, vertex.pos.x);
            span.to = std::max(span.to, vertex.pos.x);
        }
    }
    return span;
}

Bench page_of(const char* text, WordPainter* painter = nullptr) {
    return Bench(
        [text](Ui& ui) {
            const Scope main = ui.main("page");
            ui.words("text", text);
        },
        painter);
}

}  // namespace

TEST_CASE("letters and words stand further apart, by what was asked for") {
    Bench bench = page_of(kSentence);
    bench.in.width = 640;
    bench.settle();
    const Span usual = drawn(bench);
    bench.in.type.letter_em = kLetter;
    bench.in.type.word_em = kWord;
    bench.settle();
    const Span spaced = drawn(bench);
    CHECK(spaced.from == doctest::Approx(usual.from));
    const float letters = static_cast<float>(std::string(kSentence).size() - 1);
    const float more = 17 * (letters * kLetter + 4 * kWord);
    CHECK(spaced.to - usual.to == doctest::Approx(more).epsilon(0.02));
}

TEST_CASE("text with spacing is broken where it ends, and lines stand further apart") {
    Bench bench = page_of(
        "Some more words than one line of a phone has room for at once, and then some more words "
        "behind them.");
    const auto height = [&] {
        bench.settle();
        return bench.kit.tree().nodes().back().rect.h;
    };
    const float usual = height();
    bench.in.type.line = 1.5f;
    const float lines = height();
    CHECK(lines >= 1.45f * usual);
    bench.in.type.letter_em = kLetter;
    CHECK(height() > lines);
    CHECK(drawn(bench).to <= bench.in.width - 16);
}

TEST_CASE("the column is narrower or wider, and text stands where it was asked to") {
    Bench bench = page_of("Short");
    bench.in.width = 1280;
    bench.settle();
    const auto column = [&] { return bench.kit.tree().nodes().back().rect; };
    const float usual = column().w;
    bench.in.type.column = 0.75f;
    bench.settle();
    CHECK(column().w == doctest::Approx(usual * 0.75f));
    const Rect rect = bench.kit.tree().nodes().back().screen;
    bench.in.type.align = TextAlign::End;
    bench.settle();
    CHECK(drawn(bench).to == doctest::Approx(rect.x + rect.w).epsilon(0.01));
    bench.in.type.align = TextAlign::Center;
    bench.settle();
    const Span middle = drawn(bench);
    CHECK((middle.from + middle.to) / 2 == doctest::Approx(rect.x + rect.w / 2).epsilon(0.01));
}

TEST_CASE("another family is asked of the painter, with all of the spacing") {
    struct Painter : WordPainter {
        WordsRequest last;
        WordsPicture measure(const WordsRequest& request) override {
            last = request;
            return {0, 100, request.line_px};
        }
        WordsPicture paint(const WordsRequest& request) override {
            last = request;
            return {5, 100, request.line_px};
        }
        void end_frame() override {}
    };
    Painter painter;
    Bench bench = page_of(kSentence, &painter);
    CHECK(painter.last.text.empty());
    bench.in.type.family = Family::Serif;
    bench.in.type.letter_em = kLetter;
    bench.in.type.align = TextAlign::End;
    bench.settle();
    CHECK(painter.last.text == kSentence);
    CHECK(painter.last.family == Family::Serif);
    CHECK(painter.last.letter_px == doctest::Approx(17 * kLetter));
    CHECK(painter.last.align == TextAlign::End);
}

TEST_CASE("without a painter, the app's own letters are there whatever was chosen") {
    Bench bench = page_of(kSentence);
    bench.in.type.family = Family::Device;
    bench.settle();
    CHECK(drawn(bench).to > 100);
}

TEST_CASE("spacing gives way before a word is broken") {
    Bench bench = page_of("Incomprehensibilities");
    bench.in.width = 240;
    bench.settle();
    const auto height = [&] { return bench.kit.tree().nodes().back().rect.h; };
    const float usual = height();
    bench.in.type.letter_em = kLetter;
    bench.settle();
    CHECK(height() == usual);
    CHECK(drawn(bench).to <= 240 - 16);
}
