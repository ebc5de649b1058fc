// Scales that a client records by hand: own ones, and the totals of official questionnaires. A
// number is kept in tenths, so that it is exact.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

// What is wrong with a number that was typed.
enum class Problem : std::uint8_t { None, NotANumber, OutOfRange, OffStep };

struct Typed {
    Problem problem = Problem::None;
    int value = 0;  // Tenths; 0 where there is a problem.
};

// "12", "12.5", "12,5", "-3": exactly. More than one decimal is OffStep unless they are noughts.
Typed parse_tenths(std::string_view text);
// The same, and within what the scale can have.
Typed parse_value(std::string_view text, const Scale& scale);
std::string tenths_text(int tenths);  // "12", "12.5"

// Other numbers or another direction begin a new series; another name or label does not.
bool begins_new_series(const Scale& scale, int low, int high, bool rises_when_better);
// The new series after `scale`. Own reference numbers belonged to the old numbers and stay there.
Scale next_series(const Scale& scale, const Id& id, int low, int high, bool rises_when_better);
// Whether a newer series of `all` took its place. One whose newer series was deleted goes on.
bool is_over(const Scale& scale, const std::vector<Scale>& all);

}  // namespace rapport::model
