// Opening a homework pack, and what its pages show.
#include "core/packs.h"

#include <algorithm>

#include "base/check.h"
#include "core/view.h"
#include "exchange/pack_link.h"
#include "store/pack_file.h"

namespace rapport::core {
namespace {

using screens::Place;
using screens::Screen;
using ui::Str;

// Said where it is seen: on the page where packs are opened.
void refuse_pack(State& state, const base::Error& error) {
    if (state.journal) go(state, {Place::More, Screen::Packs, {}});
    state.packs.message = std::string(state.texts(why_no_pack(error)));
    state.changed();
}

std::size_t left_of(const KeptPack& kept) {
    return static_cast<std::size_t>(std::count_if(
        kept.decisions.begin(), kept.decisions.end(), [](const model::PackDecision& one) {
            return one.choice == model::PackChoice::None || one.choice == model::PackChoice::Later;
        }));
}

}  // namespace

std::vector<model::Pack> ready_packs(std::string_view language) {
    const auto read = [](std::string_view wanted) {
        std::vector<model::Pack> packs;
        for (const SheetText& text : pack_texts()) {
            if (text.language != wanted) continue;
            Result<model::Pack> pack = model::read_ready_pack(text.text);
            CHECK(pack.ok());
            pack.value().language = wanted;
            packs.push_back(std::move(pack).value());
        }
        return packs;
    };
    std::vector<model::Pack> packs = read(language);
    return packs.empty() ? read("en") : packs;
}

std::vector<std::string> sheets_for_packs(const State& state) {
    std::vector<std::string> names;
    for (const model::Sheet& sheet : state.sheets) {
        const bool elsewhere = sheet.need == model::SheetNeed::Goal ||
                               sheet.need == model::SheetNeed::Help ||
                               model::is_worksheet_name(sheet.name);
        if (!elsewhere) names.push_back(sheet.name);
    }
    return names;
}

screens::SheetTitles titles_of_sheets(const State& state) {
    screens::SheetTitles titles;
    for (const model::Sheet& sheet : state.sheets) titles[sheet.name] = sheet.title;
    return titles;
}

Str why_no_pack(const base::Error& error) {
    switch (error.kind) {
        case base::ErrorKind::TooNew: return Str::PackTooNew;
        case base::ErrorKind::Invalid: return Str::PackRefused;
        default: return Str::PackDamaged;
    }
}

void open_pack(State& state, std::string_view bytes) {
    Result<model::Pack> read = store::read_pack(bytes);
    if (read.ok()) read = model::checked(std::move(read).value(), sheets_for_packs(state));
    if (!read.ok()) {
        refuse_pack(state, read.error());
        return;
    }
    state.packs.message.clear();
    if (!state.journal) {
        state.packs.waiting = bytes;
        return;
    }
    const model::Pack& pack = read.value();
    Result<void> kept = state.journal->transaction([&] { return keep_pack(state, pack, bytes); });
    if (!kept.ok()) {
        state.must_open_again = true;
        state.failure = std::string(state.texts(Str::FailureNotSaved));
        state.changed();
        return;
    }
    add_worksheets(state);
    go(state, {Place::More, Screen::Packs, {}});
    go(state, {Place::More, Screen::Pack, pack.id});
}

void open_pack_link(State& state, std::string_view text) {
    Result<std::string> bytes = exchange::pack_of_link(text);
    if (bytes.ok()) {
        open_pack(state, bytes.value());
    } else {
        refuse_pack(state, {base::ErrorKind::Corrupt, "no link to a pack"});
    }
}

void take_waiting_pack(State& state) {
    if (!state.journal || state.packs.waiting.empty()) return;
    const std::string bytes = std::exchange(state.packs.waiting, {});
    open_pack(state, bytes);
}

Result<View> read_pack_view(State& state) {
    Result<std::vector<KeptPack>> all = kept_packs(state);
    if (!all.ok()) return all.error();
    screens::PackView view;
    view.sheets = titles_of_sheets(state);
    for (KeptPack& kept : all.value()) {
        if (!(kept.pack.id == state.route().id)) continue;
        view.pack = std::move(kept.pack);
        view.decisions = std::move(kept.decisions);
    }
    return View{std::move(view)};
}

Result<View> read_packs(State& state) {
    Result<std::vector<KeptPack>> all = kept_packs(state);
    if (!all.ok()) return all.error();
    screens::PacksView view;
    for (const KeptPack& kept : all.value()) {
        view.packs.push_back({kept.pack.id, kept.pack.title, kept.pack.from, left_of(kept)});
    }
    view.link = state.packs.link;
    view.message = state.packs.message;
    return View{std::move(view)};
}

void move(State& state, const screens::OpenPackFile&) {
    state.packs.message.clear();
    state.request(RequestKind::OpenFile, Purpose::OpenPack);
}
void move(State& state, const screens::TypePackLink& command) {
    state.packs.link = command.text;
    state.packs.message.clear();
}
void move(State& state, const screens::OpenPackLink&) {
    const std::string link = std::exchange(state.packs.link, {});
    open_pack_link(state, link);
}

}  // namespace rapport::core
