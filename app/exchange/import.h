// Other journals: from the bytes of a file to entries of ours. Pure functions; which journal it is
// is told by the content and never by a name. What an entry of ours has no field for (a title, a
// mood, tags, a star) becomes a line of its text, always in the same way; what cannot be kept at
// all is counted.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"
#include "model/imported.h"

namespace rapport::exchange {

using model::Imported;
using model::ImportedEntry;
using model::ImportFrom;
using model::kNotKeptKinds;
using model::NotKept;
using model::NotKeptCount;

struct ImportHow {
    // Now and here. Times that come without a zone are of this offset.
    base::Moment now;
    std::string mood;  // A line with the word "{mood}" for it.
    std::string name;  // Of the file, for its date; may be empty.
    std::size_t entries_most = 100'000;
};

//   Unsupported  it is no journal that can be read here
//   Corrupt      it is one, but damaged
//   Invalid      it is too large
base::Result<Imported> read_journal(std::string_view bytes, const ImportHow& how);

}  // namespace rapport::exchange
