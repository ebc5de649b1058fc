// A row of a list on its way to another place. The layout of the list stays as it is meanwhile:
// the row that is carried and those that stand aside for it are only drawn somewhere else, so that
// letting go of it in its old place changes nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>

#include "ui/node.h"

namespace rapport::ui {

struct RowSpan {
    float top = 0, height = 0;  // In the content, where the row stands while nothing is carried.
};

struct Carry {
    NodeId list = 0, row = 0;
    std::size_t from = 0, to = 0;  // Places in the list, counted from 0.
    float start_y = 0, pointer_y = 0;
    float hold = 0;  // From the top of the row to the pointer.
    float height = 0;
    float top = 0;          // Of the carried row, in the content.
    bool released = false;  // In this pass; its grip answers.
    std::uint64_t pass = 0;
    // The rows that were drawn in the pass before and in this one, by their place; and how far each
    // has moved aside by now.
    std::map<std::size_t, RowSpan> rows, rows_now;
    std::map<std::size_t, float> aside;
    bool there() const { return row != 0; }
};

}  // namespace rapport::ui
