// Everything in a journal as text, in an order that does not depend on ids: two journals with the
// same content give the same text. Moments are given to the day, since the clock goes on while
// somebody types.
#pragma once

#include <string>

#include "base/result.h"
#include "store/journal_files.h"

namespace rapport::journeys {

base::Result<std::string> dump(store::Journal& journal);
// Of the journal at `place`, which is closed.
base::Result<std::string> dump_place(const store::Place& place);
// Of the bytes of a copy.
base::Result<std::string> dump_copy(const std::string& bytes);

}  // namespace rapport::journeys
