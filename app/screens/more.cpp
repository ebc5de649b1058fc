// More: the way to what is needed now and then.
#include <array>
#include <span>

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
    std::span<const Row> rows;
};

constexpr std::array kSafe = {Row{"data", Str::TitleData, Screen::Data},
                              Row{"passphrase", Str::TitlePassphrase, Screen::Passphrase},
                              Row{"import", Str::TitleImport, Screen::Import},
                              Row{"export", Str::TitleExport, Screen::Export}};
constexpr std::array kFind = {Row{"search", Str::TitleSearch, Screen::Search},
                              Row{"timeline", Str::TitleTimeline, Screen::Timeline},
                              Row{"reading", Str::TitleReading, Screen::Reading},
                              Row{"patterns", Str::TitlePatterns, Screen::Patterns}};
constexpr std::array kGive = {Row{"share", Str::TitleShare, Screen::Share},
                              Row{"packs", Str::TitlePacks, Screen::Packs},
                              Row{"author", Str::AuthorPageName, Screen::Author}};
constexpr std::array kOwn = {Row{"settings", Str::TitleSettings, Screen::Settings},
                             Row{"courses", Str::TitleCourses, Screen::Courses},
                             Row{"scales", Str::TitleScales, Screen::Scales},
                             Row{"signals", Str::TitleSignals, Screen::Signals},
                             Row{"about", Str::TitleAbout, Screen::About}};
constexpr std::array kGroups = {
    Group{"safe", Str::MoreSafe, kSafe}, Group{"find", Str::MoreFind, kFind},
    Group{"give", Str::MoreGive, kGive}, Group{"own", Str::MoreOwn, kOwn}};

void group(Ui& ui, const Texts& tr, const Group& group, Commands& commands) {
    ui.text(tr(group.name), TextStyle::Strong);
    const Scope card = ui.card(std::string("ways.") + group.key);
    const Scope list = ui.list(group.key, tr(group.name), group.rows.size());
    for (const Row& row : group.rows) {
        const Scope item = ui.item(row.key);
        if (ui.way("link", tr(row.name))) {
            commands.push_back(Go{{Place::More, row.screen, {}}});
        }
    }
}

}  // namespace

void more(Ui& ui, const Texts& tr, const MoreView& view, Commands& commands) {
    title(ui, tr(Str::TitleMore), tr(Str::MoreLine));
    if (view.update_ready) {
        const Scope card = ui.card("update");
        ui.text(tr(Str::UpdateReady));
        if (ui.button("take", tr(Str::UpdateTake))) commands.push_back(TakeUpdate{});
    }
    for (const Group& one : kGroups) group(ui, tr, one, commands);
    shelf(ui, tr, view, commands);
}

}  // namespace rapport::screens
