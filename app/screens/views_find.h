// What the lists of everything show: notes, search, timeline.
//
// A deliberate exception to plain data: of a list that may have 100,000 rows the view holds the
// keys, and `row(i)` or `pieces(i)` reads the text of one. A screen calls it for what is in sight.
// Rows that cannot be read come back empty.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/find.h"
#include "model/journal.h"

namespace rapport::screens {

struct NotesView {
    std::vector<model::TimelineKey> keys;  // Newest first.
    std::function<model::Entry(std::size_t)> row;
    base::LocalDate today;
};

struct SearchView {
    std::string text, from, to;             // As they were typed; nothing of it is stored.
    std::vector<model::FoundGroup> groups;  // Pressed; none: everywhere.
    bool asked = false;                     // There is something to look for.
    std::vector<model::Hit> hits;           // Newest first.
    std::function<std::vector<model::Piece>(std::size_t)> pieces;  // What stands around a match.
    bool more = false;                                             // There are more than these.
    base::LocalDate today;
};

struct TimelineView {
    std::vector<model::FoundGroup> groups;  // Pressed; none: all.
    std::vector<model::TimelineKey> keys;   // Newest first.
    std::function<model::TimelineText(std::size_t)> row;
    base::LocalDate today;
};

}  // namespace rapport::screens
