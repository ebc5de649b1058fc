// The geometry of a chart. From above: the words of the better end, the scale, the words of the
// worse end, all in one frame; below it the marks and the labels of the columns.
#include "ui/chart_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/metrics.h"

namespace rapport::ui {

namespace {

constexpr float kEndGap = 6;       // Between an end of the scale and its words.
constexpr float kLabelGap = 10;    // Between two labels of columns.
constexpr float kWidestSlot = 96;  // A few columns stay near each other.
constexpr float kSmallMarker = 3;
constexpr float kMarkerEvery = 56;  // Where there is no room for all markers.

// Columns side by side in the frame.
struct Grid {
    float left = 0, width = 0, slot = 0;
    std::size_t columns = 0;

    float at(std::size_t column) const { return left + slot * (static_cast<float>(column) + 0.5f); }
    // More columns than pixels.
    bool packed() const { return slot < 1; }
    std::size_t pixel(std::size_t column) const {
        return static_cast<std::size_t>(static_cast<double>(column) * static_cast<double>(width) /
                                        static_cast<double>(columns));
    }
};

struct Scale {
    double low = 0, high = 1;
    bool turned = false;
    float top = 0, bottom = 0;

    float at(double value) const {
        const double share = (std::clamp(value, low, high) - low) / (high - low);
        const float up = static_cast<float>(turned ? 1 - share : share);
        return bottom - (bottom - top) * up;
    }
};

float growth(float scale, float most) { return std::min(scale, most); }

float mark_row(float scale) { return 2 * chart_marker(scale) + 8; }

bool has_kind(const ChartSpec& spec, MarkKind kind) {
    return std::any_of(spec.marks.begin(), spec.marks.end(), [&](const Mark& mark) {
        return mark.kind == kind && mark.column < chart_columns(spec);
    });
}

int mark_rows(const ChartSpec& spec) {
    return int{has_kind(spec, MarkKind::Ring)} + int{has_kind(spec, MarkKind::Disc)};
}

bool has_labels(const ChartSpec& spec) {
    return std::any_of(spec.x_labels.begin(), spec.x_labels.end(),
                       [](const auto& label) { return !label.empty(); });
}

std::optional<double> value_at(const Series& series, std::size_t column) {
    if (column >= series.values.size()) return std::nullopt;
    const std::optional<double>& value = series.values[column];
    return value && std::isfinite(*value) ? value : std::nullopt;
}

// The lowest and the highest value of a pixel that several columns share, as they come.
std::vector<std::vector<Point>> packed_runs(const Series& series, const Grid& grid,
                                            const Scale& scale) {
    std::vector<std::vector<Point>> runs(1);
    for (std::size_t column = 0; column < grid.columns;) {
        const std::size_t pixel = grid.pixel(column);
        std::optional<std::size_t> low, high;
        for (; column < grid.columns && grid.pixel(column) == pixel; ++column) {
            const auto value = value_at(series, column);
            if (!value) continue;
            if (!low || *value < *series.values[*low]) low = column;
            if (!high || *value > *series.values[*high]) high = column;
        }
        if (!low) {
            if (!runs.back().empty()) runs.emplace_back();
            continue;
        }
        const auto [first, last] = std::minmax(*low, *high);
        runs.back().push_back({grid.at(first), scale.at(*series.values[first])});
        if (last == first) continue;
        runs.back().push_back({grid.at(last), scale.at(*series.values[last])});
    }
    return runs;
}

std::vector<std::vector<Point>> runs_of(const Series& series, const Grid& grid,
                                        const Scale& scale) {
    std::vector<std::vector<Point>> runs(1);
    for (std::size_t column = 0; column < grid.columns; ++column) {
        if (const auto value = value_at(series, column)) {
            runs.back().push_back({grid.at(column), scale.at(*value)});
        } else if (!runs.back().empty()) {
            runs.emplace_back();
        }
    }
    return runs;
}

SeriesPicture place_series(const Series& series, const Grid& grid, const Scale& scale,
                           const ChartPicture& chart, float text_scale) {
    SeriesPicture out;
    out.runs = grid.packed() ? packed_runs(series, grid, scale) : runs_of(series, grid, scale);
    if (out.runs.back().empty()) out.runs.pop_back();
    const bool dense = grid.slot < 2 * chart.marker + 3;
    const float every = dense ? kMarkerEvery * growth(text_scale, 1.5f) : 0;
    std::optional<float> before;
    for (const std::vector<Point>& run : out.runs) {
        dash(run, line_pattern(series.style), chart.stroke, dense, out.strokes);
        const bool alone = run.size() == 1;
        for (const Point& point : run) {
            const bool room = !before || point.x - *before >= every;
            if (room) {
                out.markers.push_back(point);
                before = point.x;
            } else if (alone) {
                out.dots.push_back(point);
            }
        }
    }
    return out;
}

Rect place_band(const Band& band, const Grid& grid, const Rect& frame) {
    const std::size_t last = std::min(band.last, grid.columns - 1);
    const bool to_the_edge = last + 1 == grid.columns && grid.slot < kWidestSlot;
    const float from = band.first == 0 ? frame.x : grid.at(band.first) - grid.slot / 2;
    const float to = to_the_edge ? frame.x + frame.w : grid.at(last) + grid.slot / 2;
    return {from, frame.y, std::min(to, frame.x + frame.w) - from, frame.h};
}

RulePicture place_rule(const Rule& rule, std::size_t index, const Scale& scale, const Rect& frame) {
    RulePicture out;
    if (rule.y < scale.low || rule.y > scale.high) return out;
    out.y = std::floor(scale.at(rule.y)) + 0.5f;
    const float a = scale.at(rule.y - rule.half_height);
    const float b = scale.at(rule.y + rule.half_height);
    out.band = {frame.x, std::min(a, b), frame.w, std::fabs(a - b)};
    const std::array line{Point{frame.x, out.y}, Point{frame.x + frame.w, out.y}};
    dash(line, rule_pattern(index), 1, false, out.strokes);
    return out;
}

// Marks of one kind stand in one row; of many in nearly one place the first is drawn.
void place_marks(const ChartSpec& spec, MarkKind kind, const Grid& grid, float y,
                 std::vector<MarkPicture>& out) {
    std::vector<std::size_t> columns;
    for (const Mark& mark : spec.marks) {
        if (mark.kind == kind && mark.column < grid.columns) columns.push_back(mark.column);
    }
    std::sort(columns.begin(), columns.end());
    std::optional<float> before;
    for (const std::size_t column : columns) {
        const float x = grid.at(column);
        if (before && x - *before < 4) continue;
        out.push_back({{x, y}, kind});
        before = x;
    }
}

// 1, 2, 5, 10, 20, 50 ...
std::size_t next_stride(std::size_t stride) {
    std::size_t leading = stride;
    while (leading >= 10) leading /= 10;
    return leading == 2 ? stride / 2 * 5 : stride * 2;
}

// Every label that is wanted at this stride has its room.
bool fits(const ChartSpec& spec, std::size_t stride, const Grid& grid, const ChartType& type) {
    const float room = grid.slot * static_cast<float>(stride) - kLabelGap;
    for (std::size_t i = 0; i < spec.x_labels.size(); i += stride) {
        if (room <= 0 || type.width_of(spec.x_labels[i]) > room) return false;
    }
    return true;
}

void place_labels(const ChartSpec& spec, const Grid& grid, const Rect& row, const ChartType& type,
                  std::vector<ColumnLabel>& out) {
    const std::size_t count = std::min(spec.x_labels.size(), grid.columns);
    if (count == 0) return;
    std::size_t stride = 1;
    while (stride < count && (grid.slot * static_cast<float>(stride) < 2 * kLabelGap ||
                              !fits(spec, stride, grid, type))) {
        stride = next_stride(stride);
    }
    const auto rect_of = [&](std::size_t column) {
        const std::string& text = spec.x_labels[column];
        const float width = text.empty() ? 0 : std::ceil(type.width_of(text));
        const float most = std::max(row.x, row.x + row.w - width);
        return Rect{std::floor(std::clamp(grid.at(column) - width / 2, row.x, most)), row.y, width,
                    row.h};
    };
    const auto drawable = [&](const Rect& rect) { return rect.w > 0 && rect.w <= row.w; };
    const auto clear_of_last = [&](const Rect& rect) {
        return out.empty() || out.back().rect.x + out.back().rect.w + kLabelGap <= rect.x;
    };
    for (std::size_t i = 0; i < count; i += stride) {
        const Rect rect = rect_of(i);
        if (drawable(rect) && clear_of_last(rect)) out.push_back({i, rect});
    }
    // The newest column always says which it is, and stands no closer to its neighbour than others.
    const std::size_t newest = count - 1;
    const Rect rect = rect_of(newest);
    if (!drawable(rect)) return;
    const auto crowded = [&](const ColumnLabel& label) {
        return !clear_of_last(rect) || 4 * (newest - label.column) < 3 * stride;
    };
    while (!out.empty() && crowded(out.back())) out.pop_back();
    out.push_back({newest, rect});
}

float scale_height(float width, float text_scale) {
    return std::round(std::clamp(width * 0.3f, 112.0f, 160.0f) * growth(text_scale, 1.75f));
}

float end_height(float words, const ChartType& type) {
    const float least = chart_marker(type.scale) + kEndGap;
    return std::ceil(words == 0 ? least : words + least);
}

}  // namespace

bool chart_is_empty(const ChartSpec& spec) {
    for (const Series& series : spec.series) {
        for (std::size_t i = 0; i < series.values.size(); ++i) {
            if (value_at(series, i)) return false;
        }
    }
    return true;
}

std::size_t chart_columns(const ChartSpec& spec) {
    std::size_t columns = spec.x_labels.size();
    for (const Series& series : spec.series) columns = std::max(columns, series.values.size());
    return columns;
}

float chart_height(const ChartSpec& spec, float width, const ChartType& type) {
    const float ends = end_height(type.high_height, type) + end_height(type.low_height, type);
    const float marks = static_cast<float>(mark_rows(spec)) * mark_row(type.scale);
    const float labels = has_labels(spec) ? type.line_px + 4 : 0;
    return std::ceil(ends + scale_height(width, type.scale) + marks + labels);
}

ChartPicture chart_layout(const ChartSpec& spec, const Rect& rect, const ChartType& type) {
    ChartPicture out;
    out.marker = chart_marker(type.scale);
    out.stroke = chart_stroke(type.scale);
    const bool turned = spec.falls_when_better;
    const float better_h = turned ? type.low_height : type.high_height;
    const float worse_h = turned ? type.high_height : type.low_height;
    out.top = rect.y + end_height(better_h, type);
    out.bottom = out.top + scale_height(rect.w, type.scale);
    out.frame = {rect.x, rect.y, rect.w, out.bottom + end_height(worse_h, type) - rect.y};
    const float pad = 8;
    out.better_label = {rect.x + pad, rect.y + kEndGap / 2, rect.w - 2 * pad, better_h};
    const float foot = out.frame.y + out.frame.h;
    out.worse_label = {rect.x + pad, foot - kEndGap / 2 - worse_h, rect.w - 2 * pad, worse_h};

    Grid grid;
    grid.columns = std::max<std::size_t>(1, chart_columns(spec));
    grid.left = rect.x + out.marker + 2;
    grid.width = rect.w - 2 * (out.marker + 2);
    grid.slot = std::min(grid.width / static_cast<float>(grid.columns), kWidestSlot * type.scale);
    out.marker = std::min(out.marker, std::max(kSmallMarker, grid.slot * 0.21f));
    out.stroke *= std::max(0.75f, out.marker / chart_marker(type.scale));
    const Scale scale{spec.y_low, spec.y_high, turned, out.top, out.bottom};
    for (const Band& band : spec.bands) {
        const bool there = band.first <= band.last && band.first < grid.columns;
        out.bands.push_back(there ? place_band(band, grid, out.frame) : Rect{});
    }
    for (std::size_t i = 0; i < spec.rules.size(); ++i) {
        out.rules.push_back(place_rule(spec.rules[i], i, scale, out.frame));
    }
    for (const Series& series : spec.series) {
        out.series.push_back(place_series(series, grid, scale, out, type.scale));
    }
    float y = foot;
    for (const MarkKind kind : {MarkKind::Ring, MarkKind::Disc}) {
        if (!has_kind(spec, kind)) continue;
        place_marks(spec, kind, grid, y + mark_row(type.scale) / 2 + 1, out.marks);
        y += mark_row(type.scale);
    }
    place_labels(spec, grid, {rect.x, y + 4, rect.w, type.line_px}, type, out.labels);
    return out;
}

}  // namespace rapport::ui
