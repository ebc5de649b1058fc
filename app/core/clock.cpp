// The minute that counts next, for each screen that shows the time.
#include "core/clock.h"

#include "model/arriving.h"

namespace rapport::core {
namespace {

using screens::ArriveView;
using screens::SessionView;
using screens::TodayView;

// Until the card on Today says something else.
std::optional<std::int64_t> ms_to_next_phase(const TodayView& view, const base::Moment& now) {
    constexpr std::int64_t kMinuteMs = 60000;
    const std::optional<model::Planned>& planned = view.next.session.planned;
    const std::int64_t local_ms = now.at.ms + now.offset_min * kMinuteMs;
    constexpr std::int64_t kDayMs = 24 * 60 * kMinuteMs;
    const std::int64_t midnight = kDayMs - ((local_ms % kDayMs) + kDayMs) % kDayMs;
    if (!planned || view.now.date != planned->date) return midnight;
    const std::int64_t start_ms =
        base::to_instant({planned->date, planned->time.value_or(base::LocalTime{18, 0})},
                         now.offset_min)
            .ms;
    const std::int64_t changes[] = {start_ms, start_ms + view.length_min * kMinuteMs};
    for (const std::int64_t change : changes) {
        if (change > now.at.ms) return change - now.at.ms;
    }
    return midnight;
}

// The card of a session, where the time is shown on it; else null.
const SessionView* timed_card(const State& state) {
    const bool wanted =
        state.settings.session_time && state.route().screen == screens::Screen::Card;
    return wanted ? std::get_if<SessionView>(&state.view) : nullptr;
}

}  // namespace

bool is_behind_clock(const State& state) {
    if (const auto* today = std::get_if<TodayView>(&state.view)) {
        return !(today->now == state.local_now());
    }
    if (const SessionView* card = timed_card(state)) {
        return !(card->time ==
                 model::session_time(card->line.session.planned, card->length_min, state.now));
    }
    if (const auto* arrive = std::get_if<ArriveView>(&state.view)) {
        if (!state.arrive_began || state.now.at < *state.arrive_began) return true;
        return arrive->line != model::arrive_line(*state.arrive_began, state.now.at);
    }
    return false;
}

std::optional<std::int64_t> ms_to_clock(const State& state) {
    if (const auto* today = std::get_if<TodayView>(&state.view)) {
        return ms_to_next_phase(*today, state.now);
    }
    if (const SessionView* card = timed_card(state)) {
        return model::ms_to_next_session_time(card->line.session.planned, card->length_min,
                                              state.now);
    }
    if (std::holds_alternative<ArriveView>(state.view) && state.arrive_began) {
        return model::ms_to_next_arrive_line(*state.arrive_began, state.now.at);
    }
    return std::nullopt;
}

}  // namespace rapport::core
