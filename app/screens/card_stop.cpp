// The card: before we stop. One sentence, the next step, the next date; each may stay empty.
#include "model/prompts.h"
#include "screens/session_parts.h"

namespace rapport::screens {
namespace {

void whose_step(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const std::vector<std::string> options = {std::string(tr(Str::StepMine)),
                                              std::string(tr(Str::StepTheirs)),
                                              std::string(tr(Str::StepOurs))};
    const ChoiceSpec spec = {.label = tr(Str::PromptWhoseStep),
                             .options = options,
                             .chosen = answer_number(view, model::kStopStepKey)};
    if (const std::optional<int> taken = ui.choice("whose", spec)) {
        commands.push_back(
            SetAnswer{view.line.session.id, std::string(model::kStopStepKey), *taken});
    }
}

}  // namespace

void before_we_stop(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("stop", tr(Str::HeadingStop))) {
        prompt_area(ui, tr, view, Str::PromptSummary, model::kStopSummaryKey, commands);
        prompt_area(ui, tr, view, Str::PromptStep, model::kStopStepKey, commands);
        if (has_words(answer_text(view, model::kStopStepKey))) {
            whose_step(ui, tr, view, commands);
        }
        next_date(ui, tr, view, commands);
        saved(ui, tr, view.just_saved);
    }
}

}  // namespace rapport::screens
