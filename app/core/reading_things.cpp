// What there is to read, as one thing after the other: questions, goals, moments, sheets, things to
// try, wins, notes.
#include <algorithm>

#include "core/apply_practice.h"
#include "core/reading_collect.h"
#include "core/sheets.h"
#include "screens/dates.h"
#include "screens/wording_sentence.h"

namespace rapport::core {

using model::FoundKind;
using model::ReadLine;
using model::ReadPart;
using model::ReadThing;
using ui::Str;

namespace {

ReadThing thing_at(const State& state, std::string_view name, const base::Moment& at) {
    const base::LocalDateTime local = base::to_local(at);
    ReadThing thing = read_thing_on(state, std::string(name), local.date, local.time);
    thing.at = at;
    return thing;
}

std::string_view mark_of(const State& state, bool is_private) {
    return is_private ? state.texts(Str::OnlyForMe) : std::string_view();
}

std::vector<std::string> feelings_of(const State& state, const model::Entry& entry) {
    std::vector<std::string> words;
    for (const std::string& key : entry.feelings) {
        words.push_back(screens::feeling_words(state.texts, key));
    }
    return words;
}

bool says_anything(const ReadThing& thing) {
    for (const ReadPart& part : thing.parts) {
        for (const ReadLine& line : part.lines) {
            if (!base::is_blank(line.text)) return true;
        }
    }
    return false;
}

}  // namespace

screens::ReadRatings read_ratings(const State& state) {
    return state.settings.ratings ? screens::ReadRatings::Yes : screens::ReadRatings::No;
}

// It is read long after: no day on it is "today".
ReadThing read_thing_on(const State& state, std::string name, const base::LocalDate& date,
                        const std::optional<base::LocalTime>& time) {
    ReadThing thing;
    thing.name = std::move(name);
    thing.month = screens::month_words(state.texts, date);
    thing.date = screens::date_time_words(state.texts, date, time, base::LocalDate{});
    thing.date_code = time ? base::format(base::LocalDateTime{date, *time}) : base::format(date);
    return thing;
}

Result<Reading> ReadCollector::all() {
    for (const auto add :
         {&ReadCollector::sessions, &ReadCollector::questions, &ReadCollector::goals,
          &ReadCollector::moments, &ReadCollector::wins, &ReadCollector::tries,
          &ReadCollector::sheets, &ReadCollector::entries, &ReadCollector::scales,
          &ReadCollector::own_prompts, &ReadCollector::undated}) {
        if (Result<void> done = (this->*add)(); !done.ok()) return done.error();
    }
    std::stable_sort(made_.order.begin(), made_.order.end(),
                     [](const ReadPlace& a, const ReadPlace& b) { return a.at > b.at; });
    return std::move(made_);
}

void ReadCollector::add(base::Instant at, ReadThing thing) {
    if (!says_anything(thing)) return;
    made_.order.push_back({at, false, made_.things.size()});
    made_.things.push_back(std::move(thing));
}

Result<void> ReadCollector::questions() {
    for (const model::Question& question : questions_) {
        if (question.history.empty() || is_left_out(question.is_private)) continue;
        const base::Moment& at = question.history.front().at;
        ReadThing thing = thing_at(state_, tr_(Str::FoundQuestion), at);
        thing.mark = mark_of(state_, question.is_private);
        thing.parts.push_back({{}, screens::question_to_read(tr_, question)});
        add(at.at, std::move(thing));
    }
    return {};
}

// Goals of the course stand where they were written, with the words for their stages.
Result<void> ReadCollector::goals() {
    constexpr FoundKind kGoals[] = {FoundKind::Goal};
    Result<std::vector<model::TimelineKey>> keys = state_.journal->timeline(kGoals);
    if (!keys.ok()) return keys.error();
    Result<std::vector<model::GoalMark>> marks = state_.journal->goal_marks();
    if (!marks.ok()) return marks.error();
    for (const model::TimelineKey& key : keys.value()) {
        Result<std::optional<model::TimelineText>> goal = state_.journal->timeline_text(key);
        if (!goal.ok()) return goal.error();
        if (!goal.value()) continue;
        ReadThing thing =
            read_thing_on(state_, std::string(tr_(Str::FoundGoal)), goal.value()->date, {});
        std::vector<ReadLine> lines = {{{}, goal.value()->text}};
        for (const model::GoalMark& mark : marks.value()) {
            if (mark.goal == goal.value()->id) lines.push_back({{}, mark.text});
        }
        thing.parts.push_back({{}, std::move(lines)});
        add(key.at, std::move(thing));
    }
    return {};
}

Result<void> ReadCollector::moments() {
    Result<std::vector<model::TenseMoment>> moments = state_.journal->moments();
    if (!moments.ok()) return moments.error();
    for (const model::TenseMoment& moment : moments.value()) {
        ReadThing thing = thing_at(state_, tr_(Str::FoundMoment), moment.at);
        std::vector<ReadLine> lines = screens::moment_to_read(tr_, moment, read_ratings(state_));
        const model::Wording* wording = find_by_id(wordings_, moment.id);
        if (wording && !wording->session) {
            lines.push_back({std::string(tr_(Str::HeadingMomentWords)),
                             screens::wording_sentence(tr_, *wording)});
        }
        thing.parts.push_back({{}, std::move(lines)});
        add(moment.at.at, std::move(thing));
    }
    return {};
}

Result<void> ReadCollector::wins() {
    Result<std::vector<model::Win>> wins = state_.journal->wins();
    if (!wins.ok()) return wins.error();
    for (const model::Win& win : wins.value()) {
        ReadThing thing = thing_at(state_, tr_(Str::FoundWin), win.at);
        thing.parts.push_back({{}, {{{}, win.text}}});
        add(win.at.at, std::move(thing));
    }
    return {};
}

Result<void> ReadCollector::tries() {
    Result<std::vector<model::Homework>> all = state_.journal->homework();
    if (!all.ok()) return all.error();
    for (const model::Homework& one : all.value()) {
        if (is_left_out(one.is_private)) continue;
        ReadThing thing = thing_at(state_, tr_(Str::FoundHomework), one.at);
        thing.mark = mark_of(state_, one.is_private);
        thing.parts.push_back({{}, screens::try_to_read(tr_, one)});
        add(one.at.at, std::move(thing));
    }
    return {};
}

// One of another version of the app shows its words without their questions.
Result<void> ReadCollector::sheets() {
    Result<std::vector<model::FilledSheet>> all = state_.journal->sheets();
    if (!all.ok()) return all.error();
    for (const model::FilledSheet& filled : all.value()) {
        if (is_left_out(filled.is_private)) continue;
        const model::Sheet* sheet = find_sheet(state_, filled.sheet);
        ReadThing thing =
            thing_at(state_, sheet ? sheet->title : tr_(Str::HeadingShelf), filled.made);
        thing.mark = mark_of(state_, filled.is_private);
        std::vector<ReadLine> lines;
        if (sheet) {
            for (const model::SheetPart& part : sheet->parts) {
                if (part.kind != model::SheetPartKind::Field) continue;
                for (std::string& words : sheet_words(part.field, filled)) {
                    lines.push_back({part.field.question, std::move(words)});
                }
            }
        } else {
            for (const model::SheetAnswer& one : filled.answers) lines.push_back({{}, one.text});
        }
        thing.parts.push_back({{}, std::move(lines)});
        add(filled.made.at, std::move(thing));
    }
    return {};
}

// Kept notes by their keys; the one that is being written, and those about something not okay,
// which stand on no list.
Result<void> ReadCollector::entries() {
    constexpr FoundKind kNotes[] = {FoundKind::Entry};
    if (Result<void> done = read_into(state_.journal->timeline(kNotes), made_.notes); !done.ok()) {
        return done;
    }
    for (std::size_t i = 0; i < made_.notes.size(); ++i) {
        made_.order.push_back({made_.notes[i].at, true, i});
    }
    Result<std::vector<model::Entry>> not_okay = state_.journal->not_okay_entries();
    if (!not_okay.ok()) return not_okay.error();
    Result<std::optional<model::Entry>> open = state_.journal->open_entry();
    if (!open.ok()) return open.error();
    if (open.value()) not_okay.value().push_back(*open.value());
    for (const model::Entry& entry : not_okay.value()) {
        if (is_left_out(entry.is_private)) continue;
        const bool usual = entry.kind == model::EntryKind::Usual;
        ReadThing thing =
            thing_at(state_, tr_(usual ? Str::FoundNote : Str::ReadingNotOkay), entry.at);
        thing.mark = mark_of(state_, entry.is_private);
        thing.parts.push_back({{}, screens::note_to_read(tr_, entry, read_ratings(state_))});
        thing.tags = feelings_of(state_, entry);
        add(entry.at.at, std::move(thing));
    }
    return {};
}

Result<Reading> things_to_read(State& state, ReadPrivate with) {
    return ReadCollector(state, with).all();
}

Result<ReadThing> note_to_read(State& state, const model::TimelineKey& key, ReadPrivate with) {
    Result<std::optional<model::Entry>> entry = state.journal->entry_of(key);
    if (!entry.ok()) return entry.error();
    if (!entry.value() || base::is_blank(entry.value()->text)) return ReadThing{};
    if (entry.value()->is_private && with == ReadPrivate::No) return ReadThing{};
    ReadThing thing = thing_at(state, state.texts(Str::FoundNote), entry.value()->at);
    thing.mark = mark_of(state, entry.value()->is_private);
    thing.parts.push_back(
        {{}, screens::note_to_read(state.texts, *entry.value(), read_ratings(state))});
    thing.tags = feelings_of(state, *entry.value());
    return thing;
}

}  // namespace rapport::core
