// Opening, closing and copying a journal, and transactions in it.
#include "store/journal.h"

#include <new>

#include "store/copy.h"
#include "store/journal_state.h"
#include "store/layout.h"
#include "store/migrations.h"

namespace rapport::store {
namespace {

using base::Error;
using base::ErrorKind;

// A full log costs time at the next start, so a commit past this many pages (8 MiB) moves it at
// once.
constexpr int kMostLogPages = 1024;

// One level deeper in transactions, also when an exception ends it.
class Deeper {
  public:
    explicit Deeper(int& depth) : depth_(depth) { ++depth_; }
    ~Deeper() { --depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

  private:
    int& depth_;
};

}  // namespace

Journal::Journal(std::unique_ptr<State> state) : state_(std::move(state)) {}

Journal::~Journal() {
    // A failure here loses nothing: what was committed is in the log. Without memory not even the
    // error can be made.
    try {
        static_cast<void>(close().ok());
    } catch (const std::bad_alloc&) {
    }
}

Opened Journal::opened() const { return state_->opened; }

Id Journal::new_id() { return state_->new_id(); }

Result<void> Journal::transaction(const std::function<Result<void>()>& work) {
    return state_->transaction(work);
}

Result<void> Journal::State::transaction(const std::function<Result<void>()>& work) {
    if (database == nullptr) {
        return Error{ErrorKind::Io, "the journal is closed"};
    }
    if (depth > 0) {
        // Inside another one: undone alone if it fails, durable with the outer one.
        if (auto done = database->run("SAVEPOINT inner"); !done.ok()) {
            return done;
        }
        auto result = [&] {
            const Deeper deeper(depth);
            return work();
        }();
        if (!result.ok() && database->in_transaction()) {
            static_cast<void>(database->run("ROLLBACK TO inner").ok());
        }
        auto released = database->run("RELEASE inner");
        return result.ok() ? released : result;
    }
    auto transaction = Transaction::begin(*database);
    if (!transaction.ok()) {
        return transaction.error();
    }
    auto result = [&] {
        const Deeper deeper(depth);
        return work();
    }();
    if (!result.ok()) {
        return result;
    }
    result = transaction.value().commit();
    if (result.ok() && database->log_pages() > kMostLogPages && !day_job) {
        // The commit is durable already; a failing checkpoint shows at the next call.
        static_cast<void>(database->checkpoint(Checkpoint::Passive).ok());
    }
    return result;
}

Result<void> Journal::State::order(std::string_view sql, const std::vector<Id>& ids,
                                   const Stamp& stamp) {
    return transaction([&]() -> Result<void> {
        int position = 0;
        for (const Id& id : ids) {
            if (auto done = database->run(sql, position, stamp.now.at.ms, id); !done.ok()) {
                return done;
            }
            ++position;
        }
        return {};
    });
}

Result<JournalStats> Journal::stats() { return stats_of(*state_->database); }

Result<JournalStats> stats_of(Database& database) {
    auto statement = database.prepare(
        "SELECT (SELECT kept FROM entry_count)"
        " + (SELECT count(*) FROM entry WHERE deleted IS NULL AND is_open = 1),"
        " (SELECT count(*) FROM question WHERE deleted IS NULL),"
        " (SELECT count(*) FROM goal WHERE deleted IS NULL),"
        " (SELECT count(*) FROM session WHERE deleted IS NULL AND state = 1),"
        " (SELECT page_count FROM pragma_page_count), (SELECT page_size FROM pragma_page_size),"
        " (SELECT count(*) FROM entry WHERE deleted IS NULL AND kind = 1)");
    if (!statement.ok()) {
        return statement.error();
    }
    auto there = statement.value().step();
    if (!there.ok()) {
        return there.error();
    }
    const Statement& row = statement.value();
    return JournalStats{.database_bytes = row.integer(4) * row.integer(5),
                        .entries = row.integer(0),
                        .questions = row.integer(1),
                        .goals = row.integer(2),
                        .sessions_met = row.integer(3),
                        .not_okay_entries = row.integer(6)};
}

Result<std::string> Journal::copy_bytes() {
    state_->stop_day();
    auto bytes = make_copy(*state_->database, *state_->vfs, state_->database_path, state_->record);
    if (!bytes.ok()) {
        return bytes.error();
    }
    return std::string(bytes.value().begin(), bytes.value().end());
}

Result<void> Journal::tidy() {
    if (state_->day_job || (state_->database->is_open() && state_->database->log_pages() == 0)) {
        return {};
    }
    return state_->database->checkpoint(Checkpoint::Truncate);
}

Result<void> Journal::close() {
    drop_bulk();
    state_->stop_day();
    Result<void> result = state_->database->close();
    state_->keys.reset();
    return result;
}

void Journal::abandon() {
    if (state_->database->is_open()) state_->database->leave_untouched();
    static_cast<void>(close().ok());
}

}  // namespace rapport::store
