// Tense moments in Look back and on the card, and the question about going back.
#include "screens/bond_parts.h"

#include <algorithm>
#include <array>

#include "model/moment.h"
#include "model/prompts.h"

namespace rapport::screens {
namespace {

// A question with a few answers, stored with the session; what was chosen, also just now.
void answer_choice(Ui& ui, const Texts& tr, const SessionView& view, std::string_view key,
                   Str label, std::span<const Str> names, Commands& commands) {
    std::vector<std::string> options;
    for (const Str name : names) options.emplace_back(tr(name));
    const ChoiceSpec spec = {
        .label = tr(label), .options = options, .chosen = answer_number(view, key)};
    if (const std::optional<int> taken = ui.choice(key, spec)) {
        commands.push_back(SetAnswer{view.line.session.id, std::string(key), *taken});
    }
}

void moment_rows(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (!view.moments.empty()) {
        ui.text(tr(Str::HeadingMoments), TextStyle::Strong);
        const Scope list = ui.list("moments", tr(Str::HeadingMoments), view.moments.size());
        for (const MomentLine& line : view.moments) {
            const Scope item = ui.item(key_of(line.id));
            ui.words("words", line.words);
            if (line.mended) ui.text(tr(Str::MomentMended), TextStyle::Quiet);
            if (ui.button("open", tr(Str::Open),
                          {.style = ButtonStyle::Quiet, .description = line.words})) {
                commands.push_back(Go{{view.place, Screen::Moment, line.id}});
            }
        }
    }
}

void going_choice(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    constexpr std::array kNames = {Str::GoingYes, Str::GoingUnsure, Str::GoingNo};
    answer_choice(ui, tr, view, model::kGoingKey, Str::PromptGoing, kNames, commands);
    if (answer_number(view, model::kGoingKey).value_or(0) > 0) {
        if (ui.button("ways", tr(Str::GoingWays))) {
            commands.push_back(Go{{view.place, Screen::GoingBack, view.line.session.id}});
        }
    }
}

bool is_offered(const SessionView& view) {
    return view.look_back_offer && view.look_back_offer->kind == model::OfferKind::GoingBack;
}

// Nothing of a moment is on the card unless it is ticked there.
void on_card(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    for (const model::Question& question : view.bring) {
        const bool mends =
            std::find(view.mends.begin(), view.mends.end(), question.id) != view.mends.end();
        if (!mends) continue;
        const std::string key = std::string(model::kCardOffPrefix) + base::to_hex(question.id);
        const bool on = answer_number(view, key) == 1;
        ui.words("words." + key, question.text);
        if (ui.checkbox(key, tr(Str::MendOnCard), on, {.description = question.text})) {
            commands.push_back(SetAnswer{view.line.session.id, key, on ? 0 : 1});
        }
    }
}

}  // namespace

void mood(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    constexpr std::array kNames = {Str::MoodEasy, Str::MoodMixed, Str::MoodTense, Str::MoodFar};
    if (const Scope open = ui.disclosure("mood", tr(Str::HeadingMood))) {
        answer_choice(ui, tr, view, model::kMoodKey, Str::PromptMood, kNames, commands);
        const int easy = static_cast<int>(model::Mood::Easy);
        if (answer_number(view, model::kMoodKey).value_or(easy) != easy) {
            if (ui.button("moment", tr(Str::WriteMoment), {.icon = icons::kPlus})) {
                commands.push_back(OpenMoment{});
            }
        }
        moment_rows(ui, tr, view, commands);
    }
}

void going(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (!is_offered(view)) {
        if (const Scope open = ui.disclosure("going", tr(Str::TitleGoingBack))) {
            going_choice(ui, tr, view, commands);
        }
    }
}

void going_offer(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const Scope card = ui.card("offer");
    ui.heading(2, tr(Str::TitleGoingBack));
    going_choice(ui, tr, view, commands);
    if (!answer_number(view, model::kGoingKey)) {
        offer_rests(ui, tr, model::OfferKind::GoingBack, commands);
    }
}

void mending(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    constexpr std::array kNames = {Str::MendLook, Str::MendClear, Str::MendAgree, Str::MendGoals,
                                   Str::MendExpect};
    static_assert(kNames.size() == model::kMendSteps.size());
    if (!view.mends.empty()) {
        if (const Scope open = ui.disclosure("mending", tr(Str::HeadingMending))) {
            on_card(ui, tr, view, commands);
            ui.text(tr(Str::MendIntro), TextStyle::Quiet);
            for (std::size_t i = 0; i < kNames.size(); ++i) {
                const std::string key = model::kMendSteps[i];
                const bool done = answer_number(view, key) == 1;
                if (ui.checkbox(key, tr(kNames[i]), done)) {
                    const std::optional<int> next = done ? std::nullopt : std::optional(1);
                    commands.push_back(SetAnswer{view.line.session.id, key, next});
                }
            }
            not_okay_link(ui, tr, view.place, commands);
        }
    }
}

void not_okay_link(Ui& ui, const Texts& tr, Place place, Commands& commands) {
    if (ui.link("not-okay", tr(Str::LinkNotOkay))) {
        commands.push_back(Go{{place, Screen::NotOkay, {}}});
    }
}

}  // namespace rapport::screens
