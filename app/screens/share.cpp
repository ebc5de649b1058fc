// A page to give away: what is chosen for it, one by one, and the page itself before it goes.
#include "screens/entry_parts.h"
#include "screens/parts.h"
#include "screens/share_content.h"

namespace rapport::screens {
namespace {

using model::ShareItem;

bool begins_kind(const std::vector<ShareItem>& items, std::size_t i) {
    return i == 0 || items[i - 1].key.kind != items[i].key.kind;
}

// What is only for the client stands there without a tick.
void share_row(Ui& ui, const Texts& tr, const ShareView& view, std::size_t i, Commands& commands) {
    const ShareItem& item = view.items[i];
    if (begins_kind(view.items, i)) {
        ui.heading(2, tr(share_heading(item.key.kind)));
        if (item.key.kind == model::ShareKind::Note && view.newest_notes) {
            ui.text(tr(Str::ShareNewest));
        }
    }
    const Scope card = ui.card("card");
    if (has_words(item.label)) ui.text(item.label, TextStyle::Quiet);
    ui.words("words", item.text);
    if (item.is_private) {
        ui.text(tr(Str::OnlyForMe), TextStyle::Strong);
        ui.text(tr(Str::OnlyForMeHint), TextStyle::Small);
    } else {
        const std::string about = first_words(item.text);
        const bool on = model::is_chosen(view.choice, item.key);
        if (ui.checkbox("tick", tr(Str::ShareTick), on, {.description = about})) {
            commands.push_back(SetShared{item.key, !on});
        }
    }
}

void whole_page(Ui& ui, const model::SharePage& page) {
    const Scope sheet = ui.card("page");
    ui.heading(2, page.title);
    for (std::size_t p = 0; p < page.parts.size(); ++p) {
        const model::SharePart& part = page.parts[p];
        ui.heading(3, part.heading);
        const Scope list = ui.list(std::to_string(p), part.heading, part.lines.size());
        for (std::size_t i = 0; i < part.lines.size(); ++i) {
            const Scope item = ui.item(std::to_string(i));
            if (has_words(part.lines[i].label)) ui.text(part.lines[i].label, TextStyle::Quiet);
            ui.words("words", part.lines[i].text);
        }
    }
    ui.text(page.foot, TextStyle::Quiet);
}

void ways_to_give(Ui& ui, const Texts& tr, bool can_share, Commands& commands) {
    const Scope row = ui.row("give");
    if (can_share && ui.button("share", tr(Str::ShareSystem))) {
        commands.push_back(GivePage{GiveWay::System});
    }
    if (ui.button("print", tr(Str::PrintIt))) commands.push_back(GivePage{GiveWay::Print});
    if (ui.button("file", tr(Str::ShareSave))) commands.push_back(GivePage{GiveWay::File});
    if (ui.button("text", tr(Str::ShareCopy))) commands.push_back(GivePage{GiveWay::Text});
}

}  // namespace

void share(Ui& ui, const Texts& tr, const ShareView& view, Commands& commands) {
    title(ui, tr(Str::TitleShare), tr(Str::ShareLine));
    if (view.items.empty()) {
        ui.text(tr(Str::ShareEmpty));
    } else {
        const std::string count = tr(Str::ShareCount, {{"n", std::to_string(view.choice.size())}});
        ui.status("count", view.choice.empty() ? tr(Str::ShareNone) : std::string_view(count));
        if (ui.button("see", tr(Str::ShareSee),
                      {.style = ButtonStyle::Primary, .disabled = view.choice.empty()})) {
            commands.push_back(Go{{view.place, Screen::SharePage, {}}});
        }
        ui.virtual_list(
            "items", tr(Str::ShareList), view.items.size(),
            [&](std::size_t i) {
                const model::ShareKey& key = view.items[i].key;
                return std::to_string(static_cast<int>(key.kind)) + "." + base::to_hex(key.id);
            },
            [&](std::size_t i) { share_row(ui, tr, view, i, commands); });
    }
}

void share_page(Ui& ui, const Texts& tr, const SharePageView& view, Commands& commands) {
    title(ui, tr(Str::TitleSharePage), tr(Str::SharePageLine));
    if (view.page.parts.empty()) {
        ui.text(tr(Str::ShareNone));
    } else {
        whole_page(ui, view.page);
        ways_to_give(ui, tr, view.can_share, commands);
    }
    if (ui.button("change", tr(Str::ShareChange), {.style = ButtonStyle::Quiet})) {
        commands.push_back(GoBack{});
    }
}

}  // namespace rapport::screens
