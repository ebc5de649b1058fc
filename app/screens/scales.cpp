// Own scales and totals: what is kept, and the ways to add one. Nothing here is asked unasked.
#include <algorithm>

#include "screens/parts.h"
#include "screens/pictures.h"
#include "screens/scale_form.h"

namespace rapport::screens {
namespace {

void scale_row(Ui& ui, const Texts& tr, const ScaleLine& line, const base::LocalDate& today,
               Commands& commands) {
    const Scope card = ui.card("card");
    ui.words("name", line.scale.name, TextStyle::Strong);
    ui.text(scale_range(tr, line.scale), TextStyle::Quiet);
    if (line.numbers.empty()) {
        ui.text(tr(Str::ScaleNoneYet), TextStyle::Quiet);
    } else {
        const ScaleNumber& last = line.numbers.back();
        ui.text(tr(Str::ScaleLast, {{"n", decimal(tr, model::tenths_text(last.value))},
                                    {"date", date_words(tr, last.date, today)}}));
    }
    if (ui.button("open", tr(Str::Open), {.description = line.scale.name})) {
        commands.push_back(Go{{Place::More, Screen::Scale, line.scale.id}});
    }
}

void add_own(Ui& ui, const Texts& tr, const ScalesView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("new", tr(Str::ScaleNew))) {
        typed(ui, "name",
              {.label = tr(Str::PromptScaleName),
               .hint = tr(Str::ScaleNewHint),
               .value = view.name_draft},
              draft_text(kNewScale, kDraftName), commands);
        range_fields(ui, tr, kNewScale, view.draft, tr(Str::ScaleLowEmpty, {{"n", "0"}}),
                     tr(Str::ScaleLowEmpty, {{"n", "10"}}), commands);
        direction_choice(ui, tr, kNewScale, view.draft.rises_when_better, commands);
        if (ui.button("add", tr(Str::Add), {.description = tr(Str::ScaleNew)})) {
            commands.push_back(AddScale{});
        }
    }
}

void official_row(Ui& ui, const Texts& tr, const ScalesView& view,
                  const model::Instrument& instrument, Commands& commands) {
    const Scope group = ui.group("one", instrument.name);
    ui.text(instrument.name, TextStyle::Strong);
    if (instrument.range) {
        ui.text(scale_range(tr, model::scale_of(instrument, {})), TextStyle::Quiet);
    }
    const bool there =
        std::any_of(view.scales.begin(), view.scales.end(),
                    [&](const ScaleLine& line) { return line.scale.instrument == instrument.key; });
    if (there) {
        ui.text(tr(Str::ScaleOnList), TextStyle::Quiet);
        return;
    }
    const auto draft = view.official.find(instrument.key);
    if (!instrument.range && draft != view.official.end()) {
        range_fields(ui, tr, instrument.key, draft->second, {}, {}, commands);
    }
    if (ui.button("add", tr(Str::Add), {.description = instrument.name})) {
        commands.push_back(AddOfficial{std::string(instrument.key)});
    }
}

void add_official(Ui& ui, const Texts& tr, const ScalesView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("official", tr(Str::ScaleOfficial))) {
        ui.text(tr(Str::ScaleOfficialLine), TextStyle::Quiet);
        const auto all = model::instruments();
        const Scope list = ui.list("list", tr(Str::ScaleOfficial), all.size());
        for (const model::Instrument& instrument : all) {
            const Scope item = ui.item(instrument.key);
            official_row(ui, tr, view, instrument, commands);
        }
    }
}

}  // namespace

void scales(Ui& ui, const Texts& tr, const ScalesView& view, Commands& commands) {
    title(ui, tr(Str::TitleScales), tr(Str::ScalesLine));
    course_choice(ui, tr, view.courses, commands);
    if (view.scales.empty()) {
        ui.text(tr(Str::ScalesEmpty));
    } else {
        const Scope list = ui.list("scales", tr(Str::TitleScales), view.scales.size());
        for (const ScaleLine& line : view.scales) {
            const Scope item = ui.item(key_of(line.scale.id));
            scale_row(ui, tr, line, view.today, commands);
        }
    }
    add_own(ui, tr, view, commands);
    add_official(ui, tr, view, commands);
    if (ui.link("patterns", tr(Str::TitlePatterns))) {
        commands.push_back(Go{{Place::More, Screen::Patterns, {}}});
    }
}

}  // namespace rapport::screens
