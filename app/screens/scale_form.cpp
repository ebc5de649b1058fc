// Fields whose text is a draft until a button takes it.
#include "screens/scale_form.h"
#include "screens/parts.h"

namespace rapport::screens {

SetText draft_text(std::string_view whose, std::string_view part) {
    SetText to;
    to.target = TextTarget::Draft;
    to.key = scale_draft_key(whose, part);
    return to;
}

std::string problem_words(const Texts& tr, model::Problem problem, const model::Scale& scale) {
    using model::Problem;
    Str text = Str::ScaleNotNumber;
    if (problem == Problem::None) return {};
    if (problem == Problem::OutOfRange) text = Str::ScaleOutOfRange;
    if (problem == Problem::OffStep) {
        text = scale.step % 10 == 0 ? Str::ScaleOffStep : Str::ScaleOffTenth;
    }
    return tr(text, {{"low", decimal(tr, model::tenths_text(scale.low))},
                     {"high", decimal(tr, model::tenths_text(scale.high))}});
}

void range_fields(Ui& ui, const Texts& tr, std::string_view whose, const ScaleDraft& draft,
                  std::string_view low_hint, std::string_view high_hint, Commands& commands) {
    typed(ui, "low",
          {.label = tr(Str::ScaleLowNumber),
           .hint = low_hint,
           .value = draft.low,
           .kind = FieldKind::Number},
          draft_text(whose, kDraftLow), commands);
    typed(ui, "high",
          {.label = tr(Str::ScaleHighNumber),
           .hint = high_hint,
           .value = draft.high,
           .kind = FieldKind::Number},
          draft_text(whose, kDraftHigh), commands);
}

void direction_choice(Ui& ui, const Texts& tr, std::string_view whose,
                      std::optional<bool> rises_when_better, Commands& commands) {
    const std::vector<std::string> options = {std::string(tr(Str::ScaleMoreBetter)),
                                              std::string(tr(Str::ScaleLessBetter))};
    ChoiceSpec spec = {.label = tr(Str::PromptScaleBetter), .options = options};
    if (rises_when_better) spec.chosen = *rises_when_better ? 0 : 1;
    if (const std::optional<int> taken = ui.choice("better", spec)) {
        commands.push_back(SetDraftDirection{std::string(whose), *taken == 0});
    }
}

}  // namespace rapport::screens
