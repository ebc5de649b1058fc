// Questions to start from, in five groups.
#include "screens/starters.h"

#include <algorithm>
#include <array>

namespace rapport::screens {
namespace {

struct Starters {
    const char* key;
    Str name;
    std::array<Str, 3> questions;
};

constexpr std::array kStarterGroups = {
    Starters{"approach",
             Str::StartersApproach,
             {Str::StarterApproach1, Str::StarterApproach2, Str::StarterApproach3}},
    Starters{"plan", Str::StartersPlan, {Str::StarterPlan1, Str::StarterPlan2, Str::StarterPlan3}},
    Starters{"progress",
             Str::StartersProgress,
             {Str::StarterProgress1, Str::StarterProgress2, Str::StarterProgress3}},
    Starters{"us", Str::StartersUs, {Str::StarterUs1, Str::StarterUs2, Str::StarterUs3}},
    Starters{"practical",
             Str::StartersPractical,
             {Str::StarterPractical1, Str::StarterPractical2, Str::StarterPractical3}},
};

// One that is among the client's own stays in sight, marked, and adds nothing.
void starter(Ui& ui, const Texts& tr, const char* key, std::string_view text,
             const std::vector<model::Question>& own, Commands& commands) {
    const bool taken = std::any_of(own.begin(), own.end(),
                                   [&](const auto& question) { return question.text == text; });
    const bool tapped = ui.button(key, text,
                                  {.style = ButtonStyle::Quiet,
                                   .icon = taken ? icons::kCheck : icons::kPlus,
                                   .description = tr(taken ? Str::StarterAdded : Str::StarterAdd),
                                   .full_width = true});
    if (tapped && !taken) commands.push_back(AddQuestion{std::string(text), ""});
}

}  // namespace

void starters(Ui& ui, const Texts& tr, const std::vector<model::Question>& own,
              Commands& commands) {
    constexpr std::array kKeys = {"1", "2", "3"};
    if (const Scope open = ui.disclosure("starters", tr(Str::HeadingStarters))) {
        for (const Starters& entry : kStarterGroups) {
            const Scope group = ui.group(entry.key, tr(entry.name));
            ui.heading(2, tr(entry.name));
            for (std::size_t i = 0; i < kKeys.size(); ++i) {
                starter(ui, tr, kKeys[i], tr(entry.questions[i]), own, commands);
            }
        }
    }
}

}  // namespace rapport::screens
