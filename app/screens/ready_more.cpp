// Get ready, folded: how I would like to work, something hard to say, longer prompts.
#include <algorithm>
#include <array>

#include "model/prompts.h"
#include "screens/session_parts.h"

namespace rapport::screens {
namespace {

void wish_chip(Ui& ui, const SessionView& view, const std::string& key, std::string_view name,
               Commands& commands) {
    const bool chosen = answer_number(view, key) == 1;
    if (ui.button(key, name, {.style = ButtonStyle::Chip, .pressed = chosen})) {
        const std::optional<int> next = chosen ? std::nullopt : std::optional(1);
        commands.push_back(SetAnswer{view.line.session.id, key, next});
    }
}

void wishes(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("wishes", tr(Str::HeadingWishes))) {
        {
            const Scope group = ui.group("chips", tr(Str::HeadingWishes));
            const Scope row = ui.row("row");
            for (const Wish& wish : built_in_wishes()) {
                wish_chip(ui, view, wish.key, tr(wish.name), commands);
            }
            for (const model::Wish& wish : view.wishes) {
                wish_chip(ui, view, standing_wish_key(wish), wish_words(tr, wish), commands);
            }
        }
        prompt_area(ui, tr, view, Str::PromptWishOwn, model::kWishOwnKey, commands);
    }
}

void hard_to_say(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("hard", tr(Str::HeadingHard))) {
        ui.text(tr(Str::HardIntro), TextStyle::Quiet);
        std::vector<const model::HardThing*> back;
        for (const model::HardThing& thing : view.hard) {
            if (model::comes_back(thing)) back.push_back(&thing);
        }
        if (!back.empty()) {
            const Scope list = ui.list("things", tr(Str::HeadingHard), back.size());
            for (const model::HardThing* thing : back) {
                const Scope item = ui.item(key_of(thing->id));
                ui.words("words", thing->text);
                if (ui.button("open", tr(Str::Open),
                              {.style = ButtonStyle::Quiet, .description = thing->text})) {
                    commands.push_back(Go{{view.place, Screen::HardThing, thing->id}});
                }
            }
        }
        const Scope row = ui.row("ways");
        if (ui.button("write", tr(Str::HardWrite), {.icon = icons::kPlus})) {
            commands.push_back(OpenHard{});
        }
        const std::string all = tr(Str::HardAll, {{"n", std::to_string(view.hard.size())}});
        if (!view.hard.empty() && ui.button("all", all, {.style = ButtonStyle::Quiet})) {
            commands.push_back(Go{{view.place, Screen::HardThings, {}}});
        }
    }
}

void prompts(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("prompts", tr(Str::HeadingPrompts))) {
        prompt_area(ui, tr, view, Str::PromptStands, "ready.since", commands);
        prompt_area(ui, tr, view, Str::PromptMind, "ready.mind", commands);
        prompt_area(ui, tr, view, Str::PromptTried, "ready.tried", commands);
        prompt_area(ui, tr, view, Str::PromptHelp, "ready.help", commands);
    }
}

}  // namespace

void since_last_time(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const auto value = ui.scale("since", {.question = tr(Str::PromptSince),
                                              .low = tr(Str::SinceLow),
                                              .high = tr(Str::SinceHigh),
                                              .value = answer_number(view, model::kSinceKey)})) {
        commands.push_back(SetAnswer{view.line.session.id, std::string(model::kSinceKey), *value});
    }
}

void ready_more(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (const Scope more = ui.disclosure("more", tr(Str::AddMore))) {
        wishes(ui, tr, view, commands);
        hard_to_say(ui, tr, view, commands);
        prompts(ui, tr, view, commands);
    }
}

}  // namespace rapport::screens
