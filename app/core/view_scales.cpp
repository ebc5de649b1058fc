// Reads own scales and totals: the list, and the page of one with the series before it.
#include "core/apply_practice.h"
#include "core/view.h"

namespace rapport::core {
namespace {

using namespace screens;

Result<std::string> drafted(State& state, std::string_view whose, std::string_view part) {
    return state.journal->note(scale_draft_key(whose, part));
}

Result<ScaleDraft> read_draft(State& state, std::string_view whose) {
    Result<std::string> low = drafted(state, whose, kDraftLow);
    if (!low.ok()) return low.error();
    Result<std::string> high = drafted(state, whose, kDraftHigh);
    if (!high.ok()) return high.error();
    Result<std::string> better = drafted(state, whose, kDraftBetter);
    if (!better.ok()) return better.error();
    ScaleDraft read = {low.value(), high.value(), {}};
    if (!better.value().empty()) read.rises_when_better = better.value() == "1";
    return read;
}

// All series, also those that are over.
Result<std::vector<ScaleLine>> all_lines(State& state) {
    Result<std::vector<model::Scale>> scales = state.journal->scales();
    if (!scales.ok()) return scales.error();
    Result<std::vector<model::ScaleValue>> values = state.journal->scale_values();
    if (!values.ok()) return values.error();
    std::vector<ScaleLine> lines;
    for (const model::Scale& scale : scales.value()) {
        ScaleLine line;
        line.scale = scale;
        line.over = model::is_over(scale, scales.value());
        for (const model::ScaleValue& value : values.value()) {
            if (!(value.scale == scale.id)) continue;
            line.numbers.push_back({value.id, base::to_local(value.at).date, value.value});
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

Result<std::vector<ScaleLine>> scale_lines(State& state) {
    Result<std::vector<ScaleLine>> lines = all_lines(state);
    if (lines.ok()) std::erase_if(lines.value(), [](const ScaleLine& line) { return line.over; });
    return lines;
}

Result<View> read_scales(State& state) {
    ScalesView view;
    Result<std::vector<ScaleLine>> lines = scale_lines(state);
    if (!lines.ok()) return lines.error();
    Result<CourseChoice> choice = read_course_choice(state);
    if (!choice.ok()) return choice.error();
    Result<std::string> name = drafted(state, kNewScale, kDraftName);
    if (!name.ok()) return name.error();
    Result<ScaleDraft> own = read_draft(state, kNewScale);
    if (!own.ok()) return own.error();
    for (const model::Instrument& instrument : model::instruments()) {
        if (instrument.range) continue;
        Result<ScaleDraft> range = read_draft(state, instrument.key);
        if (!range.ok()) return range.error();
        view.official[std::string(instrument.key)] = std::move(range).value();
    }
    view.courses = std::move(choice).value();
    view.scales = std::move(lines).value();
    view.name_draft = std::move(name).value();
    view.draft = std::move(own).value();
    view.today = state.local_now().date;
    return View{std::move(view)};
}

Result<View> read_scale(State& state) {
    ScaleView view;
    view.today = state.local_now().date;
    view.day = view.today;
    view.problem = state.scale_problem;
    Result<std::vector<ScaleLine>> lines = all_lines(state);
    if (!lines.ok()) return lines.error();
    const auto find = [&](const std::optional<Id>& id) -> const ScaleLine* {
        for (const ScaleLine& line : lines.value()) {
            if (id && line.scale.id == *id) return &line;
        }
        return nullptr;
    };
    const ScaleLine* own = find(state.route().id);
    if (!own) return View{std::move(view)};
    view.line = *own;
    // Each series follows an older one, so that this ends.
    for (const ScaleLine* line = find(own->scale.follows); line; line = find(line->scale.follows)) {
        view.earlier.push_back(*line);
    }
    const std::string whose = base::to_hex(own->scale.id);
    Result<std::string> number = drafted(state, whose, kDraftNumber);
    if (!number.ok()) return number.error();
    Result<std::string> day = drafted(state, whose, kDraftDay);
    if (!day.ok()) return day.error();
    Result<ScaleDraft> change = read_draft(state, whose);
    if (!change.ok()) return change.error();
    view.number_draft = std::move(number).value();
    view.day = base::parse_date(day.value()).value_or(view.today);
    view.draft = std::move(change).value();
    return View{std::move(view)};
}

}  // namespace rapport::core
