// The fields of a scale's numbers, for a new one and for one that changes.
#pragma once

#include "screens/screens.h"

namespace rapport::screens {

// Lowest and highest number as drafts; `low_hint` and `high_hint` say what empty means.
void range_fields(Ui& ui, const Texts& tr, std::string_view whose, const ScaleDraft& draft,
                  std::string_view low_hint, std::string_view high_hint, Commands& commands);
// Which way is better; nothing is chosen until it is touched.
void direction_choice(Ui& ui, const Texts& tr, std::string_view whose,
                      std::optional<bool> rises_when_better, Commands& commands);
// One clear sentence, with the range; empty where there is no problem.
std::string problem_words(const Texts& tr, model::Problem problem, const model::Scale& scale);
SetText draft_text(std::string_view whose, std::string_view part);

}  // namespace rapport::screens
