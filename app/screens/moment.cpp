// A tense or distant moment: what was noticed and what was under it; then, once it was raised, how
// far it is mended. Every line may stay empty, and only the client closes it.
#include "model/moment.h"

#include <algorithm>
#include <array>
#include <span>

#include "screens/bond_parts.h"
#include "screens/reading_content.h"

namespace rapport::screens {
namespace {

using model::TenseMoment;
using model::ThreadState;

// In the order of the keys in model/moment.h.
constexpr std::array kAway = {Str::AwayQuiet, Str::AwayYes,   Str::AwaySubject,
                              Str::AwayOther, Str::AwaySmile, Str::AwayMyself};
constexpr std::array kAgainst = {Str::AgainstAnnoyed, Str::AgainstArgued, Str::AgainstPushed,
                                 Str::AgainstStop, Str::AgainstFrame};
constexpr std::array kUnder = {Str::UnderJudged, Str::UnderNotUnderstood, Str::UnderAshamed,
                               Str::UnderPushed, Str::UnderLetDown,       Str::UnderAlone};
static_assert(kAway.size() == model::kMovingAway.size());
static_assert(kAgainst.size() == model::kMovingAgainst.size());
static_assert(kUnder.size() == model::kWhatWasUnder.size());

// Chips that can all be ticked; `C` stores one.
template <typename C>
void chips(Ui& ui, const Texts& tr, const char* group_key, Str name,
           std::span<const char* const> keys, std::span<const Str> names, const Id& id,
           const std::vector<std::string>& chosen, Commands& commands) {
    const Scope group = ui.group(group_key, tr(name));
    ui.text(tr(name), TextStyle::Strong);
    const Scope row = ui.row("row");
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const bool on = std::find(chosen.begin(), chosen.end(), keys[i]) != chosen.end();
        if (ui.button(keys[i], tr(names[i]), {.style = ButtonStyle::Chip, .pressed = on})) {
            commands.push_back(C{id, keys[i], !on});
        }
    }
}

void area(Ui& ui, const Texts& tr, const char* key, Str label, TextTarget target, const Id& id,
          std::string_view value, Commands& commands) {
    typed(ui, key, {.label = tr(label), .value = value, .kind = FieldKind::Area, .lines = 2},
          {.target = target, .id = id}, commands);
}

void strength(Ui& ui, const Texts& tr, const MomentView& view, const TenseMoment& moment,
              Commands& commands) {
    if (const auto value = ui.scale("strength", {.question = tr(Str::PromptStrength),
                                                 .low = tr(Str::StrengthLow),
                                                 .high = tr(Str::IntensityHigh),
                                                 .value = moment.strength})) {
        commands.push_back(SetStrength{view.id, *value});
    }
}

void noticed(Ui& ui, const Texts& tr, const MomentView& view, const TenseMoment& moment,
             Commands& commands) {
    ui.heading(2, tr(Str::PromptSigns));
    chips<SetSign>(ui, tr, "away", Str::SignsAway, model::kMovingAway, kAway, view.id, moment.signs,
                   commands);
    chips<SetSign>(ui, tr, "against", Str::SignsAgainst, model::kMovingAgainst, kAgainst, view.id,
                   moment.signs, commands);
    area(ui, tr, "signs", Str::PromptSignsOwn, TextTarget::MomentSigns, view.id, moment.signs_own,
         commands);
    if (ui.ratings()) strength(ui, tr, view, moment, commands);
    chips<SetUnder>(ui, tr, "under", Str::PromptUnder, model::kWhatWasUnder, kUnder, view.id,
                    moment.under, commands);
    area(ui, tr, "under-own", Str::PromptUnderOwn, TextTarget::MomentUnder, view.id,
         moment.under_own, commands);
}

void own_words(Ui& ui, const Texts& tr, const MomentView& view, Commands& commands) {
    if (view.wording) {
        const Scope group = ui.group("wording", tr(Str::HeadingMomentWords));
        ui.heading(2, tr(Str::HeadingMomentWords));
        const Scope card = ui.card("parts");
        const model::Wording& wording = *view.wording;
        const std::pair<const char*, std::string_view> parts[] = {{"situation", wording.situation},
                                                                  {"effect", wording.effect},
                                                                  {"wish", wording.wish},
                                                                  {"own", wording.own}};
        for (const auto& [key, words] : parts) {
            if (has_words(words)) ui.words(key, words);
        }
    }
    if (ui.button("find-words", tr(Str::FindWords), {.style = ButtonStyle::Primary})) {
        commands.push_back(Go{{view.place, Screen::Wording, view.id}});
    }
    ui.text(tr(Str::MomentStop), TextStyle::Quiet);
}

void raised(Ui& ui, const Texts& tr, const MomentView& view, Commands& commands) {
    if (view.state == ThreadState::Raised) {
        const std::string day = view.raised ? date_words(tr, *view.raised, view.today)
                                            : std::string(tr(Str::DateUnknown));
        ui.text(tr(Str::MomentRaisedOn, {{"date", day}}));
        if (ui.button("unraise", tr(Str::HardUnsaid), {.style = ButtonStyle::Quiet})) {
            commands.push_back(SetThread{view.id, ThreadState::Open, view.raise_in});
        }
    } else if (view.state != ThreadState::Closed) {
        if (ui.button("raise", tr(Str::ThreadRaised))) {
            commands.push_back(SetThread{view.id, ThreadState::Raised, view.raise_in});
        }
    }
}

// Answers of earlier days stay as they were.
void mended(Ui& ui, const Texts& tr, const MomentView& view, const TenseMoment& moment,
            Commands& commands) {
    if (const auto value = ui.scale("mended", {.question = tr(Str::PromptMended),
                                               .low = tr(Str::MendedLow),
                                               .high = tr(Str::MendedHigh),
                                               .value = view.mended_today})) {
        commands.push_back(SetMending{view.id, *value});
    }
    std::vector<std::string> earlier;
    for (const model::Mending& mending : moment.mending) {
        const base::LocalDate day = base::to_local(mending.at).date;
        if (day == view.today) continue;
        earlier.push_back(tr(Str::MendedOn, {{"date", date_words(tr, day, view.today)},
                                             {"n", std::to_string(mending.value)}}));
    }
    if (!earlier.empty()) {
        const Scope list = ui.list("earlier", tr(Str::MendedEarlier), earlier.size());
        for (std::size_t i = 0; i < earlier.size(); ++i) {
            const Scope item = ui.item(std::to_string(i));
            ui.text(earlier[i], TextStyle::Quiet);
        }
    }
}

void together(Ui& ui, const Texts& tr, const MomentView& view, const TenseMoment& moment,
              Commands& commands) {
    ui.divider();
    ui.heading(2, tr(Str::HeadingTogether));
    ui.text(tr(Str::TogetherLine), TextStyle::Quiet);
    raised(ui, tr, view, commands);
    area(ui, tr, "happened", Str::PromptHappened, TextTarget::MomentHappened, view.id,
         moment.what_happened, commands);
    area(ui, tr, "different", Str::PromptDifferent, TextTarget::MomentDifferent, view.id,
         moment.different_now, commands);
    if (ui.ratings()) mended(ui, tr, view, moment, commands);
    const bool closed = view.state == ThreadState::Closed;
    if (closed) ui.text(tr(Str::MomentClosedMark));
    if (ui.button("close", tr(closed ? Str::MomentReopen : Str::MomentClose))) {
        commands.push_back(SetMomentClosed{view.id, !closed});
    }
}

}  // namespace

std::string sign_words(const Texts& tr, std::string_view key) {
    const auto among = [&](const auto& keys, const auto& names) -> std::string {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (key == keys[i]) return std::string(tr(names[i]));
        }
        return {};
    };
    if (std::string away = among(model::kMovingAway, kAway); !away.empty()) return away;
    if (std::string against = among(model::kMovingAgainst, kAgainst); !against.empty()) {
        return against;
    }
    return among(model::kWhatWasUnder, kUnder);
}

void moment(Ui& ui, const Texts& tr, const MomentView& view, Commands& commands) {
    const TenseMoment shown = view.moment.value_or(TenseMoment{});
    title(ui, tr(Str::TitleMoment));
    if (view.noted) ui.text(date_words(tr, *view.noted, view.today), TextStyle::Quiet);
    ui.text(tr(Str::MomentIntro));
    noticed(ui, tr, view, shown, commands);
    if (view.moment) {
        own_words(ui, tr, view, commands);
        together(ui, tr, view, shown, commands);
    }
    saved(ui, tr, view.just_saved);
    ui.divider();
    ui.text(tr(Str::MomentStep), TextStyle::Quiet);
    not_okay_link(ui, tr, view.place, commands);
    if (view.moment && ui.button("delete", tr(Str::Delete),
                                 {.style = ButtonStyle::Danger, .icon = icons::kTrash2})) {
        commands.push_back(Remove{model::Kind::Moment, view.id});
    }
}

}  // namespace rapport::screens
