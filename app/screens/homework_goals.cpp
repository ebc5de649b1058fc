// Goals: things to try. Without any there is a folded field and nothing else.
#include "screens/homework_parts.h"

namespace rapport::screens {
namespace {

void cards(Ui& ui, const Texts& tr, Str name, const std::vector<model::Homework>& all,
           Commands& commands) {
    const Scope list = ui.list("list", tr(name), all.size());
    for (const model::Homework& homework : all) {
        const Scope item = ui.item(key_of(homework.id));
        const Scope card = ui.card("card");
        ui.words("words", try_words(tr, homework));
        try_open(ui, tr, homework, Place::Goals, commands);
    }
}

void add(Ui& ui, const Texts& tr, const GoalTries& tries, Commands& commands) {
    if (const Scope open = ui.disclosure("add-try", tr(Str::TrySomething))) {
        constexpr const char* kDraft = "draft.try";
        typed(ui, kDraft,
              {.label = tr(Str::PromptTry),
               .hint = tr(Str::TryHint),
               .value = tries.draft,
               .kind = FieldKind::Area,
               .lines = 1},
              {.target = TextTarget::Draft, .key = kDraft}, commands);
        if (ui.button("add", tr(Str::Add),
                      {.icon = icons::kPlus, .description = tr(Str::TrySomething)})) {
            commands.push_back(AddHomework{{}, {}, {}, kDraft});
            ui.focus(kDraft);
        }
    }
}

}  // namespace

void goal_tries(Ui& ui, const Texts& tr, const GoalsView& view, Commands& commands) {
    const GoalTries& tries = view.tries;
    const Scope region = ui.region("tries", tr(Str::HeadingTries));
    if (!tries.open.empty() || !tries.over.empty()) ui.heading(2, tr(Str::HeadingTries));
    if (!tries.open.empty()) cards(ui, tr, Str::HeadingTries, tries.open, commands);
    add(ui, tr, tries, commands);
    if (!tries.over.empty()) {
        if (const Scope over = ui.disclosure("over", tr(Str::HeadingTriesOver))) {
            cards(ui, tr, Str::HeadingTriesOver, tries.over, commands);
        }
    }
}

}  // namespace rapport::screens
