// What is chosen for a page that is given away, and its ways out. Each reads the journal again, so
// that what was made private since is on none.
#include "core/apply_practice.h"
#include "core/share.h"
#include "exchange/self_contained.h"
#include "exchange/share_page.h"
#include "exchange/therapist_page.h"
#include "screens/share_content.h"
#include "screens/therapist_lines.h"

namespace rapport::core {
namespace {

using screens::GiveWay;
using ui::Str;

constexpr const char* kShareFileName = "page.html";  // Neutral.

exchange::ShareFrame share_frame(const State& state) {
    return {std::string(state.texts.language()), std::string(state.texts(Str::AppName)),
            std::string(state.texts(Str::PrintHint))};
}

}  // namespace

void move(State& state, const screens::SetShared& command) {
    Result<std::vector<model::ShareItem>> items = share_items(state);
    if (!items.ok()) return;
    state.share = model::choose(items.value(), state.share, command.key, command.on);
}

void move(State& state, const screens::GivePage& command) {
    Result<std::vector<model::ShareItem>> items = share_items(state);
    if (!items.ok()) return;
    const model::SharePage page = screens::share_page_of(state.texts, items.value(), state.share);
    if (page.parts.empty()) return;
    const std::string html = exchange::share_page(share_frame(state), page);
    switch (command.way) {
        case GiveWay::Print: print_page(state, html); break;
        case GiveWay::File:
            state.request(RequestKind::SaveFile, Purpose::ShareFile, kShareFileName,
                          exchange::self_contained(html));
            break;
        case GiveWay::System: {
            HostRequest& asked = state.request(RequestKind::Share, Purpose::ShareSystem,
                                               kShareFileName, exchange::self_contained(html));
            asked.text = exchange::share_text(page);
            break;
        }
        case GiveWay::Text:
            state.request(RequestKind::CopyText, Purpose::ShareText).text =
                exchange::share_text(page);
            break;
    }
}

void print_therapists(State& state) {
    exchange::TherapistPage page;
    page.language = state.texts.language();
    page.document_title = state.texts(Str::AppName);
    page.title = state.texts(Str::TherapistPageName);
    for (const Str line : screens::kTherapistLines) page.lines.emplace_back(state.texts(line));
    page.foot = state.texts(Str::TherapistPageFoot);
    page.hint = state.texts(Str::PrintHint);
    print_page(state, exchange::therapist_page(page));
}

}  // namespace rapport::core
