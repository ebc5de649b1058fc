// Where is my data: who could read it, how much there is, copies, and deleting all of it.
#include "screens/copy_dialogs.h"

namespace rapport::screens {
namespace {

void where(Ui& ui, const Texts& tr, const DataView& view, Commands& commands) {
    const bool browser = view.storage == StorageKind::Browser;
    ui.text(tr(browser ? Str::DataBrowser : Str::DataFile), TextStyle::Lead);
    if (!browser && !view.file.empty()) {
        ui.text(tr(Str::DataFileAt), TextStyle::Quiet);
        ui.words("file", view.file, TextStyle::Small);
    }
    ui.text(tr(view.sealed ? Str::DataSealed : Str::DataLocked));
    if (browser && view.promised) {
        ui.text(tr(*view.promised ? Str::DataPromised : Str::DataNotPromised));
    }
    ui.heading(2, tr(Str::HeadingWhoCanRead));
    ui.text(tr(view.sealed ? Str::DataReadersSealed : Str::DataReaders));
    ui.text(tr(Str::DataNobody));
    ui.text(tr(Str::DataLaw));
    if (ui.link("passphrase", tr(Str::TitlePassphrase))) {
        commands.push_back(Go{{Place::More, Screen::Passphrase, {}}});
    }
}

void amount(Ui& ui, const Texts& tr, const DataView& view) {
    constexpr std::int64_t kMegabyte = 1024 * 1024;
    ui.heading(2, tr(Str::HeadingAmount));
    ui.text(tr(Str::DataCounts, {{"notes", std::to_string(view.entries)},
                                 {"questions", std::to_string(view.questions)},
                                 {"goals", std::to_string(view.goals)},
                                 {"sessions", std::to_string(view.sessions)}}));
    std::string size(tr(Str::SizeSmall));
    if (view.bytes >= kMegabyte) {
        const std::int64_t rounded = (view.bytes + kMegabyte / 2) / kMegabyte;
        size = tr(Str::SizeMegabytes, {{"n", std::to_string(rounded)}});
    }
    ui.text(tr(Str::DataSize, {{"size", size}}));
}

std::string copy_age(const Texts& tr, const DataView& view) {
    constexpr int kDaysMost = 60;
    if (!view.last_copy) return std::string(tr(Str::CopyNone));
    const int days = base::days_between(*view.last_copy, view.today);
    if (days == 0) return std::string(tr(Str::CopyToday));
    if (days == 1) return std::string(tr(Str::CopyYesterday));
    if (days > 1 && days <= kDaysMost) return tr(Str::CopyDays, {{"n", std::to_string(days)}});
    return tr(Str::CopyDate, {{"date", date_words(tr, *view.last_copy, view.today)}});
}

void copies(Ui& ui, const Texts& tr, const DataView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingCopies));
    ui.text(copy_age(tr, view));
    ui.text(tr(Str::CopyHint), TextStyle::Quiet);
    if (!view.message.empty()) ui.status("message", view.message);
    const Scope row = ui.row("copies");
    if (ui.button("save-copy", tr(Str::SaveACopy),
                  {.style = ButtonStyle::Primary, .icon = icons::kDownload})) {
        commands.push_back(SaveCopy{});
    }
    if (ui.button("open-copy", tr(Str::OpenACopy))) commands.push_back(OpenCopy{});
}

}  // namespace

void data(Ui& ui, const Texts& tr, const DataView& view, Commands& commands) {
    title(ui, tr(Str::TitleData));
    where(ui, tr, view, commands);
    copies(ui, tr, view, commands);
    amount(ui, tr, view);
    ui.divider();
    ui.text(tr(Str::DeleteHint), TextStyle::Quiet);
    if (ui.button("erase", tr(Str::DeleteEverything),
                  {.style = ButtonStyle::Danger, .icon = icons::kTrash2})) {
        commands.push_back(AskErase{true});
    }
    if (view.erase_asked) {
        erase_dialog(ui, tr, commands);
    } else {
        copy_dialogs(ui, tr, view.copy, view.secrets, commands);
    }
}

}  // namespace rapport::screens
