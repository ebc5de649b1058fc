// The frame: events one at a time, a pass of the screens for each, commands applied in between,
// passes until everything is settled, and the difference to the frame before.
#include "core/app.h"

#include <algorithm>
#include <utility>

#include "base/direction.h"
#include "core/clock.h"
#include "core/damage.h"
#include "core/draw.h"
#include "core/help.h"
#include "core/lock.h"
#include "core/prompts.h"
#include "core/settings.h"
#include "core/state.h"
#include "core/work.h"

namespace rapport::core {

struct App::Impl {
    explicit Impl(AppOptions options) : kit(options.painter) { state.options = std::move(options); }

    State state;
    ui::Kit kit;
    ui::Tree shown;  // As the host has it.
    bool animating = false;
    bool recalled = false;
    float last_width = 0, last_height = 0, last_scale = 0, last_inset = 0;
    std::int64_t last_now_ms = 0;
    std::string last_theme, last_title, last_language;

    bool take_surroundings(const HostInput& input);
    void speak();
    void recall_once();
    float take_passed_s(std::int64_t now_ms);
    bool host_event(const ui::Event& event);
    ui::PassResult pass(const HostInput& input, std::optional<ui::Event> event, float dt_s,
                        HostOutput& out);
    void reread();
    void settle(const HostInput& input, HostOutput& out);
    void store_due(bool now);
    void finish(HostOutput& out);
    std::optional<std::int64_t> next_wake() const;
};

// True when something around the app is different from the frame before.
bool App::Impl::take_surroundings(const HostInput& input) {
    state.now = {base::Instant{input.now_ms}, input.utc_offset_min};
    const bool different = !(input.prefs == state.prefs) || input.width != last_width ||
                           input.height != last_height || input.scale != last_scale ||
                           input.keyboard_inset != last_inset || !state.tried_to_open;
    if (!(input.app == std::exchange(state.app, input.app))) state.changed();
    const bool kept = take_kept(state, input.kept);
    state.prefs = input.prefs;
    state.address = input.address;
    last_width = input.width;
    last_height = input.height;
    last_scale = input.scale;
    last_inset = input.keyboard_inset;
    if (!state.tried_to_open) {
        speak();
        open_journal(state);
    }
    recall_once();
    return different || kept;
}

// In the language that holds now.
void App::Impl::speak() {
    if (take_language(state)) kit.set_words(kit_words(state.texts));
}

// Where the person was, as soon as the journal can say it.
void App::Impl::recall_once() {
    if (!state.journal || recalled) return;
    recalled = true;
    if (Result<std::string> text = state.journal->note("interface"); text.ok()) {
        recall(state, kit.memory(), text.value());
        state.last_remembered = text.value();
    }
}

// Seconds since the frame before; a clock that was set counts for nothing.
float App::Impl::take_passed_s(std::int64_t now_ms) {
    constexpr std::int64_t kMostMs = 250;
    const std::int64_t passed_ms = now_ms - std::exchange(last_now_ms, now_ms);
    return static_cast<float>(std::clamp<std::int64_t>(passed_ms, 0, kMostMs)) / 1000.0f;
}

// Events that are none of the kit's. True when it was one.
bool App::Impl::host_event(const ui::Event& event) {
    switch (event.kind) {
        case ui::EventKind::Hidden:
            store_due(true);
            if (state.journal) (void)state.journal->tidy();
            return true;
        case ui::EventKind::Visible: state.changed(); return true;
        case ui::EventKind::Back:
            touch(state);
            // An open dialog is closed by the kit.
            if (kit.modal_open()) return false;
            if (!state.covered) apply(state, screens::GoBack{});
            return true;
        case ui::EventKind::Answer:
            take_answer(state, event);
            recall_once();
            take_waiting(state);
            return true;
        case ui::EventKind::Given: take_given(state, event); return true;
        case ui::EventKind::Key:
            touch(state);
            return event.key == ui::Key::Escape && cover_by_escape(state);
        default: touch(state); return false;
    }
}

// The view as the journal has it now. When reading fails, the screen keeps what it shows.
void App::Impl::reread() {
    if (!state.stale) return;
    if (state.must_open_again) open_again(state);
    if (!state.journal) {
        show_help_at_least(state);
        return;
    }
    state.stale = false;
    if (Result<View> view = read_view(state); view.ok()) {
        state.view = std::move(view).value();
    } else {
        state.must_open_again = true;
        state.failure = std::string(state.texts(ui::Str::FailureRead));
        if (view.error().kind == base::ErrorKind::Corrupt) look_for_damage(state);
        show_help_at_least(state);
    }
}

ui::PassResult App::Impl::pass(const HostInput& input, std::optional<ui::Event> event, float dt_s,
                               HostOutput& out) {
    speak();
    reread();
    if (std::exchange(state.forget_words, false)) kit.forget_words();
    if (std::exchange(state.edits_stored, false)) kit.edits_are_stored();
    ui::PassInput in;
    in.width = input.width;
    in.height = input.height;
    in.scale = input.scale;
    in.dt_s = dt_s;
    in.text_scale = text_scale_of(state.settings.look, state.prefs);
    in.keyboard_inset = input.keyboard_inset;
    in.scheme = scheme_of(state.settings.look, state.prefs);
    in.type = type_of(state.settings.look);
    in.reduced_motion = state.prefs.reduced_motion;
    in.right_to_left = base::reads_right_to_left(state.texts.language());
    in.host_fields = state.options.host_fields;
    in.plain = state.options.plain;
    in.event = std::move(event);

    screens::Commands commands;
    const bool heading = std::exchange(state.focus_heading, false);
    kit.set_ratings(state.settings.ratings);
    ui::PassResult result = kit.pass(in, [&](ui::Ui& ui) {
        draw(ui, state, commands);
        if (heading) arrive_at(ui, state);
    });
    if (result.move_focus) out.focus = result.move_focus;
    out.announcements.insert(out.announcements.end(), result.said.begin(), result.said.end());
    for (const screens::Command& command : commands) apply(state, command);
    if (!commands.empty()) result.unstable = true;
    animating = result.animating;
    return result;
}

void App::Impl::settle(const HostInput& input, HostOutput& out) {
    constexpr int kMostPasses = 8;
    for (int i = 0; i < kMostPasses; ++i) {
        const ui::PassResult result = pass(input, std::nullopt, 0, out);
        if (!result.unstable && (!state.stale || !state.journal)) break;
    }
}

// Stores what is due: typed text after its short wait, and where the person is.
void App::Impl::store_due(bool now) {
    if (!state.typed.empty() && (now || state.now.at.ms >= state.typed_due_ms)) store_typed(state);
    if (!state.journal || (!now && !state.interface_changed)) return;
    state.interface_changed = false;
    std::string text = remember(state, kit.memory());
    if (text == state.last_remembered) return;
    if (state.journal->set_note("interface", text, state.stamp()).ok()) {
        state.last_remembered = std::move(text);
    }
}

std::optional<std::int64_t> App::Impl::next_wake() const {
    if (animating) return 0;
    std::optional<std::int64_t> wake;
    if (!state.typed.empty()) {
        wake = std::max<std::int64_t>(1, state.typed_due_ms - state.now.at.ms);
    }
    const auto earlier = [&](std::optional<std::int64_t> ms) {
        if (ms && (!wake || *ms < *wake)) wake = ms;
    };
    earlier(ms_to_clock(state));
    earlier(ms_to_lock(state));
    earlier(ms_to_work(state));
    if (state.journal && state.stale) earlier(1);
    return wake;
}

void App::Impl::finish(HostOutput& out) {
    out.patch = ui::diff(shown, kit.tree());
    shown = kit.tree();
    out.requests = std::exchange(state.requests, {});
    out.can_go_back = state.routes.size() > 1;
    out.covered = state.covered;
    out.repaint_after_ms = next_wake();
    const model::Look& look = state.settings.look;
    std::string theme = ui::theme_json(scheme_of(look, state.prefs),
                                       text_scale_of(look, state.prefs), type_of(look));
    if (theme != last_theme) {
        last_theme = theme;
        out.theme_json = std::move(theme);
    }
    const std::string title(state.texts(ui::Str::AppName));
    if (title != last_title) out.title = last_title = title;
    const std::string language(state.texts.language());
    if (language != last_language) out.language = last_language = language;
}

App::App(AppOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
App::~App() = default;

HostOutput App::frame(const HostInput& input) {
    constexpr float kTickS = 1.0f / 60;
    HostOutput out;
    Impl& impl = *impl_;
    bool changed = impl.take_surroundings(input);
    // Before anything of the journal is shown again.
    if (lock_if_untouched(impl.state)) changed = true;
    const bool was_animating = impl.animating;
    // The time since the last frame belongs to the first pass of this one.
    float passed_s = impl.take_passed_s(input.now_ms);
    for (const ui::Event& event : input.events) {
        changed = true;
        if (!impl.host_event(event)) impl.pass(input, event, std::exchange(passed_s, 0.0f), out);
    }
    const bool had_typed = !impl.state.typed.empty();
    const std::string failure = impl.state.failure;
    impl.store_due(false);
    if (impl.state.failure != failure) changed = true;
    if (was_animating) {
        // A clock that stands still, as in tests, must not keep an animation from its end.
        impl.pass(input, std::nullopt, passed_s > 0 ? passed_s : kTickS, out);
        changed = true;
    }
    const bool wakes = had_typed && impl.state.typed.empty();
    const bool stale = impl.state.journal && impl.state.stale;
    if (is_behind_clock(impl.state)) {
        impl.state.changed();
        changed = true;
    }
    if (changed || wakes || stale) {
        impl.settle(input, out);
        out.drawn = true;
    }
    if (work_on(impl.state)) {
        impl.settle(input, out);
        out.drawn = true;
    }
    impl.finish(out);
    return out;
}

void App::close() {
    impl_->store_due(true);
    if (impl_->state.journal) (void)impl_->state.journal->close();
    impl_->state.journal.reset();
}

const ui::Tree& App::tree() const { return impl_->shown; }

void* App::draw_data() { return impl_->kit.draw_data(); }

ui::Kit& App::kit() { return impl_->kit; }

}  // namespace rapport::core
