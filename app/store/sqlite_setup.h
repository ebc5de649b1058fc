// Starting the SQLite library, which is built without starting itself.
#pragma once

#include <string_view>

#include "base/result.h"

namespace rapport::store {

// Must have succeeded before any other call into SQLite; may be called again at any time.
base::Result<void> set_up_sqlite();

// What a code of SQLite's means for us. `doing` says in a few words what was tried; the text holds
// no words of the user's, since SQLite's own messages for single statements are left out.
base::Error to_error(int sqlite_code, std::string_view doing);

}  // namespace rapport::store
