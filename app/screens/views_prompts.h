// What is shown of open questions, of kind lines, and of the minute to arrive.
#pragma once

#include <string>
#include <vector>

#include "model/prompt_list.h"

namespace rapport::screens {

struct PromptsView {
    model::OwnPromptKind kind = model::OwnPromptKind::Prompt;
    std::vector<model::ShownGroup> groups;
    std::vector<std::string> questions;  // The client's questions to bring, as they are worded.
    std::string draft;
    std::string purpose;  // Of the draft; the key of a group.
    bool just_saved = false;
};

struct ArriveView {
    int line = 0;  // model::kArriveLines: it is over.
};

}  // namespace rapport::screens
