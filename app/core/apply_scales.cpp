// Own scales and official totals: what is typed about them, their series and their values.
#include "base/text.h"
#include "core/apply_practice.h"
#include "model/instruments.h"
#include "screens/scale_form.h"

namespace rapport::core {
namespace {

using model::Problem;
using model::Scale;
using screens::scale_draft_key;
using screens::SetText;
using screens::TextTarget;
using ui::Str;

constexpr int kUsualLow = 0, kUsualHigh = 100;  // Tenths: where nothing was typed.

Result<Scale> find_scale(State& state, const Id& id) {
    Result<std::vector<Scale>> all = state.journal->scales();
    if (!all.ok()) return all.error();
    if (const Scale* found = find_by_id(all.value(), id)) return *found;
    return base::Error{base::ErrorKind::NotFound, "scale"};
}

Result<void> change_scale(State& state, const Id& id, const std::function<void(Scale&)>& edit) {
    Result<Scale> scale = find_scale(state, id);
    if (!scale.ok()) return scale.error();
    edit(scale.value());
    return state.journal->save(scale.value(), state.stamp());
}

Result<std::string> draft(State& state, std::string_view whose, std::string_view part) {
    return state.journal->note(scale_draft_key(whose, part));
}

Result<void> clear_drafts(State& state, std::string_view whose) {
    for (const std::string_view part :
         {screens::kDraftName, screens::kDraftLow, screens::kDraftHigh, screens::kDraftBetter,
          screens::kDraftNumber, screens::kDraftDay}) {
        Result<void> set = state.journal->set_note(scale_draft_key(whose, part), "", state.stamp());
        if (!set.ok()) return set;
    }
    return {};
}

// The numbers that were typed; nothing typed leaves the one that is there.
struct Numbers {
    model::Range range;
    std::optional<bool> rises_when_better;
    bool complete = true;  // Both were typed.
    bool fit = true;       // Both are numbers, and the first is the lower one.
};

Result<Numbers> typed_numbers(State& state, std::string_view whose, const model::Range& before) {
    Result<std::string> low = draft(state, whose, screens::kDraftLow);
    if (!low.ok()) return low.error();
    Result<std::string> high = draft(state, whose, screens::kDraftHigh);
    if (!high.ok()) return high.error();
    Result<std::string> better = draft(state, whose, screens::kDraftBetter);
    if (!better.ok()) return better.error();
    Numbers numbers;
    numbers.range = before;
    const auto take = [&](const std::string& text, int& to) {
        if (base::is_blank(text)) {
            numbers.complete = false;
            return;
        }
        const model::Typed typed = model::parse_tenths(text);
        if (typed.problem == Problem::None) to = typed.value;
        numbers.fit = numbers.fit && typed.problem == Problem::None;
    };
    take(low.value(), numbers.range.low);
    take(high.value(), numbers.range.high);
    numbers.fit = numbers.fit && numbers.range.low < numbers.range.high;
    if (!better.value().empty()) numbers.rises_when_better = better.value() == "1";
    return numbers;
}

Result<void> insert_scale(State& state, Scale scale) {
    Result<std::vector<Scale>> all = state.journal->scales();
    if (!all.ok()) return all.error();
    scale.id = state.journal->new_id();
    scale.position = static_cast<int>(all.value().size());
    state.say(Str::ToastScaleAdded);
    return state.journal->insert(scale, state.stamp());
}

Result<bool> has_values(State& state, const Id& scale) {
    Result<std::vector<model::ScaleValue>> values = state.journal->scale_values();
    if (!values.ok()) return values.error();
    return std::any_of(values.value().begin(), values.value().end(),
                       [&](const model::ScaleValue& value) { return value.scale == scale; });
}

// Where the day was not typed it is today, at this time; another day counts from its noon.
Result<base::Moment> typed_day(State& state, std::string_view whose) {
    Result<std::string> text = draft(state, whose, screens::kDraftDay);
    if (!text.ok()) return text.error();
    const std::optional<base::LocalDate> day = base::parse_date(text.value());
    if (!day || *day == state.local_now().date) return state.now;
    return base::Moment{base::to_instant({*day, {12, 0}}, state.now.offset_min),
                        state.now.offset_min};
}

}  // namespace

Result<void> scale_text(State& state, const SetText& command) {
    return change_scale(state, command.id, [&](Scale& scale) {
        // A scale without a name could not be found again.
        if (command.target == TextTarget::ScaleName && !base::is_blank(command.text)) {
            scale.name = command.text;
        }
        if (command.target == TextTarget::ScaleLow) scale.low_label = command.text;
        if (command.target == TextTarget::ScaleHigh) scale.high_label = command.text;
    });
}

Result<void> write(State& state, const screens::SetDraftDirection& command) {
    return state.journal->set_note(scale_draft_key(command.whose, screens::kDraftBetter),
                                   command.rises_when_better ? "1" : "0", state.stamp());
}

Result<void> write(State& state, const screens::AddScale&) {
    Result<std::string> name = draft(state, screens::kNewScale, screens::kDraftName);
    if (!name.ok()) return name.error();
    Result<Numbers> numbers = typed_numbers(state, screens::kNewScale, {kUsualLow, kUsualHigh});
    if (!numbers.ok()) return numbers.error();
    if (base::is_blank(name.value())) {
        state.say(Str::ToastWriteFirst);
        return {};
    }
    if (!numbers.value().fit || !numbers.value().rises_when_better) {
        state.say(numbers.value().fit ? Str::ToastWhichWay : Str::ToastRange);
        return {};
    }
    Scale scale;
    scale.name = std::string(base::trim(name.value()));
    scale.low = numbers.value().range.low;
    scale.high = numbers.value().range.high;
    scale.step = 1;
    scale.rises_when_better = *numbers.value().rises_when_better;
    if (Result<void> made = insert_scale(state, scale); !made.ok()) return made;
    return clear_drafts(state, screens::kNewScale);
}

Result<void> write(State& state, const screens::AddOfficial& command) {
    const model::Instrument* instrument = model::find_instrument(command.instrument);
    if (!instrument) return {};
    std::optional<model::Range> range;
    if (!instrument->range) {
        Result<Numbers> numbers = typed_numbers(state, command.instrument, {});
        if (!numbers.ok()) return numbers.error();
        if (!numbers.value().fit || !numbers.value().complete) {
            state.say(Str::ToastRange);
            return {};
        }
        range = numbers.value().range;
    }
    Result<void> made = insert_scale(state, model::scale_of(*instrument, range));
    return made.ok() ? clear_drafts(state, command.instrument) : made;
}

Result<void> write(State& state, const screens::ChangeScale& command) {
    Result<Scale> found = find_scale(state, command.id);
    if (!found.ok()) return found.error();
    Scale& scale = found.value();
    const std::string whose = base::to_hex(scale.id);
    Result<Numbers> numbers = typed_numbers(state, whose, {scale.low, scale.high});
    if (!numbers.ok()) return numbers.error();
    if (!numbers.value().fit) {
        state.say(Str::ToastRange);
        return {};
    }
    const model::Range& range = numbers.value().range;
    const bool better = numbers.value().rises_when_better.value_or(scale.rises_when_better);
    if (Result<void> cleared = clear_drafts(state, whose); !cleared.ok()) return cleared;
    if (!model::begins_new_series(scale, range.low, range.high, better)) return {};
    Result<bool> used = has_values(state, scale.id);
    if (!used.ok()) return used.error();
    if (!used.value()) {
        scale.low = range.low;
        scale.high = range.high;
        scale.rises_when_better = better;
        return state.journal->save(scale, state.stamp());
    }
    const Scale next =
        model::next_series(scale, state.journal->new_id(), range.low, range.high, better);
    scale.ended = true;
    if (Result<void> saved = state.journal->save(scale, state.stamp()); !saved.ok()) return saved;
    if (Result<void> made = state.journal->insert(next, state.stamp()); !made.ok()) return made;
    state.say(Str::ToastNewSeries);
    return {};
}

void follow_series(State& state, const Id& scale) {
    Result<std::vector<Scale>> all = state.journal->scales();
    if (!all.ok() || !(state.route().id == scale)) return;
    for (const Scale& other : all.value()) {
        if (!(other.follows == scale)) continue;
        state.routes.back().id = other.id;
        state.interface_changed = true;
    }
}

Result<void> write(State& state, const screens::AddScaleValue& command) {
    Result<Scale> scale = find_scale(state, command.id);
    if (!scale.ok()) return scale.error();
    const std::string whose = base::to_hex(command.id);
    Result<std::string> text = draft(state, whose, screens::kDraftNumber);
    if (!text.ok()) return text.error();
    const model::Typed typed = model::parse_value(text.value(), scale.value());
    state.scale_problem = typed.problem;
    if (typed.problem != Problem::None) {
        // Said aloud as well: the person is on the button, and not in the field.
        state.toast = {screens::problem_words(state.texts, typed.problem, scale.value()), {}};
        return {};
    }
    Result<base::Moment> day = typed_day(state, whose);
    if (!day.ok()) return day.error();
    const model::ScaleValue value = {state.journal->new_id(), command.id, day.value(), typed.value};
    if (Result<void> made = state.journal->insert(value, state.stamp()); !made.ok()) return made;
    for (const std::string_view part : {screens::kDraftNumber, screens::kDraftDay}) {
        Result<void> set = state.journal->set_note(scale_draft_key(whose, part), "", state.stamp());
        if (!set.ok()) return set;
    }
    state.say(Str::ToastKept);
    return {};
}

Result<void> write(State& state, const screens::SetScaleLines& command) {
    return change_scale(state, command.id, [&](Scale& scale) { scale.lines = command.on; });
}

Result<void> write(State& state, const screens::SetOwnLine& command) {
    return change_scale(state, command.id, [&](Scale& scale) {
        const bool cut_off = command.which == screens::OwnLine::CutOff;
        (cut_off ? scale.own_cut_off : scale.own_reliable) = command.value;
    });
}

Result<void> write(State& state, const screens::SetPatternRange& command) {
    return state.journal->set_note("patterns.range", std::to_string(command.range), state.stamp());
}

}  // namespace rapport::core
