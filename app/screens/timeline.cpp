// Timeline: everything with a date, newest first, month by month.
#include <array>

#include "screens/entry_parts.h"
#include "screens/find_parts.h"

namespace rapport::screens {
namespace {

using model::FoundGroup;
using model::FoundKind;
using model::TimelineText;

constexpr std::array kTimelineGroups = {FoundGroup::Sessions, FoundGroup::Notes,
                                        FoundGroup::Moments, FoundGroup::Goals};

std::string name_of(const Texts& tr, const TimelineText& row) {
    if (row.kind != FoundKind::Session || !row.number) return std::string(kind_words(tr, row.kind));
    return tr(Str::SessionNumber, {{"n", std::to_string(*row.number)}});
}

bool begins_month(const TimelineView& view, std::size_t i, const TimelineText& row) {
    if (i == 0) return true;
    const base::LocalDate before = view.row(i - 1).date;
    return before.year != row.date.year || before.month != row.date.month;
}

void timeline_row(Ui& ui, const Texts& tr, const TimelineView& view, std::size_t i,
                  Commands& commands) {
    const TimelineText row = view.row(i);
    if (begins_month(view, i, row)) ui.heading(2, month_words(tr, row.date));
    const Scope card = ui.card("card");
    const std::string name = name_of(tr, row);
    const std::string date = date_words(tr, row.date, view.today);
    const std::string line = tr(Str::FoundWhere, {{"kind", name}, {"date", date}});
    ui.text(line, TextStyle::Quiet);
    if (row.did_not_happen) ui.text(tr(Str::SessionNotMet), TextStyle::Quiet);
    const std::string words = first_words(row.text);
    if (has_words(words)) ui.words("words", words);
    const std::string what = has_words(words) ? words : line;
    if (ui.button("open", tr(Str::Open), {.style = ButtonStyle::Quiet, .description = what})) {
        commands.push_back(opening(row));
    }
}

}  // namespace

void timeline(Ui& ui, const Texts& tr, const TimelineView& view, Commands& commands) {
    title(ui, tr(Str::TitleTimeline), tr(Str::TimelineLine));
    group_chips(ui, tr, FindPage::Timeline, kTimelineGroups, view.groups, commands);
    if (view.keys.empty()) {
        ui.text(tr(Str::TimelineEmpty));
    } else {
        ui.virtual_list(
            "timeline", tr(Str::TitleTimeline), view.keys.size(),
            [&](std::size_t i) {
                const model::TimelineKey& key = view.keys[i];
                return std::to_string(static_cast<int>(key.kind)) + "." + std::to_string(key.row);
            },
            [&](std::size_t i) { timeline_row(ui, tr, view, i, commands); });
    }
}

}  // namespace rapport::screens
