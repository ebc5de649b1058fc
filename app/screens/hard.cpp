// Things that are hard to say: the list, and the page of one. Nothing of them is on the card unless
// it was ticked here.
#include "screens/card_content.h"
#include "screens/parts.h"

namespace rapport::screens {
namespace {

void states(Ui& ui, const Texts& tr, const Id& id, const model::HardThing& thing,
            Commands& commands) {
    const std::vector<std::string> whens = {std::string(tr(Str::HardNotYet)),
                                            std::string(tr(Str::HardMaybe)),
                                            std::string(tr(Str::HardToday))};
    ChoiceSpec when = {.label = tr(Str::PromptHardWhen), .options = whens};
    if (thing.state) when.chosen = static_cast<int>(*thing.state);
    if (const std::optional<int> taken = ui.choice("when", when)) {
        commands.push_back(SetHardState{id, static_cast<model::HardState>(*taken)});
    }
}

void ways(Ui& ui, const Texts& tr, const Id& id, const model::HardThing& thing,
          Commands& commands) {
    const std::vector<std::string> names = {
        std::string(tr(Str::HardSay)), std::string(tr(Str::HardRead)),
        std::string(tr(Str::HardHand)), std::string(tr(Str::HardOnly))};
    ChoiceSpec way = {.label = tr(Str::PromptHardWay), .options = names};
    if (thing.way) way.chosen = static_cast<int>(*thing.way);
    if (const std::optional<int> taken = ui.choice("way", way)) {
        commands.push_back(SetHardWay{id, static_cast<model::HardWay>(*taken)});
    }
    if (thing.way == model::HardWay::HandOver) {
        if (ui.button("print", tr(Str::HardPrint))) commands.push_back(PrintHard{id});
    }
}

void on_card(Ui& ui, const Texts& tr, const HardThingView& view, const model::HardThing& thing,
             Commands& commands) {
    const bool on = thing.on_card == view.next_session;
    if (ui.checkbox("on-card", tr(Str::HardOnCard), on)) {
        commands.push_back(SetHardOnCard{view.id, !on});
    }
    if (on) {
        ui.text(tr(Str::HardOnCardAs), TextStyle::Quiet);
        ui.words("on-card-words", card_words(tr, thing), TextStyle::Lead);
    }
}

void hard_field(Ui& ui, const Texts& tr, const char* key, Str label, TextTarget target,
                const Id& id, std::string_view value, Commands& commands) {
    typed(ui, key, {.label = tr(label), .value = value, .kind = FieldKind::Area, .lines = 2},
          {.target = target, .id = id}, commands);
}

void thing_body(Ui& ui, const Texts& tr, const HardThingView& view, Commands& commands) {
    const model::HardThing thing = view.thing.value_or(model::HardThing{});
    ui.text(tr(Str::HardIntro), TextStyle::Quiet);
    hard_field(ui, tr, "hard", Str::HardField, TextTarget::Hard, view.id, thing.text, commands);
    if (view.thing) {
        states(ui, tr, view.id, thing, commands);
        hard_field(ui, tr, "fear", Str::PromptFear, TextTarget::HardFear, view.id, thing.fear,
                   commands);
        hard_field(ui, tr, "need", Str::PromptNeed, TextTarget::HardNeed, view.id, thing.need,
                   commands);
        ways(ui, tr, view.id, thing, commands);
        on_card(ui, tr, view, thing, commands);
    }
    saved(ui, tr, view.just_saved);
    if (view.thing) {
        ui.divider();
        const Scope row = ui.row("act");
        if (ui.button("said", tr(thing.said ? Str::HardUnsaid : Str::HardSaid))) {
            commands.push_back(SetHardSaid{view.id, !thing.said});
        }
        if (ui.button("delete", tr(Str::Delete),
                      {.style = ButtonStyle::Danger, .icon = icons::kTrash2})) {
            commands.push_back(Remove{model::Kind::HardThing, view.id});
        }
    }
}

std::string_view mark(const Texts& tr, const model::HardThing& thing) {
    if (thing.said) return tr(Str::HardSaidMark);
    if (!thing.state) return {};
    if (*thing.state == model::HardState::NotYet) return tr(Str::HardNotYet);
    return tr(*thing.state == model::HardState::Maybe ? Str::HardMaybe : Str::HardToday);
}

}  // namespace

void hard_things(Ui& ui, const Texts& tr, const HardThingsView& view, Commands& commands) {
    title(ui, tr(Str::HeadingHard), tr(Str::HardListLine));
    if (view.things.empty()) ui.text(tr(Str::HardEmpty));
    if (ui.button("write", tr(Str::HardWrite), {.icon = icons::kPlus})) {
        commands.push_back(OpenHard{});
    }
    const Scope list = ui.list("things", tr(Str::HeadingHard), view.things.size());
    for (const model::HardThing& thing : view.things) {
        const Scope item = ui.item(key_of(thing.id));
        const Scope card = ui.card("card");
        ui.words("words", thing.text);
        if (!mark(tr, thing).empty()) ui.text(mark(tr, thing), TextStyle::Quiet);
        if (ui.button("open", tr(Str::Open),
                      {.style = ButtonStyle::Quiet, .description = thing.text})) {
            commands.push_back(Go{{Place::More, Screen::HardThing, thing.id}});
        }
    }
}

void hard_thing(Ui& ui, const Texts& tr, const HardThingView& view, Commands& commands) {
    title(ui, tr(Str::HeadingHard));
    thing_body(ui, tr, view, commands);
}

}  // namespace rapport::screens
