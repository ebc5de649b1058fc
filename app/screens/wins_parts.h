// Parts of screens: small wins, a genuine moment, the one offer on Get ready, then and now.
#pragma once

#include "screens/session_parts.h"

namespace rapport::screens {

// Look back, folded.
void small_win(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
void genuine_moment(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Get ready: the one offer.
void ready_offer(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// What was written at the beginning, folded, and what is different now.
void then_and_now(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Goals: the way to look at them together, and those that were ended.
void goals_together(Ui& ui, const Texts& tr, const GoalsView& view, Commands& commands);
// Goals: small wins by month.
void small_wins(Ui& ui, const Texts& tr, const GoalsView& view, Commands& commands);
// Settings: the lines of the ratings that were left out.
void left_out_lines(Ui& ui, const Texts& tr, const SettingsView& view, Commands& commands);
// A line of the ratings in two or three words.
Str line_name(model::HeardItem item);

}  // namespace rapport::screens
