// Open questions and kind lines of the client's own, and own words in place of built-in ones.
#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"
#include "core/prompts.h"

namespace rapport::core {
namespace {

using model::OwnPrompt;
using model::OwnPromptKind;

// The group of a built-in text, or the first of its kind.
std::string purpose_of(const State& state, OwnPromptKind kind, const std::string& key) {
    const std::string group = key.substr(0, key.find('.'));
    for (const model::PromptGroup& one : state.prompts) {
        if (one.kind == kind && (key.empty() || one.key == group)) return one.key;
    }
    return group;
}

// Changes a row, or makes the one that replaces a built-in text.
Result<void> change_prompt(State& state, OwnPromptKind kind, const Id& id, const std::string& key,
                           const std::function<void(OwnPrompt&)>& edit) {
    Result<std::vector<OwnPrompt>> all = state.journal->own_prompts();
    if (!all.ok()) return all.error();
    if (const OwnPrompt* found = find_by_id(all.value(), id)) {
        OwnPrompt prompt = *found;
        edit(prompt);
        return state.journal->save(prompt, state.stamp());
    }
    if (key.empty()) return base::Error{base::ErrorKind::NotFound, "prompt"};
    OwnPrompt made;
    made.id = id;
    made.kind = kind;
    made.purpose = purpose_of(state, kind, key);
    made.replaces = key;
    made.position = static_cast<int>(all.value().size());
    edit(made);
    return state.journal->insert(made, state.stamp());
}

}  // namespace

Result<void> own_prompt_text(State& state, const screens::SetText& command) {
    const bool question = command.target == screens::TextTarget::OwnPrompt;
    return change_prompt(state, question ? OwnPromptKind::Prompt : OwnPromptKind::KindLine,
                         command.id, command.key,
                         [&](OwnPrompt& prompt) { prompt.text = command.text; });
}

Result<void> write(State& state, const screens::AddPrompt& command) {
    Result<std::string> draft = state.journal->note(command.clear_draft);
    if (!draft.ok()) return draft.error();
    if (base::is_blank(draft.value())) {
        state.say(ui::Str::ToastWriteFirst);
        return {};
    }
    Result<std::vector<OwnPrompt>> all = state.journal->own_prompts();
    if (!all.ok()) return all.error();
    OwnPrompt made;
    made.id = state.journal->new_id();
    made.kind = command.kind;
    made.purpose = command.purpose;
    made.text = std::string(base::trim(draft.value()));
    made.position = static_cast<int>(all.value().size());
    state.say(ui::Str::ToastPromptAdded);
    if (Result<void> done = state.journal->insert(made, state.stamp()); !done.ok()) return done;
    return state.journal->set_note(command.clear_draft, "", state.stamp());
}

Result<void> write(State& state, const screens::SetPromptPurpose& command) {
    return state.journal->set_note("draft.prompt.purpose", command.purpose, state.stamp());
}

Result<void> write(State& state, const screens::HidePrompt& command) {
    Result<void> done =
        change_prompt(state, command.kind, command.id, command.key,
                      [&](OwnPrompt& prompt) { prompt.is_hidden = command.hidden; });
    if (!done.ok()) return done;
    state.say(command.hidden ? ui::Str::ToastPromptHidden : ui::Str::ToastPromptShown);
    if (command.hidden || command.key.empty()) return {};
    // A row that said nothing but that it is hidden goes: the field holds the built-in words again.
    Result<std::vector<OwnPrompt>> all = state.journal->own_prompts();
    if (!all.ok()) return all.error();
    const OwnPrompt* found = find_by_id(all.value(), command.id);
    if (!found || !base::is_blank(found->text)) return {};
    return state.journal->remove(model::Kind::Prompt, command.id, state.stamp());
}

Result<void> write(State& state, const screens::PromptAsItWas& command) {
    state.say(ui::Str::ToastPromptAsItWas, Removed{model::Kind::Prompt, command.id});
    return state.journal->remove(model::Kind::Prompt, command.id, state.stamp());
}

Result<void> write(State& state, const screens::WriteAbout& command) {
    Result<std::optional<model::Entry>> open = state.journal->open_entry();
    if (!open.ok()) return open.error();
    screens::SetText words = {.target = screens::TextTarget::Entry, .id = state.fresh.entry};
    if (open.value()) words.id = open.value()->id;
    // What is in the field already stays, and stands above.
    if (open.value() && !base::is_blank(open.value()->text)) {
        words.text = std::string(base::trim(open.value()->text)) + "\n\n";
    }
    words.text += command.text + "\n";
    return apply_text(state, words);
}

}  // namespace rapport::core
