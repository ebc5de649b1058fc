// The table of official questionnaires against the figures that are confirmed, written down a
// second time; and which of its lines are drawn.
#include "model/instruments.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace rapport::model;

namespace {

struct Row {
    std::string name;
    int low, high;  // 0 and 0: as the client defines.
    bool better;
    std::vector<int> cut_offs;
    int reliable;  // 0: none.
    std::string source;
};

// Whole numbers, as the mission has them.
const Row kRows[] = {
    {"OQ-45.2", 0, 180, false, {56}, 18, "Timman et al. 2017"},
    {"ORS", 0, 40, true, {25, 32}, 0, "OpenFIT KA-01031"},
    {"SRS", 0, 40, true, {}, 0, ""},
    {"WAI", 36, 252, true, {}, 0, ""},
    {"WAI-S", 12, 84, true, {}, 0, ""},
    {"WAI-SR", 12, 60, true, {}, 0, ""},
    {"PHQ-9", 0, 27, false, {10}, 6, "NCT05134103"},
    {"GAD-7", 0, 21, false, {8}, 4, "NCT05134103"},
    {"WHO-5", 0, 100, true, {50, 28}, 10, "INSPQ"},
    {"CORE-10", 0, 40, false, {11, 13}, 6, "Barkham 2013"},
    {"CORE-OM", 0, 40, false, {10}, 5, "CORE IMS"},
    {"HAq-II", 0, 0, true, {}, 0, ""},
    {"ARM-5", 0, 0, true, {}, 0, ""},
    {"SEQ", 0, 0, true, {}, 0, ""},
    {"BR-WAI", 0, 0, true, {}, 0, ""},
    {"CollaboRATE", 0, 0, true, {}, 0, ""},
};

bool starts(std::string_view text, const std::string& with) {
    return text.substr(0, with.size()) == with;
}

Scale with_lines(const char* key) {
    Scale scale = scale_of(*find_instrument(key), Range{0, 100});
    scale.lines = true;
    return scale;
}

}  // namespace

TEST_CASE("the table has the confirmed figures, and no others") {
    REQUIRE(instruments().size() == std::size(kRows));
    for (std::size_t i = 0; i < std::size(kRows); ++i) {
        const Instrument& found = instruments()[i];
        const Row& row = kRows[i];
        CAPTURE(row.name);
        CHECK(found.name == row.name);
        CHECK(found.rises_when_better == row.better);
        CHECK(found.range.has_value() == (row.high != 0));
        if (found.range) CHECK(found.range->low == row.low * 10);
        if (found.range) CHECK(found.range->high == row.high * 10);
        REQUIRE(found.cut_offs.size() == row.cut_offs.size());
        for (std::size_t line = 0; line < row.cut_offs.size(); ++line) {
            CHECK(found.cut_offs[line].value == row.cut_offs[line] * 10);
            CHECK(starts(found.cut_offs[line].citation, row.source));
        }
        CHECK(found.reliable.has_value() == (row.reliable != 0));
        if (found.reliable) CHECK(found.reliable->value == row.reliable * 10);
        if (found.reliable) CHECK(starts(found.reliable->citation, row.source));
    }
}

TEST_CASE("only ORS and SRS go by tenths among those with a known range") {
    for (const Instrument& one : instruments()) {
        if (!one.range) continue;
        CAPTURE(std::string(one.name));
        CHECK(one.step == (one.name == "ORS" || one.name == "SRS" ? 1 : 10));
    }
}

TEST_CASE("keys are all different, and found") {
    std::set<std::string_view> keys;
    for (const Instrument& one : instruments()) {
        keys.insert(one.key);
        CHECK(find_instrument(one.key) == &one);
    }
    CHECK(keys.size() == instruments().size());
    CHECK(find_instrument("") == nullptr);
    CHECK(find_instrument("other") == nullptr);
}

TEST_CASE("M21: the table holds names and citations, and no sentence of a questionnaire") {
    for (const Instrument& one : instruments()) {
        CHECK(one.name.size() <= 12);
        CHECK(one.name.find('?') == one.name.npos);
        for (const CutOff& line : one.cut_offs)
            CHECK(line.citation.find('?') == line.citation.npos);
    }
}

TEST_CASE("lines are off until they are turned on") {
    Scale scale = scale_of(*find_instrument("phq9"), {});
    CHECK(scale.low == 0);
    CHECK(scale.high == 270);
    CHECK_FALSE(scale.rises_when_better);
    CHECK(reference_lines(scale).cut_offs.empty());
    CHECK_FALSE(reference_lines(scale).reliable);
    scale.lines = true;
    REQUIRE(reference_lines(scale).cut_offs.size() == 1);
    CHECK(reference_lines(scale).cut_offs[0].value == 100);
    REQUIRE(reference_lines(scale).reliable);
    CHECK(reference_lines(scale).reliable->citation == reference_lines(scale).cut_offs[0].citation);
}

TEST_CASE("M08: a measure of the relationship gets no line, whatever is set") {
    for (const Instrument& one : instruments()) {
        const bool relationship = one.name == "SRS" || starts(one.name, "WAI") || !one.range;
        CAPTURE(std::string(one.name));
        CHECK(one.of_relationship == relationship);
        if (!relationship) continue;
        Scale scale = with_lines(std::string(one.key).c_str());
        scale.own_cut_off = 100;
        scale.own_reliable = 20;
        CHECK_FALSE(can_have_lines(scale));
        CHECK(reference_lines(scale).cut_offs.empty());
        CHECK_FALSE(reference_lines(scale).reliable);
    }
}

TEST_CASE("M51: an own scale has no line: there is no norm for it") {
    Scale own;
    own.lines = true;
    own.own_cut_off = 50;
    CHECK(reference_lines(own).cut_offs.empty());
}

TEST_CASE("an own number stands alone: lines of two sources are never together") {
    Scale scale = with_lines("phq9");
    scale.own_cut_off = 150;
    ReferenceLines lines = reference_lines(scale);
    REQUIRE(lines.cut_offs.size() == 1);
    CHECK(lines.cut_offs[0].value == 150);
    CHECK(lines.cut_offs[0].citation.empty());
    CHECK_FALSE(lines.reliable);
    scale.own_cut_off.reset();
    scale.own_reliable = 30;
    lines = reference_lines(scale);
    CHECK(lines.cut_offs.empty());
    REQUIRE(lines.reliable);
    CHECK(lines.reliable->value == 30);
    // Of the ORS no reliable change is confirmed.
    CHECK(reference_lines(with_lines("ors")).cut_offs.size() == 2);
    CHECK_FALSE(reference_lines(with_lines("ors")).reliable);
}
