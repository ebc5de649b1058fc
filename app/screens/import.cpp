// Bring in from another journal: a file is chosen, what is in it is said first, and only then does
// it come in.
#include <array>

#include "screens/parts.h"

namespace rapport::screens {
namespace {

constexpr std::array kFromNames = {Str::ImportDayOne, Str::ImportDaylio, Str::ImportJrnl,
                                   Str::ImportMarkdown};
constexpr std::array kNotKeptNames = {
    Str::NotKeptPhotos, Str::NotKeptVideos,  Str::NotKeptRecordings, Str::NotKeptDocuments,
    Str::NotKeptPlaces, Str::NotKeptWeather, Str::NotKeptFiles,      Str::NotKeptUnreadable};
static_assert(kNotKeptNames.size() == model::kNotKeptKinds);

std::string counted(const Texts& tr, Str line, int count) {
    return tr(line, {{"n", std::to_string(count)}});
}

void not_kept(Ui& ui, const Texts& tr, const ImportView& view) {
    if (view.not_kept.empty()) return;
    ui.heading(3, tr(Str::HeadingNotKept));
    const Scope list = ui.list("not-kept", tr(Str::HeadingNotKept), view.not_kept.size());
    for (const model::NotKeptCount& one : view.not_kept) {
        const auto kind = static_cast<std::size_t>(one.what);
        const Scope item = ui.item(std::to_string(kind));
        ui.text(counted(tr, kNotKeptNames[kind], one.count));
    }
}

void facts(Ui& ui, const Texts& tr, const ImportView& view) {
    ui.text(tr(kFromNames[static_cast<std::size_t>(view.from)]));
    ui.status("fresh", view.fresh > 0 ? counted(tr, Str::ImportFresh, view.fresh)
                                      : std::string(tr(Str::ImportNone)));
    if (view.first && view.last) {
        ui.text(tr(Str::ImportSpan, {{"from", date_words(tr, *view.first, view.today)},
                                     {"to", date_words(tr, *view.last, view.today)}}));
    }
    if (view.here > 0) ui.text(counted(tr, Str::ImportHere, view.here));
    if (view.deleted > 0) ui.text(counted(tr, Str::ImportDeleted, view.deleted));
    if (view.fresh > 0) ui.text(tr(Str::ImportLines), TextStyle::Quiet);
    if (view.dates_of_files) ui.text(tr(Str::ImportFileDates), TextStyle::Quiet);
    not_kept(ui, tr, view);
}

void preview(Ui& ui, const Texts& tr, const ImportView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingImport));
    facts(ui, tr, view);
    const Scope row = ui.row("answer");
    if (view.fresh > 0 && ui.button("take", tr(Str::ImportYes), {.style = ButtonStyle::Primary})) {
        commands.push_back(TakeImport{});
    }
    if (ui.button("leave", tr(Str::ImportNo))) commands.push_back(LeaveImport{});
}

void running(Ui& ui, const Texts& tr, const ImportView& view, Commands& commands) {
    bool closed = false;
    {
        const Scope dialog = ui.dialog("running", tr(Str::TitleImporting), closed);
        ui.text(tr(Str::ImportProgress,
                   {{"n", std::to_string(view.taken)}, {"all", std::to_string(view.fresh)}}));
        ui.text(tr(Str::ImportStopHint), TextStyle::Quiet);
        const Scope row = ui.row("answer");
        if (ui.button("stop", tr(Str::ImportStop))) closed = true;
    }
    if (closed) commands.push_back(LeaveImport{});
}

void report(Ui& ui, const Texts& tr, const ImportView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingImportDone));
    ui.status("came-in", counted(tr, Str::ImportDone, view.taken));
    if (view.here > 0) ui.text(counted(tr, Str::ImportHere, view.here));
    if (view.deleted > 0) ui.text(counted(tr, Str::ImportDeleted, view.deleted));
    ui.text(tr(Str::ImportDoneHint));
    if (view.day_kept) ui.text(tr(Str::ImportDayKept));
    not_kept(ui, tr, view);
    if (ui.link("notes", tr(Str::ImportToNotes))) {
        commands.push_back(Go{{Place::Today, Screen::Notes, {}}});
    }
}

}  // namespace

void import_journal(Ui& ui, const Texts& tr, const ImportView& view, Commands& commands) {
    title(ui, tr(Str::TitleImport), tr(Str::ImportLine));
    ui.text(tr(Str::ImportWays), TextStyle::Quiet);
    if (!view.message.empty()) ui.status("message", view.message);
    if (view.stage == ImportStage::Done) report(ui, tr, view, commands);
    if (view.stage == ImportStage::Preview || view.stage == ImportStage::Running) {
        preview(ui, tr, view, commands);
    } else if (ui.button("choose", tr(Str::ImportChoose), {.style = ButtonStyle::Primary})) {
        commands.push_back(ChooseImport{});
    }
    if (view.stage == ImportStage::Running) running(ui, tr, view, commands);
}

}  // namespace rapport::screens
