// Where everything of a chart goes, in pixels: a pure function of what it shows, its place and the
// size of its text. Nothing here draws.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "ui/chart.h"
#include "ui/node.h"

namespace rapport::ui {

struct Point {
    float x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Segment {
    Point from, to;
};

// What the layout must know of the text.
struct ChartType {
    float scale = 1;                        // Of the text.
    float line_px = 22;                     // The height of one line of it.
    float high_height = 0, low_height = 0;  // Of the words at the ends, wrapped.
    std::function<float(std::string_view)> width_of;
};

struct ColumnLabel {
    std::size_t column = 0;
    Rect rect;
};

struct SeriesPicture {
    std::vector<std::vector<Point>> runs;  // The line between two gaps.
    std::vector<Segment> strokes;          // The same, in the pattern of its style.
    std::vector<Point> markers;
    std::vector<Point> dots;  // Points without neighbours, where there is no room for markers.
};

struct RulePicture {
    float y = 0;
    Rect band;  // Its height is 0 when there is none.
    std::vector<Segment> strokes;
};

struct MarkPicture {
    Point centre;
    MarkKind kind = MarkKind::Ring;
};

struct ChartPicture {
    Rect frame;
    float top = 0, bottom = 0;  // Where the better and the worse end of the scale are.
    float marker = 0;           // The radius of a marker.
    float stroke = 0;           // The width of a line.
    Rect better_label, worse_label;
    std::vector<Rect> bands;
    std::vector<RulePicture> rules;
    std::vector<SeriesPicture> series;
    std::vector<MarkPicture> marks;
    std::vector<ColumnLabel> labels;
};

bool chart_is_empty(const ChartSpec& spec);  // No series has any value.
std::size_t chart_columns(const ChartSpec& spec);
float chart_height(const ChartSpec& spec, float width, const ChartType& type);
// `rect` is as high as `chart_height` says.
ChartPicture chart_layout(const ChartSpec& spec, const Rect& rect, const ChartType& type);

// The looks of the lines, also for the legend.
float chart_marker(float scale);
float chart_stroke(float scale);
bool marker_is_hollow(int style);
std::vector<Point> marker_outline(int style, Point centre, float radius);  // Clockwise.
// Lengths that are drawn and left out by turns; empty is solid. For a stroke of one pixel.
std::span<const float> line_pattern(int style);
std::span<const float> rule_pattern(std::size_t index);
// Cuts a line into its pattern; `along_x` measures it sideways only, for lines that go up and down
// within a pixel.
void dash(std::span<const Point> line, std::span<const float> pattern, float unit, bool along_x,
          std::vector<Segment>& out);

}  // namespace rapport::ui
