// What the three sides of a session share, and the larger parts of Get ready and Look back.
#pragma once

#include "screens/parts.h"

namespace rapport::screens {

// The client's text for a prompt; empty: not answered.
std::string_view answer_text(const SessionView& view, std::string_view key);
std::optional<int> answer_number(const SessionView& view, std::string_view key);

// A prompt with an area for the answer, stored by its key.
void prompt_area(Ui& ui, const Texts& tr, const SessionView& view, Str prompt, std::string_view key,
                 Commands& commands);

// Get ready: what came along from last time.
void carried_over(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Get ready: at most three goals to write, order and link.
void ready_goals(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Get ready: questions to tick, and a field for a new one.
void ready_questions(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);

// Look back: the five items.
void heard_scales(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Look back: what became of goals and questions.
void got_to_it(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Look back: lines to remember.
void remember(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Look back: the date of the next session.
void next_date(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);

}  // namespace rapport::screens
