// The passphrase: what it is good for, setting it with its recovery key, changing and removing it.
#include <algorithm>
#include <array>

#include "screens/copy_dialogs.h"

namespace rapport::screens {
namespace {

void cancel_button(Ui& ui, const Texts& tr, Commands& commands) {
    if (ui.button("cancel", tr(Str::NotNow), {.style = ButtonStyle::Quiet})) {
        commands.push_back(AskSecret{});
    }
}

// A new recovery key, to be written down before anything depends on it.
void recovery(Ui& ui, const Texts& tr, const PassphraseView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingRecovery));
    ui.text(tr(Str::RecoveryExplain));
    {
        const Scope card = ui.card("recovery");
        ui.words("recovery-key", view.recovery, TextStyle::Large);
        if (ui.button("print", tr(Str::PrintIt))) {
            commands.push_back(PrintRecovery{});
        }
    }
    if (ui.checkbox("kept", tr(Str::RecoveryKept), view.kept)) {
        commands.push_back(KeepRecovery{!view.kept});
    }
    const bool first = view.change == SecretChange::Set;
    const std::string working(tr(Str::PassphraseWorking));
    ui.status("secret-status", view.secrets.working ? working : view.secrets.message);
    const Scope row = ui.row("recovery-act");
    if (ui.button("take", tr(first ? Str::PassphraseTake : Str::RecoveryTake),
                  {.style = ButtonStyle::Primary, .disabled = !view.kept})) {
        commands.push_back(TakeSecret{});
    }
    cancel_button(ui, tr, commands);
}

void choose_new(Ui& ui, const Texts& tr, const PassphraseView& view, Commands& commands) {
    ui.text(tr(Str::PassphraseHow));
    bool on = secret_field(ui, {SecretField::Fresh, "fresh", tr(Str::PassphraseNew)}, view.secrets,
                           commands);
    secret_end(ui, tr, view.secrets, commands);
    on = ui.button("go-on", tr(Str::GoOn), {.style = ButtonStyle::Primary}) || on;
    if (on) commands.push_back(TakeSecret{});
}

Str name_of(SecretChange change) {
    switch (change) {
        case SecretChange::Change: return Str::PassphraseChange;
        case SecretChange::Recovery: return Str::RecoveryNew;
        default: return Str::PassphraseRemove;
    }
}

// What is asked before a change: the passphrase as it is, and the new one.
void change_form(Ui& ui, const Texts& tr, const PassphraseView& view, Commands& commands) {
    const Scope card = ui.card("change");
    ui.heading(2, tr(name_of(view.change)));
    if (view.change == SecretChange::Remove) ui.text(tr(Str::PassphraseRemoveExplain));
    bool on = false;
    if (!view.recovered) {
        on = secret_field(ui, {SecretField::Current, "current", tr(Str::PassphraseNow)},
                          view.secrets, commands);
    }
    if (view.change == SecretChange::Change) {
        on = secret_field(ui, {SecretField::Fresh, "fresh", tr(Str::PassphraseNew)}, view.secrets,
                          commands) ||
             on;
    }
    secret_end(ui, tr, view.secrets, commands);
    const Scope row = ui.row("change-act");
    const bool remove = view.change == SecretChange::Remove;
    on = ui.button("go-on", tr(remove ? Str::PassphraseRemoveYes : Str::GoOn),
                   {.style = remove ? ButtonStyle::Danger : ButtonStyle::Primary}) ||
         on;
    if (on) commands.push_back(TakeSecret{});
    cancel_button(ui, tr, commands);
}

void auto_lock(Ui& ui, const Texts& tr, const PassphraseView& view, Commands& commands) {
    constexpr std::array kMinutes = {2, 5, 10, 30, 0};
    std::vector<std::string> names;
    for (const int minutes : kMinutes) {
        names.push_back(minutes == 0 ? std::string(tr(Str::LockNever))
                                     : tr(Str::Minutes, {{"n", std::to_string(minutes)}}));
    }
    const auto found = std::find(kMinutes.begin(), kMinutes.end(), view.auto_lock_min);
    const std::optional<int> chosen =
        found == kMinutes.end() ? std::nullopt
                                : std::optional(static_cast<int>(found - kMinutes.begin()));
    if (const auto taken = ui.choice(
            "auto-lock", {.label = tr(Str::LockByItself), .options = names, .chosen = chosen})) {
        commands.push_back(SetAutoLock{kMinutes[static_cast<std::size_t>(*taken)]});
    }
}

void changes(Ui& ui, const Texts& tr, Commands& commands) {
    const std::array kAll = {SecretChange::Change, SecretChange::Recovery, SecretChange::Remove};
    for (const SecretChange change : kAll) {
        if (ui.button("change." + std::to_string(static_cast<int>(change)), tr(name_of(change)),
                      {.style = ButtonStyle::Quiet})) {
            commands.push_back(AskSecret{change});
        }
    }
}

void sealed(Ui& ui, const Texts& tr, const PassphraseView& view, Commands& commands) {
    if (view.recovered) ui.text(tr(Str::PassphraseRecovered));
    if (view.change == SecretChange::None) {
        if (ui.button("lock-now", tr(Str::LockNow),
                      {.style = ButtonStyle::Primary, .icon = icons::kLock})) {
            commands.push_back(LockNow{});
        }
        ui.space();
        auto_lock(ui, tr, view, commands);
        ui.divider();
        changes(ui, tr, commands);
    } else {
        change_form(ui, tr, view, commands);
    }
}

}  // namespace

void passphrase(Ui& ui, const Texts& tr, const PassphraseView& view, Commands& commands) {
    title(ui, tr(Str::TitlePassphrase),
          tr(view.sealed ? Str::PassphraseIsSet : Str::PassphraseLine));
    if (!view.sealed) ui.text(tr(Str::PassphraseFinal));
    if (!view.recovery.empty()) {
        recovery(ui, tr, view, commands);
    } else if (view.sealed) {
        sealed(ui, tr, view, commands);
    } else {
        choose_new(ui, tr, view, commands);
    }
}

}  // namespace rapport::screens
