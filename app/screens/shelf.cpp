// The shelf: the sheets of each need, and the pages that are more than a sheet. A new sheet is a
// file in assets/sheets; a new page is one line of the table. It is closed for somebody who has
// just come; later each of its pages is two actions away.
#include "screens/shelf.h"

#include <algorithm>
#include <array>

namespace rapport::screens {
namespace {

// In the order in which they stand there.
struct Need {
    Str name;
    model::SheetNeed need;
};
constexpr std::array kNeeds = {Need{Str::NeedBefore, model::SheetNeed::Before},
                               Need{Str::NeedHard, model::SheetNeed::Hard},
                               Need{Str::NeedStuck, model::SheetNeed::Stuck},
                               Need{Str::NeedCarry, model::SheetNeed::Carry},
                               Need{Str::NeedTogether, model::SheetNeed::Together},
                               Need{Str::NeedTime, model::SheetNeed::Time},
                               Need{Str::NeedGoodbye, model::SheetNeed::Goodbye},
                               Need{Str::NeedPrompts, model::SheetNeed::Prompts}};

struct ShelfPage {
    model::SheetNeed need;
    const char* key;
    Str name;
    Screen screen;
};

constexpr std::array kShelfPages = {
    ShelfPage{model::SheetNeed::Hard, "hard", Str::HeadingHard, Screen::HardThings},
    ShelfPage{model::SheetNeed::Hard, "words", Str::FindWords, Screen::Wording},
    ShelfPage{model::SheetNeed::Hard, "brief", Str::TitleBrief, Screen::Wording},
    ShelfPage{model::SheetNeed::Stuck, "not-okay", Str::LinkNotOkay, Screen::NotOkay},
    ShelfPage{model::SheetNeed::Stuck, "less", Str::TitleLess, Screen::LessIsBetter},
    ShelfPage{model::SheetNeed::Carry, "kind-lines", Str::TitleKindLines, Screen::KindLines},
    ShelfPage{model::SheetNeed::Time, "arrive", Str::TitleArrive, Screen::Arrive},
    ShelfPage{model::SheetNeed::Prompts, "prompts", Str::TitlePrompts, Screen::Prompts},
};

void page_link(Ui& ui, const Texts& tr, const ShelfPage& row, Commands& commands) {
    const Scope item = ui.item(row.key);
    if (ui.way("link", tr(row.name))) {
        const bool fresh = row.screen == Screen::Wording;  // New words each time.
        commands.push_back(fresh ? Command(StartWording{row.name == Str::TitleBrief})
                                 : Command(Go{{Place::More, row.screen, {}}}));
    }
}

void sheet_link(Ui& ui, const SheetName& sheet, Commands& commands) {
    const Scope item = ui.item("sheet." + sheet.name);
    if (ui.way("link", sheet.title)) {
        commands.push_back(Go{{Place::More, Screen::Sheet, model::id_of_sheet(sheet.name)}});
    }
}

// The minute to arrive can be turned off; nothing of it is shown then.
bool is_of(const ShelfPage& row, const Need& need, const MoreView& view) {
    return row.need == need.need && (view.arrive || row.screen != Screen::Arrive);
}

void of_need(Ui& ui, const Texts& tr, const Need& need, const MoreView& view, Commands& commands) {
    const std::vector<SheetName>& sheets = view.sheets;
    const auto pages = std::count_if(kShelfPages.begin(), kShelfPages.end(),
                                     [&](const ShelfPage& row) { return is_of(row, need, view); });
    const auto count = std::count_if(sheets.begin(), sheets.end(), [&](const SheetName& sheet) {
        return sheet.need == need.need;
    });
    if (pages + count == 0) return;
    ui.text(tr(need.name), TextStyle::Strong);
    const std::string key = std::to_string(static_cast<int>(need.need));
    const Scope card = ui.card("ways." + key);
    const Scope list = ui.list(key, tr(need.name), static_cast<std::size_t>(pages + count));
    for (const ShelfPage& row : kShelfPages) {
        if (is_of(row, need, view)) page_link(ui, tr, row, commands);
    }
    for (const SheetName& sheet : sheets) {
        if (sheet.need == need.need) sheet_link(ui, sheet, commands);
    }
}

}  // namespace

void shelf(Ui& ui, const Texts& tr, const MoreView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("shelf", tr(Str::HeadingShelf), view.met)) {
        for (const Need& need : kNeeds) of_need(ui, tr, need, view, commands);
    }
}

}  // namespace rapport::screens
