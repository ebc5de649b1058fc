// A list that draws only what is in sight. Heights are estimated until a row has been drawn; their
// sums stand in a Fenwick tree, so that a frame costs what it shows and not what the list holds.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

constexpr std::size_t kOverscan = 3;
constexpr float kFirstGuess = 72;

void add_at(VirtualRows& rows, std::size_t row, float delta) {
    for (std::size_t i = row + 1; i <= rows.heights.size(); i += i & (~i + 1)) {
        rows.sums[i] += delta;
    }
}

float guess(const VirtualRows& rows) {
    if (rows.measured == 0) return kFirstGuess;
    return std::round(rows.measured_sum / static_cast<float>(rows.measured));
}

// Starts afresh when the count, the width or the text size is another one.
void prepare(State& state, VirtualRows& rows, std::size_t count, float width) {
    rows.pass = state.pass;
    const bool fits =
        rows.heights.size() == count && rows.width == width && rows.text_scale == state.scale;
    if (fits) return;
    const float height = guess(rows);
    rows.width = width;
    rows.text_scale = state.scale;
    rows.heights.assign(count, height);
    rows.known.assign(count, 0);
    rows.sums.assign(count + 1, 0);
    for (std::size_t i = 1; i <= count; ++i) {
        rows.sums[i] += height;
        const std::size_t parent = i + (i & (~i + 1));
        if (parent <= count) rows.sums[parent] += rows.sums[i];
    }
    rows.measured = 0;
    rows.measured_sum = 0;
}

float height_before(const VirtualRows& rows, std::size_t row) {
    float sum = 0;
    for (std::size_t i = row; i > 0; i -= i & (~i + 1)) sum += rows.sums[i];
    return sum;
}

// The row that holds this height from the top of the list.
std::size_t row_at(const VirtualRows& rows, float y) {
    std::size_t row = 0;
    std::size_t step = 1;
    while (step * 2 <= rows.heights.size()) step *= 2;
    for (; step > 0; step /= 2) {
        if (row + step <= rows.heights.size() && rows.sums[row + step] <= y) {
            row += step;
            y -= rows.sums[row];
        }
    }
    return std::min(row, rows.heights.size() - 1);
}

void measure(State& state, VirtualRows& rows, std::size_t row, float height, bool above) {
    if (rows.known[row] == 0) {
        rows.known[row] = 1;
        ++rows.measured;
        rows.measured_sum += height;
    } else {
        rows.measured_sum += height - rows.heights[row];
    }
    if (std::fabs(rows.heights[row] - height) < 0.01f) return;
    // What is in sight stays where it is when a row above it turns out to be higher.
    if (above) state.memory.scroll[state.area.key] += height - rows.heights[row];
    add_at(rows, row, height - rows.heights[row]);
    rows.heights[row] = height;
    state.out.unstable = true;
}

bool holds_focus(const State& state, NodeId id) {
    for (const Node* node = state.tree.find(state.memory.focus); node != nullptr;
         node = state.tree.find(node->parent)) {
        if (node->id == id) return true;
    }
    return false;
}

}  // namespace

void Ui::virtual_list(std::string_view key, std::string_view name, std::size_t count,
                      const std::function<std::string(std::size_t)>& key_of,
                      const std::function<void(std::size_t)>& draw) {
    State& state = kit_.state();
    const Scope scope = list(key, name, count);
    if (count == 0) return;
    const NodeId id = state.flow().path;
    VirtualRows& rows = state.virtual_rows[id];
    prepare(state, rows, count, width_left(state));
    const float top = state.flow().y;
    const ImRect clip = state.context->CurrentWindow->ClipRect;
    const float from = clip.Min.y - state.flow().shift_y - top;
    const float to = clip.Max.y - state.flow().shift_y - top;
    const std::size_t in_sight = row_at(rows, std::max(from, 0.0f));
    std::size_t first = in_sight;
    std::size_t last = row_at(rows, std::max(to, 0.0f));
    first -= std::min(first, kOverscan);
    last = std::min(last + kOverscan, count - 1);

    // The focused row stays, wherever it has been scrolled to.
    const bool has_focus =
        rows.has_focus && rows.focused_row < count && key_of(rows.focused_row) == rows.focused_key;
    rows.has_focus = false;
    const auto draw_row = [&](std::size_t row) {
        const std::string row_key = key_of(row);
        Flow& flow = state.flow();
        flow.y = top + height_before(rows, row);
        flow.started = false;
        flow.position = static_cast<std::uint32_t>(row);
        {
            const Scope one = item(row_key);
            draw(row);
        }
        const float height = state.flow().y + kGap - (top + height_before(rows, row));
        measure(state, rows, row, height, row < in_sight && from > 0);
        if (state.memory.focus != 0 && holds_focus(state, child_id(id, row_key))) {
            rows.has_focus = true;
            rows.focused_row = row;
            rows.focused_key = row_key;
        }
    };
    if (has_focus && rows.focused_row < first) draw_row(rows.focused_row);
    const std::size_t focused = rows.focused_row;
    for (std::size_t row = first; row <= last; ++row) draw_row(row);
    if (has_focus && focused > last) draw_row(focused);
    state.flow().y = top + height_before(rows, count) - kGap;
}

}  // namespace rapport::ui
