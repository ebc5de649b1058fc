// The pictures over time on paper: the charts of the screen, by the same layout, in greys.
#include <algorithm>

#include "core/apply_practice.h"
#include "exchange/pictures_page.h"
#include "screens/pictures.h"
#include "ui/chart_layout.h"

namespace rapport::core {
namespace {

using exchange::Drawing;
using exchange::Ink;
using exchange::Shape;
using exchange::Spot;
using ui::Str;

constexpr float kWidth = 362;    // Of the sheet, in points.
constexpr float kType = 9;       // Of the words in a picture, as assets/print.css has it.
constexpr float kLetter = 0.6f;  // Of the type; figures and short words are narrower than this.
constexpr float kSample = 26;    // Of a line in the key.

ui::ChartType paper_type(const ui::ChartSpec& spec) {
    ui::ChartType type;
    type.line_px = 12;
    type.high_height = spec.y_high_label.empty() ? 0 : type.line_px;
    type.low_height = spec.y_low_label.empty() ? 0 : type.line_px;
    type.width_of = [](std::string_view text) {
        return static_cast<float>(text.size()) * kType * kLetter;
    };
    return type;
}

Spot spot(const ui::Point& point) {
    return {static_cast<double>(point.x), static_cast<double>(point.y)};
}

void add_rect(Drawing& drawing, const ui::Rect& rect, Ink line, Ink inside) {
    const Spot from = spot({rect.x, rect.y}), to = spot({rect.x + rect.w, rect.y + rect.h});
    drawing.shapes.push_back({{from, {to.x, from.y}, to, {from.x, to.y}}, true, line, inside, 0.5});
}

void add_line(Drawing& drawing, const ui::Segment& segment, Ink ink, double width) {
    drawing.shapes.push_back(
        {{spot(segment.from), spot(segment.to)}, false, ink, Ink::None, width});
}

void add_marker(Drawing& drawing, int style, ui::Point at, float radius) {
    Shape shape;
    for (const ui::Point& corner : ui::marker_outline(style, at, radius)) {
        shape.corners.push_back(spot(corner));
    }
    shape.closed = true;
    shape.line = Ink::Full;
    shape.inside = ui::marker_is_hollow(style) ? Ink::Paper : Ink::Full;
    drawing.shapes.push_back(std::move(shape));
}

void add_mark(Drawing& drawing, ui::MarkKind kind, ui::Point at, float radius) {
    add_marker(drawing, 0, at, radius);
    Shape& shape = drawing.shapes.back();
    shape.line = Ink::Quiet;
    shape.inside = kind == ui::MarkKind::Disc ? Ink::Quiet : Ink::Paper;
}

void add_words(Drawing& drawing, const ui::Rect& rect, std::string_view words) {
    if (!words.empty())
        drawing.words.push_back({spot({rect.x, rect.y + kType}), std::string(words)});
}

void add_frame(Drawing& drawing, const ui::ChartPicture& chart) {
    for (const ui::Rect& band : chart.bands) add_rect(drawing, band, Ink::None, Ink::Soft);
    for (const ui::RulePicture& rule : chart.rules) {
        if (rule.band.h > 0) add_rect(drawing, rule.band, Ink::Grid, Ink::Soft);
    }
    add_rect(drawing, chart.frame, Ink::Grid, Ink::None);
    for (const float share : {0.0f, 0.5f, 1.0f}) {
        const float y = chart.top + (chart.bottom - chart.top) * share;
        add_line(drawing, {{chart.frame.x, y}, {chart.frame.x + chart.frame.w, y}}, Ink::Grid, 0.5);
    }
    for (const ui::RulePicture& rule : chart.rules) {
        for (const ui::Segment& stroke : rule.strokes) add_line(drawing, stroke, Ink::Quiet, 0.75);
    }
}

Drawing drawing_of(const ui::ChartSpec& spec) {
    const ui::ChartType type = paper_type(spec);
    const ui::Rect rect{0.5f, 0.5f, kWidth - 1, ui::chart_height(spec, kWidth - 1, type)};
    const ui::ChartPicture chart = ui::chart_layout(spec, rect, type);
    Drawing drawing;
    drawing.width = static_cast<double>(kWidth);
    drawing.height = static_cast<double>(rect.h) + 1;
    drawing.said = std::string(spec.name) + ". " + std::string(spec.summary);
    add_frame(drawing, chart);
    const bool turned = spec.falls_when_better;
    add_words(drawing, chart.better_label, turned ? spec.y_low_label : spec.y_high_label);
    add_words(drawing, chart.worse_label, turned ? spec.y_high_label : spec.y_low_label);
    for (std::size_t i = chart.series.size(); i-- > 0;) {
        for (const ui::Segment& stroke : chart.series[i].strokes) {
            add_line(drawing, stroke, Ink::Full, 1.25);
        }
    }
    for (std::size_t i = chart.series.size(); i-- > 0;) {
        const int style = spec.series[i].style;
        for (const ui::Point& at : chart.series[i].markers) {
            add_marker(drawing, style, at, std::min(chart.marker, 3.5f));
        }
        for (const ui::Point& at : chart.series[i].dots) add_marker(drawing, style, at, 1);
    }
    for (const ui::MarkPicture& mark : chart.marks) add_mark(drawing, mark.kind, mark.centre, 3);
    for (const ui::ColumnLabel& label : chart.labels) {
        add_words(drawing, label.rect, spec.x_labels[label.column]);
    }
    return drawing;
}

Drawing sample_of(std::span<const float> pattern, double width, std::optional<int> marker) {
    Drawing sample;
    sample.width = static_cast<double>(kSample);
    sample.height = 12;
    const ui::Point ends[] = {{0, 6}, {kSample, 6}};
    std::vector<ui::Segment> strokes;
    ui::dash(ends, pattern, 1, false, strokes);
    const Ink ink = marker ? Ink::Full : Ink::Quiet;
    for (const ui::Segment& stroke : strokes) add_line(sample, stroke, ink, width);
    if (marker) add_marker(sample, *marker, {kSample / 2, 6}, 3);
    return sample;
}

std::vector<exchange::KeyLine> key_of(const ui::ChartSpec& spec) {
    std::vector<exchange::KeyLine> key;
    for (const ui::Series& series : spec.series) {
        if (series.name.empty()) continue;
        key.push_back({sample_of(ui::line_pattern(series.style), 1.25, series.style), series.name});
    }
    for (const ui::Mark& mark : spec.marks) {
        const bool known = std::any_of(key.begin(), key.end(),
                                       [&](const auto& line) { return line.words == mark.label; });
        if (known || mark.label.empty()) continue;
        Drawing sample;
        sample.width = sample.height = 12;
        add_mark(sample, mark.kind, {6, 6}, 3);
        key.push_back({std::move(sample), mark.label});
    }
    for (const ui::Band& band : spec.bands) {
        if (band.name.empty()) continue;
        Drawing sample;
        sample.width = static_cast<double>(kSample);
        sample.height = 12;
        add_rect(sample, {0.5f, 2, kSample - 1, 8}, Ink::Grid, Ink::Soft);
        key.push_back({std::move(sample), band.name});
    }
    for (std::size_t i = 0; i < spec.rules.size(); ++i) {
        const ui::Rule& rule = spec.rules[i];
        if (rule.label.empty() || rule.y < spec.y_low || rule.y > spec.y_high) continue;
        key.push_back({sample_of(ui::rule_pattern(i), 0.75, {}), rule.label});
    }
    return key;
}

exchange::PrintedPicture printed(const screens::Picture& picture) {
    const ui::ChartSpec spec = picture.spec();
    exchange::PrintedPicture page;
    page.name = picture.name;
    page.own_name = picture.own_name;
    page.summary = picture.summary;
    page.drawing = drawing_of(spec);
    page.key = key_of(spec);
    page.notes = picture.own_words;
    page.notes.insert(page.notes.end(), picture.notes.begin(), picture.notes.end());
    page.numbers = picture.numbers;
    return page;
}

}  // namespace

void print_patterns(State& state) {
    const auto* view = std::get_if<screens::PatternsView>(&state.view);
    if (!view) return;
    exchange::PicturesPage page;
    page.language = state.texts.language();
    page.document_title = state.texts(Str::AppName);
    page.title = state.texts(Str::TitlePatterns);
    page.lead = state.texts(Str::PatternsLine);
    page.numbers_label = state.texts(Str::PictureNumbers);
    page.hint = state.texts(Str::PrintHint);
    for (const auto& one : screens::rated_pictures(state.texts, *view)) {
        page.pictures.push_back(printed(one));
    }
    if (!view->no_ratings) {
        exchange::PrintedPicture parts;
        parts.name = state.texts(Str::HeadingParts);
        parts.numbers = screens::parts_in_words(state.texts, view->parts, view->parts_before);
        if (!parts.numbers.empty()) page.pictures.push_back(std::move(parts));
    }
    for (const auto& one : screens::scale_pictures(state.texts, *view)) {
        page.pictures.push_back(printed(one));
    }
    print_page(state, exchange::pictures_page(page));
}

}  // namespace rapport::core
