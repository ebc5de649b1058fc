// More: the way to what is needed now and then.
#include <array>

#include "screens/parts.h"
#include "screens/shelf.h"

namespace rapport::screens {
namespace {

struct Row {
    const char* key;
    Str name;
    Screen screen;
};

constexpr std::array kRows = {
    Row{"data", Str::TitleData, Screen::Data},
    Row{"passphrase", Str::TitlePassphrase, Screen::Passphrase},
    Row{"search", Str::TitleSearch, Screen::Search},
    Row{"timeline", Str::TitleTimeline, Screen::Timeline},
    Row{"reading", Str::TitleReading, Screen::Reading},
    Row{"share", Str::TitleShare, Screen::Share},
    Row{"scales", Str::TitleScales, Screen::Scales},
    Row{"patterns", Str::TitlePatterns, Screen::Patterns},
    Row{"signals", Str::TitleSignals, Screen::Signals},
    Row{"courses", Str::TitleCourses, Screen::Courses},
    Row{"settings", Str::TitleSettings, Screen::Settings},
    Row{"about", Str::TitleAbout, Screen::About},
};

}  // namespace

void more(Ui& ui, const Texts& tr, const MoreView& view, Commands& commands) {
    title(ui, tr(Str::TitleMore), tr(Str::MoreLine));
    {
        const Scope list = ui.list("more", tr(Str::TitleMore), kRows.size());
        for (const Row& row : kRows) {
            const Scope item = ui.item(row.key);
            if (ui.link("link", tr(row.name))) {
                commands.push_back(Go{{Place::More, row.screen, {}}});
            }
        }
    }
    shelf(ui, tr, view, commands);
}

}  // namespace rapport::screens
