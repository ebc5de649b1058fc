// What the three sides of a session share, and the larger parts of Get ready and Look back.
#pragma once

#include <span>

#include "screens/parts.h"

namespace rapport::screens {

// The client's text for a prompt; empty: not answered.
std::string_view answer_text(const SessionView& view, std::string_view key);
std::optional<int> answer_number(const SessionView& view, std::string_view key);

// A prompt with an area for the answer, stored by its key.
void prompt_area(Ui& ui, const Texts& tr, const SessionView& view, Str prompt, std::string_view key,
                 Commands& commands);

// Get ready: what comes back by itself; three in sight.
void carried_over(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Get ready: the session before, as it was left.
void last_time(Ui& ui, const Texts& tr, const SessionView& view);
// Get ready: one 0-10 line.
void since_last_time(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Get ready: everything that is folded.
void ready_more(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);

// How one would like to work: the chips, by the key of their answer.
struct Wish {
    const char* key;
    Str name;
};
std::span<const Wish> built_in_wishes();
std::string standing_wish_key(const model::Wish& wish);
std::string wish_words(const Texts& tr, const model::Wish& wish);  // "More of: ..."
// Get ready: at most three goals to write, order and link.
void ready_goals(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Get ready: questions to tick, and a field for a new one.
void ready_questions(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);

// Look back: the five items.
void heard_scales(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Look back: what stands under them after a low answer, or where a rule speaks.
void signal_line(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Look back: what became of goals and questions.
void got_to_it(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Look back: lines to remember.
void remember(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// The date of the next session, by chips; on the card and in Look back.
void next_date(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// The card: before we stop.
void before_we_stop(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// Look back: everything that is folded, and the one offer.
void look_back_more(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
void look_back_offer(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// In the stead of Look back: a session that did not take place.
void not_met(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
// A button that makes `question` one to bring, once; says so afterwards.
void keep_as_question(Ui& ui, const Texts& tr, const SessionView& view, std::string_view key,
                      const Id& id, std::string_view question, Commands& commands);

}  // namespace rapport::screens
