// The questions that a chosen copy asks, wherever one was chosen, and whether to delete everything.
#pragma once

#include "screens/parts.h"
#include "screens/views_lock.h"

namespace rapport::screens {

// At most one dialog.
void copy_dialogs(Ui& ui, const Texts& tr, const CopyAsk& copy, const Secrets& secrets,
                  Commands& commands);
// Whether to save one without a lock.
void plain_copy_dialog(Ui& ui, const Texts& tr, Commands& commands);

// How much there is, in one line.
std::string amount_words(const Texts& tr, const Amount& amount);

// Whether to delete this one for good.
// `has_days`: earlier days may hold it too.
void wipe_dialog(Ui& ui, const Texts& tr, const model::Deleted& one, bool has_days,
                 Commands& commands);

void erase_dialog(Ui& ui, const Texts& tr, Commands& commands);

// On "Where is my data": a damaged journal that was set aside, and whether to delete it.
void set_aside(Ui& ui, const Texts& tr, std::string_view size, Commands& commands);
void set_aside_dialog(Ui& ui, const Texts& tr, Commands& commands);

// A field for a secret, and below it what came of it. True: Enter was pressed.
struct SecretSpec {
    SecretField field = SecretField::Current;
    std::string_view key, label;
};
bool secret_field(Ui& ui, const SecretSpec& spec, const Secrets& secrets, Commands& commands);
// "Show what I type", and the line about what came of it.
void secret_end(Ui& ui, const Texts& tr, const Secrets& secrets, Commands& commands);

}  // namespace rapport::screens
