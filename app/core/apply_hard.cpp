// Things that are hard to say, and standing wishes.
#include "base/text.h"
#include "core/apply_practice.h"

namespace rapport::core {
namespace {

using screens::SetText;
using screens::TextTarget;

Result<void> change_hard(State& state, const Id& id,
                         const std::function<void(model::HardThing&)>& edit) {
    Result<std::vector<model::HardThing>> all = state.journal->hard_things();
    if (!all.ok()) return all.error();
    const model::HardThing* found = find_by_id(all.value(), id);
    model::HardThing thing = found ? *found : model::HardThing{};
    thing.id = id;
    edit(thing);
    return found ? state.journal->save(thing, state.stamp())
                 : state.journal->insert(thing, state.stamp());
}

}  // namespace

Result<void> hard_text(State& state, const SetText& command) {
    return change_hard(state, command.id, [&](model::HardThing& thing) {
        if (command.target == TextTarget::Hard) thing.text = command.text;
        if (command.target == TextTarget::HardFear) thing.fear = command.text;
        if (command.target == TextTarget::HardNeed) thing.need = command.text;
    });
}

Result<void> write(State& state, const screens::SetHardState& command) {
    return change_hard(state, command.id,
                       [&](model::HardThing& thing) { thing.state = command.value; });
}

Result<void> write(State& state, const screens::SetHardWay& command) {
    return change_hard(state, command.id,
                       [&](model::HardThing& thing) { thing.way = command.value; });
}

Result<void> write(State& state, const screens::SetHardOnCard& command) {
    Result<model::Session> next = next_session(state);
    if (!next.ok()) return next.error();
    return change_hard(state, command.id, [&](model::HardThing& thing) {
        thing.on_card.reset();
        if (command.on_card) thing.on_card = next.value().id;
    });
}

Result<void> write(State& state, const screens::SetHardSaid& command) {
    return change_hard(state, command.id,
                       [&](model::HardThing& thing) { thing.said = command.said; });
}

Result<void> write(State& state, const screens::AddWish& command) {
    Result<std::string> draft = state.journal->note(command.clear_draft);
    if (!draft.ok()) return draft.error();
    if (base::is_blank(draft.value())) {
        state.say(ui::Str::ToastWriteFirst);
        return {};
    }
    Result<std::vector<model::Wish>> all = state.journal->wishes();
    if (!all.ok()) return all.error();
    model::Wish wish;
    wish.id = state.journal->new_id();
    wish.text = std::string(base::trim(draft.value()));
    wish.position = static_cast<int>(all.value().size());
    state.say(ui::Str::ToastWishAdded);
    if (Result<void> made = state.journal->insert(wish, state.stamp()); !made.ok()) return made;
    return state.journal->set_note(command.clear_draft, "", state.stamp());
}

}  // namespace rapport::core
