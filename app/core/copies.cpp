// Opening the journal, copies of it, and erasing it; and what the host answers to requests.
#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"
#include "core/damage.h"
#include "core/help.h"
#include "core/imports.h"
#include "core/lock.h"
#include "core/packs.h"
#include "core/reading.h"
#include "core/settings.h"
#include "core/state.h"
#include "store/salvage.h"

namespace rapport::core {
namespace {

using ui::Str;

void read_settings(State& state) {
    if (Result<std::string> text = state.journal->note("settings"); text.ok()) {
        state.settings = parse_settings(text.value());
    }
    // A failure here shows at the next write; the lock screen then looks as usual.
    (void)state.journal->set_look(look_of(state.settings));
    if (Result<std::string> asked = state.journal->note("asked_to_persist"); asked.ok()) {
        state.asked_to_persist = !asked.value().empty();
        if (state.asked_to_persist) state.storage_promised = asked.value() == "yes";
    }
}

// An entry that was left open in the field for half a day is an entry like the others.
void close_old_entry(State& state) {
    constexpr std::int64_t kHalfDayMs = 12LL * 60 * 60 * 1000;
    Result<std::optional<model::Entry>> open = state.journal->open_entry();
    if (!open.ok() || !open.value()) return;
    state.fresh.entry = open.value()->id;
    if (state.now.at.ms - open.value()->at.at.ms < kHalfDayMs) return;
    model::Entry entry = *open.value();
    entry.open = false;
    if (state.journal->save(entry, state.stamp()).ok()) state.fresh.entry = state.journal->new_id();
}

bool is_empty(State& state) {
    Result<store::JournalStats> stats = state.journal->stats();
    return stats.ok() && stats.value().entries + stats.value().questions + stats.value().goals +
                                 stats.value().sessions_met ==
                             0;
}

enum class MergeWork : std::uint8_t { Try, Do };

Result<store::MergeCounts> merge(State& state, MergeWork work) {
    return state.journal->merge(
        state.copy.bytes, state.lock.copy_key,
        {.heading = std::string(state.texts(Str::AlsoInCopy)), .only_try = work == MergeWork::Try},
        state.stamp());
}

void refuse_copy(State& state, const base::Error& error) {
    const bool newer = error.kind == base::ErrorKind::TooNew;
    state.data_message = std::string(state.texts(newer ? Str::CopyTooNew : Str::CopyNotReadable));
    forget_copy(state);
}

void take_copy(State& state, const ui::Event& event) {
    state.data_message.clear();
    forget_copy(state);
    if (!event.ok) return;
    Result<std::optional<store::Seals>> seals = store::seals_of_copy(event.bytes);
    if (!seals.ok()) {
        refuse_copy(state, seals.error());
        return;
    }
    state.copy.bytes = event.bytes;
    if (seals.value()) {
        if (state.journal) state.lock.copy_key = state.journal->key_of_copy(event.bytes);
        if (!state.lock.copy_key) {
            state.lock.copy_seals = seals.value();
            return;
        }
    }
    take_open_copy(state);
}

}  // namespace

HostRequest& State::request(RequestKind kind, Purpose purpose, std::string name,
                            std::string bytes) {
    HostRequest made;
    made.kind = kind;
    made.id = next_request++;
    made.name = std::move(name);
    made.bytes = std::move(bytes);
    waiting[made.id] = purpose;
    return requests.emplace_back(std::move(made));
}

void State::say(ui::Str text, std::optional<Removed> undo) {
    toast = {std::string(texts(text)), undo};
}

bool State::asked_another(screens::TextTarget target) const {
    return std::find(another.begin(), another.end(), target) != another.end();
}

void forget_copy(State& state) {
    state.copy = {};
    store::wipe(state.lock.secrets.of_copy);
    state.lock.secrets.message.clear();
    state.lock.copy_seals.reset();
    state.lock.copy_key.reset();
    if (state.lock.work == LockWork::Copy) state.lock.work = LockWork::None;
}

void take_open_copy(State& state) {
    ChosenCopy& copy = state.copy;
    Result<store::CopyContents> contents = store::look_into_copy(copy.bytes, state.lock.copy_key);
    if (!contents.ok()) {
        refuse_copy(state, contents.error());
        return;
    }
    copy.contents = contents.value();
    // Nobody is asked about a journal that is empty or cannot be opened at all.
    const bool nothing_to_lose = state.journal ? is_empty(state) : !state.lock.seals;
    if (nothing_to_lose) {
        replace_with_copy(state);
        return;
    }
    if (!state.journal) return;
    Result<store::MergeCounts> adds = merge(state, MergeWork::Try);
    if (adds.ok()) copy.adds = adds.value();
}

void open_journal(State& state) {
    state.tried_to_open = true;
    look_in_the_open(state);
    Result<std::unique_ptr<store::Journal>> opened = store::Journal::open(
        state.options.place, state.stamp(), state.options.random, state.lock.key);
    if (!opened.ok()) {
        if (Result<std::uint32_t> look = store::look_of(state.options.place); look.ok()) {
            take_look(state.settings, look.value());
        }
        if (note_locked(state, opened.error())) return;
        state.lock.seals.reset();
        note_not_opened(state, opened.error());
        return;
    }
    state.not_opened.reset();
    state.lock.seals.reset();
    state.journal = std::move(opened).value();
    state.last_remembered.clear();
    touch(state);
    for (Id* id : {&state.fresh.entry, &state.fresh.goal, &state.fresh.question,
                   &state.fresh.remembered, &state.fresh.contact, &state.fresh.session,
                   &state.fresh.hard_thing, &state.fresh.moment, &state.fresh.not_okay}) {
        *id = state.journal->new_id();
    }
    read_settings(state);
    keep_in_the_open(state);
    close_old_entry(state);
    add_worksheets(state);
    if (Result<void> wiped = state.journal->wipe_old_deleted(state.now.at); !wiped.ok()) {
        state.failure = std::string(state.texts(Str::FailureNotSaved));
        state.must_open_again = true;
    }
    Result<bool> cleaning = state.journal->index_holds_wiped();
    state.day.cleaning = cleaning.ok() && cleaning.value();
    state.focus_heading = true;
    state.changed();
}

void open_again(State& state) {
    if (state.journal) (void)state.journal->close();
    state.journal.reset();
    Result<std::unique_ptr<store::Journal>> opened = store::Journal::open(
        state.options.place, state.stamp(), state.options.random, state.lock.key);
    if (!opened.ok()) {
        if (note_locked(state, opened.error())) state.must_open_again = false;
        if (opened.error().kind == base::ErrorKind::Corrupt) note_not_opened(state, opened.error());
        return;
    }
    state.must_open_again = false;
    state.journal = std::move(opened).value();
}

void replace_with_copy(State& state) {
    const std::string bytes = std::move(state.copy.bytes);
    const std::optional<store::DataKey> key = state.lock.copy_key;
    forget_copy(state);
    state.changed();
    if (bytes.empty()) return;
    // As it is now the journal becomes an earlier day, so that one can go back.
    Result<void> ready;
    if (state.journal && !is_empty(state)) ready = state.journal->keep_day(state.now);
    if (state.journal && ready.ok()) ready = state.journal->close();
    // One that is damaged stays too, to be recovered from.
    const bool is_damaged = state.not_opened && state.not_opened->kind == base::ErrorKind::Corrupt;
    if (is_damaged) ready = store::set_aside(state.options.place);
    const std::optional<store::DataKey> before = state.lock.key;
    state.journal.reset();
    Result<void> replaced = ready;
    if (ready.ok()) {
        replaced = store::replace_with_copy(
            bytes, state.options.place,
            {.copy = key, .before = before, .random = state.options.random});
    }
    // What came without a lock of its own lies under the one that is there.
    const bool kept_lock = !key && before && store::is_without_lock(bytes);
    if (replaced.ok()) {
        state.lock = {};
        state.lock.key = kept_lock ? before : key;
    }
    // Whether it worked or not, what is there now is opened: the old journal or the copy.
    open_journal(state);
    if (!replaced.ok()) state.data_message = std::string(state.texts(Str::CopyNotOpened));
    if (replaced.ok() && state.journal) {
        (void)state.journal->begin_branch(state.stamp());  // It only makes later merges finer.
        state.say(Str::ToastCopyOpened);
        state.focus_heading = true;
    }
}

void merge_copy(State& state) {
    if (!state.journal || state.copy.bytes.empty()) return;
    Result<void> kept = state.journal->keep_day(state.now);
    Result<store::MergeCounts> added =
        kept.ok() ? merge(state, MergeWork::Do) : Result<store::MergeCounts>(kept.error());
    forget_copy(state);
    state.changed();
    if (!added.ok()) {
        state.must_open_again = true;
        state.data_message = std::string(state.texts(Str::CopyNotAdded));
        return;
    }
    keep_in_the_open(state);
    state.say(added.value().both > 0 ? Str::ToastCopyAddedBoth : Str::ToastCopyAdded);
}

void erase_everything(State& state) {
    Result<void> closed = state.journal ? state.journal->close() : Result<void>{};
    state.journal.reset();
    if (!closed.ok() || !store::erase(state.options.place).ok()) {
        open_journal(state);
        state.data_message = std::string(state.texts(Str::EraseFailed));
        return;
    }
    state.routes = {screens::Route{}};
    state.erase_asked = false;
    forget_secrets(state.lock);
    state.lock = {};
    forget_copy(state);
    state.request(RequestKind::EraseAll, Purpose::Erase);
}

void take_answer(State& state, const ui::Event& event) {
    const auto found = state.waiting.find(event.request);
    if (found == state.waiting.end()) return;
    const Purpose purpose = found->second;
    state.waiting.erase(found);
    state.changed();
    if (purpose == Purpose::Erase) {
        open_journal(state);
        state.say(Str::ToastErased);
        state.focus_heading = true;
    }
    if (purpose == Purpose::OpenCopy) take_copy(state, event);
    if (purpose == Purpose::OpenPack && event.ok) open_pack(state, event.bytes);
    if (purpose == Purpose::OpenImport) {
        is_own_copy(event.bytes) ? take_given_copy(state, event) : take_import(state, event);
    }
    if (purpose == Purpose::Stretch) take_stretched(state, event);
    if (purpose == Purpose::SaveDamaged && event.ok) {
        state.data_message = std::string(state.texts(Str::DamagedSaved));
    }
    if (purpose == Purpose::Read) take_read(state, event.request, event.ok);
    say_given(state, purpose, event.ok);
    if (!state.journal) return;
    if (purpose == Purpose::Persist) {
        state.storage_promised = event.ok;
        (void)state.journal->set_note("asked_to_persist", event.ok ? "yes" : "no", state.stamp());
    }
    if (purpose == Purpose::SaveCopy && event.ok) {
        (void)state.journal->set_note("last_copy", base::format(state.local_now().date),
                                      state.stamp());
        state.say(Str::ToastCopySaved);
    }
}

}  // namespace rapport::core
