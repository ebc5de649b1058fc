// A journal that turns out to be damaged: closed at once, and made anew of what can be read when
// the person asks for it. The damaged file itself is kept until they delete it.
#include "core/damage.h"

#include <array>

#include "core/lock.h"
#include "screens/dates.h"
#include "store/salvage.h"

namespace rapport::core {
namespace {

using ui::Str;

// What a person would count. The rest (steps, feelings, settings) belongs to these.
constexpr std::array kOthers = {"answer", "remembered", "contact",     "thread",   "hard_thing",
                                "wish",   "moment",     "wording",     "scale",    "scale_value",
                                "win",    "goal_mark",  "sheet_field", "homework", "prompt"};

std::string counted(const State& state, const store::SalvageReport& report,
                    std::int64_t store::SalvageCount::*which) {
    const auto of = [&](const char* table) {
        const auto found = report.tables.find(table);
        return found == report.tables.end() ? 0 : found->second.*which;
    };
    std::int64_t others = 0;
    for (const char* table : kOthers) others += of(table);
    return state.texts(Str::ReportCounts, {{"notes", std::to_string(of("entry"))},
                                           {"questions", std::to_string(of("question"))},
                                           {"goals", std::to_string(of("goal"))},
                                           {"sessions", std::to_string(of("session"))},
                                           {"others", std::to_string(others)}});
}

bool any(const store::SalvageReport& report, std::int64_t store::SalvageCount::*which) {
    for (const auto& [table, count] : report.tables) {
        if (count.*which > 0) return true;
    }
    return false;
}

// What happened, in plain words: the text of a note in the recovered journal.
std::string report_text(const State& state, const store::SalvageReport& report) {
    using Count = store::SalvageCount;
    const ui::Texts& tr = state.texts;
    std::string text(tr(Str::ReportWhat));
    const auto add = [&](std::string_view more) { text += "\n\n" + std::string(more); };
    add(tr(Str::ReportRead));
    text += "\n" + counted(state, report, &Count::read);
    if (report.day) {
        const base::LocalDate date = base::to_local(*report.day).date;
        add(tr(Str::ReportDay, {{"date", screens::date_words(tr, date, state.local_now().date)}}));
        text += "\n" + counted(state, report, &Count::from_day);
    }
    if (any(report, &Count::missing)) {
        add(tr(Str::ReportMissing));
        text += "\n" + counted(state, report, &Count::missing);
    } else if (!report.more_may_be_missing) {
        add(tr(Str::ReportNothingMissing));
    }
    if (report.more_may_be_missing) add(tr(Str::ReportMore));
    if (report.parts > 0) {
        add(tr(Str::ReportParts, {{"n", std::to_string(report.parts)}}));
    }
    add(tr(Str::ReportKept));
    return text;
}

std::string_view why_not_recovered(const State& state, const base::Error& error) {
    switch (error.kind) {
        case base::ErrorKind::Full: return state.texts(Str::RecoverNoRoom);
        case base::ErrorKind::Corrupt: return state.texts(Str::RecoverNothing);
        case base::ErrorKind::TooNew: return state.texts(Str::FailureNewer);
        default: return state.texts(Str::RecoverFailed);
    }
}

}  // namespace

bool keeps_bare_damage(const State& state) {
    const Result<std::int64_t> bytes = store::size_of_set_aside(state.options.place);
    return !bytes.ok() || bytes.value() > 0;
}

void note_not_opened(State& state, const base::Error& error) {
    state.not_opened = error;
    state.can_recover =
        error.kind == base::ErrorKind::Corrupt && store::can_salvage(state.options.place);
    state.must_open_again = false;
    state.changed();
}

void look_for_damage(State& state) {
    if (!state.journal) return;
    state.journal->abandon();
    state.journal.reset();
    Result<std::unique_ptr<store::Journal>> opened =
        store::Journal::open(state.options.place, state.stamp(), state.options.random,
                             state.lock.key, store::Look::Always);
    if (opened.ok()) {
        state.journal = std::move(opened).value();
        state.must_open_again = false;
        return;
    }
    if (note_locked(state, opened.error())) return;
    if (opened.error().kind == base::ErrorKind::Corrupt) {
        state.failure.clear();
        state.focus_heading = true;
        note_not_opened(state, opened.error());
    } else {
        state.must_open_again = true;
    }
}

void apply_files(State& state, const screens::RecoverJournal&) {
    if (state.journal || !state.not_opened || !state.can_recover) return;
    const store::SalvageWords words = {
        .note = [&](const store::SalvageReport& report) { return report_text(state, report); },
        .part = std::string(state.texts(Str::PartOfLongText)),
        .lost_name = std::string(state.texts(Str::LostScale))};
    Result<store::SalvageReport> done = store::salvage(state.options.place, state.stamp(),
                                                       state.options.random, state.lock.key, words);
    state.changed();
    if (!done.ok()) {
        state.data_message = std::string(why_not_recovered(state, done.error()));
        return;
    }
    state.data_message.clear();
    open_journal(state);
    if (!state.journal) return;
    // What happened is the first thing that is shown, and not where the person was.
    (void)state.journal->set_note("interface", "", state.stamp());
    const screens::Place today = screens::Place::Today;
    state.routes = {{today, screens::Screen::Place, {}},
                    {today, screens::Screen::Note, done.value().note}};
    state.say(Str::ToastOpenAgain);
}

void apply_files(State& state, const screens::SaveDamagedFile&) {
    Result<std::string> bytes = state.journal ? store::set_aside_bytes(state.options.place)
                                              : store::damaged_bytes(state.options.place);
    if (!bytes.ok() || bytes.value().empty()) {
        state.data_message = std::string(state.texts(Str::DamagedNotSaved));
        return;
    }
    state.data_message.clear();
    state.request(RequestKind::SaveFile, Purpose::SaveDamaged,
                  "damaged-" + base::format(state.local_now().date) + ".rapport-damaged",
                  std::move(bytes).value());
}

void apply_files(State& state, const screens::AskRemoveDamaged& command) {
    state.damaged_asked = command.open;
}

void apply_files(State& state, const screens::RemoveDamaged&) {
    state.damaged_asked = false;
    const bool done = store::remove_set_aside(state.options.place).ok();
    if (done) state.say(Str::ToastDeleted);
    if (!done) state.data_message = std::string(state.texts(Str::EraseFailed));
}

}  // namespace rapport::core
