// Open questions by purpose, and kind lines to oneself: those that come with the app, and the
// client's own among them. Own words win over built-in ones, and stay when those change.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "model/journal.h"

namespace rapport::model {

struct BuiltInPrompt {
    std::string key;  // With that of its group: "day.stands".
    std::string text;
};

struct PromptGroup {
    OwnPromptKind kind = OwnPromptKind::Prompt;
    std::string key, title;
    std::vector<BuiltInPrompt> prompts;
};

// Reads a text of assets/prompts. Invalid: says which line.
base::Result<std::vector<PromptGroup>> read_prompt_groups(std::string_view text);

// One text as it is shown.
struct ShownPrompt {
    Id id;                    // Of the row with own words, also before there is one.
    std::string key;          // Of the built-in text; empty: it is the client's own.
    std::string text;         // As it is read; empty: an own one whose words were emptied.
    std::string field;        // As it stands in the field that changes it.
    bool is_changed = false;  // Own words stand in place of the built-in ones.
};

struct ShownGroup {
    std::string key, title;
    std::vector<ShownPrompt> shown, hidden;
};

// The groups of a kind with all that is in them: what came with the app in its order, then own
// ones. What belongs to a group or a text that is there no more stands in the last group.
std::vector<ShownGroup> shown_prompts(const std::vector<PromptGroup>& groups, OwnPromptKind kind,
                                      const std::vector<OwnPrompt>& own);

// The id of the row that replaces a built-in text: the same on every device.
Id replacing_id(std::string_view key);

}  // namespace rapport::model
