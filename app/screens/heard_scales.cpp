// Look back: the five items of the felt-heard check. Nothing is chosen until it is touched.
#include <array>

#include "screens/reading_content.h"
#include "screens/session_parts.h"

namespace rapport::screens {
namespace {

struct Item {
    model::HeardItem item;
    Str question, low, high;
};

constexpr std::array kItems = {
    Item{model::HeardItem::Heard, Str::PromptHeard, Str::HeardLow, Str::HeardHigh},
    Item{model::HeardItem::Free, Str::PromptFree, Str::FreeLow, Str::FreeHigh},
    Item{model::HeardItem::Matters, Str::PromptMatters, Str::MattersLow, Str::MattersHigh},
    Item{model::HeardItem::Sense, Str::PromptSense, Str::SenseLow, Str::SenseHigh},
    Item{model::HeardItem::Team, Str::PromptTeam, Str::TeamLow, Str::TeamHigh},
};

// An answer that can no longer be changed.
void stays(Ui& ui, const Texts& tr, const Item& item, int value) {
    ui.text(tr(item.question), TextStyle::Strong);
    ui.text(tr(Str::ScaleValue, {{"n", std::to_string(value)}}));
}

void items(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    const std::string_view with =
        has_words(view.with_whom) ? std::string_view(view.with_whom) : tr(Str::TherapistUsual);
    ui.text(tr(Str::HeardIntro, {{"therapist", with}}));
    ui.heading(2, tr(Str::HeadingHeard));
    for (const Item& item : kItems) {
        const auto at = static_cast<std::size_t>(item.item);
        if (view.left_out[at] && !view.heard[at]) continue;
        if (view.heard_stays[at]) {
            stays(ui, tr, item, view.heard[at].value_or(0));
            continue;
        }
        const char* key = model::heard_key(item.item);
        if (const auto value = ui.scale(key, {.question = tr(item.question),
                                              .low = tr(item.low),
                                              .high = tr(item.high),
                                              .value = view.heard[at]})) {
            commands.push_back(SetAnswer{view.line.session.id, key, *value});
        }
    }
    ui.text(tr(Str::HeardEnd), TextStyle::Quiet);
}

}  // namespace

std::string_view heard_words(const Texts& tr, model::HeardItem item) {
    return tr(kItems[static_cast<std::size_t>(item)].question);
}

void heard_scales(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (ui.ratings()) items(ui, tr, view, commands);
}

}  // namespace rapport::screens
