// Pictures over time: worse is never higher, and what was not answered has no number anywhere.
#include <cmath>
#include <random>

#include "screens/pictures.h"
#include "screens/session_stage.h"
#include "ui/chart_layout.h"

namespace rapport::screens {
namespace {

using ui::Role;

ui::ChartPicture laid(const Picture& picture) {
    ui::ChartType type;
    type.high_height = type.low_height = type.line_px;
    type.width_of = [](std::string_view text) { return 8.0f * static_cast<float>(text.size()); };
    const ui::ChartSpec spec = picture.spec();
    return ui::chart_layout(spec, {0, 0, 320, ui::chart_height(spec, 320, type)}, type);
}

base::LocalDate day(int number) { return base::add_days({2026, 1, 5}, number); }

ScaleLine random_line(std::mt19937& dice, int step_days) {
    ScaleLine line;
    line.scale.id = sample_id(700);
    line.scale.name = "Sleep";
    line.scale.low = static_cast<int>(dice() % 400) - 200;
    line.scale.high = line.scale.low + 1 + static_cast<int>(dice() % 1000);
    line.scale.rises_when_better = dice() % 2 == 0;
    const int count = 1 + static_cast<int>(dice() % 12);
    const int size = line.scale.high - line.scale.low + 1;
    for (int i = 0; i < count; ++i) {
        const int value = line.scale.low + static_cast<int>(dice() % static_cast<unsigned>(size));
        line.numbers.push_back({sample_id(800 + i), day(i * step_days), value});
    }
    return line;
}

// Of any two numbers the worse one is at least as low; a smaller y is higher up.
void check_worse_is_down(const model::Scale& scale, const std::vector<ScaleNumber>& numbers,
                         const std::vector<ui::Point>& markers) {
    REQUIRE(markers.size() == numbers.size());
    for (std::size_t a = 0; a < numbers.size(); ++a) {
        for (std::size_t b = 0; b < numbers.size(); ++b) {
            const bool a_is_worse = scale.rises_when_better ? numbers[a].value < numbers[b].value
                                                            : numbers[a].value > numbers[b].value;
            if (a_is_worse) CHECK(markers[a].y > markers[b].y);
        }
    }
}

RatedColumn rated(int number, const model::HeardAnswers& heard) {
    RatedColumn column;
    column.number = number;
    column.date = day(number * 7);
    column.heard = heard;
    return column;
}

constexpr std::nullopt_t na = std::nullopt;

PatternsView three_sessions() {
    PatternsView view;
    view.today = day(40);
    view.rated = {rated(1, {6, na, na, na, na}), rated(2, {na, na, na, na, na}),
                  rated(3, {8, 8, 8, 9, 8})};
    view.since = view.rated;
    return view;
}

Stage stage_of_patterns(PatternsView& view) {
    return Stage([&](Ui& ui, const Texts& tr, Commands& commands) {
        const ui::Scope main = ui.main("test");
        patterns(ui, tr, view, commands);
    });
}

}  // namespace

TEST_CASE("for random scales a worse number is never higher in the picture") {
    const Texts tr;
    std::mt19937 dice(11);
    for (int i = 0; i < 300; ++i) {
        const ScaleLine line = random_line(dice, 1);
        const Picture picture = scale_picture(tr, line, PatternRange::All, day(40));
        check_worse_is_down(line.scale, line.numbers, laid(picture).series[0].markers);
    }
}

TEST_CASE("an own scale and feeling heard point the same way, in one picture") {
    const Texts tr;
    std::mt19937 dice(12);
    for (int i = 0; i < 300; ++i) {
        const ScaleLine line = random_line(dice, 7);
        std::vector<RatedColumn> columns;
        std::vector<model::Mean> heard;
        for (std::size_t week = 0; week < line.numbers.size(); ++week) {
            const int value = static_cast<int>(dice() % 11);
            columns.push_back(rated(static_cast<int>(week), {value, na, na, na, na}));
            heard.push_back({value, 1});
        }
        const Picture picture = load_picture(tr, line, columns, PatternRange::All, day(90));
        REQUIRE(picture.chart.series.size() == 2);
        const ui::ChartPicture drawn = laid(picture);
        check_worse_is_down(line.scale, line.numbers, drawn.series[0].markers);
        const std::vector<ui::Point>& markers = drawn.series[1].markers;
        REQUIRE(markers.size() == heard.size());
        for (std::size_t a = 0; a + 1 < heard.size(); ++a) {
            if (heard[a] < heard[a + 1]) CHECK(markers[a].y > markers[a + 1].y);
            if (heard[a + 1] < heard[a]) CHECK(markers[a].y < markers[a + 1].y);
        }
        // The ends are the ends of both.
        for (std::size_t a = 0; a < heard.size(); ++a) {
            if (heard[a].sum == 10) CHECK(std::fabs(markers[a].y - drawn.top) < 0.5f);
            if (heard[a].sum == 0) CHECK(std::fabs(markers[a].y - drawn.bottom) < 0.5f);
        }
    }
}

TEST_CASE("an unanswered rating has no value anywhere in the view") {
    const Texts tr;
    PatternsView view = three_sessions();
    const Picture heard = heard_picture(tr, view.rated, view.today);
    CHECK(heard.chart.series[0].values[0] == 6);
    CHECK_FALSE(heard.chart.series[0].values[1]);
    CHECK(heard.summary == "First 6.0, last 8.2. Lowest 6.0, highest 8.2.");
    CHECK(heard.numbers[1].ends_with("not answered"));
    const Picture lines = lines_picture(tr, view.rated, view.today);
    CHECK_FALSE(lines.chart.series[1].values[0]);
    CHECK_FALSE(lines.chart.series[0].values[1]);
    CHECK(lines.numbers[0].ends_with("Support: 6.0; Working together: not answered"));
    CHECK(since_picture(tr, view.since, view.today).empty());
    Stage stage = stage_of_patterns(view);
    stage.press(Role::Button, "The numbers");
    for (const ui::Node& node : stage.show().nodes()) {
        CHECK(node.name.find("0.0") == std::string::npos);
    }
    CHECK_FALSE(stage.has(Role::Heading, "Since last time"));
    CHECK_FALSE(stage.has(Role::Heading, "Seven sides, now and before"));
}

TEST_CASE(
    "the band of first sessions goes by true numbers, and stays away where they are unknown") {
    const Texts tr;
    std::vector<RatedColumn> columns;
    for (int i = 3; i < 9; ++i) columns.push_back(rated(i, {5, 5, 5, 5, 5}));
    Picture lines = lines_picture(tr, columns, day(90));
    REQUIRE(lines.chart.bands.size() == 1);
    CHECK(lines.chart.bands[0].first == 0);
    CHECK(lines.chart.bands[0].last == 2);
    for (RatedColumn& column : columns) column.number.reset();
    CHECK(lines_picture(tr, columns, day(90)).chart.bands.empty());
    columns[1].tense = columns[1].mended = true;
    lines = lines_picture(tr, columns, day(90));
    REQUIRE(lines.chart.marks.size() == 2);
    CHECK(lines.chart.marks[0].column == 1);
    CHECK(lines.chart.marks[0].label == "a tense moment");
    CHECK(lines.chart.marks[1].kind == ui::MarkKind::Disc);
}

TEST_CASE("the small picture stands there from the third compared session on") {
    std::vector<RatedColumn> columns = {rated(1, {7, 7, 7, na, na}), rated(2, {7, na, na, na, na}),
                                        rated(3, {7, 7, 7, 7, 7})};
    CHECK_FALSE(has_small_picture(columns));
    columns.push_back(rated(4, {0, 0, 0, na, na}));
    CHECK(has_small_picture(columns));
}

TEST_CASE("the range takes the newest") {
    std::vector<int> all;
    for (int i = 0; i < 30; ++i) all.push_back(i);
    CHECK(last_of(all, PatternRange::Last8).front() == 22);
    CHECK(last_of(all, PatternRange::Last20).size() == 20);
    CHECK(last_of(all, PatternRange::All).size() == 30);
    CHECK(last_of(std::vector<int>{}, PatternRange::Last8).empty());
}

TEST_CASE("without ratings there is no picture of them, and own scales stand alone") {
    std::mt19937 dice(3);
    PatternsView view = three_sessions();
    view.scales = {random_line(dice, 7)};
    view.no_ratings = true;
    Stage stage = stage_of_patterns(view);
    CHECK_FALSE(stage.has(Role::Image, "Feeling heard"));
    CHECK_FALSE(stage.has(Role::Text, "Felt heard, 0 to 10"));
    CHECK(stage.has(Role::Image, "Sleep"));
    CHECK(stage.has(Role::Text, "Ratings are switched off, so there are no pictures of them."));
    view.no_ratings = false;
    CHECK(stage.has(Role::Image, "Feeling heard"));
    CHECK(
        only<SetPatternRange>(stage.choose("How far would you like to look back?", "All")).range ==
        2);
}

TEST_CASE("with nothing to draw it says so, and asks for no range") {
    PatternsView view;
    Stage stage = stage_of_patterns(view);
    CHECK(stage.count(Role::Image) == 0);
    CHECK(stage.has(Role::Text,
                    "There is nothing to draw yet. It fills as you answer after a session."));
    CHECK(stage.count(Role::Radio) == 0);
}

}  // namespace rapport::screens
