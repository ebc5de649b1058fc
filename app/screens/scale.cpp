// One scale or total: keep a number, see them all, change what it is. A number is never commented.
#include "screens/parts.h"
#include "screens/pictures.h"
#include "screens/scale_form.h"

namespace rapport::screens {
namespace {

void keep_number(Ui& ui, const Texts& tr, const ScaleView& view, Commands& commands) {
    const model::Scale& scale = view.line->scale;
    const std::string whose = base::to_hex(scale.id);
    const std::string error = problem_words(tr, view.problem, scale);
    const std::string hint =
        tr(Str::ScaleNumberHint, {{"low", decimal(tr, model::tenths_text(scale.low))},
                                  {"high", decimal(tr, model::tenths_text(scale.high))}});
    typed(ui, "number",
          {.label = tr(Str::ScaleNumber),
           .hint = error.empty() ? std::string_view(hint) : std::string_view(),
           .value = view.number_draft,
           .kind = FieldKind::Number,
           .error = error},
          draft_text(whose, kDraftNumber), commands);
    typed(ui, "day",
          {.label = tr(Str::ScaleDay), .value = base::format(view.day), .kind = FieldKind::Date},
          draft_text(whose, kDraftDay), commands);
    if (ui.button("keep", tr(Str::ScaleKeep), {.style = ButtonStyle::Primary})) {
        commands.push_back(AddScaleValue{scale.id});
    }
}

// Newest first; each can be deleted.
void number_list(Ui& ui, const Texts& tr, const ScaleLine& line, const base::LocalDate& today,
                 Commands& commands) {
    if (line.numbers.empty()) return;
    const Scope list = ui.list("numbers", tr(Str::ScaleNumbers), line.numbers.size());
    for (auto number = line.numbers.rbegin(); number != line.numbers.rend(); ++number) {
        const Scope item = ui.item(key_of(number->id));
        const std::string words =
            tr(Str::ScaleValueLine, {{"date", date_words(tr, number->date, today)},
                                     {"n", decimal(tr, model::tenths_text(number->value))}});
        const Scope row = ui.row("row");
        ui.text(words);
        if (icon_button(ui, "delete", tr(Str::Delete), icons::kTrash2, words)) {
            commands.push_back(Remove{model::Kind::ScaleValue, number->id});
        }
    }
}

void series(Ui& ui, const Texts& tr, const ScaleLine& line, const base::LocalDate& today,
            Commands& commands) {
    const Picture made = scale_picture(tr, line, PatternRange::All, today);
    if (!made.empty()) {
        ui.text(made.summary, TextStyle::Quiet);
        ui.chart("picture", made.spec());
        for (std::size_t i = 0; i < made.own_words.size(); ++i) {
            ui.words("end" + std::to_string(i), made.own_words[i], TextStyle::Small);
        }
    }
    number_list(ui, tr, line, today, commands);
}

void own_line(Ui& ui, const Texts& tr, const char* key, Str label, const Id& id, OwnLine which,
              const std::optional<int>& value, Commands& commands) {
    const std::string text = value ? decimal(tr, model::tenths_text(*value)) : "";
    const auto changed =
        ui.field(key, {.label = tr(label), .value = text, .kind = FieldKind::Number});
    if (!changed) return;
    const model::Typed typed = model::parse_tenths(*changed);
    if (!has_words(*changed)) {
        commands.push_back(SetOwnLine{id, which, std::nullopt});
    } else if (typed.problem == model::Problem::None) {
        commands.push_back(SetOwnLine{id, which, typed.value});
    }
}

void reference(Ui& ui, const Texts& tr, const model::Scale& scale, Commands& commands) {
    if (!model::can_have_lines(scale)) return;
    ui.heading(2, tr(Str::HeadingLines));
    ui.text(tr(Str::LinesNote));
    if (ui.checkbox("lines", tr(Str::LinesOn), scale.lines)) {
        commands.push_back(SetScaleLines{scale.id, !scale.lines});
    }
    if (!scale.lines) return;
    if (const Scope open = ui.disclosure("own-lines", tr(Str::LinesOwn))) {
        ui.text(tr(Str::LinesOwnLine), TextStyle::Quiet);
        own_line(ui, tr, "own-line", Str::LineOwnField, scale.id, OwnLine::CutOff,
                 scale.own_cut_off, commands);
        own_line(ui, tr, "own-change", Str::LineOwnChange, scale.id, OwnLine::Reliable,
                 scale.own_reliable, commands);
    }
}

void names(Ui& ui, const Texts& tr, const model::Scale& scale, Commands& commands) {
    if (const Scope open = ui.disclosure("names", tr(Str::ScaleNames))) {
        typed(ui, "name", {.label = tr(Str::ScaleNameField), .value = scale.name},
              {.target = TextTarget::ScaleName, .id = scale.id}, commands);
        typed(ui, "low-words", {.label = tr(Str::ScaleLowWords), .value = scale.low_label},
              {.target = TextTarget::ScaleLow, .id = scale.id}, commands);
        typed(ui, "high-words", {.label = tr(Str::ScaleHighWords), .value = scale.high_label},
              {.target = TextTarget::ScaleHigh, .id = scale.id}, commands);
    }
}

// The numbers of an official questionnaire are its own.
bool may_change(const model::Scale& scale) {
    const model::Instrument* instrument = model::find_instrument(scale.instrument);
    return !instrument || !instrument->range;
}

void change(Ui& ui, const Texts& tr, const ScaleView& view, Commands& commands) {
    const model::Scale& scale = view.line->scale;
    if (const Scope open = ui.disclosure("change", tr(Str::ScaleChange))) {
        const std::string whose = base::to_hex(scale.id);
        ui.text(tr(Str::ScaleChangeLine), TextStyle::Quiet);
        range_fields(ui, tr, whose, view.draft,
                     tr(Str::ScaleLowEmpty, {{"n", decimal(tr, model::tenths_text(scale.low))}}),
                     tr(Str::ScaleLowEmpty, {{"n", decimal(tr, model::tenths_text(scale.high))}}),
                     commands);
        if (scale.instrument.empty()) {
            direction_choice(ui, tr, whose,
                             view.draft.rises_when_better.value_or(scale.rises_when_better),
                             commands);
        }
        if (ui.button("use", tr(Str::ScaleUse))) commands.push_back(ChangeScale{scale.id});
    }
}

void earlier_series(Ui& ui, const Texts& tr, const ScaleView& view, Commands& commands) {
    for (const ScaleLine& line : view.earlier) {
        const std::string name = tr(
            Str::ScaleNamed, {{"name", line.scale.name}, {"range", scale_range(tr, line.scale)}});
        const Scope group = ui.group(key_of(line.scale.id), name);
        ui.heading(2, tr(Str::ScaleOver));
        ui.text(scale_range(tr, line.scale), TextStyle::Quiet);
        series(ui, tr, line, view.today, commands);
    }
}

void scale_body(Ui& ui, const Texts& tr, const ScaleView& view, Commands& commands) {
    const model::Scale& scale = view.line->scale;
    ui.words("name", scale.name, TextStyle::Large);
    ui.text(scale_range(tr, scale), TextStyle::Quiet);
    if (!view.line->over) keep_number(ui, tr, view, commands);
    {
        const Scope group = ui.group("now", tr(Str::ScaleNumbers));
        series(ui, tr, *view.line, view.today, commands);
    }
    reference(ui, tr, scale, commands);
    names(ui, tr, scale, commands);
    if (!view.line->over && may_change(scale)) change(ui, tr, view, commands);
    earlier_series(ui, tr, view, commands);
    ui.divider();
    if (ui.button("delete", tr(Str::ScaleDelete),
                  {.style = ButtonStyle::Danger, .icon = icons::kTrash2})) {
        commands.push_back(Remove{model::Kind::Scale, scale.id});
    }
}

}  // namespace

void scale(Ui& ui, const Texts& tr, const ScaleView& view, Commands& commands) {
    title(ui, tr(Str::TitleScale));
    if (view.line) {
        scale_body(ui, tr, view, commands);
    } else {
        ui.text(tr(Str::ScaleGone));
    }
}

}  // namespace rapport::screens
