// The desktop's painter of words, without a window: layouts, the cache, and hostile text.
#include "native/words_layout.h"

#include <chrono>
#include <cstdio>
#include <set>
#include <string>

#include "doctest/doctest.h"
#include "native/words_paint.h"
#include "ui/words_cache.h"
#include "words_sheet.h"

using namespace rapport;
using native::lay_out_words;
using native::WordLayout;
using native::WordLine;

namespace {

WordLayout laid(std::string_view text, float width = 400) {
    ui::WordsRequest request;
    request.text = text;
    request.width = width;
    return lay_out_words(tests::fonts(), request);
}

// From left to right, where each glyph's cluster begins in the text.
std::vector<std::uint32_t> order(const WordLine& line) {
    std::vector<std::uint32_t> places;
    for (const native::WordGlyph& glyph : line.glyphs) places.push_back(glyph.at);
    return places;
}

std::set<std::uint32_t> shapes(const WordLine& line) {
    std::set<std::uint32_t> found;
    for (const native::WordGlyph& glyph : line.glyphs) found.insert(glyph.index);
    return found;
}

bool has_missing(const WordLayout& layout) {
    for (const WordLine& line : layout.lines) {
        for (const native::WordGlyph& glyph : line.glyphs) {
            if (glyph.index == 0) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("A13: no script of the samples has a character without a shape") {
    for (const tests::Sample& sample : tests::samples()) {
        CAPTURE(sample.name);
        CHECK_FALSE(has_missing(laid(sample.text)));
    }
}

TEST_CASE("A13: Hebrew with Latin and numbers stands in the order in which it is read") {
    // Three Hebrew letters, a space, "ab", a space, "12", a space, one letter.
    const WordLayout layout = laid("אבג ab 12 ד");
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.lines[0].right_to_left);
    CHECK(order(layout.lines[0]) == std::vector<std::uint32_t>{10, 9, 4, 5, 6, 7, 8, 3, 2, 1, 0});
    CHECK(layout.picture_width == 400);  // So that it can end at the right edge.
    const WordLayout latin = laid("ab אב");
    CHECK_FALSE(latin.lines[0].right_to_left);
    CHECK(order(latin.lines[0]) == std::vector<std::uint32_t>{0, 1, 2, 4, 3});
}

TEST_CASE("A13: Arabic letters join, and Indian vowels go before their consonant") {
    // Four times the same letter: alone, or at the beginning, in the middle and at the end.
    CHECK(shapes(laid("ببب").lines[0]).size() > shapes(laid("ب ب ب").lines[0]).size());
    const WordLayout lam_alef = laid("لا");
    CHECK(lam_alef.lines[0].width < laid("ل ا").lines[0].width);
    // The vowel sign is written after its consonant, and stands before it.
    CHECK(shapes(laid("कि").lines[0]) != shapes(laid("क ि").lines[0]));
    CHECK(laid("क्ष").lines[0].glyphs.size() < 3);
}

TEST_CASE("A13: lines break between words of Thai, and between any two characters of Chinese") {
    // "Language" and "Thai", of four and three characters: no space lies between them.
    const WordLayout whole = laid("ภาษาไทย");
    REQUIRE(whole.lines.size() == 1);
    const WordLayout broken = laid("ภาษาไทย", whole.width - 4);
    REQUIRE(broken.lines.size() == 2);
    CHECK(broken.lines[1].glyphs.front().at == 4);
    CHECK(laid("我今天很累但是很平静", 60).lines.size() >= 3);
    for (const WordLine& line : laid("我今天很累，但是很平静。", 60).lines) {
        CHECK(line.width <= 60);
    }
}

TEST_CASE("A13: what is one character to a reader is never split") {
    const std::string family = "👨‍👩‍👧";
    const WordLayout two = laid(family + family, 1);
    CHECK(two.lines.size() == 2);
    CHECK(laid("e\u0301\u0302e\u0301", 1).lines.size() == 2);
}

TEST_CASE("A13: text that means harm is laid out and painted within the limits") {
    std::string stacked = "ש";
    for (int i = 0; i < 500; ++i) stacked += "\u0301";
    std::string huge;
    while (huge.size() < 100000) huge += "我很累 שלום abc ";
    std::string one_word;
    while (one_word.size() < 20000) one_word += "ส";
    const std::string broken = std::string("\xFF\xC3\xE2\x82 \x01\x02\x7F\t") + "\u202E אב";
    const std::string texts[] = {
        "", "\n\n", "\u200B\u200D\uFE0F", stacked, broken, "\U0010FFFD\uE000", one_word, huge};
    for (const std::string& text : texts) {
        for (const float width : {0.0F, 1.0F, 300.0F, 1e6F}) {
            if (text.size() > 50000 && width == 1) continue;
            ui::WordsRequest request;
            request.text = text;
            request.width = width;
            request.scale = 3;
            request.rgba = 0x112233FF;
            const WordLayout layout = lay_out_words(tests::fonts(), request);
            CHECK(!layout.lines.empty());
            const native::WordPixels pixels =
                native::paint_words(tests::fonts(), layout, request, 2048);
            CHECK(pixels.width <= 2048);
            CHECK(pixels.height <= 2048);
            CHECK(pixels.rgba.size() == static_cast<std::size_t>(pixels.width) * pixels.height * 4);
        }
    }
}

TEST_CASE("A13: the desktop draws the scripts as in the picture of them") {
    const tests::Picture sheet = tests::draw_sheet(tests::Shaping::On);
    const std::string path = std::string(RAPPORT_FIXTURES) + "/scripts/desktop.png";
    if (std::getenv("RAPPORT_NEW_PICTURES") != nullptr) REQUIRE(tests::save_png(sheet, path));
    const tests::Picture wanted = tests::load_png(path);
    REQUIRE(wanted.width == sheet.width);
    REQUIRE(wanted.height == sheet.height);
    for (const tests::Sample& sample : tests::samples()) {
        CAPTURE(sample.name);
        const int row = tests::row_of(sample);
        CHECK(tests::difference(sheet, wanted, row) < tests::kMostDifferent);
    }
    SUBCASE("and tells when nothing is shaped, or when a font is missing") {
        const tests::Picture plain = tests::draw_sheet(tests::Shaping::LettersBackwards);
        const tests::Picture boxes = tests::draw_sheet(tests::Shaping::NoFont);
        for (const tests::Sample& sample : tests::samples()) {
            CAPTURE(sample.name);
            const int row = tests::row_of(sample);
            CHECK(tests::difference(plain, wanted, row) > tests::kMostDifferent);
            CHECK(tests::difference(boxes, wanted, row) > tests::kMostDifferent);
        }
    }
}

namespace {

class Counting final : public ui::CachedWords {
  public:
    int laid_out = 0, drawn = 0, freed = 0;

  protected:
    ui::WordsPicture lay_out(const ui::WordsRequest&) override {
        return ++laid_out, ui::WordsPicture{0, 9, 9};
    }
    ui::WordsPicture draw(const ui::WordsRequest&, std::uint64_t) override {
        return {static_cast<std::uint64_t>(++drawn), 1000, 1000};
    }
    void free_texture(std::uint64_t) override { ++freed; }
};

}  // namespace

TEST_CASE("A13: pictures of words are drawn once, kept while used, and let go when they are many") {
    Counting words;
    ui::WordsRequest request;
    request.text = "一";
    for (int frame = 0; frame < 10; ++frame) {
        words.measure(request);
        words.paint(request);
        words.end_frame();
    }
    CHECK(words.laid_out == 1);
    CHECK(words.drawn == 1);
    for (int frame = 0; frame < 100; ++frame) {
        const std::string text = std::to_string(frame);
        request.text = text;
        words.paint(request);
        words.end_frame();
    }
    CHECK(words.bytes() <= std::size_t{60} << 20);
    CHECK(words.freed > 50);
    for (int frame = 0; frame < 200; ++frame) words.end_frame();
    CHECK(words.pictures() == 0);
    CHECK(words.bytes() == 0);
}

TEST_CASE("A13: a page of 300 Chinese notes is laid out and painted in good time") {
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 300; ++i) {
        const std::string text = "我今天很累，但是很平静。第" + std::to_string(i) + "天";
        ui::WordsRequest request;
        request.text = text;
        request.width = 360;
        request.scale = 2;
        request.rgba = 0xFF;
        native::paint_words(tests::fonts(), lay_out_words(tests::fonts(), request), request, 8192);
    }
    const auto spent = std::chrono::steady_clock::now() - start;
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(spent).count();
    std::printf("300 notes: %d ms\n", static_cast<int>(ms));
    CHECK(ms < 20000);
}
