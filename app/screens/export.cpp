// Take everything with you: what was written, as files that other programs read.
#include <array>
#include <span>

#include "screens/parts.h"

namespace rapport::screens {
namespace {

struct ExportWay {
    const char* key;
    Str button, hint;
    ExportFormat format;
};

constexpr std::array kToRead = {
    ExportWay{"files", Str::ExportFiles, Str::ExportFilesHint, ExportFormat::TextFiles},
    ExportWay{"one", Str::ExportOne, Str::ExportOneHint, ExportFormat::OneText},
    ExportWay{"calendar", Str::ExportCalendar, Str::ExportCalendarHint, ExportFormat::Calendar}};
constexpr std::array kWhole = {
    ExportWay{"tables", Str::ExportTables, Str::ExportTablesHint, ExportFormat::Tables},
    ExportWay{"json", Str::ExportJson, Str::ExportJsonHint, ExportFormat::Json}};
constexpr std::array kForClinic = {
    ExportWay{"clinic", Str::ExportClinic, Str::ExportClinicHint, ExportFormat::Clinic}};

void ways(Ui& ui, const Texts& tr, std::span<const ExportWay> all, Commands& commands) {
    for (const ExportWay& way : all) {
        const Scope card = ui.card(way.key);
        ui.text(tr(way.hint));
        if (ui.button("save", tr(way.button))) commands.push_back(ExportAll{way.format});
    }
}

void being_made(Ui& ui, const Texts& tr, const ExportView& view, Commands& commands) {
    bool closed = false;
    {
        const Scope dialog = ui.dialog("running", tr(Str::TitleExporting), closed);
        ui.text(tr(Str::ImportProgress,
                   {{"n", std::to_string(view.done)}, {"all", std::to_string(view.all)}}));
        const Scope row = ui.row("answer");
        if (ui.button("stop", tr(Str::ImportStop))) closed = true;
    }
    if (closed) commands.push_back(LeaveExport{});
}

}  // namespace

void export_journal(Ui& ui, const Texts& tr, const ExportView& view, Commands& commands) {
    title(ui, tr(Str::TitleExport), tr(Str::ExportLine));
    ui.text(tr(Str::PlainCopyExplain));
    ui.heading(2, tr(Str::HeadingExportRead));
    if (!view.course.empty()) ui.text(tr(Str::ExportCourse, {{"name", view.course}}));
    if (ui.checkbox("private", tr(Str::ExportPrivate), view.with_private)) {
        commands.push_back(SetExportPrivate{!view.with_private});
    }
    ways(ui, tr, kToRead, commands);
    ui.heading(2, tr(Str::HeadingExportWhole));
    ui.text(tr(Str::ExportWholeHint), TextStyle::Quiet);
    ways(ui, tr, kWhole, commands);
    ui.heading(2, tr(Str::HeadingExportClinic));
    ways(ui, tr, kForClinic, commands);
    if (view.running) being_made(ui, tr, view, commands);
}

}  // namespace rapport::screens
