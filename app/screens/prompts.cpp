// Open questions by purpose, and kind lines: what came with the app and the client's own are one
// list, and all of it can be put into other words or hidden.
#include <algorithm>

#include "screens/parts.h"

namespace rapport::screens {
namespace {

using model::OwnPromptKind;
using model::ShownGroup;
using model::ShownPrompt;

std::string row_key(const ShownPrompt& prompt) {
    return prompt.key.empty() ? base::to_hex(prompt.id) : prompt.key;
}

// Where the words of a new one are kept while they are written.
const char* draft_of(OwnPromptKind kind) {
    return kind == OwnPromptKind::Prompt ? "draft.prompt" : "draft.kind_line";
}

void purpose_choice(Ui& ui, const Texts& tr, const PromptsView& view, Commands& commands) {
    std::vector<std::string> names;
    std::optional<int> chosen;
    for (const ShownGroup& group : view.groups) {
        if (group.key == view.purpose) chosen = static_cast<int>(names.size());
        names.push_back(group.title);
    }
    if (const auto taken = ui.choice(
            "purpose", {.label = tr(Str::OwnPromptPurpose), .options = names, .chosen = chosen})) {
        commands.push_back(SetPromptPurpose{view.groups[static_cast<std::size_t>(*taken)].key});
    }
}

void new_one(Ui& ui, const Texts& tr, const PromptsView& view, Commands& commands) {
    const bool question = view.kind == OwnPromptKind::Prompt;
    const char* draft = draft_of(view.kind);
    const std::string_view label = tr(question ? Str::OwnPromptField : Str::KindLineField);
    typed(ui, draft, {.label = label, .value = view.draft, .kind = FieldKind::Area, .lines = 1},
          {.target = TextTarget::Draft, .key = draft}, commands);
    if (question && has_words(view.draft)) purpose_choice(ui, tr, view, commands);
    if (ui.button("add", tr(Str::Add), {.icon = icons::kPlus, .description = label})) {
        commands.push_back(AddPrompt{view.kind, view.purpose, draft});
        ui.focus(draft);
    }
}

void change(Ui& ui, const Texts& tr, const PromptsView& view, const ShownPrompt& prompt,
            Commands& commands) {
    const Scope open = ui.disclosure("change", tr(Str::OwnPromptChange));
    if (!open) return;
    const std::string field = "words." + row_key(prompt);
    typed(ui, field,
          {.label = tr(Str::OwnPromptWords),
           .value = prompt.field,
           .kind = FieldKind::Area,
           .lines = 1},
          {.target =
               view.kind == OwnPromptKind::Prompt ? TextTarget::OwnPrompt : TextTarget::OwnKindLine,
           .id = prompt.id,
           .key = prompt.key},
          commands);
    const Scope row = ui.row("act");
    if (prompt.is_changed && ui.button("as-it-was", tr(Str::OwnPromptAsItWas),
                                       {.style = ButtonStyle::Quiet, .description = prompt.text})) {
        commands.push_back(PromptAsItWas{prompt.id});
        ui.focus(field);
    }
    if (ui.button("hide", tr(Str::OwnPromptHide),
                  {.style = ButtonStyle::Quiet, .description = prompt.text})) {
        commands.push_back(HidePrompt{view.kind, prompt.id, prompt.key, true});
    }
    if (prompt.key.empty() &&
        ui.button("delete", tr(Str::Delete),
                  {.style = ButtonStyle::Quiet, .description = prompt.text})) {
        commands.push_back(Remove{model::Kind::Prompt, prompt.id});
    }
}

void act(Ui& ui, const Texts& tr, const PromptsView& view, const ShownPrompt& prompt,
         Commands& commands) {
    const auto& own = view.questions;
    const bool taken = std::find(own.begin(), own.end(), prompt.text) != own.end();
    {
        const Scope row = ui.row("use");
        if (ui.button("write", tr(Str::OwnPromptWrite), {.description = prompt.text})) {
            commands.push_back(WriteAbout{prompt.text});
        }
        const bool tapped = ui.button("question", tr(Str::OwnPromptAsk),
                                      {.style = ButtonStyle::Quiet,
                                       .icon = taken ? icons::kCheck : icons::kPlus,
                                       .description = prompt.text});
        if (tapped && !taken) commands.push_back(AddQuestion{prompt.text, ""});
    }
    if (taken) ui.text(tr(Str::StarterAdded), TextStyle::Quiet);
}

void one(Ui& ui, const Texts& tr, const PromptsView& view, const ShownPrompt& prompt,
         Commands& commands) {
    const Scope item = ui.item(row_key(prompt));
    const Scope card = ui.card("card");
    if (prompt.text.empty()) {
        ui.text(tr(Str::OwnPromptEmpty), TextStyle::Quiet);
    } else {
        ui.words("text", prompt.text, TextStyle::Lead);
    }
    if (view.kind == OwnPromptKind::Prompt && !prompt.text.empty()) {
        act(ui, tr, view, prompt, commands);
    }
    change(ui, tr, view, prompt, commands);
}

void all_of(Ui& ui, const Texts& tr, const PromptsView& view, const ShownGroup& group,
            Commands& commands) {
    const Scope list = ui.list("list", group.title, group.shown.size());
    for (const ShownPrompt& prompt : group.shown) one(ui, tr, view, prompt, commands);
}

void hidden(Ui& ui, const Texts& tr, const PromptsView& view, Commands& commands) {
    std::vector<const ShownPrompt*> all;
    for (const ShownGroup& group : view.groups) {
        for (const ShownPrompt& prompt : group.hidden) all.push_back(&prompt);
    }
    if (all.empty()) return;
    const std::string name = tr(Str::OwnPromptsHidden, {{"n", std::to_string(all.size())}});
    const Scope open = ui.disclosure("hidden", name);
    if (!open) return;
    const Scope list = ui.list("list", name, all.size());
    for (const ShownPrompt* prompt : all) {
        const Scope item = ui.item(row_key(*prompt));
        if (prompt->text.empty()) {
            ui.text(tr(Str::OwnPromptEmpty), TextStyle::Quiet);
        } else {
            ui.words("text", prompt->text);
        }
        if (ui.button("show", tr(Str::OwnPromptShow),
                      {.style = ButtonStyle::Quiet, .description = prompt->text})) {
            commands.push_back(HidePrompt{view.kind, prompt->id, prompt->key, false});
        }
    }
}

}  // namespace

void prompts(Ui& ui, const Texts& tr, const PromptsView& view, Commands& commands) {
    const bool questions = view.kind == OwnPromptKind::Prompt;
    title(ui, tr(questions ? Str::TitlePrompts : Str::TitleKindLines),
          tr(questions ? Str::OwnPromptsLine : Str::KindLinesLine));
    for (const ShownGroup& group : view.groups) {
        if (!questions) {
            all_of(ui, tr, view, group, commands);
        } else if (const Scope open = ui.disclosure("group." + group.key, group.title)) {
            all_of(ui, tr, view, group, commands);
        }
    }
    ui.space();
    new_one(ui, tr, view, commands);
    saved(ui, tr, view.just_saved);
    hidden(ui, tr, view, commands);
}

}  // namespace rapport::screens
