// Where is my data: who could read it, how much there is, copies, and deleting all of it.
#include <algorithm>
#include <array>

#include "screens/copy_dialogs.h"
#include "screens/entry_parts.h"

namespace rapport::screens {
namespace {

void where(Ui& ui, const Texts& tr, const DataView& view, Commands& commands) {
    const bool browser = view.storage != StorageKind::File;
    ui.text(tr(browser ? Str::DataBrowser : Str::DataFile), TextStyle::Lead);
    if (!browser && !view.file.empty()) {
        ui.text(tr(Str::DataFileAt), TextStyle::Quiet);
        ui.words("file", view.file, TextStyle::Small);
    }
    ui.text(tr(view.sealed ? Str::DataSealed : Str::DataLocked));
    if (view.storage == StorageKind::BrowserDatabase) other_place(ui, tr);
    if (browser && view.promised == false) ui.text(tr(Str::DataNotPromised));
    if (view.storage == StorageKind::Browser && view.promised == true) {
        ui.text(tr(Str::DataPromised));
    }
    ui.heading(2, tr(Str::HeadingWhoCanRead));
    ui.text(tr(view.sealed ? Str::DataReadersSealed : Str::DataReaders));
    ui.text(tr(Str::DataNobody));
    if (view.works_offline) ui.text(tr(Str::DataOffline));
    ui.text(tr(Str::DataLaw));
    if (ui.link("passphrase", tr(Str::TitlePassphrase))) {
        commands.push_back(Go{{Place::More, Screen::Passphrase, {}}});
    }
}

std::string size_words(const Texts& tr, std::int64_t bytes) {
    constexpr std::int64_t kMegabyte = 1024 * 1024;
    if (bytes < kMegabyte) return std::string(tr(Str::SizeSmall));
    const std::int64_t rounded = (bytes + kMegabyte / 2) / kMegabyte;
    return tr(Str::SizeMegabytes, {{"n", std::to_string(rounded)}});
}

void amount(Ui& ui, const Texts& tr, const DataView& view) {
    ui.heading(2, tr(Str::HeadingAmount));
    ui.text(amount_words(tr, view.holds));
    ui.text(tr(Str::DataSize, {{"size", size_words(tr, view.bytes)}}));
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

// When Today reminds of a copy, and the other kind of copy.
void more_about_copies(Ui& ui, const Texts& tr, const DataView& view, Commands& commands) {
    const Scope open = ui.disclosure("more-copies", tr(Str::MoreCopies));
    if (!open) return;
    static constexpr std::array kDays = {7, 30, 90, 0};
    const std::vector<std::string> names = {
        std::string(tr(Str::RemindWeek)), std::string(tr(Str::RemindMonth)),
        std::string(tr(Str::RemindQuarter)), std::string(tr(Str::RemindNever))};
    const auto now = std::find(kDays.begin(), kDays.end(), view.copy_days);
    std::optional<int> chosen;
    if (now != kDays.end()) chosen = static_cast<int>(now - kDays.begin());
    if (const auto taken = ui.choice(
            "remind", {.label = tr(Str::RemindOfCopy), .options = names, .chosen = chosen})) {
        commands.push_back(SetCopyReminder{kDays[static_cast<std::size_t>(*taken)]});
    }
    ui.text(tr(Str::PlainCopyHint), TextStyle::Quiet);
    if (ui.button("plain-copy", tr(Str::SavePlainCopy))) commands.push_back(AskPlainCopy{true});
}

void days(Ui& ui, const Texts& tr, const DataView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingDays));
    ui.text(tr(Str::DaysExplain));
    if (view.day_failed) ui.text(tr(Str::DayNotKept), TextStyle::Strong);
    if (view.days.empty()) {
        ui.text(tr(Str::DaysNone), TextStyle::Quiet);
    } else if (const Scope open = ui.disclosure("days", tr(Str::DaysShow))) {
        const Scope list = ui.list("all-days", tr(Str::HeadingDays), view.days.size());
        for (const KeptDay& day : view.days) {
            const Scope item = ui.item(std::to_string(day.slot));
            const Scope row = ui.row("day");
            const std::string words =
                date_time_words(tr, day.taken.date, day.taken.time, view.today);
            ui.text(words);
            if (ui.button("back", tr(Str::DayGoBack),
                          {.style = ButtonStyle::Quiet, .description = words})) {
                commands.push_back(AskDay{day.slot});
            }
        }
    }
}

// What can still be brought back, or deleted for good one by one.
void deleted(Ui& ui, const Texts& tr, const DataView& view, Commands& commands) {
    if (view.deleted.empty()) return;
    ui.heading(2, tr(Str::HeadingDeleted));
    ui.text(tr(Str::DeletedExplain));
    const Scope open = ui.disclosure("deleted", tr(Str::DeletedShow));
    if (!open) return;
    const Scope list = ui.list("all-deleted", tr(Str::HeadingDeleted), view.deleted.size());
    for (const model::Deleted& one : view.deleted) {
        const Scope item = ui.item(base::to_hex(one.id));
        const std::string words = first_words(one.words);
        ui.words("words", words);
        const Scope row = ui.row("act");
        if (ui.button("back", tr(Str::DeletedBack),
                      {.style = ButtonStyle::Quiet, .description = words})) {
            commands.push_back(BringBack{one.kind, one.id});
        }
        if (ui.button("wipe", tr(Str::DeletedWipe),
                      {.style = ButtonStyle::Quiet, .description = words})) {
            commands.push_back(AskWipe{one.id});
        }
    }
}

void day_dialog(Ui& ui, const Texts& tr, const KeptDay& day, const base::LocalDate& today,
                Commands& commands) {
    bool closed = false;
    {
        const Scope dialog = ui.dialog("day", tr(Str::TitleDay), closed);
        const std::string words = date_time_words(tr, day.taken.date, day.taken.time, today);
        ui.text(tr(Str::DayExplain, {{"date", words}}));
        const Scope row = ui.row("answer");
        if (ui.button("yes", tr(Str::DayYes), {.style = ButtonStyle::Danger})) {
            commands.push_back(GoBackToDay{day.slot});
        }
        if (ui.button("no", tr(Str::DayNo))) closed = true;
    }
    if (closed) commands.push_back(AskDay{});
}

// At most one.
void dialogs(Ui& ui, const Texts& tr, const DataView& view, Commands& commands) {
    const auto day = std::find_if(view.days.begin(), view.days.end(),
                                  [&](const KeptDay& one) { return one.slot == view.asked_day; });
    const auto wiped =
        std::find_if(view.deleted.begin(), view.deleted.end(),
                     [&](const model::Deleted& one) { return one.id == view.asked_wipe; });
    if (view.erase_asked) {
        erase_dialog(ui, tr, commands);
    } else if (view.damaged_asked) {
        set_aside_dialog(ui, tr, commands);
    } else if (day != view.days.end()) {
        day_dialog(ui, tr, *day, view.today, commands);
    } else if (wiped != view.deleted.end()) {
        wipe_dialog(ui, tr, *wiped, !view.days.empty(), commands);
    } else if (view.plain_copy_asked) {
        plain_copy_dialog(ui, tr, commands);
    } else {
        copy_dialogs(ui, tr, view.copy, view.secrets, commands);
    }
}

}  // namespace

void data(Ui& ui, const Texts& tr, const DataView& view, Commands& commands) {
    title(ui, tr(Str::TitleData));
    where(ui, tr, view, commands);
    copies(ui, tr, view, commands);
    more_about_copies(ui, tr, view, commands);
    days(ui, tr, view, commands);
    deleted(ui, tr, view, commands);
    amount(ui, tr, view);
    if (view.set_aside_bytes > 0) {
        set_aside(ui, tr, size_words(tr, view.set_aside_bytes), commands);
    }
    ui.divider();
    ui.text(tr(Str::DeleteHint), TextStyle::Quiet);
    if (ui.button("erase", tr(Str::DeleteEverything),
                  {.style = ButtonStyle::Danger, .icon = icons::kTrash2})) {
        commands.push_back(AskErase{true});
    }
    dialogs(ui, tr, view, commands);
}

}  // namespace rapport::screens
