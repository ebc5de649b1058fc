// Locking: at once, and by itself; and what the lock's pages show.
#include <utility>

#include "core/lock.h"

namespace rapport::core {
namespace {

constexpr std::int64_t kMinuteMs = 60000;
constexpr std::int64_t kWarnMs = 30000;

// How long until it locks by itself; none: it does not.
std::optional<std::int64_t> ms_left(const State& state) {
    const bool locks = state.journal && state.journal->seals() && state.settings.auto_lock_min > 0;
    if (!locks) return std::nullopt;
    const std::int64_t passed_ms = state.now.at.ms - state.lock.touched_ms;
    return state.settings.auto_lock_min * kMinuteMs - passed_ms;
}

}  // namespace

void lock_now(State& state) {
    if (!state.journal || !state.journal->seals()) return;
    store_typed(state);
    if (!state.typed.empty()) {
        state.covered = true;
        touch(state);
        return;
    }
    const std::optional<store::Seals> seals = state.journal->seals();
    (void)state.journal->close();
    state.journal.reset();
    forget_secrets(state.lock);
    forget_copy(state);
    if (state.lock.key) store::wipe(*state.lock.key);
    state.lock = {};
    state.lock.seals = seals;
    state.view = View{};
    state.find = {};
    state.toast = {};
    state.data_message.clear();
    state.erase_asked = false;
    state.asked_day.reset();
    state.plain_copy_asked = false;
    state.asked_wipe.reset();
    state.forget_words = true;
    state.focus_heading = true;
    state.changed();
}

bool cover_by_escape(State& state) {
    constexpr std::int64_t kMomentMs = 600;
    const std::int64_t before_ms = std::exchange(state.lock.escape_ms, state.now.at.ms);
    const std::int64_t passed_ms = state.now.at.ms - before_ms;
    if (passed_ms < 0 || passed_ms > kMomentMs || state.covered) return false;
    apply(state, screens::Cover{});
    return true;
}

void touch(State& state) {
    state.lock.touched_ms = state.now.at.ms;
    if (!std::exchange(state.lock.warned, false)) return;
    state.toast = {};
    state.changed();
}

std::optional<std::int64_t> ms_to_lock(const State& state) {
    const std::optional<std::int64_t> left_ms = ms_left(state);
    if (!left_ms) return std::nullopt;
    const std::int64_t next_ms = state.lock.warned ? *left_ms : *left_ms - kWarnMs;
    return next_ms < 1 ? 1 : next_ms;
}

bool lock_if_untouched(State& state) {
    // A clock that was set back must not keep it open for longer.
    if (state.lock.touched_ms > state.now.at.ms) state.lock.touched_ms = state.now.at.ms;
    const std::optional<std::int64_t> left_ms = ms_left(state);
    if (!left_ms || *left_ms > kWarnMs) return false;
    if (*left_ms <= 0) {
        lock_now(state);
        return true;
    }
    if (std::exchange(state.lock.warned, true)) return false;
    state.say(ui::Str::LockWarning);
    state.changed();
    return true;
}

screens::CopyAsk copy_ask(const State& state) {
    screens::CopyAsk ask;
    ask.locked = state.lock.copy_seals.has_value();
    ask.waiting = !state.copy.bytes.empty() && !ask.locked;
    const bool sealed = state.lock.seals || (state.journal && state.journal->seals());
    ask.is_final = !state.journal;
    const bool keeps_lock = state.journal && store::is_without_lock(state.copy.bytes);
    ask.loses_lock = sealed && !state.lock.copy_key && !keeps_lock;
    const store::CopyContents& contents = state.copy.contents;
    ask.holds = {contents.stats.entries, contents.stats.questions, contents.stats.goals,
                 contents.stats.sessions_met};
    if (contents.written) ask.written = base::to_local(*contents.written).date;
    ask.today = state.local_now().date;
    // Words that changed on both sides are added as notes.
    if (const auto& adds = state.copy.adds) ask.adds = {adds->added + adds->both, adds->renewed};
    return ask;
}

screens::LockView lock_view(const State& state) {
    return {state.lock.secrets, copy_ask(state), state.erase_asked, state.data_message};
}

View read_passphrase(State& state) {
    screens::PassphraseView view;
    view.secrets = state.lock.secrets;
    view.sealed = state.journal->seals().has_value();
    view.recovered = state.lock.recovered;
    view.change = state.lock.change;
    view.recovery = state.lock.recovery;
    view.kept = state.lock.kept;
    view.auto_lock_min = state.settings.auto_lock_min;
    return View{std::move(view)};
}

}  // namespace rapport::core
