// A damaged journal: what happened, that it is kept, and one thing to do; and what is kept of one.
#include "screens/copy_dialogs.h"

namespace rapport::screens {

void damaged(Ui& ui, const Texts& tr, const DamageView& view, const LockView& lock,
             Commands& commands) {
    {
        const Scope main = ui.main("damaged");
        title(ui, tr(Str::TitleTrouble));
        ui.status("trouble", tr(Str::DamagedWhat));
        ui.text(tr(Str::DamagedKept));
        ui.text(tr(Str::DamagedHow));
        if (view.words_wait) ui.text(tr(Str::DamagedTyped), TextStyle::Strong);
        if (!lock.message.empty()) ui.status("message", lock.message);
        if (ui.button("recover", tr(Str::RecoverNow), {.style = ButtonStyle::Primary})) {
            commands.push_back(RecoverJournal{});
        }
        {
            const Scope row = ui.row("ways");
            if (ui.button("save", tr(Str::SaveDamaged), {.icon = icons::kDownload})) {
                commands.push_back(SaveDamagedFile{});
            }
            if (ui.button("copy", tr(Str::OpenACopy))) commands.push_back(OpenCopy{});
            if (ui.button("again", tr(Str::TryAgain), {.style = ButtonStyle::Quiet})) {
                commands.push_back(TryAgain{});
            }
        }
        ui.text(tr(Str::HelpDanger), TextStyle::Quiet);
        if (ui.button("help", tr(Str::HelpNow),
                      {.style = ButtonStyle::Quiet, .icon = icons::kLifeBuoy})) {
            commands.push_back(Go{{Place::Today, Screen::HelpNow, {}}});
        }
    }
    copy_dialogs(ui, tr, lock.copy, lock.secrets, commands);
}

void set_aside(Ui& ui, const Texts& tr, std::string_view size, Commands& commands) {
    ui.heading(2, tr(Str::HeadingDamaged));
    ui.text(tr(Str::DamagedAside, {{"size", std::string(size)}}));
    const Scope row = ui.row("set-aside");
    if (ui.button("save-damaged", tr(Str::SaveDamaged), {.icon = icons::kDownload})) {
        commands.push_back(SaveDamagedFile{});
    }
    if (ui.button("delete-damaged", tr(Str::DeleteDamaged), {.style = ButtonStyle::Quiet})) {
        commands.push_back(AskRemoveDamaged{true});
    }
}

void set_aside_dialog(Ui& ui, const Texts& tr, Commands& commands) {
    bool closed = false;
    {
        const Scope dialog = ui.dialog("set-aside", tr(Str::TitleDeleteDamaged), closed);
        ui.text(tr(Str::DeleteDamagedExplain));
        const Scope row = ui.row("answer");
        if (ui.button("yes", tr(Str::DeleteDamagedYes), {.style = ButtonStyle::Danger})) {
            commands.push_back(RemoveDamaged{});
        }
        if (ui.button("no", tr(Str::DeleteDamagedNo))) closed = true;
    }
    if (closed) commands.push_back(AskRemoveDamaged{false});
}

}  // namespace rapport::screens
