// Lines and sizes; that they hold in a browser is tested in tests/browser/print_spec.mjs.
#include "exchange/paper.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>

#include "exchange/print_style.h"
#include "exchange/text_width.h"

using namespace rapport::exchange;

namespace {

// 11 as "11", 14.5 as "14.5", as style sheets have it.
std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

bool style_says(const std::string& words) {
    return print_style().find(words) != std::string_view::npos;
}

}  // namespace

TEST_CASE("the style sheet has the sizes of the estimate") {
    for (const PaperSize& size : kPaperSizes) {
        const std::string rule =
            ".paper." + std::string(size.css_class) + " { --type: " + number(size.type_pt) +
            "pt; --line: " + number(size.line_pt) + "pt; --gap: " + number(size.gap_pt) +
            "pt; --part: " + number(size.part_pt) + "pt; }";
        CAPTURE(rule);
        CHECK(style_says(rule));
    }
    CHECK(style_says("font-size: " + number(kLabelTypePt) +
                     "pt;\n  line-height: " + number(kLabelLinePt) + "pt;"));
    CHECK(style_says("padding-inline-start: " + number(kIndentEm) + "em;"));
    CHECK(style_says("size: A5 portrait;\n  margin: 10mm;"));
}

TEST_CASE("no type is smaller than 11 points") {
    for (const PaperSize& size : kPaperSizes) CHECK(size.type_pt >= 11);
    CHECK(kLabelTypePt >= 11);
}

TEST_CASE("every rule of the style is bound to the sheet") {
    const std::string style(print_style());
    for (std::size_t at = 0; (at = style.find('{', at)) != std::string::npos; ++at) {
        const std::size_t start = style.find_last_of("{};/", at - 1);
        const std::string selector = style.substr(start + 1, at - start - 1);
        CAPTURE(selector);
        const bool is_rule = selector.find(".paper") != std::string::npos ||
                             selector.find(".all-written") != std::string::npos;
        const bool is_group = selector.find("@media") != std::string::npos;
        const bool is_page = selector.find("@page paper") != std::string::npos ||
                             selector.find("@page all-written") != std::string::npos;
        CHECK((is_rule || is_group || is_page));
    }
}

TEST_CASE("lines are broken between words") {
    CHECK(count_lines("", 10) == 1);
    CHECK(count_lines("one line", 10) == 1);
    CHECK(count_lines("a\nb\n", 10) == 3);
    // An "n" is 0.55 em wide, a space 0.28.
    CHECK(count_lines("nnn nnn", 3.6) == 1);
    CHECK(count_lines("nnn nnn", 3.5) == 2);
    CHECK(count_lines("nnn nnn ", 3.6) == 1);
    CHECK(count_lines("nnn nnn nnn nnn", 3.6) == 2);
}

TEST_CASE("a word that is longer than a line is broken") {
    CHECK(count_lines(std::string(100, 'n'), 11.1) == 5);
    CHECK(count_lines("n " + std::string(20, 'n'), 11.1) == 2);
    CHECK(count_lines("n " + std::string(21, 'n'), 11.1) == 3);
}

TEST_CASE("ideographs break anywhere, combining marks take no room") {
    CHECK(count_lines("\u6771\u6771\u6771\u6771\u6771\u6771", 3) == 2);
    CHECK(count_lines("nn\u6771\u6771", 2.2) == 2);
    CHECK(count_lines("e\u0301e\u0301e\u0301", 1.7) == 1);
}

TEST_CASE("a column of no width ends") { CHECK(count_lines("abc def", 0) > 2); }
