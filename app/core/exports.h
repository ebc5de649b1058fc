// Everything on its way out, in formats that other programs read: made some of it a frame, and then
// offered as one file. Nothing of it is kept afterwards.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/reading.h"
#include "core/state.h"
#include "exchange/zip.h"

namespace rapport::core {

struct Exporting {
    screens::ExportFormat format = screens::ExportFormat::TextFiles;
    Reading reading;                  // Of the texts.
    std::vector<std::string> tables;  // Of the tables.
    exchange::ZipWriter zip;
    std::set<std::string> names;  // In the zip file.
    std::string whole, month;     // The one text, and the heading that stands last in it.
    std::size_t next = 0, all = 0, shown = 0;
    bool holds_any = false;  // Else all of it is only for the client, and was left out.
};

screens::ExportView export_view(State& state);
bool is_exporting(const State& state);
// The person left the page, or pressed Stop.
void drop_export(State& state);

// At the end of a frame: a step of a few milliseconds. True: there is something to show.
bool export_on(State& state);
std::optional<std::int64_t> ms_to_export(const State& state);

// --- export_clinic.cpp: what needs no steps. An empty text: there is nothing to put in it.
Result<std::string> export_for_clinic(State& state);
Result<std::string> export_calendar(State& state, ReadPrivate with);

}  // namespace rapport::core
