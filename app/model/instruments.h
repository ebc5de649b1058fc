// The official questionnaires whose totals a client can record. They are names, numbers and
// citations: none of their questions is here. A number without a source is not here either.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/scale.h"

namespace rapport::model {

// For whom a study gives its line.
enum class ForWhom : std::uint8_t { Anybody, Adults, Children, Depression };

// On the worse side of the line lies what the study speaks of.
struct CutOff {
    int value = 0;  // Tenths.
    ForWhom whom = ForWhom::Anybody;
    std::string_view citation;
};

// A change as large as this is more than chance, by a study.
struct ReliableChange {
    int value = 0;  // Tenths.
    std::string_view citation;
};

struct Range {
    int low = 0, high = 0;  // Tenths.
};

struct Instrument {
    std::string_view key;        // In journals and copies: it never changes its meaning.
    std::string_view name;       // As it is called.
    std::optional<Range> range;  // None: no figure is confirmed, and the client gives it.
    int step = 10;               // Tenths.
    bool rises_when_better = true;
    bool of_relationship = false;  // It gets no line: that would be a verdict on a person.
    std::span<const CutOff> cut_offs = {};
    std::optional<ReliableChange> reliable = {};
};

std::span<const Instrument> instruments();
const Instrument* find_instrument(std::string_view key);  // Null: there is none.

// A scale for its totals, with its name and numbers; `range` where the instrument has none.
Scale scale_of(const Instrument& instrument, const std::optional<Range>& range);

struct ReferenceLine {
    int value = 0;
    ForWhom whom = ForWhom::Anybody;
    std::string_view citation;  // Empty: the client's own number.
};

struct ReferenceLines {
    std::vector<ReferenceLine> cut_offs;
    std::optional<ReliableChange> reliable;
};

// Whether a scale can have lines at all.
bool can_have_lines(const Scale& scale);
// What is drawn: nothing until the client turns the lines on. A number of the client's own takes
// the place of the cited ones, and numbers of two sources are never shown together.
ReferenceLines reference_lines(const Scale& scale);

}  // namespace rapport::model
