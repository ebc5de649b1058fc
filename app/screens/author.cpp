// For therapists: a pack is begun from a ready one or from nothing, changed, seen as the client
// will see it, and given.
#include <array>

#include "screens/pack_parts.h"

namespace rapport::screens {
namespace {

using model::PackItem;
using model::PackKind;

void begin(Ui& ui, const Texts& tr, const AuthorView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingAuthorBegin));
    ui.text(tr(Str::AuthorBeginLine), TextStyle::Quiet);
    const Scope row = ui.row("ready");
    for (std::size_t i = 0; i < view.ready.size(); ++i) {
        if (ui.button("ready" + std::to_string(i), view.ready[i])) {
            commands.push_back(StartPack{i});
        }
    }
    if (ui.button("empty", tr(Str::AuthorEmpty), {.style = ButtonStyle::Quiet})) {
        commands.push_back(StartPack{});
    }
}

void pack_field(Ui& ui, std::string_view key, const FieldSpec& spec, PackField field,
                Commands& commands) {
    if (const auto text = ui.field(key, spec)) commands.push_back(TypePackField{field, *text});
}

struct ItemField {
    const char* key;
    Str label;
    PackItemPart part;
    const std::string& value;
    FieldKind kind = FieldKind::Line;
};

// What of an item can be changed.
std::vector<ItemField> fields_of(const PackItem& item) {
    const ItemField name{"name", Str::AuthorName, PackItemPart::Name, item.name};
    const ItemField text{"text", Str::AuthorChangeText, PackItemPart::Text, item.text,
                         FieldKind::Area};
    switch (item.kind) {
        case PackKind::Sheet: return {};
        case PackKind::Scale:
            return {name,
                    {"low", Str::AuthorLow, PackItemPart::LowLabel, item.low_label},
                    {"high", Str::AuthorHigh, PackItemPart::HighLabel, item.high_label}};
        case PackKind::Worksheet:
            return {name,
                    {"text", Str::AuthorLines, PackItemPart::Text, item.text, FieldKind::Area}};
        case PackKind::Try:
            return {text, {"why", Str::AuthorWhy, PackItemPart::Why, item.why, FieldKind::Area}};
        default: return {text};
    }
}

void item_fields(Ui& ui, const Texts& tr, const PackItem& item, std::size_t i, Commands& commands) {
    for (const ItemField& field : fields_of(item)) {
        const FieldSpec spec{.label = tr(field.label), .value = field.value, .kind = field.kind};
        if (const auto text = ui.field(field.key, spec)) {
            commands.push_back(TypePackItem{i, field.part, *text});
        }
    }
}

void items(Ui& ui, const Texts& tr, const AuthorView& view, Commands& commands) {
    ui.heading(2, tr(Str::PackItems));
    const Scope list = ui.list("items", tr(Str::PackItems), view.pack.items.size());
    for (std::size_t i = 0; i < view.pack.items.size(); ++i) {
        const PackItem& one = view.pack.items[i];
        const Scope item = ui.item(std::to_string(i));
        const Scope card = ui.card("card");
        const std::string words = pack_item_words(one, view.sheets);
        const std::string name = has_words(words) ? words : pack_kind_words(tr, one);
        if (ui.checkbox("on", name, view.on[i], {.hint = pack_kind_words(tr, one)})) {
            commands.push_back(TickPackItem{i, !view.on[i]});
        }
        if (!view.on[i] || one.kind == PackKind::Sheet) continue;
        if (const Scope open = ui.disclosure("change", tr(Str::AuthorChange), false, name)) {
            item_fields(ui, tr, one, i, commands);
        }
    }
}

// The kinds that a therapist can write; the app's own sheets come with the ready packs.
constexpr std::array kNewKinds = {PackKind::Prompt, PackKind::Question,  PackKind::Goal,
                                  PackKind::Try,    PackKind::Worksheet, PackKind::Scale};

void one_more(Ui& ui, const Texts& tr, const AuthorView& view, Commands& commands) {
    const Scope open = ui.disclosure("more", tr(Str::AuthorMore), view.pack.items.empty());
    if (!open) return;
    std::vector<std::string> names;
    std::optional<int> chosen;
    for (std::size_t i = 0; i < kNewKinds.size(); ++i) {
        PackItem sample;
        sample.kind = kNewKinds[i];
        names.push_back(pack_kind_words(tr, sample));
        if (kNewKinds[i] == view.new_kind) chosen = static_cast<int>(i);
    }
    if (const auto taken =
            ui.choice("kind", {.label = tr(Str::AuthorKind), .options = names, .chosen = chosen})) {
        commands.push_back(SetNewPackKind{kNewKinds[static_cast<std::size_t>(*taken)]});
    }
    const bool lines = view.new_kind == PackKind::Worksheet;
    pack_field(ui, "new",
               {.label = tr(lines ? Str::AuthorNewLines : Str::AuthorText),
                .value = view.new_text,
                .kind = FieldKind::Area},
               PackField::NewText, commands);
    if (ui.button("add", tr(Str::Add))) commands.push_back(AddPackItem{});
}

// A page that comes with the app, by its title.
void one_of_the_app(Ui& ui, const Texts& tr, const AuthorView& view, Commands& commands) {
    if (view.more_sheets.empty()) return;
    const Scope open = ui.disclosure("sheets", tr(Str::AuthorSheets));
    if (!open) return;
    const Scope list = ui.list("all-sheets", tr(Str::AuthorSheets), view.more_sheets.size());
    for (const std::string& name : view.more_sheets) {
        const Scope item = ui.item(name);
        const Scope row = ui.row("sheet");
        const std::string& words = view.sheets.find(name)->second;
        ui.text(words);
        if (ui.button("add", tr(Str::Add), {.style = ButtonStyle::Quiet, .description = words})) {
            commands.push_back(AddPackSheet{name});
        }
    }
}

}  // namespace

void author(Ui& ui, const Texts& tr, const AuthorView& view, Commands& commands) {
    title(ui, tr(Str::AuthorPageName), tr(Str::AuthorLine));
    if (ui.link("page", tr(Str::TherapistPageName))) {
        commands.push_back(Go{{Place::More, Screen::Therapists, {}}});
    }
    begin(ui, tr, view, commands);
    if (!view.started) return;
    ui.divider();
    pack_field(ui, "title", {.label = tr(Str::AuthorTitle), .value = view.pack.title},
               PackField::Title, commands);
    pack_field(
        ui, "from",
        {.label = tr(Str::AuthorFrom), .hint = tr(Str::AuthorFromHint), .value = view.pack.from},
        PackField::From, commands);
    pack_field(
        ui, "greeting",
        {.label = tr(Str::AuthorGreeting), .value = view.pack.greeting, .kind = FieldKind::Area},
        PackField::Greeting, commands);
    items(ui, tr, view, commands);
    one_more(ui, tr, view, commands);
    one_of_the_app(ui, tr, view, commands);
    const Scope row = ui.row("on");
    if (ui.button("give", tr(Str::AuthorGiveIt), {.style = ButtonStyle::Primary})) {
        commands.push_back(Go{{Place::More, Screen::AuthorGive, {}}});
    }
    if (ui.button("see", tr(Str::AuthorSee))) {
        commands.push_back(Go{{Place::More, Screen::AuthorSeen, {}}});
    }
}

void author_seen(Ui& ui, const Texts& tr, const PackView& view, Commands& commands) {
    const model::Pack& pack = *view.pack;
    title(ui, has_words(pack.title) ? pack.title : std::string(tr(Str::AuthorPageName)),
          tr(Str::PackLine));
    ui.text(tr(Str::AuthorSeenLine), TextStyle::Quiet);
    pack_in_full(ui, tr, pack, view.sheets, [](std::size_t) {});
    ui.text(tr(Str::PackNothingBack), TextStyle::Quiet);
    if (ui.button("give", tr(Str::AuthorGiveIt), {.style = ButtonStyle::Primary})) {
        commands.push_back(Go{{Place::More, Screen::AuthorGive, {}}});
    }
}

void author_give(Ui& ui, const Texts& tr, const AuthorGiveView& view, Commands& commands) {
    title(ui, tr(Str::TitleAuthorGive), tr(Str::AuthorGiveLine));
    if (!view.problem.empty()) {
        ui.text(view.problem, TextStyle::Strong);
        return;
    }
    if (view.asks_address) {
        pack_field(ui, "address",
                   {.label = tr(Str::AuthorAddress),
                    .hint = tr(Str::AuthorAddressHint),
                    .value = view.address},
                   PackField::Address, commands);
    }
    {
        const Scope row = ui.row("ways");
        if (ui.button("link", tr(Str::AuthorCopyLink),
                      {.style = ButtonStyle::Primary, .disabled = view.link.empty()})) {
            commands.push_back(GivePack{PackWay::Link});
        }
        if (ui.button("file", tr(Str::AuthorSaveFile))) commands.push_back(GivePack{PackWay::File});
        if (ui.button("print", tr(Str::AuthorPrint))) {
            commands.push_back(GivePack{PackWay::Handout});
        }
    }
    if (view.code_side > 0) {
        ui.heading(2, tr(Str::HeadingAuthorCode));
        ui.code("code", tr(Str::HandoutCode), view.code_side, view.code);
    } else if (!view.link.empty()) {
        ui.text(tr(Str::AuthorNoCode), TextStyle::Quiet);
    }
    ui.text(tr(Str::AuthorLinkWhat), TextStyle::Quiet);
}

}  // namespace rapport::screens
