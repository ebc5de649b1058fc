// When less is better: for those whom looking closely does no good. Its switches stand right there.
#include <array>

#include "screens/parts.h"

namespace rapport::screens {
namespace {

constexpr std::array kSigns = {Str::LessBrooding, Str::LessChecking, Str::LessMistrust};

}  // namespace

void less_is_better(Ui& ui, const Texts& tr, const SettingsView& view, Commands& commands) {
    const model::Settings& settings = view.settings;
    title(ui, tr(Str::TitleLess));
    ui.text(tr(Str::LessLead), TextStyle::Lead);
    {
        const Scope list = ui.list("signs", tr(Str::LessLead), kSigns.size());
        for (std::size_t i = 0; i < kSigns.size(); ++i) {
            const Scope item = ui.item(std::to_string(i));
            ui.text(tr(kSigns[i]));
        }
    }
    ui.text(tr(Str::LessThen));
    if (ui.checkbox("ratings", tr(Str::NoRatings), !settings.ratings,
                    {.hint = tr(Str::NoRatingsHint)})) {
        commands.push_back(SetRatings{!settings.ratings});
    }
    if (ui.checkbox("fewer", tr(Str::FewerPrompts), settings.fewer_prompts,
                    {.hint = tr(Str::FewerPromptsHint)})) {
        commands.push_back(SetFewerPrompts{!settings.fewer_prompts});
    }
    ui.heading(2, tr(Str::HeadingOnce));
    ui.text(tr(Str::LessOnce));
    ui.text(tr(Str::LessTell), TextStyle::Quiet);
}

}  // namespace rapport::screens
