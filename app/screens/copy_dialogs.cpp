#include "screens/copy_dialogs.h"

namespace rapport::screens {
namespace {

// What it holds, and what of that is not here.
void copy_holds(Ui& ui, const Texts& tr, const CopyAsk& copy) {
    if (copy.written) {
        ui.text(tr(Str::CopyWritten, {{"date", date_words(tr, *copy.written, copy.today)}}));
    }
    ui.text(amount_words(tr, copy.holds));
    if (!copy.adds) return;
    if (copy.adds->added + copy.adds->renewed == 0) {
        ui.text(tr(Str::CopyAddsNothing));
        return;
    }
    ui.text(tr(Str::CopyAdds, {{"added", std::to_string(copy.adds->added)},
                               {"renewed", std::to_string(copy.adds->renewed)}}));
}

void replace_dialog(Ui& ui, const Texts& tr, const CopyAsk& copy, Commands& commands) {
    bool closed = false;
    {
        const Scope dialog = ui.dialog("replace", tr(Str::TitleReplace), closed);
        copy_holds(ui, tr, copy);
        const bool adds = copy.adds && copy.adds->added + copy.adds->renewed > 0;
        const Str explain = copy.is_final ? Str::ReplaceFinal : Str::ReplaceExplain;
        ui.text(tr(adds ? Str::MergeExplain : explain));
        if (!copy.is_final) ui.text(tr(Str::ReplaceKept));
        if (copy.loses_lock) ui.text(tr(Str::ReplaceLosesLock), TextStyle::Strong);
        const Scope row = ui.row("answer");
        if (adds && ui.button("add", tr(Str::MergeYes), {.style = ButtonStyle::Primary})) {
            commands.push_back(MergeCopy{});
        }
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

std::string amount_words(const Texts& tr, const Amount& amount) {
    return tr(Str::DataCounts, {{"notes", std::to_string(amount.entries)},
                                {"questions", std::to_string(amount.questions)},
                                {"goals", std::to_string(amount.goals)},
                                {"sessions", std::to_string(amount.sessions)}});
}

void plain_copy_dialog(Ui& ui, const Texts& tr, Commands& commands) {
    bool closed = false;
    {
        const Scope dialog = ui.dialog("plain", tr(Str::TitlePlainCopy), closed);
        ui.text(tr(Str::PlainCopyExplain));
        ui.text(tr(Str::PlainCopyJsonHint));
        const Scope row = ui.row("answer");
        if (ui.button("yes", tr(Str::PlainCopyYes))) {
            commands.push_back(SaveCopy{CopyKind::Plain});
        }
        if (ui.button("json", tr(Str::PlainCopyJson))) {
            commands.push_back(SaveCopy{CopyKind::Json});
        }
        if (ui.button("no", tr(Str::PlainCopyNo))) closed = true;
    }
    if (closed) commands.push_back(AskPlainCopy{false});
}

void wipe_dialog(Ui& ui, const Texts& tr, const model::Deleted& one, bool has_days,
                 Commands& commands) {
    bool closed = false;
    {
        const Scope dialog = ui.dialog("wipe", tr(Str::TitleWipe), closed);
        ui.words("words", one.words);
        ui.text(tr(Str::WipeExplain));
        if (has_days) ui.text(tr(Str::WipeDays));
        const Scope row = ui.row("answer");
        if (ui.button("yes", tr(Str::WipeYes), {.style = ButtonStyle::Danger})) {
            commands.push_back(Wipe{one.kind, one.id});
        }
        if (has_days && ui.button("days", tr(Str::WipeDaysToo), {.style = ButtonStyle::Danger})) {
            commands.push_back(Wipe{one.kind, one.id, true});
        }
        if (ui.button("no", tr(Str::WipeNo))) closed = true;
    }
    if (closed) commands.push_back(AskWipe{});
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
