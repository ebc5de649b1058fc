// The only writer: takes a command, changes the journal in one transaction or the state, and lets
// the view be read again.
#include <type_traits>
#include <utility>

#include "base/text.h"
#include "core/apply_files.h"
#include "core/apply_practice.h"
#include "core/author.h"
#include "core/damage.h"
#include "core/find.h"
#include "core/goals.h"
#include "core/help.h"
#include "core/homework.h"
#include "core/lock.h"
#include "core/packs.h"
#include "core/prompts.h"
#include "core/reading.h"
#include "core/share.h"
#include "core/view.h"
#include "core/wins.h"
#include "core/work.h"
#include "model/prompts.h"

namespace rapport::core {
namespace {

using namespace screens;
using ui::Str;

constexpr std::int64_t kAgainMs = 5000;  // Until storing what failed is tried again.

Result<void> write(State& state, const Remove& c) {
    if (c.kind == model::Kind::Moment) {
        if (Result<void> done = remove_with_moment(state, c.id); !done.ok()) return done;
    }
    return state.journal->remove(c.kind, c.id, state.stamp());
}
Result<void> write(State& state, const Undo&) { return take_back(state, state.toast.undo); }
// What follows once the journal has taken a command.
template <typename C>
void after(State&, const C&) {}

void after(State& state, const MoveQuestion& c) {
    if (c.to == model::QuestionState::LetGo) state.say(Str::ToastLetGo);
}

void after(State& state, const RetireRemembered& c) {
    if (c.retired) state.say(Str::ToastLetGo, Removed{model::Kind::Remembered, c.id, true});
}

// What was is asked on its own page, and may stay open.
void after(State& state, const MarkSession& c) {
    if (c.state != model::SessionState::NotMet) return;
    const Route page = {state.route().place, Screen::LookBack, c.session};
    if (!(state.route() == page)) go(state, page);
    state.say(Str::ToastNotMet);
}

void after(State& state, const KeepEntry& c) {
    Result<std::optional<model::Entry>> entry = state.journal->entry(c.id);
    const bool hard = entry.ok() && entry.value() && entry.value()->very_hard;
    state.say(hard ? Str::ToastVeryHard : c.for_session ? Str::ToastWaits : Str::ToastKept);
    state.fresh.entry = state.journal->new_id();
    state.fresh.not_okay = state.journal->new_id();
}

void after(State& state, const EntryToQuestion&) {
    state.say(Str::ToastQuestionSaved);
    state.fresh.entry = state.journal->new_id();
    if (state.route().screen == Screen::Note) go_back(state);
}

void after(State& state, const Remove& c) {
    state.say(Str::ToastDeleted, Removed{c.kind, c.id});
    if (c.kind == model::Kind::Win) decline_removed_win(state, c.id);
    const Screen screen = state.route().screen;
    const bool is_its_own =
        screen == Screen::Note || screen == Screen::Question || screen == Screen::Goal ||
        screen == Screen::HardThing || screen == Screen::Wording || screen == Screen::Scale ||
        screen == Screen::Moment || screen == Screen::FilledSheet || screen == Screen::Homework;
    if (is_its_own && state.route().id == c.id) {
        const Toast toast = state.toast;
        go_back(state);
        state.toast = toast;
    }
}

void after(State& state, const Undo&) {
    state.say(state.toast.undo ? Str::ToastUndone : Str::ToastNothingToUndo);
}

void after(State& state, const ShowCard& c) {
    go(state, {state.route().place, Screen::Card, c.session});
}

// Nothing cheerful after a session that was very hard.
void after(State& state, const FinishLookingBack& c) {
    Result<std::vector<model::Answer>> answers = state.journal->answers_of(c.session);
    const bool hard = answers.ok() && marked_very_hard(answers.value());
    go(state, {state.route().place, Screen::Place, {}});
    state.say(hard ? Str::ToastVeryHard : Str::ToastSaved);
}

void after(State& state, const FindWords& c) {
    const Id id = model::thread_id(c.session, model::ThreadKind::Signal);
    go(state, {state.route().place, Screen::Wording, id});
}

void after(State& state, const KeepGoal&) { state.say(Str::ToastGoalAdded); }

void after(State& state, const KeepWording&) { state.say(Str::ToastQuestionAdded); }

void after(State& state, const SetSignalRule& c) {
    if (!c.on && state.route().screen == Screen::LookBack) state.say(Str::ToastRuleOff);
}
void after(State& state, const ChangeScale& c) { follow_series(state, c.id); }

void after(State& state, const WriteAbout&) {
    go(state, {Place::Today, Screen::Place, {}});
    state.write_on = true;
}

void after(State& state, const AddCourse&) { state.say(Str::ToastCourseAdded); }

template <typename C, typename... Of>
constexpr bool kIsOneOf = (std::is_same_v<C, Of> || ...);
template <typename C>
constexpr bool kIsMove =
    kIsOneOf<C, Go, GoBack, Cover, Uncover, StartAfter, DismissToast, Another, TryAgain, OpenHard,
             StartEarlier, PrintCard, PrintHard, SaveCalendar, StartWording, DeclineWin,
             PrintThanks, PrintPatterns, OpenMoment, ShowGroup, OpenFound, PrintSheet, SetShared,
             GivePage, PrintReading, OpenPackFile, TypePackLink, OpenPackLink>;

void move(State& state, const Go& c) { go(state, c.to); }
void move(State& state, const GoBack&) { go_back(state); }
void move(State& state, const Cover&) {
    state.covered = true;
    state.find = {};
}
void move(State& state, const Uncover&) {
    state.covered = false;
    state.focus_heading = true;
}
void move(State& state, const StartAfter&) { start_after(state); }
void move(State& state, const StartEarlier&) { start_earlier(state); }
void move(State& state, const OpenHard&) {
    go(state, {state.route().place, Screen::HardThing, state.fresh.hard_thing});
}
void move(State& state, const StartWording& c) {
    const Id id = state.journal->new_id();
    go(state, {state.route().place, Screen::Wording, c.brief ? model::brief_id(id) : id});
}
void move(State& state, const OpenMoment&) {
    go(state, {state.route().place, Screen::Moment, state.fresh.moment});
}
void move(State& state, const PrintCard& c) { print_card(state, c.session); }
void move(State& state, const PrintHard& c) { print_hard(state, c.id); }
void move(State& state, const DeclineWin& c) { state.declined_wins.push_back(c.session); }
void move(State& state, const PrintThanks& c) { print_thanks(state, c.session); }
void move(State& state, const PrintPatterns&) { print_patterns(state); }
void move(State& state, const SaveCalendar& c) { save_calendar(state, c.session); }
void move(State& state, const PrintSheet& c) { print_sheet(state, c.id); }
void move(State& state, const DismissToast&) { state.toast = {}; }
void move(State&, const TryAgain&) {}

// Cover and help work whatever the storage does.
bool stays_in_reach(const State& state, const Command& command) {
    if (std::holds_alternative<Cover>(command) || std::holds_alternative<Uncover>(command)) {
        return true;
    }
    if (std::holds_alternative<GoBack>(command)) {
        return state.route().screen == Screen::HelpNow ||
               (!state.journal && (is_help(state.route()) || is_for_therapists(state.route())));
    }
    const Go* go = std::get_if<Go>(&command);
    return go && (is_help(go->to) || is_for_therapists(go->to));
}

// A journal that could not be opened can be tried again.
void apply_without_journal(State& state, const Command& command) {
    const auto take = [&](const auto& c) {
        using C = std::decay_t<decltype(c)>;
        if constexpr (kNeedsNoJournal<C> || kIsOfDamage<C>) {
            apply_files(state, c);
        } else if constexpr (std::is_same_v<C, SetCountry>) {
            state.settings.country = c.country;
            state.changed();
        } else if (std::is_same_v<C, TryAgain> && state.not_opened) {
            open_journal(state);
        }
    };
    std::visit(take, static_cast<const AnyCommand&>(command));
}

void type(State& state, const SetText& command) {
    constexpr std::int64_t kDebounceMs = 400;
    const auto same = [&](const SetText& other) {
        return other.target == command.target && other.id == command.id &&
               other.session == command.session && other.key == command.key;
    };
    // The first letter is stored at once, and those that follow a moment later together; counted
    // from the last time, so that somebody who types on and on is saved too.
    if (state.typed.empty()) {
        const bool calm = state.now.at.ms - state.typed_stored_ms >= kDebounceMs ||
                          state.now.at.ms < state.typed_stored_ms;
        state.typed_due_ms = calm ? state.now.at.ms : state.typed_stored_ms + kDebounceMs;
    }
    std::erase_if(state.typed, same);
    state.typed.push_back(command);
    // "Saved" is said only while it is true.
    if (std::exchange(state.just_saved, false)) state.changed();
}

void fail(State& state, const base::Error& error) {
    state.must_open_again = true;
    state.failure = std::string(
        state.texts(error.kind == base::ErrorKind::Full ? Str::FailureFull : Str::FailureNotSaved));
    if (error.kind == base::ErrorKind::Corrupt) look_for_damage(state);
}

}  // namespace

void store_typed(State& state) {
    if (state.must_open_again) open_again(state);
    if (state.typed.empty()) return;
    if (!state.journal) {
        state.typed_due_ms = state.now.at.ms + kAgainMs;
        return;
    }
    const std::vector<SetText> typed = state.typed;
    Result<void> stored = state.journal->transaction([&]() -> Result<void> {
        for (const SetText& text : typed) {
            if (Result<void> done = apply_text(state, text); !done.ok()) return done;
        }
        return {};
    });
    if (!stored.ok()) {
        fail(state, stored.error());
        // Tried again later, so that a device that was full for a while loses nothing.
        state.typed_due_ms = state.now.at.ms + kAgainMs;
        return;
    }
    state.typed.clear();
    state.typed_stored_ms = state.now.at.ms;
    state.failure.clear();
    state.edits_stored = true;
    state.just_saved = true;
    keep_in_the_open(state, typed);
    claim_nothing_unkept(state);
    state.changed();
    if (!state.asked_to_persist) {
        state.asked_to_persist = true;
        state.request(RequestKind::Persist, Purpose::Persist);
    }
}

void apply(State& state, const Command& command) {
    if (const SetText* text = std::get_if<SetText>(&command)) {
        if (!type_search(state, *text)) type(state, *text);
        return;
    }
    stop_work_before(state, command);
    if (take_lock_command(state, command) || take_author_command(state, command)) return;
    store_typed(state);
    const bool always = stays_in_reach(state, command);
    if (!state.journal && !always) {
        apply_without_journal(state, command);
        return;
    }
    // Words that cannot be stored now are not left behind.
    if (!state.typed.empty() && !always) return;
    std::visit(
        [&](const auto& c) {
            using C = std::decay_t<decltype(c)>;
            if constexpr (kIsOfFiles<C> || kIsOfDamage<C>) {
                apply_files(state, c);
            } else if constexpr (kIsMove<C>) {
                move(state, c);
            } else if constexpr (!std::is_same_v<C, SetText> && !kIsOfLock<C> && !kIsOfAuthor<C>) {
                Result<void> done = state.journal->transaction([&] { return write(state, c); });
                // A thing that is no longer there is no fault of the storage.
                if (!done.ok() && done.error().kind != base::ErrorKind::NotFound) {
                    fail(state, done.error());
                } else {
                    state.just_saved = true;
                    after(state, c);
                    keep_in_the_open(state);
                    claim_nothing_unkept(state);
                }
            }
        },
        command);
    // With nothing left to store, what the fields hold is what the journal says.
    if (state.typed.empty()) state.edits_stored = true;
    state.changed();
}

}  // namespace rapport::core
