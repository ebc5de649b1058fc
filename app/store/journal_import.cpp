// Taking in many entries at once: which of them are known here, and a transaction that outlasts the
// call that began it.
#include <algorithm>

#include "store/checksum.h"
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {

Id id_of_content(std::string_view content) {
    const Checksum sum = checksum_of({base::view_of(content)});
    Id id;
    std::copy_n(sum.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

Result<std::vector<KnownEntry>> Journal::known_entries(const std::vector<Id>& ids) {
    std::vector<KnownEntry> all;
    all.reserve(ids.size());
    for (const Id& id : ids) {
        auto rows = state_->list(
            "SELECT deleted IS NOT NULL FROM entry WHERE id = ?"
            " UNION ALL SELECT 1 FROM gone WHERE id = ?",
            [](const Statement& row) { return row.integer(0) != 0; }, id, id);
        if (!rows.ok()) return rows.error();
        const std::vector<bool>& found = rows.value();
        all.push_back(found.empty()   ? KnownEntry::No
                      : found.front() ? KnownEntry::Deleted
                                      : KnownEntry::Here);
    }
    return all;
}

Result<void> Journal::begin_bulk() {
    if (state_->database == nullptr || state_->depth > 0) {
        return base::Error{base::ErrorKind::Busy, "another transaction is going on"};
    }
    state_->stop_day();
    auto begun = Transaction::begin(*state_->database);
    if (!begun.ok()) return begun.error();
    state_->bulk.emplace(std::move(begun).value());
    ++state_->depth;
    return {};
}

Result<void> Journal::keep_bulk() {
    if (!state_->bulk) return base::Error{base::ErrorKind::Invalid, "nothing was begun"};
    --state_->depth;
    auto kept = state_->bulk->commit();
    state_->bulk.reset();
    if (kept.ok()) static_cast<void>(state_->database->checkpoint(Checkpoint::Passive).ok());
    return kept;
}

void Journal::drop_bulk() {
    if (!state_->bulk) return;
    --state_->depth;
    state_->bulk.reset();
}

}  // namespace rapport::store
