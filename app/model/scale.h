// Scales that a client records by hand: own ones, and the totals of official questionnaires. A
// number is kept in tenths, so that it is exact.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"

namespace rapport::model {

using base::Id;
using base::Moment;

// A definition. One whose range or direction changes becomes a new series: a scale of its own that
// follows the old one, which keeps its values.
struct Scale {
    Id id;
    Id course;
    std::string name;        // An own scale: the client's word. An official one: what it is called.
    std::string instrument;  // The key of an official questionnaire; empty: an own scale.
    int low = 0, high = 100;  // Tenths.
    int step = 10;            // Tenths.
    bool rises_when_better = true;
    std::string low_label, high_label;
    std::optional<Id> follows;        // The series before this one.
    bool ended = false;               // A newer series took its place.
    bool lines = false;               // Reference lines, once the client turned them on.
    std::optional<int> own_cut_off;   // Tenths: the client's own number in the stead of the cited.
    std::optional<int> own_reliable;  // Tenths, likewise.
    int position = 0;
};

struct ScaleValue {
    Id id;
    Id scale;
    base::Moment at;
    int value = 0;  // Tenths.
};

}  // namespace rapport::model
