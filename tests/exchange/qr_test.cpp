// Codes: their shape. That they can be read, tests/browser/pack_print_spec.mjs shows with zbarimg.
#include "exchange/qr.h"

#include <doctest/doctest.h>

using namespace rapport::exchange;

TEST_CASE("handout: a code has its three corners, and as few modules as it can") {
    const auto code = qr_code("https://example.org/#pack=YQ");
    REQUIRE(code);
    CHECK(code->side == 25);
    CHECK(code->dark.size() == 25 * 25);
    for (int i = 0; i < 7; ++i) {
        CHECK(code->at(i, 0));
        CHECK(code->at(24 - i, 0));
        CHECK(code->at(0, 24 - i));
    }
    CHECK_FALSE(code->at(7, 7));
}

TEST_CASE("handout: what is too long for paper has no code") {
    CHECK_FALSE(qr_code(""));
    const auto largest = qr_code(std::string(1952, 'a'));
    REQUIRE(largest);
    CHECK(largest->side == 145);
    CHECK_FALSE(qr_code(std::string(1953, 'a')));
    CHECK_FALSE(qr_code(std::string(100000, 'a')));
}

TEST_CASE("handout: the drawing keeps four light modules around it, and says what it is") {
    const auto code = qr_code("a");
    REQUIRE(code);
    const Drawing drawing = qr_drawing(*code, 100, "A code");
    CHECK(drawing.said == "A code");
    CHECK(drawing.shown_width == 100);
    const double unit = drawing.width / (code->side + 8);
    double area = 0;
    REQUIRE(drawing.shapes.size() == 2);
    std::vector<std::vector<Spot>> bars = drawing.shapes[1].more;
    bars.push_back(drawing.shapes[1].corners);
    for (const std::vector<Spot>& bar : bars) {
        for (const Spot& corner : bar) {
            CHECK(corner.x >= 4 * unit);
            CHECK(corner.y >= 4 * unit);
            CHECK(corner.x <= drawing.width - 4 * unit);
            CHECK(corner.y <= drawing.height - 4 * unit);
        }
        area += (bar[1].x - bar[0].x) * (bar[2].y - bar[1].y);
    }
    int dark = 0;
    for (const bool one : code->dark) dark += one ? 1 : 0;
    CHECK(area == doctest::Approx(dark * unit * unit));
}
