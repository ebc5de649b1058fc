// What the core knows besides the journal itself: where the person is, what is typed and not yet
// stored, and what was asked of the host.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/app.h"
#include "core/host.h"
#include "core/packs_state.h"
#include "screens/commands.h"
#include "screens/views.h"
#include "store/in_the_open.h"
#include "store/journal_files.h"
#include "ui/texts.h"

namespace rapport::core {

using base::Id;
using base::Result;

// Ids for things that are made when their first letter is typed, so that the field keeps its
// identity while the thing comes into being.
struct FreshIds {
    Id entry, goal, question, remembered, contact, session, hard_thing, moment, not_okay, sheet;
};

struct Removed {
    model::Kind kind = model::Kind::Entry;
    Id id;
    bool let_go = false;  // A line to remember that was let go, and not deleted.
};

struct Toast {
    std::string text;
    std::optional<Removed> undo;
};

enum class Purpose : std::uint8_t {
    SaveCopy,
    SaveDamaged,
    OpenCopy,
    Persist,
    Erase,
    Print,
    Calendar,
    Stretch,
    ShareFile,
    ShareText,
    ShareSystem,
    Read,
    Update,
    Install,
    OpenPack,
    PackLink,
    PackFile,
    OpenImport,
    Export
};

// What a secret is being stretched for.
enum class LockWork : std::uint8_t { None, Unlock, Check, Passphrase, Recovery, Copy };

// Keeping the journal as it is on a new day, while nothing else is to do. days.cpp.
struct DayKeeping {
    std::optional<base::LocalDate> looked;  // The last day on which it was asked whether to.
    bool going_on = false;
    bool failed = false;
    bool cleaning = false;  // The words of what was wiped leave the index.
};

// A copy that waits for its passphrase, or for what to do with it.
struct ChosenCopy {
    std::string bytes;  // Empty: there is none.
    store::CopyContents contents;
    std::optional<store::MergeCounts> adds;  // What it would bring to the journal that is open.
};

// The lock of the journal, and what is typed to open or to change it. lock.cpp.
struct Lock {
    std::optional<store::Seals> seals;  // The journal is locked now, by these.
    std::optional<store::DataKey> key;  // Of the open one, for opening it again.
    bool recovered = false;             // The recovery key opened it.
    screens::Secrets secrets;
    screens::SecretChange change = screens::SecretChange::None;
    std::string recovery;  // A new recovery key, while it is shown.
    bool kept = false;     // It was written down.
    LockWork work = LockWork::None;
    bool by_recovery = false;                    // What is tried is a recovery key.
    std::optional<store::Stretched> passphrase;  // Done, while the recovery key is on its way.
    std::optional<store::Seals> copy_seals;      // A chosen copy waits for its passphrase.
    std::optional<store::DataKey> copy_key;      // It is open by this.
    std::int64_t touched_ms = 0;                 // When the person last did anything.
    std::int64_t escape_ms = -1000;              // When Escape was last pressed.
    bool warned = false;
};

// What the screen at hand shows. Its copies and its end are made in one place, state.cpp: thirty
// views made anew in each source took a good part of the time of compiling it.
using AnyView = std::variant<
    std::monostate, screens::TodayView, screens::NotesView, screens::NoteView,
    screens::QuestionsView, screens::QuestionView, screens::SessionsView, screens::SessionView,
    screens::GoalsView, screens::GoalView, screens::DataView, screens::SettingsView,
    screens::AboutView, screens::HelpView, screens::HardThingsView, screens::HardThingView,
    screens::CoursesView, screens::WordingView, screens::SignalsView, screens::ScalesView,
    screens::ScaleView, screens::PartsView, screens::PatternsView, screens::ReviewView,
    screens::MomentView, screens::NotOkayView, screens::SearchView, screens::TimelineView,
    screens::PassphraseView, screens::MoreView, screens::SheetView, screens::GoalNumbersView,
    screens::HomeworkView, screens::PromptsView, screens::ArriveView, screens::ShareView,
    screens::SharePageView, screens::ReadingView, screens::TherapistsView, screens::PacksView,
    screens::PackView, screens::AuthorView, screens::AuthorSeenView, screens::AuthorGiveView,
    screens::ImportView, screens::ExportView>;

struct View : AnyView {
    View() noexcept;
    template <typename V, typename = std::enable_if_t<!std::is_base_of_v<AnyView, V>>>
    explicit View(V view) : AnyView(std::in_place_type<V>, std::move(view)) {}
    View(View&& other) noexcept;
    View& operator=(View&& other) noexcept;
    ~View();
};

// What is looked for. It is forgotten when the app is covered or closed, and is stored nowhere.
struct Find {
    std::string text, from, to;
    std::vector<model::FoundGroup> groups, timeline;  // Of the search, and of the timeline.
};

struct Reading;    // reading.h
struct Importing;  // imports.h
struct Exporting;  // exports.h

struct State {
    State();
    ~State();

    AppOptions options;
    std::unique_ptr<store::Journal> journal;
    std::optional<base::Error> not_opened;  // Why there is no journal.
    bool can_recover = false;               // It is damaged, and there is a key to read it with.
    bool tried_to_open = false;
    bool must_open_again = false;  // After a failure of the storage.

    // Of the frame at hand.
    base::Moment now;
    HostPrefs prefs;
    HostApp app;
    ui::Texts texts;
    std::vector<model::Sheet> sheets;         // In the language of `texts`; sheets.h.
    std::vector<model::PromptGroup> prompts;  // Likewise; prompts.h.

    std::vector<screens::Route> routes = {screens::Route{}};  // The last one is shown.
    bool covered = false;
    bool focus_heading = false;                 // The screen changed: say its name.
    bool write_on = false;                      // One came to write on: go to the field instead.
    std::optional<base::Instant> arrive_began;  // When the minute to arrive was first shown.
    std::vector<screens::SetText> typed;        // Not stored yet, at most one for each field.
    std::int64_t typed_due_ms = 0;
    std::int64_t typed_stored_ms = 0;  // When typed text was last stored.
    bool interface_changed = false;    // The route has to be stored with the next save.
    std::string last_remembered;       // What was stored of the interface; of this journal.
    bool just_saved = false;
    std::string shortcut;  // Waits for the journal.
    Packs packs;
    Author author;
    std::string address;        // Of the app on the web; empty on the desktop.
    bool edits_stored = false;  // Tell the kit before the next pass.
    std::string failure;        // Storage failed; stays until the next start.
    Kept kept = Kept::Yes;
    Toast toast;
    std::string data_message;
    FreshIds fresh;
    std::vector<screens::TextTarget> another;  // One more empty field was asked for.
    std::vector<Id> declined_wins;             // The sessions; kept nowhere else.
    model::ShareChoice share;                  // While its pages are open; kept nowhere else.
    std::shared_ptr<Reading> reading;          // While everything is read; kept nowhere else.
    std::shared_ptr<Importing> importing;      // While another journal comes in.
    std::shared_ptr<Exporting> exporting;      // While files of everything are made.
    bool export_private = false;               // What is only for the client is in them.
    bool erase_asked = false;
    bool damaged_asked = false;
    model::Problem scale_problem = model::Problem::None;  // Of the number last typed.
    model::Settings settings;
    std::optional<bool> storage_promised;
    bool asked_to_persist = false;
    Find find;
    ChosenCopy copy;
    bool plain_copy_asked = false;  // Whether to save a copy without a lock.
    Lock lock;
    std::optional<Id> asked_wipe;  // Whether to delete this for good.
    std::optional<int> asked_day;  // Whether to go back to this earlier day.
    DayKeeping day;
    store::InTheOpen in_the_open;  // As its file holds it, as far as is known.
    bool open_not_kept = false;    // It could not be changed.
    bool forget_words = false;     // The kit lets go of all texts before the next pass.

    View view;
    bool stale = true;  // The view has to be read again.
    std::vector<HostRequest> requests;
    std::map<std::uint32_t, Purpose> waiting;
    std::uint32_t next_request = 1;

    const screens::Route& route() const { return routes.back(); }
    store::Stamp stamp() const { return {now, {}}; }
    base::LocalDateTime local_now() const { return base::to_local(now); }
    void changed() { stale = true; }
    // What was asked; it holds until the next one.
    HostRequest& request(RequestKind kind, Purpose purpose, std::string name = {},
                         std::string bytes = {});
    void say(ui::Str text, std::optional<Removed> undo = {});
    bool asked_another(screens::TextTarget target) const;
};

// apply.cpp: the only writer. Takes one command; a failure of the storage ends in state.failure.
void apply(State& state, const screens::Command& command);
// Stores what was typed, and where the person is, if there is anything to store.
void store_typed(State& state);

// shortcuts.cpp: the ways in from the icon's menu. False: `text` is none of them. Without an open
// journal it waits until there is one.
bool take_shortcut(State& state, std::string_view text);
// What waited for the journal: a shortcut, a pack.
void take_waiting(State& state);

// kept.cpp: what becomes of what was written. True when that changed.
bool take_kept(State& state, Kept kept);
// As long as it is in memory alone, that is said, and nothing says that it is saved.
void claim_nothing_unkept(State& state);

// apply_text.cpp: a part of apply, within its transaction.
Result<void> apply_text(State& state, const screens::SetText& command);

// Help now, and when something is not okay: they can be read whatever the storage does.
inline bool is_help(const screens::Route& route) {
    return route.screen == screens::Screen::HelpNow || route.screen == screens::Screen::NotOkay;
}

// navigate.cpp: routes, and what the interface remembers over a reload.
void go(State& state, const screens::Route& to);
void go_back(State& state);
std::string remember(const State& state, const ui::Memory& memory);
void recall(State& state, ui::Memory& memory, std::string_view text);

// view.cpp: reads the view of the route that is shown.
Result<View> read_view(State& state);

// copies.cpp: opening, copies, erasing, answers of the host.
void open_journal(State& state);
// The texts and the sheets in the language that holds now. True: it is another one.
bool take_language(State& state);
// After a failure of the storage, which refuses everything until then. The screen stays as it is;
// state.journal is null if it did not work.
void open_again(State& state);
void take_answer(State& state, const ui::Event& event);
// given.cpp: what comes from outside: the address of the page for the therapist, or a file, which
// is taken for a copy of a journal. Of anything else it is said that it cannot be opened.
void take_given(State& state, const ui::Event& event);
// As if it had been chosen in the file dialog of Where is my data.
void take_given_copy(State& state, const ui::Event& event);
void replace_with_copy(State& state);
void merge_copy(State& state);
void erase_everything(State& state);
// Whether nothing but the device itself can lose the words: as far as it was asked.
inline bool is_promised(const State& state) {
    const screens::StorageKind storage = state.options.storage;
    return storage == screens::StorageKind::File ||
           (storage == screens::StorageKind::Browser && state.storage_promised != false);
}
// days.cpp: a step of keeping the day, when it is time for one; in how many ms that is; the days.
// True: it found damage, which is to be shown.
bool keep_day(State& state);
std::optional<std::int64_t> ms_to_keep_day(const State& state);
std::vector<screens::KeptDay> kept_days(const State& state);
void go_back_to_day(State& state, int slot);
// A copy was opened by its key: checked, and taken or asked about.
void take_open_copy(State& state);
void forget_copy(State& state);

}  // namespace rapport::core
