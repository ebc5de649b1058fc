// What a picture of numbers over time, and labelled bars, are made of: plain data for `Ui::chart`
// and `Ui::bars`. All words come from the caller.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapport::ui {

// A line. Its style gives it a colour, a marker and a pattern of its own, so that it reads in grey:
// 0 disc and solid, 1 hollow square and dashed, 2 triangle and dotted, 3 hollow diamond and
// dash-dot.
struct Series {
    std::string name;  // In the legend; empty where the heading above says it already.
    std::vector<std::optional<double>> values;  // One a column; none: a gap, and never a zero.
    int style = 0;
};

enum class MarkKind : std::uint8_t { Ring, Disc };

// A sign below the axis. Each kind has a row of its own; each label stands once in the legend.
struct Mark {
    std::size_t column = 0;
    MarkKind kind = MarkKind::Ring;
    std::string label;
};

// A quiet background from one column to another, both included.
struct Band {
    std::size_t first = 0, last = 0;
    std::string name;
};

// A thin dashed line across at `y`, with a band of `half_height` above and below if that is not 0.
// One that lies beyond the scale is left out, also of the legend.
struct Rule {
    double y = 0;
    std::string label;
    double half_height = 0;
};

struct ChartSpec {
    std::string_view name;  // Of the picture in the tree; it is not drawn.
    std::string_view
        summary;  // A sentence or two that say what the picture shows: its description.
    double y_low = 0, y_high = 10;               // Values beyond them are drawn at the ends.
    std::string_view y_low_label, y_high_label;  // Words at the ends.
    bool falls_when_better = false;              // Turns the axis: on every chart, worse is down.
    std::vector<std::string> x_labels;           // One a column; as many are drawn as fit.
    std::vector<Series> series;
    std::vector<Mark> marks;
    std::vector<Band> bands;
    std::vector<Rule> rules;
};

struct Bar {
    std::string label;  // Wraps.
    std::string said;   // One sentence with the label and both values, for the tree.
    std::string value;  // What stands at the end of the label, as "7".
    std::optional<double> now, then;
};

struct BarsSpec {
    std::string_view name;  // Of the group; it is not drawn.
    double max = 10;
    std::string_view not_answered;         // Stands where a bar has no `now`.
    std::string_view now_name, then_name;  // The legend, drawn when there is any `then`.
    std::vector<Bar> bars;
};

}  // namespace rapport::ui
