// Running the steps.
#include "store/migrations.h"

#include <string>

namespace rapport::store {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

Result<void> run_step(Database& database, const Migration& step) {
    auto transaction = Transaction::begin(database);
    if (!transaction.ok()) {
        return transaction.error();
    }
    if (auto done = database.run_script(step.sql); !done.ok()) {
        return done;
    }
    const std::string version = "PRAGMA user_version = " + std::to_string(step.version);
    if (auto done = database.run_script(version); !done.ok()) {
        return done;
    }
    return transaction.value().commit();
}

}  // namespace

int newest_version(std::span<const Migration> steps) {
    return steps.empty() ? 0 : steps.back().version;
}

Result<void> refuse_newer(Database& database, std::span<const Migration> steps) {
    auto version = database.ask_integer("PRAGMA user_version");
    if (!version.ok()) {
        return version.error();
    }
    if (version.value() > newest_version(steps)) {
        database.leave_untouched();
        return Error{ErrorKind::TooNew, "the database: a newer version wrote it"};
    }
    return {};
}

Result<void> migrate(Database& database, std::span<const Migration> steps,
                     const std::function<Result<void>()>& keep_copy) {
    if (auto fine = refuse_newer(database, steps); !fine.ok()) {
        return fine;
    }
    auto version = database.ask_integer("PRAGMA user_version");
    if (!version.ok()) {
        return version.error();
    }
    bool kept = version.value() == 0;
    for (const Migration& step : steps) {
        if (step.version <= version.value()) {
            continue;
        }
        if (!kept) {
            if (auto done = keep_copy(); !done.ok()) {
                return done;
            }
            kept = true;
        }
        if (auto done = run_step(database, step); !done.ok()) {
            return done;
        }
    }
    return {};
}

}  // namespace rapport::store
