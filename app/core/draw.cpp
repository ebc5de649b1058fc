// From the view that was read to the screen function that draws it.
#include "core/draw.h"

#include "core/author.h"
#include "core/lock.h"
#include "screens/screens.h"

namespace rapport::core {
namespace {

using namespace screens;

struct Drawer {
    ui::Ui& ui;
    const ui::Texts& tr;
    const State& state;
    Commands& commands;

    void operator()(const std::monostate&) const {}
    void operator()(const TodayView& view) const { today(ui, tr, view, commands); }
    void operator()(const NotesView& view) const { notes(ui, tr, view, commands); }
    void operator()(const NoteView& view) const { note(ui, tr, view, commands); }
    void operator()(const QuestionsView& view) const { questions(ui, tr, view, commands); }
    void operator()(const QuestionView& view) const { question(ui, tr, view, commands); }
    void operator()(const SessionsView& view) const { sessions(ui, tr, view, commands); }
    void operator()(const GoalsView& view) const { goals(ui, tr, view, commands); }
    void operator()(const GoalView& view) const { goal(ui, tr, view, commands); }
    void operator()(const DataView& view) const { data(ui, tr, view, commands); }
    void operator()(const SettingsView& view) const {
        const bool is_less = state.route().screen == Screen::LessIsBetter;
        (is_less ? less_is_better : settings)(ui, tr, view, commands);
    }
    void operator()(const HelpView& view) const { help_now(ui, tr, view, commands); }

    void operator()(const MoreView& view) const { more(ui, tr, view, commands); }
    void operator()(const SheetView& view) const { sheet(ui, tr, view, commands); }
    void operator()(const HardThingsView& view) const { hard_things(ui, tr, view, commands); }
    void operator()(const HardThingView& view) const { hard_thing(ui, tr, view, commands); }
    void operator()(const ReviewView& view) const { review(ui, tr, view, commands); }
    void operator()(const CoursesView& view) const { courses(ui, tr, view, commands); }
    void operator()(const MomentView& view) const { moment(ui, tr, view, commands); }
    void operator()(const NotOkayView& view) const { not_okay(ui, tr, view, commands); }

    void operator()(const WordingView& view) const { wording(ui, tr, view, commands); }
    void operator()(const SignalsView& view) const { signal_settings(ui, tr, view, commands); }
    void operator()(const ScalesView& view) const { scales(ui, tr, view, commands); }
    void operator()(const ScaleView& view) const { scale(ui, tr, view, commands); }
    void operator()(const PartsView& view) const { seven_parts(ui, tr, view, commands); }
    void operator()(const PatternsView& view) const { patterns(ui, tr, view, commands); }

    void operator()(const SearchView& view) const { search(ui, tr, view, commands); }
    void operator()(const TimelineView& view) const { timeline(ui, tr, view, commands); }
    void operator()(const PassphraseView& view) const { passphrase(ui, tr, view, commands); }
    void operator()(const PromptsView& view) const { prompts(ui, tr, view, commands); }
    void operator()(const ArriveView& view) const { arrive(ui, tr, view, commands); }

    void operator()(const GoalNumbersView& view) const { goal_numbers(ui, tr, view, commands); }
    void operator()(const HomeworkView& view) const { homework(ui, tr, view, commands); }
    void operator()(const ShareView& view) const { share(ui, tr, view, commands); }
    void operator()(const ReadingView& view) const { reading(ui, tr, view, commands); }
    void operator()(const ImportView& view) const { import_journal(ui, tr, view, commands); }
    void operator()(const ExportView& view) const { export_journal(ui, tr, view, commands); }
    void operator()(const TherapistsView&) const { therapists(ui, tr, commands); }
    void operator()(const PacksView& view) const { packs(ui, tr, view, commands); }
    void operator()(const PackView& view) const { pack(ui, tr, view, commands); }
    void operator()(const AuthorView& view) const { author(ui, tr, view, commands); }
    void operator()(const AuthorSeenView& view) const { author_seen(ui, tr, view.seen, commands); }
    void operator()(const AuthorGiveView& view) const { author_give(ui, tr, view, commands); }
    void operator()(const SharePageView& view) const { share_page(ui, tr, view, commands); }

    void operator()(const SessionView& view) const {
        switch (state.route().screen) {
            case Screen::Card: card(ui, tr, view, commands); break;
            case Screen::LookBack: look_back(ui, tr, view, commands); break;
            case Screen::GoingBack: going_back(ui, tr, view, commands); break;
            default: get_ready(ui, tr, view, commands); break;
        }
    }

    void operator()(const AboutView& view) const { about(ui, tr, view, commands); }
};

// One clear sentence for a journal that cannot be opened.
std::string_view why_closed(const ui::Texts& tr, const base::Error& error) {
    switch (error.kind) {
        case base::ErrorKind::TooNew: return tr(ui::Str::FailureNewer);
        case base::ErrorKind::WrongKey: return tr(ui::Str::FailureKey);
        case base::ErrorKind::Busy: return tr(ui::Str::TroubleBusy);
        case base::ErrorKind::Full: return tr(ui::Str::FailureFull);
        case base::ErrorKind::Corrupt: return tr(ui::Str::FailureNoKey);
        default: return tr(ui::Str::FailureDamaged);
    }
}

}  // namespace

void draw(ui::Ui& ui, const State& state, Commands& commands) {
    ChromeView chrome_view;
    chrome_view.route = state.route();
    chrome_view.covered = state.covered;
    chrome_view.can_go_back = state.route().screen != Screen::Place;
    chrome_view.toast = state.toast.text;
    chrome_view.toast_undo = state.toast.undo.has_value();
    chrome_view.failure = state.failure;
    chrome_view.offer_copy = state.kept != Kept::Yes;
    const auto content = [&] { std::visit(Drawer{ui, state.texts, state, commands}, state.view); };
    const bool closed = state.not_opened || state.lock.seals;
    if (closed && !state.covered) {
        if (is_help(chrome_view.route) || is_for_therapists(chrome_view.route)) {
            trouble_help(ui, state.texts, commands, content);
        } else if (state.not_opened && state.can_recover) {
            damaged(ui, state.texts, {!state.typed.empty()}, lock_view(state), commands);
        } else if (state.not_opened) {
            trouble(ui, state.texts, why_closed(state.texts, *state.not_opened), lock_view(state),
                    commands);
        } else {
            lock_screen(ui, state.texts, lock_view(state), commands);
        }
        return;
    }
    chrome(ui, state.texts, chrome_view, commands, content);
}

void arrive_at(ui::Ui& ui, const State& state) {
    const bool types = state.route().screen == Screen::Search && state.find.text.empty() &&
                       !state.covered && state.journal;
    if (state.lock.seals && !is_help(state.route()) && !is_for_therapists(state.route())) {
        ui.focus(kUnlockField);
    } else if (state.write_on && !state.covered) {
        ui.focus(kEntryField);
    } else if (types) {
        ui.focus(kSearchField);
    } else {
        ui.focus_heading();
    }
}

ui::KitWords kit_words(const ui::Texts& tr) {
    using ui::Str;
    ui::KitWords words;
    words.clear = tr(Str::Clear);
    words.clear_named = tr(Str::ClearNamed);
    words.not_answered = tr(Str::NotAnswered);
    words.value_of = tr(Str::ScaleValue);
    words.menu = tr(Str::NavMenu);
    words.show_more = tr(Str::ShowMore);
    return words;
}

}  // namespace rapport::core
