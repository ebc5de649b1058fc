// Look back, folded: what went well and what fell flat, what I heard, the pace, what got in the
// way, what became of earlier things. And the one offer.
#include <array>

#include "model/prompts.h"
#include "screens/bond_parts.h"
#include "screens/homework_parts.h"
#include "screens/reading_content.h"
#include "screens/wins_parts.h"

namespace rapport::screens {
namespace {

struct HardWay {
    const char* key;
    Str name, question;
};

constexpr std::array kHardWays = {
    HardWay{"way.judged", Str::WayJudged, Str::AskJudged},
    HardWay{"way.not_understood", Str::WayNotUnderstood, Str::AskNotUnderstood},
    HardWay{"way.far", Str::WayFar, Str::AskFar},
    HardWay{"way.burden", Str::WayBurden, Str::AskBurden},
    HardWay{"way.dare", Str::WayDare, Str::AskDare},
    HardWay{"way.time", Str::WayTime, Str::AskTime},
};

// The question that can be made once of an answer of this session.
Id question_of(const SessionView& view, int which) {
    return base::derived_id(view.line.session.id, 1000 + static_cast<std::uint32_t>(which));
}

constexpr int kPaceQuestion = 100;

void feedback(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("feedback", tr(Str::HeadingFeedback))) {
        prompt_area(ui, tr, view, Str::PromptHelpful, "feedback.helpful", commands);
        prompt_area(ui, tr, view, Str::PromptWorked, "feedback.worked", commands);
        prompt_area(ui, tr, view, Str::PromptFlat, model::kFlatKey, commands);
        prompt_area(ui, tr, view, Str::PromptBother, model::kBotherKey, commands);
        prompt_area(ui, tr, view, Str::PromptMoreOf, model::kMoreKey, commands);
        prompt_area(ui, tr, view, Str::PromptLessOf, model::kLessKey, commands);
    }
}

void heard_back(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("heard-back", tr(Str::HeadingHeardBack))) {
        prompt_area(ui, tr, view, Str::PromptHeardBack, model::kHeardBackKey, commands);
        if (has_words(answer_text(view, model::kHeardBackKey))) {
            const bool checked = answer_number(view, model::kHeardBackKey) == 1;
            if (ui.checkbox("checked", tr(Str::CheckedBack), checked)) {
                const std::optional<int> next = checked ? std::nullopt : std::optional(1);
                commands.push_back(
                    SetAnswer{view.line.session.id, std::string(model::kHeardBackKey), next});
            }
        }
    }
}

void pace(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("pace", tr(Str::HeadingPace))) {
        const std::vector<std::string> options = {std::string(tr(Str::PaceFast)),
                                                  std::string(tr(Str::PaceRight)),
                                                  std::string(tr(Str::PaceSlow))};
        const std::optional<int> chosen = answer_number(view, model::kPaceKey);
        const ChoiceSpec spec = {
            .label = tr(Str::PromptPace), .options = options, .chosen = chosen};
        if (const std::optional<int> taken = ui.choice("pace", spec)) {
            commands.push_back(
                SetAnswer{view.line.session.id, std::string(model::kPaceKey), *taken});
        }
        if (chosen == 0 || chosen == 2) {
            const Str line = chosen == 0 ? Str::PaceFastLine : Str::PaceSlowLine;
            keep_as_question(ui, tr, view, "line", question_of(view, kPaceQuestion + *chosen),
                             tr(line), commands);
        }
    }
}

void way_chips(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const Scope group = ui.group("chips", tr(Str::PromptWay));
    ui.text(tr(Str::PromptWay), TextStyle::Strong);
    const Scope row = ui.row("row");
    for (const HardWay& way : kHardWays) {
        const bool chosen = answer_number(view, way.key) == 1;
        if (ui.button(way.key, tr(way.name), {.style = ButtonStyle::Chip, .pressed = chosen})) {
            const std::optional<int> next = chosen ? std::nullopt : std::optional(1);
            commands.push_back(SetAnswer{view.line.session.id, way.key, next});
        }
    }
}

void in_the_way(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("way", tr(Str::HeadingWay))) {
        way_chips(ui, tr, view, commands);
        for (std::size_t i = 0; i < kHardWays.size(); ++i) {
            if (answer_number(view, kHardWays[i].key) != 1) continue;
            keep_as_question(ui, tr, view, std::string("ask.") + kHardWays[i].key,
                             question_of(view, static_cast<int>(i)), tr(kHardWays[i].question),
                             commands);
        }
        prompt_area(ui, tr, view, Str::PromptWayOwn, "way.own", commands);
    }
}

void thread_line(Ui& ui, const Texts& tr, const SessionView& view, const ThreadLine& line,
                 Commands& commands) {
    constexpr std::array kStates = {model::ThreadState::Raised, model::ThreadState::Resting,
                                    model::ThreadState::Kept};
    const std::vector<std::string> options = {std::string(tr(Str::ThreadRaised)),
                                              std::string(tr(Str::ThreadRest)),
                                              std::string(tr(Str::ThreadKeep))};
    const Scope group = ui.group(key_of(line.thread.id), line.text);
    ui.words("words", line.text);
    ChoiceSpec spec = {.label = line.text, .options = options, .label_hidden = true};
    for (std::size_t i = 0; i < kStates.size(); ++i) {
        if (line.thread.state == kStates[i]) spec.chosen = static_cast<int>(i);
    }
    if (const std::optional<int> taken = ui.choice("became", spec)) {
        commands.push_back(SetThread{line.thread.id, kStates[static_cast<std::size_t>(*taken)],
                                     view.line.session.id});
    }
}

void follow(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (!view.threads.empty()) {
        if (const Scope open = ui.disclosure("follow", tr(Str::HeadingFollow))) {
            ui.text(tr(Str::PromptFollow), TextStyle::Strong);
            for (const ThreadLine& line : view.threads) thread_line(ui, tr, view, line, commands);
        }
    }
}

void day(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("day", tr(Str::HeadingDay))) {
        const bool hard = answer_number(view, model::kVeryHardKey) == 1;
        if (ui.checkbox("very-hard", tr(Str::VeryHard), hard)) {
            const std::optional<int> next = hard ? std::nullopt : std::optional(1);
            commands.push_back(
                SetAnswer{view.line.session.id, std::string(model::kVeryHardKey), next});
        }
        if (view.line.session.state == model::SessionState::Met) {
            const Scope group = ui.group("when", tr(Str::PromptWhenWas));
            ui.text(tr(Str::PromptWhenWas), TextStyle::Strong);
            std::optional<model::Planned> was = view.line.session.planned;
            if (!was && view.line.date) was = model::Planned{*view.line.date, view.line.time};
            if (const auto planned = plan_fields(ui, tr, was); planned && *planned) {
                commands.push_back(PlanSession{view.line.session.id, *planned});
            }
        }
    }
}

void changed_offer(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (view.offer_thread) {
        const model::Thread& thread = view.offer_thread->thread;
        const Scope card = ui.card("offer");
        ui.heading(2, tr(Str::HeadingChanged));
        ui.words("words", view.offer_thread->text);
        const std::vector<std::string> options = {std::string(tr(Str::ChangedYes)),
                                                  std::string(tr(Str::ChangedLittle)),
                                                  std::string(tr(Str::ChangedNot))};
        ChoiceSpec spec = {.label = tr(Str::PromptChanged), .options = options};
        if (thread.changed) spec.chosen = static_cast<int>(*thread.changed);
        if (const std::optional<int> taken = ui.choice("changed", spec)) {
            commands.push_back(
                SetChanged{thread.id, static_cast<model::Changed>(*taken), view.line.session.id});
        }
        if (!thread.changed) offer_rests(ui, tr, model::OfferKind::DidItChange, commands);
    }
}

void parts_offer(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const Scope card = ui.card("offer");
    ui.heading(2, tr(Str::TitleParts));
    ui.text(tr(Str::PartsIntro));
    if (ui.button("open", tr(Str::PartsOpen))) {
        commands.push_back(Go{{view.place, Screen::Parts, view.line.session.id}});
    }
    offer_rests(ui, tr, model::OfferKind::SevenParts, commands);
}

}  // namespace

std::string way_words(const Texts& tr, std::string_view key) {
    for (const HardWay& way : kHardWays) {
        if (key == way.key) return std::string(tr(way.name));
    }
    return {};
}

void look_back_more(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const Scope more = ui.disclosure("more", tr(Str::AddMore))) {
        feedback(ui, tr, view, commands);
        heard_back(ui, tr, view, commands);
        pace(ui, tr, view, commands);
        in_the_way(ui, tr, view, commands);
        mood(ui, tr, view, commands);
        small_win(ui, tr, view, commands);
        genuine_moment(ui, tr, view, commands);
        follow(ui, tr, view, commands);
        session_tries(ui, tr, view, commands);
        if (ui.ratings()) {
            if (const Scope open = ui.disclosure("numbers", tr(Str::HeadingNumbers))) {
                prompt_area(ui, tr, view, Str::PromptHeardLine, model::kHeardLineKey, commands);
            }
        }
        day(ui, tr, view, commands);
        going(ui, tr, view, commands);
        if (ui.ratings() &&
            ui.button("parts", tr(Str::TitleParts), {.style = ButtonStyle::Quiet})) {
            commands.push_back(Go{{view.place, Screen::Parts, view.line.session.id}});
        }
    }
}

void look_back_offer(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (view.look_back_offer) {
        switch (view.look_back_offer->kind) {
            case model::OfferKind::DidItChange: changed_offer(ui, tr, view, commands); break;
            case model::OfferKind::SevenParts: parts_offer(ui, tr, view, commands); break;
            case model::OfferKind::GoingBack: going_offer(ui, tr, view, commands); break;
            default: break;
        }
    }
}

}  // namespace rapport::screens
