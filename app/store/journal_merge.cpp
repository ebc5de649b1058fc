// What a copy holds, and taking it into the journal.
#include "store/copy.h"
#include "store/journal_files.h"
#include "store/journal_state.h"
#include "store/json_copy.h"
#include "store/merge.h"
#include "store/migrations.h"
#include "store/plain_copy.h"

namespace rapport::store {
namespace {

using base::Error;
using base::ErrorKind;
using base::view_of;

// Hands over the database of a copy as the newest schema has it.
Result<void> read_newest(std::string_view bytes, const std::optional<DataKey>& key,
                         const ReadDatabase& read) {
    return read_copy(view_of(bytes), key, [&](Database& database) -> Result<void> {
        auto migrated = migrate(database, schema_migrations(), [] { return Result<void>(); });
        return migrated.ok() ? read(database) : migrated;
    });
}

// When the client last wrote or changed something; none: never.
Result<std::optional<Moment>> last_written(Database& database) {
    auto statement = database.prepare(
        "SELECT changed, created_offset_min FROM (SELECT changed, created_offset_min FROM entry"
        " UNION ALL SELECT changed, created_offset_min FROM question"
        " UNION ALL SELECT changed, created_offset_min FROM goal"
        " UNION ALL SELECT changed, created_offset_min FROM answer"
        " UNION ALL SELECT changed, created_offset_min FROM session) ORDER BY changed DESC"
        " LIMIT 1");
    if (!statement.ok()) return statement.error();
    auto row = statement.value().step();
    if (!row.ok()) return row.error();
    if (!row.value()) return std::optional<Moment>();
    return std::optional(moment(statement.value(), 0));
}

}  // namespace

bool is_without_lock(std::string_view bytes) { return is_plain_copy(view_of(bytes)); }

Result<CopyContents> look_into_copy(std::string_view bytes, const std::optional<DataKey>& key) {
    CopyContents contents;
    auto done = read_newest(bytes, key, [&](Database& database) -> Result<void> {
        auto stats = stats_of(database);
        if (!stats.ok()) return stats.error();
        contents.stats = stats.value();
        auto written = last_written(database);
        if (!written.ok()) return written.error();
        contents.written = written.value();
        return {};
    });
    if (!done.ok()) return done.error();
    return contents;
}

Result<MergeCounts> Journal::merge(std::string_view bytes, const std::optional<DataKey>& key,
                                   const MergeHow& how, const Stamp& stamp) {
    State& state = *state_;
    MergeCounts counts;
    const auto merge = [&](Database& from) -> Result<void> {
        auto known = known_of(*state.database, from);
        if (!known.ok()) return known.error();
        auto merged = merge_into(*state.database, from,
                                 {.now = stamp.now,
                                  .course = state.course,
                                  .heading = how.heading,
                                  .known = known.value()});
        if (!merged.ok()) return merged.error();
        counts = merged.value();
        auto ensured = state.ensure_courses(*this, stamp);
        return ensured.ok() ? note_merged(*state.database, from, stamp.now) : ensured;
    };
    state.stop_day();
    bool tried = false;
    auto done = read_newest(bytes, key, [&](Database& from) -> Result<void> {
        return state.transaction([&]() -> Result<void> {
            if (auto merged = merge(from); !merged.ok()) return merged;
            tried = how.only_try;
            // What was only tried is rolled back.
            return tried ? Error{ErrorKind::Invalid, "only tried"} : Result<void>();
        });
    });
    if (!done.ok() && !tried) return done.error();
    return counts;
}

Result<void> Journal::begin_branch(const Stamp& stamp) {
    return state_->transaction(
        [&] { return store::begin_branch(*state_->database, new_id(), stamp.now); });
}

Result<std::string> Journal::plain_copy_bytes() {
    auto bytes = make_plain_copy(*state_->database);
    if (!bytes.ok()) return bytes.error();
    return std::string(bytes.value().begin(), bytes.value().end());
}

Result<std::string> Journal::json_copy_bytes() { return make_json_copy(*state_->database); }

}  // namespace rapport::store
