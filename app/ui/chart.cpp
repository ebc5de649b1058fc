// Draws charts: the picture where the layout puts it, and the legend below as texts of its own.
#include "ui/chart_layout.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

constexpr Token kLines[] = {Token::Line1, Token::Line2, Token::Line3, Token::Line4};

std::uint32_t line_color(const State& state, int style) {
    return token(state, kLines[static_cast<std::size_t>(style)]);
}

void draw_segment(State& state, const Segment& segment, std::uint32_t rgba, float width) {
    const Flow& flow = state.flow();
    const ImVec2 points[] = {{segment.from.x + flow.shift_x, segment.from.y + flow.shift_y},
                             {segment.to.x + flow.shift_x, segment.to.y + flow.shift_y}};
    ImGui::GetWindowDrawList()->AddPolyline(points, 2, ink(rgba), ImDrawFlags_None, width);
}

// A hollow one is filled with the surface, so that its line does not run through it.
void draw_marker(State& state, int style, Point centre, float radius) {
    const Flow& flow = state.flow();
    std::vector<ImVec2> corners;
    for (const Point& point : marker_outline(style, centre, radius)) {
        corners.emplace_back(point.x + flow.shift_x, point.y + flow.shift_y);
    }
    const int count = static_cast<int>(corners.size());
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 color = ink(line_color(state, style));
    const bool hollow = marker_is_hollow(style);
    const ImU32 inside = hollow ? ink(token(state, Token::Surface)) : color;
    list->AddConvexPolyFilled(corners.data(), count, inside);
    if (!hollow) return;
    list->AddPolyline(corners.data(), count, color, ImDrawFlags_Closed, radius * 0.42f);
}

void draw_mark(State& state, Point centre, MarkKind kind, float radius) {
    const Flow& flow = state.flow();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 at(centre.x + flow.shift_x, centre.y + flow.shift_y);
    const ImU32 color = ink(token(state, Token::TextQuiet));
    if (kind == MarkKind::Disc) list->AddCircleFilled(at, radius, color);
    if (kind == MarkKind::Ring) list->AddCircle(at, radius * 0.82f, color, 0, radius * 0.36f);
}

void draw_frame(State& state, const ChartPicture& chart) {
    // Quieter than the lines, in the contrast schemes too.
    const std::uint32_t grid =
        mix(token(state, Token::Surface), token(state, Token::BorderStrong), 0.25f);
    fill(state, chart.frame, token(state, Token::Surface), 8);
    for (const Rect& band : chart.bands) fill(state, band, token(state, Token::AccentSoft), 4);
    for (const RulePicture& rule : chart.rules) {
        fill(state, rule.band, token(state, Token::AccentSoft));
        if (rule.band.h == 0) continue;
        fill(state, {rule.band.x, std::floor(rule.band.y), rule.band.w, 1}, grid);
        fill(state, {rule.band.x, std::floor(rule.band.y + rule.band.h), rule.band.w, 1}, grid);
    }
    for (const float share : {0.0f, 0.5f, 1.0f}) {
        const float y = std::floor(chart.top + (chart.bottom - chart.top) * share);
        fill(state, {chart.frame.x, y, chart.frame.w, 1}, grid);
    }
    outline(state, chart.frame, token(state, Token::Border), 8, 1);
    for (const RulePicture& rule : chart.rules) {
        for (const Segment& stroke : rule.strokes) {
            draw_segment(state, stroke, token(state, Token::TextQuiet), 1.25f);
        }
    }
}

void draw_strokes(State& state, const SeriesPicture& series, int style, const ChartPicture& chart) {
    const std::uint32_t rgba = line_color(state, style);
    for (const Segment& stroke : series.strokes) draw_segment(state, stroke, rgba, chart.stroke);
    for (const Point& dot : series.dots) {
        const float half = chart.stroke / 2;
        fill(state, {dot.x - half, dot.y - half, chart.stroke, chart.stroke}, rgba);
    }
}

// The markers lie on all lines, and the filled ones on the hollow ones.
void draw_lines(State& state, const ChartSpec& spec, const ChartPicture& chart) {
    for (std::size_t i = chart.series.size(); i-- > 0;) {
        draw_strokes(state, chart.series[i], spec.series[i].style, chart);
    }
    for (const bool hollow : {true, false}) {
        for (std::size_t i = chart.series.size(); i-- > 0;) {
            const int style = spec.series[i].style;
            if (marker_is_hollow(style) != hollow) continue;
            for (const Point& point : chart.series[i].markers) {
                draw_marker(state, style, point, chart.marker);
            }
        }
    }
}

void draw_label(State& state, std::string_view text, const TextLook& look, const Rect& rect) {
    const TextBlock block = shape(state, text, look, rect.w);
    draw_text(state, block, rect.x, rect.y, rect.w);
}

void draw_chart(State& state, const ChartSpec& spec, const Rect& rect, const TextLook& look,
                const ChartType& type) {
    const ChartPicture chart = chart_layout(spec, rect, type);
    draw_frame(state, chart);
    const bool turned = spec.falls_when_better;
    draw_label(state, turned ? spec.y_low_label : spec.y_high_label, look, chart.better_label);
    draw_label(state, turned ? spec.y_high_label : spec.y_low_label, look, chart.worse_label);
    draw_lines(state, spec, chart);
    for (const MarkPicture& mark : chart.marks) {
        draw_mark(state, mark.centre, mark.kind, chart_marker(state.scale));
    }
    for (const ColumnLabel& label : chart.labels) {
        draw_label(state, spec.x_labels[label.column], look,
                   {label.rect.x, label.rect.y, label.rect.w + 1, label.rect.h});
    }
}

float legend_sample(const State& state) { return 36 * std::min(state.scale, 1.5f); }

// One entry of the legend; returns where its sample goes, as high as a line of text. In a narrow
// column, where the entries stand below each other, all texts start at one place.
Rect legend_entry(State& state, std::string_view name, float own) {
    const TextLook look = look_of(state, TextStyle::Small);
    const float sample = width_left(state) < 18 * look.px ? legend_sample(state) : own;
    const float left = sample + 8;
    const TextBlock block = shape(state, name, look, width_left(state) - left);
    const Rect rect = take(state, left + block.width + 8, block.height);
    const NodeId id = next_anonymous(state, "legend");
    Node& node =
        add_node(state, id, Role::Text, name, {rect.x + left, rect.y, rect.w - left, rect.h});
    node.font_px = look.px;
    draw_text(state, block, rect.x + left, rect.y, rect.w - left);
    return {rect.x + (sample - own) / 2, rect.y, own, look.line_px};
}

void legend_line(State& state, std::string_view name, std::span<const float> pattern, float unit,
                 float width, std::uint32_t rgba, std::optional<int> marker) {
    const Rect at = legend_entry(state, name, legend_sample(state));
    const float y = std::floor(at.y + at.h / 2) + 0.5f;
    const Point ends[] = {{at.x, y}, {at.x + at.w, y}};
    std::vector<Segment> strokes;
    dash(ends, pattern, unit, false, strokes);
    for (const Segment& stroke : strokes) draw_segment(state, stroke, rgba, width);
    if (marker) {
        draw_marker(state, *marker, {at.x + at.w / 2, y}, chart_marker(state.scale));
    }
}

void legend_marks(State& state, const ChartSpec& spec) {
    std::vector<const Mark*> seen;
    for (const Mark& mark : spec.marks) {
        const bool known = std::any_of(seen.begin(), seen.end(), [&mark](const Mark* other) {
            return other->kind == mark.kind && other->label == mark.label;
        });
        if (known || mark.label.empty()) continue;
        seen.push_back(&mark);
        const float radius = chart_marker(state.scale);
        const Rect at = legend_entry(state, mark.label, 2 * radius);
        draw_mark(state, {at.x + radius, std::floor(at.y + at.h / 2)}, mark.kind, radius);
    }
}

void legend_band(State& state, std::string_view name) {
    const Rect at = legend_entry(state, name, 24 * std::min(state.scale, 1.5f));
    const Rect swatch{at.x, at.y + std::floor(at.h / 4), at.w, std::ceil(at.h / 2)};
    fill(state, swatch, token(state, Token::AccentSoft), 4);
    outline(state, swatch, token(state, Token::BorderStrong), 4, 1);
}

void check_spec(const ChartSpec& spec) {
    CHECK(!spec.name.empty());
    CHECK(spec.y_low < spec.y_high);
    for (const Series& series : spec.series) CHECK(series.style >= 0 && series.style < 4);
}

}  // namespace

bool Ui::chart(std::string_view key, const ChartSpec& spec) {
    State& state = kit_.state();
    check_spec(spec);
    if (!state.ratings || chart_is_empty(spec)) return false;
    const TextLook look = look_of(state, TextStyle::Small);
    const float width = width_left(state);
    const auto words = [&](std::string_view text) {
        return text.empty() ? 0 : shape(state, text, look, width - 16).height;
    };
    ChartType type;
    type.scale = state.scale;
    type.line_px = look.line_px;
    type.high_height = words(spec.y_high_label);
    type.low_height = words(spec.y_low_label);
    type.width_of = [&](std::string_view text) { return shape(state, text, look, 1e6f).width; };
    const Rect rect = take(state, width, chart_height(spec, width, type));
    const NodeId id = child_id(state.flow().path, key);
    add_node(state, id, Role::Image, spec.name, rect).description = std::string(spec.summary);
    if (in_sight(state, rect)) draw_chart(state, spec, rect, look, type);

    if (state.in.plain) return true;  // It says all in words.
    gap_before(state, kStep);
    const Scope legend = row(std::string(key) + "/legend");
    for (const Series& series : spec.series) {
        if (series.name.empty()) continue;
        legend_line(state, series.name, line_pattern(series.style), chart_stroke(state.scale),
                    chart_stroke(state.scale), line_color(state, series.style), series.style);
    }
    legend_marks(state, spec);
    for (const Band& band : spec.bands) {
        if (!band.name.empty()) legend_band(state, band.name);
    }
    for (std::size_t i = 0; i < spec.rules.size(); ++i) {
        const auto& [y, label, half_height] = spec.rules[i];
        if (label.empty() || y < spec.y_low || y > spec.y_high) continue;
        legend_line(state, label, rule_pattern(i), 1, 1.25f, token(state, Token::TextQuiet), {});
    }
    return true;
}

}  // namespace rapport::ui
