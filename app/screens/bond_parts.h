// What other pages hold of tense moments and of going back.
#pragma once

#include "screens/session_parts.h"

namespace rapport::screens {

// Look back, folded: the mood between you, and the moments that were noted.
void mood(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Look back, folded, unless it is the offer: how one feels about going back.
void going(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
void going_offer(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// The card, folded: five steps to mend something together; only where a moment is brought.
void mending(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// A quiet way to the page "When something is not okay".
void not_okay_link(Ui& ui, const Texts& tr, Place place, Commands& commands);

}  // namespace rapport::screens
