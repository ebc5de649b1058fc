// How texts are taken apart for the index of words: as FTS5's unicode61 does it (letters and
// digits, case and accents folded), and besides each sign of a script without spaces between words,
// and each emoji, is a word of its own. A word of such a script is then a phrase of its signs.
#pragma once

#include <sqlite3.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rapport::store {

// The name in a table's `tokenize`. Released databases name it: how it splits is a promise, too.
constexpr const char* kWordSplitter = "any_script";

// Makes it known to a connection; every one needs it, since triggers and checks use it.
base::Result<void> add_word_splitter(sqlite3* connection);

// The words of a text, as they stand in the index.
base::Result<std::vector<std::string>> split_words(sqlite3* connection, std::string_view text);

}  // namespace rapport::store
