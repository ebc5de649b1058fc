// What an open Journal holds, and the small tools that its aggregates share. Only for journal*.cpp.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.h"
#include "store/journal.h"
#include "store/key_record.h"
#include "store/sqlite.h"
#include "store/sticky_vfs.h"
#include "store/vfs_file.h"

namespace rapport::store {

// The order of the members is the order of opening; they are let go the other way round.
struct Journal::State {
    State(std::unique_ptr<StickyVfs> vfs_in, VfsFile keys_in, RandomBytes random_in);
    ~State();

    std::unique_ptr<StickyVfs> vfs;
    std::optional<VfsFile> keys;  // Held locked as long as the journal is open.
    RandomBytes random;
    Place place;
    std::string database_path;
    std::string snapshot_path;
    KeyRecord record;
    std::unique_ptr<Database> database;
    Opened opened = Opened::Existing;
    Id course;
    int depth = 0;                    // Of nested transactions.
    std::optional<Transaction> bulk;  // The outermost one, between begin_bulk and its end.
    struct DayJob;
    std::unique_ptr<DayJob> day_job;  // While it is there, the database's file must stay as it is.

    Id new_id() {
        Id id;
        random(id.bytes.data(), id.bytes.size());
        return id;
    }

    // Rows may leave their course open: it is the current one.
    Id course_or_own(const Id& id) const { return id.is_nil() ? course : id; }

    // Takes the course that was the current one, or else `fallback`.
    Result<void> choose_course(Journal& journal, const Id& fallback);

    // The last steps of opening: schema, course, next session, and the word that all is complete.
    Result<void> make_ready(Journal& journal, const Stamp& stamp);

    // One course at least, one next session in each, and a branch.
    Result<void> ensure_courses(Journal& journal, const Stamp& stamp);

    Result<void> transaction(const std::function<Result<void>()>& work);

    // Makes `next` the key record; a failure may leave either in the file.
    Result<void> write_record(const KeyRecord& next);
    Result<void> start_day(const Moment& now, int kept);
    void stop_day();
    // Keeps the journal as it is now as a day; the day in the slot `kept` stays.
    Result<void> keep_day(const Moment& now, int kept);
    // Fills the other database with what `other` holds and makes it the journal's.
    Result<void> become(Database& other);
    Result<void> remove_leftovers();
    Result<void> remove_bare_snapshot();

    // One statement that must hit a row; NotFound if it does not.
    template <typename... Arguments>
    Result<void> change(std::string_view sql, const Arguments&... arguments) {
        return transaction([&]() -> Result<void> {
            if (auto done = database->run(sql, arguments...); !done.ok()) {
                return done;
            }
            if (database->changed_rows() == 0) {
                return base::Error{base::ErrorKind::NotFound, "there is no such row"};
            }
            return {};
        });
    }

    // Reads every row with `read(statement)`.
    template <typename Read, typename... Arguments>
    auto list(std::string_view sql, Read read, const Arguments&... arguments)
        -> Result<std::vector<decltype(read(std::declval<const Statement&>()))>> {
        std::vector<decltype(read(std::declval<const Statement&>()))> rows;
        auto statement = database->prepare(sql);
        if (!statement.ok()) {
            return statement.error();
        }
        (statement.value().bind(arguments), ...);
        for (;;) {
            auto row = statement.value().step();
            if (!row.ok()) {
                return row.error();
            }
            if (!row.value()) {
                return rows;
            }
            rows.push_back(read(statement.value()));
        }
    }

    Result<void> add_step(const Id& question, const model::QuestionStep& step);
    Result<void> read_feelings(model::Entry& entry);
    Result<void> write_feelings(const model::Entry& entry);
    Result<std::optional<model::Entry>> first_entry(Result<std::vector<model::Entry>> found);

    // Writes the positions 0, 1, 2 ... for `ids`; `sql` takes position, changed and id.
    Result<void> order(std::string_view sql, const std::vector<Id>& ids, const Stamp& stamp);
};

Result<JournalStats> stats_of(Database& database);

// Two columns, instant and offset, as an optional moment.
inline std::optional<Moment> optional_moment(const Statement& row, int column) {
    if (row.is_null(column)) {
        return std::nullopt;
    }
    return Moment{{row.integer(column)}, static_cast<int>(row.integer(column + 1))};
}

inline Moment moment(const Statement& row, int column) {
    return optional_moment(row, column).value_or(Moment{});
}

inline std::optional<std::int64_t> at_ms(const std::optional<Moment>& moment) {
    return moment ? std::optional(moment->at.ms) : std::nullopt;
}

inline std::optional<int> offset_min(const std::optional<Moment>& moment) {
    return moment ? std::optional(moment->offset_min) : std::nullopt;
}

inline std::optional<int> optional_int(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt
                               : std::optional(static_cast<int>(row.integer(column)));
}

// An enum as stored; a value that this version does not know becomes the last one it knows.
template <typename Enum>
Enum to_enum(std::int64_t value, Enum last) {
    const auto most = static_cast<std::int64_t>(last);
    return static_cast<Enum>(value < 0 || value > most ? most : value);
}

}  // namespace rapport::store
