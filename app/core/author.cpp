// A pack while it is made, and its ways out: as a link, as a file, as a handout.
#include "core/author.h"

#include <algorithm>

#include "base/text.h"
#include "core/packs.h"
#include "core/share.h"
#include "core/view.h"
#include "exchange/handout_page.h"
#include "exchange/pack_link.h"
#include "exchange/qr.h"
#include "screens/pack_words.h"
#include "store/pack_file.h"

namespace rapport::core {
namespace {

using model::Pack;
using model::PackItem;
using model::PackKind;
using screens::Screen;
using ui::Str;

constexpr const char* kPackFileName = "pages.rapport-pack";  // Neutral.

// Only what is ticked, with an id of what is in it: another text is another pack.
Pack pack_to_give(const State& state) {
    Pack pack = state.author.pack;
    pack.items.clear();
    for (std::size_t i = 0; i < state.author.pack.items.size(); ++i) {
        if (state.author.on[i]) pack.items.push_back(state.author.pack.items[i]);
    }
    pack.language = state.texts.language();
    pack.id = {};
    std::uint32_t hash = 2166136261u;
    for (const char byte : store::pack_bytes(pack)) {
        hash = (hash ^ static_cast<std::uint8_t>(byte)) * 16777619u;
    }
    pack.id = base::derived_id(state.author.id, hash);
    return pack;
}

std::string address_of_app(const State& state) {
    return state.address.empty() ? std::string(base::trim(state.author.address)) : state.address;
}

// Empty: it cannot be given as a link.
std::string link_of(const State& state, const Pack& pack) {
    const std::string address = address_of_app(state);
    const bool web = address.starts_with("https://") || address.starts_with("http://");
    return web ? exchange::pack_link(address, store::pack_bytes(pack)) : std::string();
}

std::string problem_of(const State& state, const Pack& pack) {
    if (base::is_blank(pack.title)) return std::string(state.texts(Str::AuthorNeedsTitle));
    if (pack.items.empty()) return std::string(state.texts(Str::AuthorNeedsItem));
    const bool fine = model::checked(pack, sheets_for_packs(state)).ok();
    return fine ? std::string() : std::string(state.texts(Str::AuthorNotFine));
}

std::string handout_of(const State& state, const Pack& pack, const std::string& link) {
    const ui::Texts& tr = state.texts;
    exchange::HandoutPage page;
    page.language = tr.language();
    page.document_title = tr(Str::AppName);
    page.title = pack.title;
    if (!base::is_blank(pack.from)) page.from_line = tr(Str::HandoutFrom, {{"name", pack.from}});
    page.greeting = pack.greeting;
    page.what = {std::string(tr(Str::HandoutWhat)), std::string(tr(Str::HandoutWho)),
                 std::string(tr(Str::HandoutYours))};
    page.items_label = tr(Str::HandoutItems);
    const std::size_t shown = std::min(pack.items.size(), exchange::kHandoutItems);
    const screens::SheetTitles titles = titles_of_sheets(state);
    for (std::size_t i = 0; i < shown; ++i) {
        page.items.push_back(screens::pack_item_words(pack.items[i], titles));
    }
    if (pack.items.size() > shown) {
        page.items_rest = tr(Str::AndMore, {{"n", std::to_string(pack.items.size() - shown)}});
    }
    const bool has_code = exchange::qr_code(link).has_value();
    page.how = tr(link.empty() ? Str::HandoutOnlyFile
                  : has_code   ? Str::HandoutScan
                               : Str::HandoutFile);
    page.address = link.empty() ? std::string(kPackFileName) : address_of_app(state);
    page.link = link;
    page.code_said = tr(Str::HandoutCode);
    page.hint = tr(Str::PrintHint);
    return exchange::handout_page(page);
}

// With the journal that is open, if there is one, for the next time.
constexpr const char* kAddressNote = "app_address";

void keep_address(State& state) {
    if (!state.address.empty() || !state.journal) return;
    // It is only a help: where it cannot be kept, it is asked for again.
    (void)state.journal->set_note(kAddressNote, base::trim(state.author.address), state.stamp());
}

void recall_address(State& state) {
    if (!state.address.empty() || !state.author.address.empty() || !state.journal) return;
    if (Result<std::string> kept = state.journal->note(kAddressNote); kept.ok()) {
        state.author.address = std::move(kept).value();
    }
}

void start(State& state, const screens::StartPack& command) {
    Author& author = state.author;
    const std::string address = author.address;
    author = {};
    author.address = address;
    recall_address(state);
    author.started = true;
    state.options.random(author.id.bytes.data(), author.id.bytes.size());
    const std::vector<Pack> ready = ready_packs(state.texts.language());
    if (command.ready && *command.ready < ready.size()) author.pack = ready[*command.ready];
    author.on.assign(author.pack.items.size(), true);
    state.focus_heading = true;
}

void type_field(Author& author, const screens::TypePackField& command) {
    using screens::PackField;
    switch (command.field) {
        case PackField::Title: author.pack.title = command.text; break;
        case PackField::From: author.pack.from = command.text; break;
        case PackField::Greeting: author.pack.greeting = command.text; break;
        case PackField::NewText: author.new_text = command.text; break;
        case PackField::Address: author.address = command.text; break;
    }
}

// The first line of a sheet of its own, and of a scale, is its name.
PackItem item_of(PackKind kind, std::string_view typed) {
    PackItem item;
    item.kind = kind;
    const std::string text(base::trim(typed));
    if (kind == PackKind::Scale) {
        item.name = text;
    } else if (kind == PackKind::Worksheet) {
        item.name = text.substr(0, text.find('\n'));
        if (item.name.size() < text.size()) item.text = text.substr(item.name.size() + 1);
    } else if (kind == PackKind::Sheet) {
        item.name = text;
    } else {
        item.text = text;
    }
    return item;
}

void add_to_pack(State& state, PackItem item) {
    state.author.pack.items.push_back(std::move(item));
    state.author.on.push_back(true);
    state.say(Str::ToastPackItemAdded);
}

void type_item(PackItem& item, const screens::TypePackItem& command) {
    using screens::PackItemPart;
    switch (command.part) {
        case PackItemPart::Text: item.text = command.text; break;
        case PackItemPart::Name: item.name = command.text; break;
        case PackItemPart::Why: item.why = command.text; break;
        case PackItemPart::LowLabel: item.low_label = command.text; break;
        case PackItemPart::HighLabel: item.high_label = command.text; break;
    }
}

void add_item(State& state) {
    Author& author = state.author;
    if (base::is_blank(author.new_text)) {
        state.say(Str::ToastWriteFirst);
        return;
    }
    add_to_pack(state, item_of(author.new_kind, author.new_text));
    author.new_text.clear();
}

void give(State& state, const screens::GivePack& command) {
    using screens::PackWay;
    const Pack pack = pack_to_give(state);
    if (!problem_of(state, pack).empty()) return;
    const std::string link = link_of(state, pack);
    switch (command.way) {
        case PackWay::Link:
            if (link.empty()) return;
            keep_address(state);
            state.request(RequestKind::CopyText, Purpose::PackLink).text = link;
            break;
        case PackWay::File:
            state.request(RequestKind::SaveFile, Purpose::PackFile, kPackFileName,
                          store::pack_bytes(pack));
            break;
        case PackWay::Handout: print_page(state, handout_of(state, pack, link)); break;
    }
}

}  // namespace

bool take_author_command(State& state, const screens::Command& command) {
    const auto take = [&](const auto& c) {
        using C = std::decay_t<decltype(c)>;
        if constexpr (kIsOfAuthor<C>) {
            Author& author = state.author;
            if constexpr (std::is_same_v<C, screens::StartPack>) {
                start(state, c);
            } else if constexpr (std::is_same_v<C, screens::TypePackField>) {
                type_field(author, c);
            } else if constexpr (std::is_same_v<C, screens::TypePackItem>) {
                type_item(author.pack.items[c.item], c);
            } else if constexpr (std::is_same_v<C, screens::TickPackItem>) {
                author.on[c.item] = c.on;
            } else if constexpr (std::is_same_v<C, screens::SetNewPackKind>) {
                author.new_kind = c.kind;
            } else if constexpr (std::is_same_v<C, screens::AddPackItem>) {
                add_item(state);
            } else if constexpr (std::is_same_v<C, screens::AddPackSheet>) {
                add_to_pack(state, item_of(PackKind::Sheet, c.name));
            } else if constexpr (std::is_same_v<C, screens::GivePack>) {
                give(state, c);
            } else {
                print_therapists(state);
            }
            // The fields' texts are the state's from now on; nothing waits to be stored.
            if (state.typed.empty()) state.edits_stored = true;
            state.changed();
        }
        return kIsOfAuthor<C>;
    };
    return std::visit(take, static_cast<const screens::AnyCommand&>(command));
}

View author_view(const State& state) {
    const screens::SheetTitles titles = titles_of_sheets(state);
    switch (state.route().screen) {
        case Screen::Therapists: return View{screens::TherapistsView{}};
        case Screen::AuthorSeen: {
            screens::PackView view;
            view.pack = pack_to_give(state);
            view.sheets = titles;
            return View{screens::AuthorSeenView{std::move(view)}};
        }
        case Screen::AuthorGive: {
            screens::AuthorGiveView view;
            view.pack = pack_to_give(state);
            view.problem = problem_of(state, view.pack);
            view.asks_address = state.address.empty();
            view.address = state.author.address;
            if (view.problem.empty()) view.link = link_of(state, view.pack);
            if (const auto code = exchange::qr_code(view.link)) {
                view.code_side = code->side;
                view.code = code->dark;
            }
            return View{std::move(view)};
        }
        default: break;
    }
    screens::AuthorView view;
    for (const Pack& pack : ready_packs(state.texts.language())) view.ready.push_back(pack.title);
    view.started = state.author.started;
    view.pack = state.author.pack;
    view.on = state.author.on;
    view.new_kind = state.author.new_kind;
    view.new_text = state.author.new_text;
    for (const std::string& name : sheets_for_packs(state)) {
        const bool is_in =
            std::any_of(view.pack.items.begin(), view.pack.items.end(), [&](const PackItem& item) {
                return item.kind == PackKind::Sheet && item.name == name;
            });
        if (!is_in) view.more_sheets.push_back(name);
    }
    view.sheets = titles;
    return View{std::move(view)};
}

void show_author_at_least(State& state) {
    if (is_for_therapists(state.route())) state.view = author_view(state);
}

}  // namespace rapport::core
