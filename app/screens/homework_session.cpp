// Things to try on the pages of a session: one line in Get ready, a fold in Look back.
#include <algorithm>

#include "model/prompts.h"
#include "screens/homework_parts.h"

namespace rapport::screens {
namespace {

constexpr std::size_t kAskedMost = 2;  // In sight; the rest stands behind "and N more".

void on_card(Ui& ui, const Texts& tr, const SessionView& view, const model::Homework& homework,
             Commands& commands) {
    const std::string key = std::string(model::kCardOffPrefix) + base::to_hex(homework.id);
    const bool on = answer_number(view, key) == 1;
    if (!homework.is_private &&
        ui.checkbox("on-card", tr(Str::HardOnCard), on, {.description = homework.what})) {
        commands.push_back(SetAnswer{view.line.session.id, key, on ? 0 : 1});
    }
}

void ready_one(Ui& ui, const Texts& tr, const SessionView& view, const model::Homework& homework,
               Commands& commands) {
    const Scope group = ui.group(key_of(homework.id), homework.what);
    ui.words("words", homework.what);
    try_outcome(ui, tr, homework, view.line.session.id, commands);
    on_card(ui, tr, view, homework, commands);
    try_open(ui, tr, homework, view.place, commands);
}

// One line each.
void asked(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const std::vector<model::Homework>& all = view.tries.earlier;
    const std::size_t shown = std::min(all.size(), kAskedMost);
    const auto draw = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const Scope group = ui.group(key_of(all[i].id), all[i].what);
            ui.words("words", all[i].what);
            try_came_back(ui, tr, all[i], view.line.session.id, commands);
        }
    };
    if (shown > 0) ui.text(tr(Str::TryCameBack), TextStyle::Strong);
    draw(0, shown);
    if (all.size() > shown) {
        const std::string name = tr(Str::AndMore, {{"n", std::to_string(all.size() - shown)}});
        if (const Scope more = ui.disclosure("and-more", name)) draw(shown, all.size());
    }
}

void taken(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const std::vector<model::Homework>& all = view.tries.taken;
    if (!all.empty()) {
        const Scope list = ui.list("taken", tr(Str::TryUntilNext), all.size());
        for (const model::Homework& homework : all) {
            const Scope item = ui.item(key_of(homework.id));
            ui.words("words", homework.what);
            try_open(ui, tr, homework, view.place, commands);
        }
    }
}

}  // namespace

void carried_tries(Ui& ui, const Texts& tr, const SessionView& view, const CarriedLine& line,
                   Commands& commands) {
    const std::vector<model::Homework>& all = view.tries.open;
    const Str name = all.size() == 1 ? Str::TriesOne : Str::TriesMany;
    const std::string words = tr(name, {{"n", std::to_string(all.size())}, {"words", line.text}});
    if (const Scope open = ui.disclosure("tries", words)) {
        ui.text(tr(Str::TryAnyAnswer), TextStyle::Quiet);
        first_three(ui, tr, all.size(),
                    [&](std::size_t i) { ready_one(ui, tr, view, all[i], commands); });
    }
}

void session_tries(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("tries", tr(Str::HeadingTries))) {
        asked(ui, tr, view, commands);
        taken(ui, tr, view, commands);
        const std::string draft = "draft.try." + base::to_hex(view.line.session.id);
        typed(ui, "draft-try",
              {.label = tr(Str::PromptTryNext),
               .hint = tr(Str::TryHint),
               .value = view.tries.draft,
               .kind = FieldKind::Area,
               .lines = 1},
              {.target = TextTarget::Draft, .key = draft}, commands);
        if (ui.button("add", tr(Str::Add),
                      {.icon = icons::kPlus, .description = tr(Str::TryUntilNext)})) {
            commands.push_back(AddHomework{{}, {}, view.line.session.id, draft});
            ui.focus("draft-try");
        }
    }
}

}  // namespace rapport::screens
