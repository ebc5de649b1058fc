// What the index of words is asked, so that it gives its matches without reading all of them first.
#pragma once

#include <string>
#include <vector>

#include "store/search_text.h"
#include "store/sqlite.h"

namespace rapport::store {

// FTS5's MATCH for these words, with the same matches as `search_terms`. Empty: nothing can match.
//
// Beginnings of up to three letters stand in the index. For a longer one FTS5 would join all that
// begins so before it gives the first match, half of a second in a long journal on a slow device;
// so it is replaced by the words that begin so, unless they are very many.
base::Result<std::string> index_query(Database& database, const std::vector<TypedWord>& words);

}  // namespace rapport::store
