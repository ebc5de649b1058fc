#include "screens/copy_dialogs.h"

namespace rapport::screens {
namespace {

void replace_dialog(Ui& ui, const Texts& tr, const CopyAsk& copy, Commands& commands) {
    bool closed = false;
    {
        const Scope dialog = ui.dialog("replace", tr(Str::TitleReplace), closed);
        ui.text(tr(copy.is_final ? Str::ReplaceFinal : Str::ReplaceExplain));
        if (copy.loses_lock) ui.text(tr(Str::ReplaceLosesLock), TextStyle::Strong);
        const Scope row = ui.row("answer");
        if (ui.button("yes", tr(Str::ReplaceYes), {.style = ButtonStyle::Danger})) {
            commands.push_back(ReplaceWithCopy{});
        }
        if (ui.button("no", tr(Str::ReplaceNo))) closed = true;
    }
    if (closed) commands.push_back(ForgetCopy{});
}

void locked_copy_dialog(Ui& ui, const Texts& tr, const Secrets& secrets, Commands& commands) {
    bool closed = false;
    {
        const Scope dialog = ui.dialog("locked-copy", tr(Str::TitleCopyLocked), closed);
        ui.text(tr(Str::CopyLockedExplain));
        bool open = secret_field(ui, {SecretField::OfCopy, "copy-secret", tr(Str::PassphraseOrKey)},
                                 secrets, commands);
        secret_end(ui, tr, secrets, commands);
        const Scope row = ui.row("answer");
        open = ui.button("open", tr(Str::CopyUnlock), {.style = ButtonStyle::Primary}) || open;
        if (ui.button("no", tr(Str::ReplaceNo))) closed = true;
        if (open) commands.push_back(UnlockCopy{});
    }
    if (closed) commands.push_back(ForgetCopy{});
}

const std::string& text_of(const Secrets& secrets, SecretField field) {
    switch (field) {
        case SecretField::Current: return secrets.current;
        case SecretField::Fresh: return secrets.fresh;
        case SecretField::OfCopy: break;
    }
    return secrets.of_copy;
}

}  // namespace

bool secret_field(Ui& ui, const SecretSpec& spec, const Secrets& secrets, Commands& commands) {
    const bool fresh = spec.field == SecretField::Fresh;
    if (const auto text =
            ui.field(spec.key, {.label = spec.label,
                                .value = text_of(secrets, spec.field),
                                .kind = fresh ? FieldKind::NewSecret : FieldKind::Secret,
                                .shown = secrets.shown})) {
        commands.push_back(TypeSecret{spec.field, *text});
    }
    return ui.entered(spec.key);
}

void secret_end(Ui& ui, const Texts& tr, const Secrets& secrets, Commands& commands) {
    if (ui.checkbox("show", tr(Str::ShowTyped), secrets.shown)) {
        commands.push_back(ShowSecrets{!secrets.shown});
    }
    const std::string working(tr(Str::PassphraseWorking));
    ui.status("secret-status", secrets.working ? working : secrets.message);
}

void copy_dialogs(Ui& ui, const Texts& tr, const CopyAsk& copy, const Secrets& secrets,
                  Commands& commands) {
    if (copy.locked) {
        locked_copy_dialog(ui, tr, secrets, commands);
    } else if (copy.waiting) {
        replace_dialog(ui, tr, copy, commands);
    }
}

void erase_dialog(Ui& ui, const Texts& tr, Commands& commands) {
    bool closed = false;
    {
        const Scope dialog = ui.dialog("erase", tr(Str::TitleErase), closed);
        ui.text(tr(Str::EraseExplain));
        const Scope row = ui.row("answer");
        if (ui.button("yes", tr(Str::EraseYes), {.style = ButtonStyle::Danger})) {
            commands.push_back(EraseEverything{});
        }
        if (ui.button("no", tr(Str::EraseNo))) closed = true;
    }
    if (closed) commands.push_back(AskErase{false});
}

}  // namespace rapport::screens
