// About the notes under the ratings: the rule in plain words, and what can be changed about it.
#include <array>

#include "model/scale.h"
#include "screens/parts.h"

namespace rapport::screens {
namespace {

std::string tenths(const Texts& tr, int value) { return decimal(tr, model::tenths_text(value)); }

struct Rule {
    model::SignalRule rule;
    Str words;
};

constexpr std::array kRules = {
    Rule{model::SignalRule::LowItem, Str::RuleLowItem},
    Rule{model::SignalRule::BelowUsual, Str::RuleBelowUsual},
    Rule{model::SignalRule::FellTwice, Str::RuleFellTwice},
    Rule{model::SignalRule::AllTens, Str::RuleAllTens},
    Rule{model::SignalRule::SessionTwo, Str::RuleSessionTwo},
};

std::string rule_words(const Texts& tr, const model::SignalTuning& tuning, const Rule& rule) {
    const bool fall = rule.rule == model::SignalRule::BelowUsual;
    const std::string n = fall ? tenths(tr, tuning.fall_tenths) : std::to_string(tuning.low_item);
    return tr(rule.words, {{"n", n}});
}

// A choice among numbers; the one that is set is always among them.
std::optional<int> number_choice(Ui& ui, const Texts& tr, std::string_view key,
                                 std::string_view label, const std::vector<int>& values, int chosen,
                                 bool in_tenths) {
    std::vector<std::string> names;
    std::optional<int> at;
    for (std::size_t i = 0; i < values.size(); ++i) {
        names.push_back(in_tenths ? tenths(tr, values[i]) : std::to_string(values[i]));
        if (values[i] == chosen) at = static_cast<int>(i);
    }
    const auto taken = ui.choice(key, {.label = label, .options = names, .chosen = at});
    if (!taken) return std::nullopt;
    return values[static_cast<std::size_t>(*taken)];
}

void rules(Ui& ui, const Texts& tr, const model::SignalTuning& tuning, Commands& commands) {
    ui.heading(2, tr(Str::HeadingRules));
    for (const Rule& rule : kRules) {
        const bool on = !tuning.off[model::index_of(rule.rule)];
        const std::string key = "rule" + std::to_string(static_cast<int>(rule.rule));
        if (ui.checkbox(key, rule_words(tr, tuning, rule), on)) {
            commands.push_back(SetSignalRule{rule.rule, !on});
        }
    }
    if (const auto low = number_choice(ui, tr, "low", tr(Str::PromptSignalLow), {2, 3, 4, 5},
                                       tuning.low_item, false)) {
        commands.push_back(SetSignalLow{*low});
    }
    if (const auto fall = number_choice(ui, tr, "fall", tr(Str::PromptSignalFall), {10, 15, 20, 30},
                                        tuning.fall_tenths, true)) {
        commands.push_back(SetSignalFall{*fall});
    }
}

}  // namespace

void signal_settings(Ui& ui, const Texts& tr, const SignalsView& view, Commands& commands) {
    const model::Settings& settings = view.settings;
    title(ui, tr(Str::TitleSignals));
    ui.text(tr(Str::SignalsAbout));
    ui.text(tr(Str::SignalsOnce), TextStyle::Quiet);
    if (ui.checkbox("ratings", tr(Str::NoRatings), !settings.ratings,
                    {.hint = tr(Str::NoRatingsHint)})) {
        commands.push_back(SetRatings{!settings.ratings});
    }
    if (settings.ratings) {
        if (ui.checkbox("signals", tr(Str::SignalsOn), settings.signals.on)) {
            commands.push_back(SetSignals{!settings.signals.on});
        }
        if (ui.checkbox("kind", tr(Str::KindLinesOn), settings.kind_lines)) {
            commands.push_back(SetKindLines{!settings.kind_lines});
        }
        if (settings.signals.on) rules(ui, tr, settings.signals, commands);
    }
}

}  // namespace rapport::screens
