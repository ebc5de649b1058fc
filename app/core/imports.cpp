// Bringing in another journal, a few entries a frame.
#include "core/imports.h"

#include <algorithm>

#include "core/apply_files.h"
#include "exchange/import.h"

namespace rapport::core {
namespace {

using screens::ImportStage;
using store::KnownEntry;
using ui::Str;

// A step is a few milliseconds of work, on the web too.
constexpr int kEntriesAStep = 32;
constexpr std::size_t kBytesAStep = 48 * 1024;

void say_import(State& state, Str text) {
    state.importing = std::make_shared<Importing>();
    state.importing->message = state.texts(text);
    state.changed();
}

Str why_refused(const base::Error& error) {
    switch (error.kind) {
        case base::ErrorKind::Corrupt: return Str::ImportDamaged;
        case base::ErrorKind::Invalid: return Str::ImportTooLarge;
        default: return Str::ImportUnknown;
    }
}

// Nothing of it is here then.
void fail_import(State& state, const base::Error& error) {
    state.journal->drop_bulk();
    state.must_open_again = true;
    say_import(state, error.kind == base::ErrorKind::Full ? Str::ImportFull : Str::ImportFailed);
}

Result<void> look_up(State& state, Importing& importing) {
    for (const model::ImportedEntry& entry : importing.found.entries) {
        importing.ids.push_back(store::id_of_content(entry.same));
    }
    Result<std::vector<KnownEntry>> known = state.journal->known_entries(importing.ids);
    if (!known.ok()) return known.error();
    importing.known = std::move(known).value();
    const auto count = [&](KnownEntry kind) {
        return static_cast<int>(std::count(importing.known.begin(), importing.known.end(), kind));
    };
    importing.fresh = count(KnownEntry::No);
    importing.here = count(KnownEntry::Here);
    importing.deleted = count(KnownEntry::Deleted);
    return {};
}

Result<void> take_some(State& state, Importing& importing) {
    const std::size_t size = importing.found.entries.size();
    std::size_t bytes = 0;
    for (int i = 0; i < kEntriesAStep && bytes < kBytesAStep && importing.next < size;) {
        const std::size_t at = importing.next++;
        if (importing.known[at] != KnownEntry::No) continue;
        model::Entry entry;
        entry.id = importing.ids[at];
        entry.at = importing.found.entries[at].at;
        entry.text = std::move(importing.found.entries[at].text);
        bytes += entry.text.size();
        if (Result<void> done = state.journal->insert(entry, state.stamp()); !done.ok()) {
            return done;
        }
        ++importing.taken;
        ++i;
    }
    return {};
}

// As the journal is before it becomes an earlier day. A device that is too full for that does not
// stop it.
void keep_day_before(State& state, Importing& importing) {
    Result<bool> more = state.journal->keep_day_step(state.now);
    if (more.ok() && more.value()) return;
    importing.day_kept = more.ok();
    importing.step = Importing::Step::Begin;
}

Result<void> next_step(State& state, Importing& importing) {
    switch (importing.step) {
        case Importing::Step::KeepDay: keep_day_before(state, importing); return {};
        case Importing::Step::Begin:
            importing.step = Importing::Step::Take;
            return state.journal->begin_bulk();
        case Importing::Step::Take: break;
    }
    if (Result<void> taken = take_some(state, importing); !taken.ok()) return taken;
    if (importing.next < importing.found.entries.size()) return {};
    if (Result<void> kept = state.journal->keep_bulk(); !kept.ok()) return kept;
    importing.stage = ImportStage::Done;
    importing.found.entries.clear();
    state.focus_heading = true;
    return {};
}

}  // namespace

bool is_own_copy(std::string_view bytes) {
    constexpr std::size_t kHead = 200;
    if (bytes.starts_with('{')) {
        return bytes.substr(0, kHead).find("\"rapport-journal\"") != bytes.npos;
    }
    const auto seals = store::seals_of_copy(bytes);
    return seals.ok() || seals.error().kind == base::ErrorKind::TooNew;
}

bool is_importing(const State& state) {
    return state.importing && state.importing->stage == ImportStage::Running;
}

void drop_import(State& state) {
    const bool was_running = is_importing(state);
    if (was_running && state.journal) state.journal->drop_bulk();
    state.importing.reset();
    state.last_remembered.clear();
    if (was_running) say_import(state, Str::ImportStopped);
    state.changed();
}

void take_import(State& state, const ui::Event& event) {
    if (!event.ok || !state.journal) return;
    exchange::ImportHow how;
    how.now = state.now;
    how.mood = state.texts(Str::ImportMood);
    how.name = event.text;
    Result<model::Imported> found = exchange::read_journal(event.bytes, how);
    if (!found.ok()) {
        say_import(state, why_refused(found.error()));
        return;
    }
    auto importing = std::make_shared<Importing>();
    importing->stage = ImportStage::Preview;
    importing->found = std::move(found).value();
    if (Result<void> done = look_up(state, *importing); !done.ok()) {
        state.must_open_again = true;
        say_import(state, Str::ImportFailed);
        return;
    }
    state.importing = std::move(importing);
    state.changed();
}

void apply_files(State& state, const screens::ChooseImport&) {
    state.importing.reset();
    state.request(RequestKind::OpenFile, Purpose::OpenImport);
}
void apply_files(State& state, const screens::TakeImport&) {
    const bool is_ready = state.importing && state.importing->stage == ImportStage::Preview;
    if (is_ready && state.importing->fresh > 0) state.importing->stage = ImportStage::Running;
}
void apply_files(State& state, const screens::LeaveImport&) { drop_import(state); }

screens::ImportView import_view(const State& state) {
    screens::ImportView view;
    view.today = state.local_now().date;
    if (!state.importing) return view;
    const Importing& importing = *state.importing;
    view.stage = importing.stage;
    view.message = importing.message;
    view.from = importing.found.from;
    view.fresh = importing.fresh;
    view.here = importing.here;
    view.deleted = importing.deleted;
    view.taken = importing.taken;
    view.not_kept = importing.found.not_kept;
    view.dates_of_files = importing.found.dates_of_files;
    view.day_kept = importing.day_kept;
    if (!importing.found.entries.empty()) {
        view.first = base::to_local(importing.found.entries.front().at).date;
        view.last = base::to_local(importing.found.entries.back().at).date;
    }
    return view;
}

bool import_on(State& state) {
    if (!state.importing) return false;
    if (!state.journal || state.route().screen != screens::Screen::Import) {
        drop_import(state);
        state.importing.reset();
        return true;
    }
    if (!is_importing(state)) return false;
    Importing& importing = *state.importing;
    if (Result<void> done = next_step(state, importing); !done.ok()) {
        fail_import(state, done.error());
        return true;
    }
    // It is said anew fifty times at most.
    constexpr int kTimesSaid = 50;
    const bool is_done = importing.stage == ImportStage::Done;
    if (!is_done && importing.taken - importing.shown < 1 + importing.fresh / kTimesSaid) {
        return false;
    }
    importing.shown = importing.taken;
    state.changed();
    return true;
}

std::optional<std::int64_t> ms_to_import(const State& state) {
    if (!is_importing(state)) return std::nullopt;
    return 1;
}

}  // namespace rapport::core
