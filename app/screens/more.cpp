// More: the way to what is needed now and then.
#include <vector>

#include "screens/parts.h"
#include "screens/shelf.h"

namespace rapport::screens {
namespace {

struct Row {
    const char* key;
    Str name;
    Screen screen;
};
struct Group {
    const char* key;
    Str name;
    std::vector<Row> rows;
};

std::vector<Group> groups() {
    return {{"safe",
             Str::MoreSafe,
             {{"data", Str::TitleData, Screen::Data},
              {"passphrase", Str::TitlePassphrase, Screen::Passphrase}}},
            {"find",
             Str::MoreFind,
             {{"search", Str::TitleSearch, Screen::Search},
              {"timeline", Str::TitleTimeline, Screen::Timeline},
              {"reading", Str::TitleReading, Screen::Reading},
              {"patterns", Str::TitlePatterns, Screen::Patterns}}},
            {"give",
             Str::MoreGive,
             {{"share", Str::TitleShare, Screen::Share},
              {"therapists", Str::TherapistPageName, Screen::Therapists}}},
            {"own",
             Str::MoreOwn,
             {{"settings", Str::TitleSettings, Screen::Settings},
              {"courses", Str::TitleCourses, Screen::Courses},
              {"scales", Str::TitleScales, Screen::Scales},
              {"signals", Str::TitleSignals, Screen::Signals},
              {"about", Str::TitleAbout, Screen::About}}}};
}

void group(Ui& ui, const Texts& tr, const Group& group, Commands& commands) {
    ui.text(tr(group.name), TextStyle::Strong);
    const Scope list = ui.list(group.key, tr(group.name), group.rows.size());
    for (const Row& row : group.rows) {
        const Scope item = ui.item(row.key);
        if (ui.link("link", tr(row.name))) {
            commands.push_back(Go{{Place::More, row.screen, {}}});
        }
    }
}

}  // namespace

void more(Ui& ui, const Texts& tr, const MoreView& view, Commands& commands) {
    title(ui, tr(Str::TitleMore), tr(Str::MoreLine));
    for (const Group& one : groups()) group(ui, tr, one, commands);
    shelf(ui, tr, view, commands);
}

}  // namespace rapport::screens
