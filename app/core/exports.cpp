// Making the files, some of it a frame.
#include "core/exports.h"

#include "core/apply_files.h"
#include "exchange/csv.h"
#include "exchange/markdown.h"

namespace rapport::core {
namespace {

using screens::ExportFormat;
using ui::Str;

constexpr std::size_t kThingsAStep = 32;

ReadPrivate export_private(const State& state) {
    return state.export_private ? ReadPrivate::Yes : ReadPrivate::No;
}

void say_export(State& state, Str text) {
    state.exporting.reset();
    state.say(text);
    state.changed();
}

// Neutral: the date, and what kind of file it is.
void offer_file(State& state, std::string_view ending, std::string bytes) {
    state.exporting.reset();
    state.changed();
    state.request(RequestKind::SaveFile, Purpose::Export,
                  "journal-" + base::format(state.local_now().date) + std::string(ending),
                  std::move(bytes));
}

// Of what needs no steps.
void offer_result(State& state, std::string_view ending, Result<std::string> made) {
    if (!made.ok()) {
        state.must_open_again = true;
        say_export(state, Str::ExportFailed);
    } else if (made.value().empty()) {
        say_export(state, Str::ExportNothing);
    } else {
        offer_file(state, ending, std::move(made).value());
    }
}

Result<void> begin_export(State& state, Exporting& exporting) {
    if (exporting.format == ExportFormat::Tables) {
        Result<std::vector<std::string>> tables = state.journal->table_names();
        if (!tables.ok()) return tables.error();
        exporting.tables = std::move(tables).value();
        exporting.all = exporting.tables.size();
        return {};
    }
    Result<Reading> reading = things_to_read(state, export_private(state));
    if (!reading.ok()) return reading.error();
    exporting.reading = std::move(reading).value();
    exporting.all = exporting.reading.order.size();
    exporting.whole = "# " + std::string(state.texts(Str::ReadingWords)) + "\n\n";
    return {};
}

Result<void> add_table(State& state, Exporting& exporting) {
    Result<model::PlainTable> table = state.journal->table(exporting.tables[exporting.next++]);
    if (!table.ok()) return table.error();
    if (table.value().rows.empty()) return {};
    exporting.holds_any = true;
    return exporting.zip.add(table.value().name + ".csv", exchange::csv_file(table.value()),
                             state.local_now());
}

Result<void> add_thing(State& state, Exporting& exporting) {
    const ReadPlace& place = exporting.reading.order[exporting.next++];
    model::ReadThing thing;
    if (place.is_note) {
        Result<model::ReadThing> note =
            note_to_read(state, exporting.reading.notes[place.index], export_private(state));
        if (!note.ok()) return note.error();
        thing = std::move(note).value();
    } else {
        thing = std::move(exporting.reading.things[place.index]);
    }
    if (thing.parts.empty()) return {};
    exporting.holds_any = true;
    if (exporting.format == ExportFormat::OneText) {
        exporting.whole += exchange::markdown_part(thing, exporting.month);
        return {};
    }
    const base::LocalDateTime day = thing.at ? base::to_local(*thing.at) : state.local_now();
    return exporting.zip.add(exchange::markdown_name(thing, exporting.names),
                             exchange::markdown_file(thing), day);
}

Result<void> export_step(State& state, Exporting& exporting) {
    if (exporting.format == ExportFormat::Tables) return add_table(state, exporting);
    for (std::size_t i = 0; i < kThingsAStep && exporting.next < exporting.all; ++i) {
        if (Result<void> done = add_thing(state, exporting); !done.ok()) return done;
    }
    return {};
}

void end_export(State& state) {
    const std::shared_ptr<Exporting> exporting = state.exporting;
    if (!exporting->holds_any) {
        say_export(state, Str::ExportNothing);
        return;
    }
    switch (exporting->format) {
        case ExportFormat::OneText: offer_file(state, ".md", std::move(exporting->whole)); break;
        case ExportFormat::Tables: offer_file(state, "-tables.zip", exporting->zip.finish()); break;
        default: offer_file(state, "-texts.zip", exporting->zip.finish()); break;
    }
}

}  // namespace

bool is_exporting(const State& state) { return state.exporting != nullptr; }

void drop_export(State& state) { say_export(state, Str::ExportStopped); }

void apply_files(State& state, const screens::ExportAll& c) {
    state.toast = {};  // What it says is about another file.
    switch (c.format) {
        case ExportFormat::Json:
            offer_result(state, ".json", state.journal->json_copy_bytes());
            return;
        case ExportFormat::Clinic:
            offer_result(state, "-fhir.json", export_for_clinic(state));
            return;
        case ExportFormat::Calendar:
            offer_result(state, ".ics", export_calendar(state, export_private(state)));
            return;
        default: break;
    }
    auto exporting = std::make_shared<Exporting>();
    exporting->format = c.format;
    if (Result<void> begun = begin_export(state, *exporting); !begun.ok()) {
        state.must_open_again = true;
        say_export(state, Str::ExportFailed);
    } else {
        state.exporting = std::move(exporting);
    }
}

void apply_files(State& state, const screens::SetExportPrivate& c) { state.export_private = c.on; }
// What was going on is dropped by work.cpp already.
void apply_files(State&, const screens::LeaveExport&) {}

screens::ExportView export_view(State& state) {
    screens::ExportView view;
    view.with_private = state.export_private;
    Result<std::vector<model::Course>> courses = state.journal->courses();
    Result<model::Course> course = state.journal->course();
    if (courses.ok() && course.ok() && courses.value().size() > 1) {
        view.course = course.value().with_whom;
        if (view.course.empty()) view.course = state.texts(Str::TherapistUsual);
    }
    if (!is_exporting(state)) return view;
    view.running = true;
    view.done = static_cast<int>(state.exporting->next);
    view.all = static_cast<int>(state.exporting->all);
    return view;
}

bool export_on(State& state) {
    const bool is_here = state.journal && state.route().screen == screens::Screen::Export;
    if (!is_here) {
        state.exporting.reset();
        state.export_private = false;
        return false;
    }
    if (!is_exporting(state)) return false;
    Exporting& exporting = *state.exporting;
    if (exporting.next < exporting.all) {
        if (Result<void> done = export_step(state, exporting); !done.ok()) {
            state.must_open_again = true;
            say_export(state, Str::ExportFailed);
            return true;
        }
    } else {
        end_export(state);
        return true;
    }
    // It is said anew fifty times at most.
    constexpr std::size_t kTimesSaid = 50;
    if (exporting.next - exporting.shown < 1 + exporting.all / kTimesSaid) return false;
    exporting.shown = exporting.next;
    state.changed();
    return true;
}

std::optional<std::int64_t> ms_to_export(const State& state) {
    if (!is_exporting(state)) return std::nullopt;
    return 1;
}

}  // namespace rapport::core
