// The note under the ratings of a session, and the page about the rule behind it.
#include <array>

#include "model/prompts.h"
#include "screens/session_parts.h"

namespace rapport::screens {
namespace {

constexpr std::array kShortNames = {Str::ShortHeard, Str::ShortFree, Str::ShortMatters,
                                    Str::ShortSense, Str::ShortTeam};
constexpr std::array kNoticed = {Str::NoticedOne, Str::NoticedTwo, Str::NoticedThree};

std::string sentence_of(const Texts& tr, const model::Signal& signal) {
    if (signal.later_sessions) return std::string(tr(Str::SignalLater));
    switch (signal.rule) {
        case model::SignalRule::LowItem: {
            const auto item = static_cast<std::size_t>(signal.item.value_or(model::HeardItem{}));
            return tr(Str::SignalLowItem,
                      {{"item", tr(kShortNames[item])}, {"n", std::to_string(signal.value)}});
        }
        case model::SignalRule::BelowUsual: return std::string(tr(Str::SignalBelowUsual));
        case model::SignalRule::FellTwice: return std::string(tr(Str::SignalFellTwice));
        case model::SignalRule::AllTens: return std::string(tr(Str::SignalAllTens));
        case model::SignalRule::SessionTwo: return std::string(tr(Str::SignalSessionTwo));
    }
    return {};
}

void signal_card(Ui& ui, const Texts& tr, const SessionView& view, const model::Signal& signal,
                 Commands& commands) {
    const Id session = view.line.session.id;
    const Scope card = ui.card("signal");
    ui.text(sentence_of(tr, signal), TextStyle::Lead);
    const Str find = view.signal.has_words ? Str::WordsAgain : Str::FindWords;
    {
        const Scope row = ui.row("answers");
        if (ui.button("find", tr(find))) commands.push_back(FindWords{session});
        if (!view.signal.kept_only) {
            if (ui.button("keep", tr(Str::SignalKeep))) {
                commands.push_back(SetAnswer{session, std::string(model::kSignalKey), 0});
            }
            if (ui.button("not-for-me", tr(Str::NotForMe), {.style = ButtonStyle::Quiet})) {
                commands.push_back(SetSignalRule{signal.rule, false});
            }
        }
    }
    ui.status("kept", view.signal.kept_only ? tr(Str::SignalKept) : std::string_view());
    if (ui.link("about", tr(Str::AboutRule))) {
        commands.push_back(Go{{view.place, Screen::Signals, {}}});
    }
}

// Which of the lines it is follows from the session, so that it stays the same.
Str noticed_line(const Id& session) { return kNoticed[session.bytes[0] % kNoticed.size()]; }

}  // namespace

void signal_line(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands) {
    if (ui.ratings()) {
        const bool low = view.signal.low;
        if (low && view.kind_lines) ui.text(tr(noticed_line(view.line.session.id)));
        if (view.signal.signal) {
            signal_card(ui, tr, view, *view.signal.signal, commands);
        } else if (low) {
            const Str find = view.signal.has_words ? Str::WordsAgain : Str::FindWords;
            if (ui.button("find-words", tr(find), {.style = ButtonStyle::Quiet})) {
                commands.push_back(FindWords{view.line.session.id});
            }
        }
        if (low) {
            if (ui.link("not-okay", tr(Str::LinkNotOkay))) {
                commands.push_back(Go{{view.place, Screen::NotOkay, {}}});
            }
        }
    }
}

}  // namespace rapport::screens
