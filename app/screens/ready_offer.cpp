// Get ready: the one offer, and then and now.
#include "model/prompts.h"
#include "screens/wins_parts.h"

namespace rapport::screens {
namespace {

constexpr std::uint32_t kSenseQuestion = 3200;

// In the order in which Get ready asks for them.
struct Prompt {
    const char* key;
    Str name;
};
constexpr Prompt kPrepared[] = {{"ready.since", Str::PromptStands},
                                {"ready.mind", Str::PromptMind},
                                {"ready.tried", Str::PromptTried},
                                {"ready.help", Str::PromptHelp}};

void then(Ui& ui, const Texts& tr, const ThenWords& words) {
    if (const Scope open = ui.disclosure("then", tr(Str::ThenFolded))) {
        if (!words.goals.empty()) {
            ui.text(tr(Str::ThenGoals), TextStyle::Strong);
            const Scope list = ui.list("goals", tr(Str::ThenGoals), words.goals.size());
            for (std::size_t i = 0; i < words.goals.size(); ++i) {
                const Scope item = ui.item(std::to_string(i));
                ui.words("words", words.goals[i]);
            }
        }
        for (const Prompt& prompt : kPrepared) {
            for (const auto& [key, text] : words.prepared) {
                if (key != prompt.key) continue;
                ui.text(tr(prompt.name), TextStyle::Strong);
                ui.words(key, text);
            }
        }
        for (std::size_t i = 0; i < words.expected.size(); ++i) {
            ui.text(words.expected[i].first, TextStyle::Strong);
            ui.words("expected" + std::to_string(i), words.expected[i].second);
        }
        if (has_words(words.remembered)) {
            ui.text(tr(Str::ThenRemembered), TextStyle::Strong);
            ui.words("remembered", words.remembered);
        }
    }
}

void offer_review(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    ui.heading(2, tr(Str::LookAtGoals));
    ui.text(tr(Str::ReviewOffer));
    const Scope row = ui.row("act");
    if (ui.button("look", tr(Str::ReviewOpen), {.description = tr(Str::LookAtGoals)})) {
        commands.push_back(Go{{view.place, Screen::Review, view.line.session.id}});
    }
    if (ui.button("later", tr(Str::ReviewLater), {.style = ButtonStyle::Quiet})) {
        commands.push_back(PutReviewOff{});
    }
    if (ui.button("not-for-me", tr(Str::NotForMe), {.style = ButtonStyle::Quiet})) {
        commands.push_back(RestOffer{model::OfferKind::Review, true});
    }
}

void offer_then_and_now(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    then_and_now(ui, tr, view, commands);
    if (!has_words(answer_text(view, model::kThenNowKey))) {
        offer_rests(ui, tr, model::OfferKind::ThenAndNow, commands);
    }
}

void offer_session_two(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingSense));
    prompt_area(ui, tr, view, Str::PromptSenseWords, model::kSenseWordsKey, commands);
    keep_as_question(ui, tr, view, "ask", base::derived_id(view.line.session.id, kSenseQuestion),
                     tr(Str::SenseQuestion), commands);
    if (!has_words(answer_text(view, model::kSenseWordsKey))) {
        offer_rests(ui, tr, model::OfferKind::SessionTwo, commands);
    }
}

// One thing that was not talked about yet, as a question.
void offer_blank(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (!view.blank) return;
    const BlankLine& blank = *view.blank;
    ui.heading(2, tr(Str::HeadingBlank));
    keep_as_question(ui, tr, view, "ask", blank.question, blank.ask, commands);
    if (ui.link("sheet", blank.title)) {
        commands.push_back(Go{{view.place, Screen::Sheet, model::id_of_sheet(blank.sheet)}});
    }
    offer_rests(ui, tr, model::OfferKind::Blank, commands);
}

}  // namespace

void then_and_now(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingThenNow));
    if (view.then.any()) then(ui, tr, view.then);
    prompt_area(ui, tr, view, Str::PromptThenNow, model::kThenNowKey, commands);
}

void ready_offer(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (view.ready_offer) {
        const Scope card = ui.card("ready-offer");
        switch (view.ready_offer->kind) {
            case model::OfferKind::SessionTwo: offer_session_two(ui, tr, view, commands); break;
            case model::OfferKind::Review: offer_review(ui, tr, view, commands); break;
            case model::OfferKind::ThenAndNow: offer_then_and_now(ui, tr, view, commands); break;
            case model::OfferKind::Blank: offer_blank(ui, tr, view, commands); break;
            default: break;  // Not offered here.
        }
    }
}

}  // namespace rapport::screens
