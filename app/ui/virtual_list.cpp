// A list that draws only what is in sight. Heights are estimated until a row has been drawn; their
// sums stand in a Fenwick tree, so that a frame costs what it shows and not what the list holds.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

constexpr std::size_t kOverscan = 3;
// A short list is drawn as a whole: whoever reads it through the tree finds all of it there.
constexpr std::size_t kShort = 24;
constexpr std::size_t kShownAtOnce = 100;  // On a plain page.
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

std::unordered_map<NodeId, float> known_heights(const VirtualRows& rows) {
    std::unordered_map<NodeId, float> heights;
    for (std::size_t i = 0; i < rows.heights.size(); ++i) {
        if (rows.known[i] != 0) heights.emplace(rows.ids[i], rows.heights[i]);
    }
    return heights;
}

void sum_up(VirtualRows& rows) {
    const std::size_t count = rows.heights.size();
    rows.sums.assign(count + 1, 0);
    for (std::size_t i = 1; i <= count; ++i) {
        rows.sums[i] += rows.heights[i - 1];
        const std::size_t parent = i + (i & (~i + 1));
        if (parent <= count) rows.sums[parent] += rows.sums[i];
    }
}

// Starts afresh when the count, the width or the text size is another one. When only the count is,
// rows keep their heights, so that the page does not jump when one comes or goes.
void prepare(State& state, VirtualRows& rows, std::size_t count, float width,
             const std::function<NodeId(std::size_t)>& id_of) {
    rows.pass = state.pass;
    const bool same_look =
        rows.width == width && rows.text_scale == state.scale && rows.type == state.in.type;
    if (same_look && rows.heights.size() == count) return;
    const float height = guess(rows);
    const auto heights = same_look ? known_heights(rows) : std::unordered_map<NodeId, float>();
    rows.width = width;
    rows.text_scale = state.scale;
    rows.type = state.in.type;
    rows.heights.assign(count, height);
    rows.known.assign(count, 0);
    rows.ids.assign(count, 0);
    rows.measured = 0;
    rows.measured_sum = 0;
    for (std::size_t i = 0; i < count && !heights.empty(); ++i) {
        const auto found = heights.find(id_of(i));
        if (found == heights.end()) continue;
        rows.heights[i] = found->second;
        rows.known[i] = 1;
        rows.ids[i] = found->first;
        ++rows.measured;
        rows.measured_sum += found->second;
    }
    sum_up(rows);
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

void measure(State& state, VirtualRows& rows, std::size_t row, NodeId id, float height,
             bool above) {
    rows.ids[row] = id;
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

struct Range {
    std::size_t first = 0, last = 0;
};

// The rows between two heights from the top of the list, and some more on both sides.
Range rows_between(const VirtualRows& rows, float from, float to) {
    const std::size_t count = rows.heights.size();
    if (count <= kShort) return {0, count - 1};
    const std::size_t first = row_at(rows, std::max(from, 0.0f));
    const std::size_t last = row_at(rows, std::max(to, 0.0f));
    return {first - std::min(first, kOverscan), std::min(last + kOverscan, count - 1)};
}

// Rows that stay, wherever they have been scrolled to: the focused one, and one that is carried.
std::vector<std::size_t> kept_rows(const State& state, const VirtualRows& rows, NodeId list,
                                   const std::function<std::string(std::size_t)>& key_of) {
    std::vector<std::size_t> kept;
    const std::size_t count = rows.heights.size();
    const std::size_t focused = rows.focused_row;
    if (rows.has_focus && focused < count && key_of(focused) == rows.focused_key) {
        kept.push_back(focused);
    }
    if (is_carried(state, list) && state.carry.from < count) kept.push_back(state.carry.from);
    std::sort(kept.begin(), kept.end());
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    return kept;
}

}  // namespace

void Ui::virtual_list(std::string_view key, std::string_view name, std::size_t count,
                      const std::function<std::string(std::size_t)>& key_of,
                      const std::function<void(std::size_t)>& draw) {
    State& state = kit_.state();
    const NodeId id = child_id(state.flow().path, key);
    virtual_rows(key, name, count, key_of, draw);
    if (!state.in.plain || count <= state.virtual_rows[id].shown) return;
    const ButtonSpec spec{.description = name};
    if (button(std::string(key) + "/more", state.words.show_more, spec)) {
        state.virtual_rows[id].shown += kShownAtOnce;
        state.out.unstable = true;
    }
}

void Ui::virtual_rows(std::string_view key, std::string_view name, std::size_t count,
                      const std::function<std::string(std::size_t)>& key_of,
                      const std::function<void(std::size_t)>& draw) {
    State& state = kit_.state();
    const Scope scope = list(key, name, count);
    if (count == 0) return;
    const NodeId id = state.flow().path;
    VirtualRows& rows = state.virtual_rows[id];
    prepare(state, rows, count, width_left(state),
            [&](std::size_t row) { return child_id(id, key_of(row)); });
    const float top = state.flow().y;
    const ImRect clip = state.context->CurrentWindow->ClipRect;
    // Rows that stand aside for a carried one come from as far as that is high.
    const float more = is_carried(state, id) ? state.carry.height : 0;
    const float from = clip.Min.y - state.flow().shift_y - top;
    const float to = clip.Max.y - state.flow().shift_y - top;
    rows.shown = std::max(rows.shown, kShownAtOnce);
    const Range range = state.in.plain ? Range{0, std::min(rows.shown, count) - 1}
                                       : rows_between(rows, from - more, to + more);
    const std::vector<std::size_t> kept = kept_rows(state, rows, id, key_of);
    rows.has_focus = false;
    const auto draw_row = [&](std::size_t row) {
        const std::string row_key = key_of(row);
        const float row_top = height_before(rows, row);
        const bool above = from > 0 && row_top + rows.heights[row] <= from;
        Flow& flow = state.flow();
        flow.y = top + row_top;
        flow.started = false;
        flow.position = static_cast<std::uint32_t>(row);
        {
            const Scope one = item(row_key);
            draw(row);
        }
        const float height = state.flow().y + kGap - (top + row_top);
        const NodeId row_id = child_id(id, row_key);
        measure(state, rows, row, row_id, height, above);
        if (state.memory.focus != 0 && holds_focus(state, row_id)) {
            rows.has_focus = true;
            rows.focused_row = row;
            rows.focused_key = row_key;
        }
    };
    for (const std::size_t row : kept) {
        if (row < range.first) draw_row(row);
    }
    for (std::size_t row = range.first; row <= range.last; ++row) draw_row(row);
    for (const std::size_t row : kept) {
        if (row > range.last) draw_row(row);
    }
    state.flow().y = top + height_before(rows, count) - kGap;
}

}  // namespace rapport::ui
