// What may be asked of open questions, of kind lines, and of time on a page.
#pragma once

#include <string>

#include "base/id.h"
#include "model/journal.h"

namespace rapport::screens {

using base::Id;

struct AddPrompt {
    model::OwnPromptKind kind = model::OwnPromptKind::Prompt;
    std::string purpose;
    std::string clear_draft;
};  // The words of the draft.
struct SetPromptPurpose {
    std::string purpose;
};  // Of the one that is being written.
struct HidePrompt {
    model::OwnPromptKind kind = model::OwnPromptKind::Prompt;
    Id id;
    std::string key;  // Of a built-in text; empty: an own one.
    bool hidden = false;
};
struct PromptAsItWas {
    Id id;
};  // The built-in words stand there again.
struct WriteAbout {
    std::string text;
};  // In the field on Today, below these words.

struct SetArrive {
    bool on;
};  // Off: nothing of the minute to arrive is shown.
struct SetSessionTime {
    bool on;
};  // On the card.

}  // namespace rapport::screens
