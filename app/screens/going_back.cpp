// Going back: four ways side by side, none of them first or better; a line to send or to say.
#include <array>

#include "screens/bond_parts.h"

namespace rapport::screens {
namespace {

struct Way {
    const char* key;
    Str name, line;
};

constexpr std::array kWays = {Way{"talk", Str::GoingTalk, Str::GoingTalkLine},
                              Way{"break", Str::GoingBreak, Str::GoingBreakLine},
                              Way{"other", Str::GoingOther, Str::GoingOtherLine},
                              Way{"stop", Str::GoingStop, Str::GoingStopLine}};

// Of the session that is looked back on: the question that can be made once of the line.
Id question_of(const SessionView& view) { return base::derived_id(view.line.session.id, 1200); }

void ways(Ui& ui, const Texts& tr) {
    const Scope list = ui.list("ways", tr(Str::GoingWaysList), kWays.size());
    for (const Way& way : kWays) {
        const Scope item = ui.item(way.key);
        const Scope card = ui.card("card");
        ui.text(tr(way.name), TextStyle::Strong);
        ui.text(tr(way.line), TextStyle::Quiet);
    }
}

}  // namespace

void going_back(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    title(ui, tr(Str::TitleGoingBack));
    ui.text(tr(Str::GoingBody), TextStyle::Lead);
    ways(ui, tr);
    if (view.found) {
        ui.text(tr(Str::GoingLineLabel), TextStyle::Quiet);
        keep_as_question(ui, tr, view, "line", question_of(view), tr(Str::GoingLine), commands);
    }
    ui.divider();
    not_okay_link(ui, tr, view.place, commands);
}

}  // namespace rapport::screens
