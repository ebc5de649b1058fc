// The files of a journal as a whole, while it is closed: its seals, copies that take its place,
// erasing it; and looking into copies.
#pragma once

#include <optional>
#include <string_view>

#include "store/journal.h"

namespace rapport::store {

// What a copy holds, and when it was last written in.
struct CopyContents {
    JournalStats stats;
    std::optional<Moment> written;  // None: nothing was ever written in it.
};

// The seals of a closed journal; none: it opens without a key.
Result<std::optional<Seals>> seals_of(const Place& place);
Result<std::uint32_t> look_of(const Place& place);
// Erases every file of the journal; the journal must be closed.
Result<void> erase(const Place& place);
// The seals of a copy; none: it opens without a key. Corrupt, TooNew.
Result<std::optional<Seals>> seals_of_copy(std::string_view bytes);
// Whether it is a copy of the kind that has no lock and takes that of the journal it replaces.
bool is_without_lock(std::string_view bytes);
// Whether `copy_bytes` of this or an older version made these bytes, whole: Corrupt, TooNew; Locked
// if it is sealed and there is no key.
Result<void> verify_copy(std::string_view bytes, const std::optional<DataKey>& key = {});
// Likewise, and says what is in it.
Result<CopyContents> look_into_copy(std::string_view bytes, const std::optional<DataKey>& key = {});
// Puts a copy into a place, in the stead of the journal that is there (closed) if there is one. The
// copy is verified before and after; a failure at any point leaves the old journal as it was. A
// plain copy lies under the old journal's key, and its passphrase, if that is known. The
// earlier days stay if the old journal's key is known: `before`, where it is sealed.
struct CopyKeys {
    std::optional<DataKey> copy, before;
    RandomBytes random = {};  // For a plain copy where no key is known.
};
Result<void> replace_with_copy(std::string_view bytes, const Place& place,
                               const CopyKeys& keys = {});
// Earlier days that lie under one key lie under another one then.
Result<void> pass_days_on(const Place& place, const DataKey& before, const DataKey& after);

}  // namespace rapport::store
