// Seven sides of a working relationship: a longer check that nobody needs to fill in. The lowest
// one offers, and only offers, a question.
#include <algorithm>
#include <array>

#include "screens/pictures.h"
#include "screens/reading_content.h"
#include "screens/session_parts.h"

namespace rapport::screens {
namespace {

struct Side {
    model::Part part;
    Str question, low, high, ask;
};

constexpr std::array kSides = {
    Side{model::Part::Trust, Str::PromptTrust, Str::TrustLow, Str::TrustHigh, Str::AskTrust},
    Side{model::Part::Empathy, Str::PromptEmpathy, Str::EmpathyLow, Str::EmpathyHigh,
         Str::AskEmpathy},
    Side{model::Part::Genuine, Str::PromptGenuine, Str::GenuineLow, Str::GenuineHigh,
         Str::AskGenuine},
    Side{model::Part::Respect, Str::PromptRespect, Str::RespectLow, Str::RespectHigh,
         Str::AskRespect},
    Side{model::Part::Listening, Str::PromptListening, Str::ListeningLow, Str::ListeningHigh,
         Str::AskListening},
    Side{model::Part::Privacy, Str::PromptPrivacy, Str::PrivacyLow, Str::PrivacyHigh,
         Str::AskPrivacy},
    Side{model::Part::Direction, Str::PromptDirection, Str::DirectionLow, Str::DirectionHigh,
         Str::AskDirection},
};

constexpr std::uint32_t kPartQuestion = 1200;  // Salts of the questions, one for each part.

void scales_of_sides(Ui& ui, const Texts& tr, const PartsView& view, Commands& commands) {
    const std::string& own_word = view.session.with_whom;
    const std::string_view with =
        has_words(own_word) ? std::string_view(own_word) : tr(Str::TherapistUsual);
    for (const Side& side : kSides) {
        const char* key = model::part_key(side.part);
        const std::string question = part_words(tr, side.part, with);
        if (const auto value =
                ui.scale(key, {.question = question,
                               .low = tr(side.low),
                               .high = tr(side.high),
                               .value = view.now[static_cast<std::size_t>(side.part)]})) {
            commands.push_back(SetAnswer{view.session.line.session.id, key, *value});
        }
    }
}

void offered_question(Ui& ui, const Texts& tr, const PartsView& view, Commands& commands) {
    const std::optional<model::Part> lowest = model::lowest(view.now);
    if (!lowest) return;
    const auto at = static_cast<std::size_t>(*lowest);
    ui.heading(2, tr(Str::HeadingPartQuestion));
    const Id id = base::derived_id(view.session.line.session.id,
                                   kPartQuestion + static_cast<std::uint32_t>(at));
    keep_as_question(ui, tr, view.session, "ask", id, tr(kSides[at].ask), commands);
}

}  // namespace

std::string part_words(const Texts& tr, model::Part part, std::string_view with) {
    return tr(kSides[static_cast<std::size_t>(part)].question, {{"therapist", with}});
}

void seven_parts(Ui& ui, const Texts& tr, const PartsView& view, Commands& commands) {
    title(ui, tr(Str::TitleParts), tr(Str::PartsIntro));
    if (!ui.ratings()) {
        ui.text(tr(Str::PatternsNoRatings));
    } else if (view.session.found) {
        scales_of_sides(ui, tr, view, commands);
        const bool any = std::any_of(view.now.begin(), view.now.end(),
                                     [](const auto& answer) { return answer.has_value(); });
        if (any) ui.heading(2, tr(Str::HeadingParts));
        parts_bars(ui, tr, view.now, view.before);
        offered_question(ui, tr, view, commands);
        saved(ui, tr, view.session.just_saved);
    } else {
        ui.text(tr(Str::SessionGone));
    }
}

}  // namespace rapport::screens
