// What may be asked of the page on which everything leaves.
#pragma once

#include <cstdint>

namespace rapport::screens {

enum class ExportFormat : std::uint8_t {
    TextFiles,  // A Markdown file for each thing, zipped.
    OneText,    // One Markdown file.
    Tables,     // A CSV file for each table, zipped.
    Json,       // The lossless copy.
    Clinic,     // A FHIR bundle.
    Calendar,   // iCalendar.
};

struct ExportAll {
    ExportFormat format = ExportFormat::TextFiles;
};
struct SetExportPrivate {
    bool on = false;
};
struct LeaveExport {};  // While it is made: nothing comes of it.

}  // namespace rapport::screens
