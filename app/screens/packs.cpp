// Pages that somebody gave: opening one, and taking it item by item.
#include "screens/pack_parts.h"

namespace rapport::screens {
namespace {

using model::PackChoice;

// What can be decided about an item, and what was.
void decide(Ui& ui, const Texts& tr, const PackView& view, std::size_t i, Commands& commands) {
    const model::PackDecision& decision = view.decisions[i];
    const std::string about = first_words(pack_item_words(view.pack->items[i], view.sheets));
    if (decision.choice == PackChoice::Taken) {
        ui.text(tr(Str::PackIsTaken), TextStyle::Strong);
        return;
    }
    if (decision.choice == PackChoice::Later) ui.text(tr(Str::PackIsLater), TextStyle::Small);
    if (decision.choice == PackChoice::NotForMe) {
        ui.text(tr(Str::PackIsDeclined), TextStyle::Small);
        if (const auto text = ui.field("reason", {.label = tr(Str::PackReason),
                                                  .hint = tr(Str::PackReasonHint),
                                                  .value = decision.reason})) {
            commands.push_back(SetPackReason{view.pack->id, i, *text});
        }
    }
    const Scope row = ui.row("decide");
    const auto choose = [&](const char* key, Str name, PackChoice choice, ButtonStyle style) {
        if (decision.choice == choice) return;
        if (ui.button(key, tr(name), {.style = style, .description = about})) {
            commands.push_back(ChoosePackItem{view.pack->id, i, choice});
        }
    };
    choose("take", Str::PackTake, PackChoice::Taken, ButtonStyle::Secondary);
    choose("later", Str::PackLater, PackChoice::Later, ButtonStyle::Quiet);
    choose("no", Str::NotForMe, PackChoice::NotForMe, ButtonStyle::Quiet);
}

}  // namespace

void pack(Ui& ui, const Texts& tr, const PackView& view, Commands& commands) {
    if (!view.pack) {
        title(ui, tr(Str::TitlePacks), tr(Str::PackGone));
        return;
    }
    title(ui, view.pack->title, tr(Str::PackLine));
    const bool open = std::any_of(
        view.decisions.begin(), view.decisions.end(), [](const model::PackDecision& one) {
            return one.choice == PackChoice::None || one.choice == PackChoice::Later;
        });
    pack_in_full(ui, tr, *view.pack, view.sheets,
                 [&](std::size_t i) { decide(ui, tr, view, i, commands); });
    if (!open) return;
    ui.text(tr(Str::PackNothingBack), TextStyle::Quiet);
    const Scope row = ui.row("whole");
    if (ui.button("all", tr(Str::PackTakeAll), {.style = ButtonStyle::Primary})) {
        commands.push_back(TakeWholePack{view.pack->id});
    }
    if (ui.button("away", tr(Str::PackAway), {.style = ButtonStyle::Quiet})) {
        commands.push_back(PutPackAway{view.pack->id});
    }
}

void packs(Ui& ui, const Texts& tr, const PacksView& view, Commands& commands) {
    title(ui, tr(Str::TitlePacks), tr(Str::PacksLine));
    if (!view.message.empty()) ui.status("message", view.message);
    if (ui.button("file", tr(Str::PackOpenFile), {.style = ButtonStyle::Primary})) {
        commands.push_back(OpenPackFile{});
    }
    if (const auto text = ui.field(
            "link",
            {.label = tr(Str::PackLink), .hint = tr(Str::PackLinkHint), .value = view.link})) {
        commands.push_back(TypePackLink{*text});
    }
    if (ui.button("open-link", tr(Str::PackOpenLink), {.disabled = !has_words(view.link)})) {
        commands.push_back(OpenPackLink{});
    }
    ui.text(tr(Str::PackCodeHint), TextStyle::Quiet);
    if (view.packs.empty()) return;
    ui.heading(2, tr(Str::HeadingPacks));
    const Scope list = ui.list("packs", tr(Str::HeadingPacks), view.packs.size());
    for (const PackName& one : view.packs) {
        const Scope item = ui.item(base::to_hex(one.id));
        if (ui.way("pack", one.title)) {
            commands.push_back(Go{{Place::More, Screen::Pack, one.id}});
        }
        if (has_words(one.from)) {
            ui.words("from", tr(Str::HandoutFrom, {{"name", one.from}}), TextStyle::Small);
        }
        if (one.left > 0) {
            ui.text(tr(Str::PackLeft, {{"n", std::to_string(one.left)}}), TextStyle::Small);
        }
    }
}

}  // namespace rapport::screens
