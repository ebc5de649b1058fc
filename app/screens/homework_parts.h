// Parts of screens: things to try until the next session.
#pragma once

#include "screens/session_parts.h"

namespace rapport::screens {

// Its words and, where it was said, how far it went.
std::string try_words(const Texts& tr, const model::Homework& homework);
// What got in the way comes first; then how far it went. `session`: on whose pages; nil: none.
void try_outcome(Ui& ui, const Texts& tr, const model::Homework& homework, const Id& session,
                 Commands& commands);
// "Did we come back to it?" On the pages of a session the question stands above all of them.
void try_came_back(Ui& ui, const Texts& tr, const model::Homework& homework, const Id& session,
                   Commands& commands);
// Goes to its page.
void try_open(Ui& ui, const Texts& tr, const model::Homework& homework, Place place,
              Commands& commands);

// Goals: what is open, a folded field for one more, and what is over.
void goal_tries(Ui& ui, const Texts& tr, const GoalsView& view, Commands& commands);
// Get ready: all that is open in one line, which opens.
void carried_tries(Ui& ui, const Texts& tr, const SessionView& view, const CarriedLine& line,
                   Commands& commands);
// Look back, folded: what is taken until next time, and whether earlier things were come back to.
void session_tries(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);

}  // namespace rapport::screens
