// The lock screen: nothing of the journal, only the way in, and help.
#include "screens/copy_dialogs.h"

namespace rapport::screens {
namespace {

void way_in(Ui& ui, const Texts& tr, const LockView& view, Commands& commands) {
    bool open = secret_field(ui, {SecretField::Current, kUnlockField, tr(Str::PassphraseOrKey)},
                             view.secrets, commands);
    secret_end(ui, tr, view.secrets, commands);
    open = ui.button("unlock", tr(Str::OpenJournal), {.style = ButtonStyle::Primary}) || open;
    if (open) commands.push_back(Unlock{});
}

// For somebody who has neither.
void lost(Ui& ui, const Texts& tr, const LockView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("lost", tr(Str::LockLost))) {
        ui.text(tr(Str::LockLostExplain));
        if (!view.message.empty()) ui.status("message", view.message);
        const Scope row = ui.row("ways");
        if (ui.button("copy", tr(Str::OpenACopy))) commands.push_back(OpenCopy{});
        if (ui.button("erase", tr(Str::DeleteEverything), {.style = ButtonStyle::Danger})) {
            commands.push_back(AskErase{true});
        }
    }
}

}  // namespace

void lock_screen(Ui& ui, const Texts& tr, const LockView& view, Commands& commands) {
    {
        const Scope banner = ui.banner();
        if (ui.button("help", tr(Str::HelpNow),
                      {.style = ButtonStyle::Quiet, .icon = icons::kLifeBuoy})) {
            commands.push_back(Go{{Place::Today, Screen::HelpNow, {}}});
        }
    }
    {
        const Scope main = ui.main("lock");
        title(ui, tr(Str::TitleLocked), tr(Str::LockedLine));
        way_in(ui, tr, view, commands);
        ui.space(2);
        lost(ui, tr, view, commands);
    }
    if (view.erase_asked) {
        erase_dialog(ui, tr, commands);
    } else {
        copy_dialogs(ui, tr, view.copy, view.secrets, commands);
    }
}

}  // namespace rapport::screens
