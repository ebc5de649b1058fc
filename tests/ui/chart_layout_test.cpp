// The geometry of charts, over random charts: worse is down, a gap stays a gap, nothing overlaps
// and nothing leaves its place, and the lines differ without colour.
#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <set>

#include "ui/chart_layout.h"

using namespace rapport::ui;

namespace {

constexpr float kWithin = 0.05f;

ChartType type_of(float scale) {
    ChartType type;
    type.scale = scale;
    type.line_px = std::ceil(15 * scale * 1.45f);
    type.high_height = type.line_px;
    type.low_height = 2 * type.line_px;
    type.width_of = [scale](std::string_view text) {
        return 8.3f * scale * static_cast<float>(text.size());
    };
    return type;
}

// Draws charts of every size, from a seed.
struct Dice {
    std::mt19937 engine;
    std::size_t below(std::size_t limit) { return engine() % limit; }
    bool often() { return below(4) != 0; }

    ChartSpec spec() {
        ChartSpec out;
        constexpr std::size_t kColumns[] = {1, 2, 3, 7, 12, 40, 300, 3000};
        const std::size_t columns = kColumns[below(8)];
        out.falls_when_better = below(2) == 0;
        out.y_high = 10 + static_cast<double>(below(50));
        const std::size_t letters = below(11);
        for (std::size_t i = 0; i < columns; ++i) {
            out.x_labels.push_back(often() ? std::string(letters, 'x') : std::to_string(i));
        }
        for (int style = 0; style < 4; ++style) {
            Series series{"line", {}, style};
            for (std::size_t i = 0; i < columns; ++i) {
                const bool there = often();
                series.values.push_back(there ? std::optional<double>(below(11)) : std::nullopt);
            }
            out.series.push_back(series);
        }
        for (std::size_t i = below(5); i > 0; --i) {
            out.marks.push_back({below(columns + 2), MarkKind(below(2)), "mark"});
            out.bands.push_back({below(columns + 2), below(columns + 2), "band"});
            out.rules.push_back({static_cast<double>(below(80)), "rule", double(below(4))});
        }
        return out;
    }
};

bool inside(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - kWithin && inner.y >= outer.y - kWithin &&
           inner.x + inner.w <= outer.x + outer.w + kWithin &&
           inner.y + inner.h <= outer.y + outer.h + kWithin;
}

bool inside(Point point, const Rect& outer) { return inside({point.x, point.y, 0, 0}, outer); }

struct Laid {
    ChartSpec spec;
    ChartType type;
    Rect rect;
    ChartPicture picture;

    Laid(ChartSpec wanted, float width, float scale)
        : spec(std::move(wanted)), type(type_of(scale)) {
        rect = {13, 29, width, chart_height(spec, width, type)};
        picture = chart_layout(spec, rect, type);
    }
};

// The first label that lies on the one before it, or the number of labels.
std::size_t overlap(const std::vector<ColumnLabel>& labels) {
    for (std::size_t i = 1; i < labels.size(); ++i) {
        if (labels[i].rect.x <= labels[i - 1].rect.x + labels[i - 1].rect.w) return i;
    }
    return labels.size();
}

template <typename Check>
void over_random_charts(Check check) {
    for (unsigned seed = 1; seed <= 150; ++seed) {
        Dice dice{std::mt19937(seed)};
        const float widths[] = {256, 296, 592};
        const float scales[] = {1, 2, 3};
        INFO("seed " << seed);
        check(Laid(dice.spec(), widths[dice.below(3)], scales[dice.below(3)]));
    }
}

Laid of_values(std::vector<std::optional<double>> values, bool turned = false) {
    ChartSpec spec;
    spec.falls_when_better = turned;
    spec.series = {{"line", std::move(values), 0}};
    return Laid(spec, 300, 1);
}

}  // namespace

TEST_CASE("worse is down on every chart") {
    for (const bool turned : {false, true}) {
        const Laid laid = of_values({0, 2.5, 5, 10}, turned);
        const std::vector<Point>& points = laid.picture.series[0].markers;
        REQUIRE(points.size() == 4);
        const Point worst = turned ? points[3] : points[0];
        const Point best = turned ? points[0] : points[3];
        CHECK(worst.y == doctest::Approx(laid.picture.bottom));
        CHECK(best.y == doctest::Approx(laid.picture.top));
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            CHECK((points[i + 1].y > points[i].y) == turned);
        }
        CHECK(laid.picture.better_label.y < laid.picture.top);
        CHECK(laid.picture.worse_label.y > laid.picture.bottom);
        CHECK(laid.picture.better_label.h ==
              (turned ? laid.type.low_height : laid.type.high_height));
    }
}

TEST_CASE("what was not answered is a gap") {
    const Laid laid =
        of_values({4, std::nullopt, 6, 7, std::nullopt, std::nullopt, 9, std::nullopt});
    const SeriesPicture& line = laid.picture.series[0];
    REQUIRE(line.runs.size() == 3);
    CHECK(line.runs[0].size() == 1);
    CHECK(line.runs[1].size() == 2);
    CHECK(line.runs[2].size() == 1);
    CHECK(line.markers.size() == 4);
    CHECK(line.strokes.size() == 1);
    for (const Point& point : line.markers) CHECK(point.y < laid.picture.bottom - 1);
    const Laid odd = of_values({std::nan(""), 5, INFINITY});
    CHECK(odd.picture.series[0].markers.size() == 1);
}

TEST_CASE("no stroke crosses a column without a value") {
    over_random_charts([](const Laid& laid) {
        const std::size_t columns = chart_columns(laid.spec);
        if (columns > 100) return;
        for (std::size_t i = 0; i < laid.spec.series.size(); ++i) {
            const auto& values = laid.spec.series[i].values;
            const SeriesPicture& line = laid.picture.series[i];
            std::size_t answered = 0, pairs = 0, points = 0, steps = 0;
            for (std::size_t k = 0; k < values.size(); ++k) {
                answered += values[k].has_value();
                pairs += values[k] && k + 1 < values.size() && values[k + 1];
            }
            for (const auto& run : line.runs) {
                REQUIRE_FALSE(run.empty());
                points += run.size();
                steps += run.size() - 1;
            }
            CHECK(points == answered);
            CHECK(steps == pairs);
        }
    });
}

TEST_CASE("labels neither overlap nor leave the picture, and the newest column has one") {
    over_random_charts([](const Laid& laid) {
        const auto& labels = laid.picture.labels;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            CHECK(inside(labels[i].rect, laid.rect));
            CHECK(labels[i].rect.y >= laid.picture.frame.y + laid.picture.frame.h);
            const float needs = laid.type.width_of(laid.spec.x_labels[labels[i].column]);
            CHECK(labels[i].rect.w >= needs);
            if (i == 0) continue;
            CHECK(labels[i].column > labels[i - 1].column);
        }
        CHECK(overlap(labels) == labels.size());
        const std::string& newest = laid.spec.x_labels.back();
        if (newest.empty() || laid.type.width_of(newest) > laid.rect.w - 1) return;
        REQUIRE_FALSE(labels.empty());
        CHECK(labels.back().column == laid.spec.x_labels.size() - 1);
    });
}

TEST_CASE("everything stays in its place") {
    over_random_charts([](const Laid& laid) {
        const ChartPicture& picture = laid.picture;
        CHECK(inside(picture.frame, laid.rect));
        CHECK(inside(picture.better_label, picture.frame));
        CHECK(inside(picture.worse_label, picture.frame));
        CHECK(picture.better_label.y + picture.better_label.h <= picture.top);
        CHECK(picture.worse_label.y >= picture.bottom);
        Rect room = picture.frame;
        room.x += picture.marker;
        room.w -= 2 * picture.marker;
        for (const SeriesPicture& series : picture.series) {
            for (const Point& point : series.markers) CHECK(inside(point, room));
            for (const Point& point : series.dots) CHECK(inside(point, room));
            for (const Segment& stroke : series.strokes) {
                CHECK((inside(stroke.from, room) && inside(stroke.to, room)));
            }
        }
        for (const Rect& band : picture.bands) {
            if (band.w != 0) CHECK(inside(band, picture.frame));
            CHECK(band.w >= 0);
        }
        for (std::size_t i = 0; i < picture.rules.size(); ++i) {
            const RulePicture& rule = picture.rules[i];
            CHECK(rule.strokes.empty() == (laid.spec.rules[i].y > laid.spec.y_high));
            if (rule.strokes.empty()) continue;
            CHECK(inside(rule.band, picture.frame));
            CHECK(rule.y > picture.top);
            CHECK(rule.y < picture.bottom + 1);
        }
        for (const MarkPicture& mark : picture.marks) {
            const float r = chart_marker(laid.type.scale);
            CHECK(inside({mark.centre.x - r, mark.centre.y - r, 2 * r, 2 * r}, laid.rect));
            CHECK(mark.centre.y - r >= picture.frame.y + picture.frame.h);
            for (const ColumnLabel& label : picture.labels) CHECK(mark.centre.y + r < label.rect.y);
        }
    });
}

TEST_CASE("ten thousand columns are as much to draw as there are pixels") {
    ChartSpec spec;
    for (int style = 0; style < 4; ++style) {
        Series series{"line", std::vector<std::optional<double>>(10000), style};
        for (std::size_t i = 0; i < 10000; ++i) series.values[i] = static_cast<double>(i * 7 % 9);
        series.values[4321] = 10;
        spec.series.push_back(series);
    }
    spec.x_labels.assign(10000, "10000");
    for (std::size_t i = 0; i < 10000; ++i) spec.marks.push_back({i, MarkKind::Ring, "mark"});
    const Laid laid(spec, 592, 1);
    for (const SeriesPicture& series : laid.picture.series) {
        CHECK(series.strokes.size() <= 3 * 592);
        CHECK(series.markers.size() + series.dots.size() <= 592);
        CHECK(series.markers.size() >= 4);
        float highest = laid.picture.bottom;
        for (const Point& point : series.runs[0]) highest = std::min(highest, point.y);
        CHECK(highest == doctest::Approx(laid.picture.top));
    }
    CHECK(laid.picture.marks.size() <= 592 / 4);
    CHECK(laid.picture.labels.size() <= 592 / 50);
}

TEST_CASE("the lines differ without colour") {
    std::set<std::vector<float>> patterns, outlines;
    for (int style = 0; style < 4; ++style) {
        const auto pattern = line_pattern(style);
        patterns.insert(std::vector<float>(pattern.begin(), pattern.end()));
        std::vector<float> outline{marker_is_hollow(style) ? 1.0f : 0.0f};
        for (const Point& point : marker_outline(style, {0, 0}, 4)) {
            outline.push_back(std::round(point.x * 10));
            outline.push_back(std::round(point.y * 10));
        }
        outlines.insert(outline);
        CHECK(marker_is_hollow(style) == (style == 1 || style == 3));
    }
    CHECK(patterns.size() == 4);
    CHECK(outlines.size() == 4);
}

TEST_CASE("a pattern goes on over the corners of a line") {
    const Point line[] = {{0, 0}, {3, 0}, {3, 4}};
    const float pattern[] = {2, 2};
    std::vector<Segment> out;
    dash(line, pattern, 1, false, out);
    REQUIRE(out.size() == 2);
    CHECK(out[0].to == Point{2, 0});
    CHECK(out[1].from == Point{3, 1});
    CHECK(out[1].to == Point{3, 3});
    out.clear();
    dash(line, {}, 1, false, out);
    CHECK(out.size() == 2);
}

TEST_CASE("what these tests look for would be found") {
    Laid laid = of_values({1, 2, 3});
    laid.spec.x_labels = {"one", "two", "three"};
    std::vector<ColumnLabel> labels = chart_layout(laid.spec, laid.rect, laid.type).labels;
    REQUIRE(labels.size() == 3);
    CHECK(overlap(labels) == 3);
    labels[2].rect.x = labels[1].rect.x + 1;
    CHECK(overlap(labels) == 2);
    CHECK_FALSE(inside(Point{laid.rect.x - 1, laid.rect.y}, laid.rect));
    CHECK_FALSE(inside(Rect{laid.rect.x, laid.rect.y, laid.rect.w + 1, 1}, laid.rect));
}
