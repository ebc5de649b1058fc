// Each of the settings.
#include "core/apply_practice.h"
#include "core/settings.h"

namespace rapport::core {
namespace {

Result<void> change_settings(State& state, const std::function<void(model::Settings&)>& edit) {
    model::Settings settings = state.settings;
    edit(settings);
    Result<void> done = state.journal->set_note("settings", settings_text(settings), state.stamp());
    if (!done.ok()) return done;
    state.settings = settings;
    return state.journal->set_look(look_of(settings));
}

}  // namespace

Result<void> write(State& state, const screens::SetLook& c) {
    return change_settings(state, [&](model::Settings& s) { s.look = c.look; });
}
Result<void> write(State& state, const screens::SetLanguage& c) {
    return change_settings(state, [&](model::Settings& s) { s.language = c.language; });
}
Result<void> write(State& state, const screens::SetAutoLock& c) {
    return change_settings(state, [&](model::Settings& s) { s.auto_lock_min = c.minutes; });
}
Result<void> write(State& state, const screens::SetCopyReminder& c) {
    return change_settings(state, [&](model::Settings& s) { s.copy_days = c.days; });
}
Result<void> write(State& state, const screens::SetCountry& c) {
    return change_settings(state, [&](model::Settings& s) { s.country = c.country; });
}
Result<void> write(State& state, const screens::SetFewerPrompts& c) {
    return change_settings(state, [&](model::Settings& s) { s.fewer_prompts = c.on; });
}
Result<void> write(State& state, const screens::SetRatings& c) {
    return change_settings(state, [&](model::Settings& s) { s.ratings = c.on; });
}
Result<void> write(State& state, const screens::SetKindLines& c) {
    return change_settings(state, [&](model::Settings& s) { s.kind_lines = c.on; });
}
Result<void> write(State& state, const screens::SetArrive& c) {
    return change_settings(state, [&](model::Settings& s) { s.arrive = c.on; });
}
Result<void> write(State& state, const screens::SetSessionTime& c) {
    return change_settings(state, [&](model::Settings& s) { s.session_time = c.on; });
}
Result<void> write(State& state, const screens::SetSignals& c) {
    return change_settings(state, [&](model::Settings& s) { s.signals.on = c.on; });
}
Result<void> write(State& state, const screens::SetSignalLow& c) {
    return change_settings(state, [&](model::Settings& s) { s.signals.low_item = c.low; });
}
Result<void> write(State& state, const screens::SetSignalFall& c) {
    return change_settings(state, [&](model::Settings& s) { s.signals.fall_tenths = c.tenths; });
}
Result<void> write(State& state, const screens::SetSignalRule& c) {
    return change_settings(
        state, [&](model::Settings& s) { s.signals.off[model::index_of(c.rule)] = !c.on; });
}

}  // namespace rapport::core
