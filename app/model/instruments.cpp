// The table of official questionnaires, and which lines of it are drawn.
#include "model/instruments.h"

#include <algorithm>
#include <array>

namespace rapport::model {
namespace {

constexpr std::string_view kTimman =
    "Timman et al. 2017, one Dutch study (Erasmus repository 108209)";
constexpr std::string_view kOpenFit = "OpenFIT KA-01031";
constexpr std::string_view kTrial = "NCT05134103";
constexpr std::string_view kInspq = "INSPQ";
constexpr std::string_view kBarkham = "Barkham 2013";
constexpr std::string_view kCoreIms = "CORE IMS";

constexpr std::array kOqLines = {CutOff{560, ForWhom::Anybody, kTimman}};
constexpr std::array kOrsLines = {CutOff{250, ForWhom::Adults, kOpenFit},
                                  CutOff{320, ForWhom::Children, kOpenFit}};
constexpr std::array kPhqLines = {CutOff{100, ForWhom::Anybody, kTrial}};
constexpr std::array kGadLines = {CutOff{80, ForWhom::Anybody, kTrial}};
constexpr std::array kWhoLines = {CutOff{500, ForWhom::Anybody, kInspq},
                                  CutOff{280, ForWhom::Anybody, kInspq}};
constexpr std::array kCoreTenLines = {CutOff{110, ForWhom::Anybody, kBarkham},
                                      CutOff{130, ForWhom::Depression, kBarkham}};
constexpr std::array kCoreOmLines = {CutOff{100, ForWhom::Anybody, kCoreIms}};

constexpr bool kBetter = true, kWorse = false;

// A questionnaire about how somebody is.
constexpr Instrument of_state(std::string_view key, std::string_view name, Range range, int step,
                              bool rises_when_better, std::span<const CutOff> cut_offs,
                              std::optional<ReliableChange> reliable) {
    return {key, name, range, step, rises_when_better, false, cut_offs, reliable};
}

// One about the relationship. Its step is not confirmed where its range is not.
constexpr Instrument of_two(std::string_view key, std::string_view name, std::optional<Range> range,
                            int step) {
    return {key, name, range, step, kBetter, true, {}, {}};
}

constexpr std::array kInstruments = {
    of_state("oq45", "OQ-45.2", {0, 1800}, 10, kWorse, kOqLines, ReliableChange{180, kTimman}),
    of_state("ors", "ORS", {0, 400}, 1, kBetter, kOrsLines, {}),
    of_two("srs", "SRS", Range{0, 400}, 1),
    of_two("wai", "WAI", Range{360, 2520}, 10),
    of_two("wai_s", "WAI-S", Range{120, 840}, 10),
    of_two("wai_sr", "WAI-SR", Range{120, 600}, 10),
    of_state("phq9", "PHQ-9", {0, 270}, 10, kWorse, kPhqLines, ReliableChange{60, kTrial}),
    of_state("gad7", "GAD-7", {0, 210}, 10, kWorse, kGadLines, ReliableChange{40, kTrial}),
    of_state("who5", "WHO-5", {0, 1000}, 10, kBetter, kWhoLines, ReliableChange{100, kInspq}),
    of_state("core10", "CORE-10", {0, 400}, 10, kWorse, kCoreTenLines,
             ReliableChange{60, kBarkham}),
    of_state("core_om", "CORE-OM", {0, 400}, 10, kWorse, kCoreOmLines,
             ReliableChange{50, kCoreIms}),
    of_two("haq2", "HAq-II", {}, 1),
    of_two("arm5", "ARM-5", {}, 1),
    of_two("seq", "SEQ", {}, 1),
    of_two("br_wai", "BR-WAI", {}, 1),
    of_two("collaborate", "CollaboRATE", {}, 1),
};

}  // namespace

std::span<const Instrument> instruments() { return kInstruments; }

const Instrument* find_instrument(std::string_view key) {
    const auto found = std::find_if(kInstruments.begin(), kInstruments.end(),
                                    [&](const Instrument& one) { return one.key == key; });
    return found == kInstruments.end() ? nullptr : &*found;
}

Scale scale_of(const Instrument& instrument, const std::optional<Range>& range) {
    const Range numbers = instrument.range.value_or(range.value_or(Range{}));
    Scale scale;
    scale.name = std::string(instrument.name);
    scale.instrument = std::string(instrument.key);
    scale.low = numbers.low;
    scale.high = numbers.high;
    scale.step = instrument.step;
    scale.rises_when_better = instrument.rises_when_better;
    return scale;
}

bool can_have_lines(const Scale& scale) {
    const Instrument* instrument = find_instrument(scale.instrument);
    return instrument && !instrument->of_relationship;
}

ReferenceLines reference_lines(const Scale& scale) {
    ReferenceLines lines;
    if (!scale.lines || !can_have_lines(scale)) return lines;
    const Instrument& instrument = *find_instrument(scale.instrument);
    if (scale.own_cut_off || scale.own_reliable) {
        if (scale.own_cut_off) lines.cut_offs = {{*scale.own_cut_off, ForWhom::Anybody, {}}};
        if (scale.own_reliable) lines.reliable = ReliableChange{*scale.own_reliable, {}};
        return lines;
    }
    bool one_study = true;
    for (const CutOff& cut_off : instrument.cut_offs) {
        lines.cut_offs.push_back({cut_off.value, cut_off.whom, cut_off.citation});
        one_study =
            one_study && instrument.reliable && cut_off.citation == instrument.reliable->citation;
    }
    if (one_study) lines.reliable = instrument.reliable;
    return lines;
}

}  // namespace rapport::model
