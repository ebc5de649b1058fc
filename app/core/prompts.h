// The open questions and kind lines that come with the app, and what reads and writes the client's
// own among them; the minute to arrive.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/state.h"

namespace rapport::core {

struct PromptText {
    std::string_view language, text;
};

// All texts of assets/prompts; generated.
std::span<const PromptText> prompt_texts();

// Those of a language; of one that has none they come in English. A text that cannot be read stops
// the program: a test reads them all.
std::vector<model::PromptGroup> read_prompts(std::string_view language);

// --- view_prompts.cpp
Result<View> read_prompts_view(State& state, model::OwnPromptKind kind);
View read_arrive(State& state);

// --- apply_prompts.cpp
Result<void> own_prompt_text(State& state, const screens::SetText& command);
Result<void> write(State& state, const screens::AddPrompt& command);
Result<void> write(State& state, const screens::SetPromptPurpose& command);
Result<void> write(State& state, const screens::HidePrompt& command);
Result<void> write(State& state, const screens::PromptAsItWas& command);
Result<void> write(State& state, const screens::WriteAbout& command);
Result<void> write(State& state, const screens::SetArrive& command);
Result<void> write(State& state, const screens::SetSessionTime& command);

}  // namespace rapport::core
