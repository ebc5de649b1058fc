// The shelf. A new way of working is one line of its table.
#include "screens/shelf.h"

#include <algorithm>
#include <array>

namespace rapport::screens {
namespace {

// In the order in which they stand there.
constexpr std::array kNeeds = {Str::NeedHard, Str::NeedStuck};

struct Row {
    Str need;
    const char* key;
    Str name;
    Screen screen;
};

constexpr std::array kRows = {
    Row{Str::NeedHard, "hard", Str::HeadingHard, Screen::HardThings},
    Row{Str::NeedHard, "words", Str::FindWords, Screen::Wording},
    Row{Str::NeedStuck, "not-okay", Str::LinkNotOkay, Screen::NotOkay},
};

}  // namespace

void shelf(Ui& ui, const Texts& tr, Commands& commands) {
    if (const Scope open = ui.disclosure("shelf", tr(Str::HeadingShelf))) {
        for (const Str need : kNeeds) {
            const auto of_need = [&](const Row& row) { return row.need == need; };
            const auto count = std::count_if(kRows.begin(), kRows.end(), of_need);
            ui.text(tr(need), TextStyle::Strong);
            const Scope list = ui.list(std::to_string(static_cast<int>(need)), tr(need),
                                       static_cast<std::size_t>(count));
            for (const Row& row : kRows) {
                if (!of_need(row)) continue;
                const Scope item = ui.item(row.key);
                if (ui.link("link", tr(row.name))) {
                    const bool fresh = row.screen == Screen::Wording;  // New words each time.
                    commands.push_back(fresh ? Command(StartWording{})
                                             : Command(Go{{Place::More, row.screen, {}}}));
                }
            }
        }
    }
}

}  // namespace rapport::screens
