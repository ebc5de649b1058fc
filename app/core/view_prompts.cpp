// Reads open questions and kind lines, and where the minute to arrive is.
#include "base/check.h"
#include "core/prompts.h"
#include "model/arriving.h"

namespace rapport::core {

using namespace screens;

std::vector<model::PromptGroup> read_prompts(std::string_view language) {
    std::string_view found;
    for (const std::string_view wanted : {std::string_view("en"), language}) {
        for (const PromptText& text : prompt_texts()) {
            if (text.language == wanted) found = text.text;
        }
    }
    base::Result<std::vector<model::PromptGroup>> groups = model::read_prompt_groups(found);
    CHECK(groups.ok());
    return std::move(groups).value();
}

Result<View> read_prompts_view(State& state, model::OwnPromptKind kind) {
    const bool questions = kind == model::OwnPromptKind::Prompt;
    PromptsView view;
    view.kind = kind;
    Result<std::vector<model::OwnPrompt>> own = state.journal->own_prompts();
    if (!own.ok()) return own.error();
    view.groups = model::shown_prompts(state.prompts, kind, own.value());
    Result<std::string> draft = state.journal->note(questions ? "draft.prompt" : "draft.kind_line");
    if (!draft.ok()) return draft.error();
    view.draft = draft.value();
    Result<std::string> purpose = state.journal->note("draft.prompt.purpose");
    if (!purpose.ok()) return purpose.error();
    for (const model::ShownGroup& group : view.groups) {
        if (view.purpose.empty() || group.key == purpose.value()) view.purpose = group.key;
    }
    Result<std::vector<model::Question>> asked = state.journal->questions();
    if (!asked.ok()) return asked.error();
    for (const model::Question& question : asked.value()) view.questions.push_back(question.text);
    view.just_saved = state.just_saved;
    return View{std::move(view)};
}

View read_arrive(State& state) {
    // It begins when the page is first shown, and again when the clock was set back behind that.
    if (!state.arrive_began || state.now.at < *state.arrive_began)
        state.arrive_began = state.now.at;
    return View{ArriveView{model::arrive_line(*state.arrive_began, state.now.at)}};
}

}  // namespace rapport::core
