// Idle work: the day is kept, and words that were wiped leave the index. Going back to a day.
#include <algorithm>

#include "core/damage.h"
#include "core/imports.h"

namespace rapport::core {
namespace {

constexpr std::int64_t kCalmMs = 2000;  // Without an event, before a step is taken.
constexpr std::int64_t kBetweenMs = 20;

// A failure shows at the next save; the rest is done after the next start.
void clean_index(State& state) {
    Result<bool> more = state.journal->clean_index_step();
    state.day.cleaning = more.ok() && more.value();
}

}  // namespace

bool keep_day(State& state) {
    if (!state.journal || state.must_open_again || !state.typed.empty() || is_importing(state)) {
        return false;
    }
    const bool calm = state.now.at.ms - state.lock.touched_ms >= kCalmMs;
    // First, so that no day keeps what was wiped.
    if (state.day.cleaning) {
        if (calm) clean_index(state);
        if (state.day.cleaning) return false;
    }
    const base::LocalDate today = state.local_now().date;
    if (state.day.looked != today) {
        state.day.looked = today;
        Result<bool> due = state.journal->day_is_due(state.now);
        state.day.going_on = due.ok() && due.value();
    }
    if (!calm || !state.day.going_on) return false;
    Result<bool> more = state.journal->keep_day_step(state.now);
    state.day.failed = !more.ok();
    state.day.going_on = more.ok() && more.value();
    if (!more.ok() && more.error().kind == base::ErrorKind::Corrupt) look_for_damage(state);
    if (!state.day.going_on) state.changed();
    return !state.journal;
}

std::optional<std::int64_t> ms_to_keep_day(const State& state) {
    if (!state.journal || !(state.day.going_on || state.day.cleaning)) return std::nullopt;
    return std::max(kBetweenMs, state.lock.touched_ms + kCalmMs - state.now.at.ms);
}

std::vector<screens::KeptDay> kept_days(const State& state) {
    std::vector<screens::KeptDay> days;
    for (const store::Day& day : state.journal->days()) {
        days.push_back({day.slot, base::to_local(day.taken)});
    }
    return days;
}

void go_back_to_day(State& state, int slot) {
    state.asked_day.reset();
    const std::vector<store::Day> days = state.journal->days();
    const auto day = std::find_if(days.begin(), days.end(),
                                  [slot](const store::Day& one) { return one.slot == slot; });
    if (day == days.end()) return;
    state.day.going_on = false;
    if (Result<void> done = state.journal->go_back_to(*day, state.now); !done.ok()) {
        state.data_message = std::string(state.texts(ui::Str::DayNotOpened));
        state.must_open_again = true;
        if (done.error().kind == base::ErrorKind::Corrupt) look_for_damage(state);
        return;
    }
    state.journal.reset();
    open_journal(state);
    if (!state.journal) return;
    (void)state.journal->begin_branch(state.stamp());  // It only makes later merges finer.
    state.say(ui::Str::ToastDayOpened);
}

}  // namespace rapport::core
