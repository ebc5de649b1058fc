// Help now: what it shows with a journal and without one, and what is kept in the open for the
// latter.
#pragma once

#include "core/state.h"

namespace rapport::core {

// The country, the numbers that were hidden, and the day, into a view with the client's people.
Result<void> read_numbers(State& state, screens::HelpView& view);
// Help now, and when something is not okay, can be read without the journal; of what is the
// client's own there is only what lies in the open then.
void show_help_at_least(State& state);

// No journal could be opened: what lies in the open is read for Help now.
void look_in_the_open(State& state);
// What lies in the open becomes what the journal says may lie there. After every change; it does
// nothing where that is so already, and is tried again at the next one where it fails.
void keep_in_the_open(State& state);
// After these texts were stored: only people are shown there.
void keep_in_the_open(State& state, const std::vector<screens::SetText>& typed);

}  // namespace rapport::core
