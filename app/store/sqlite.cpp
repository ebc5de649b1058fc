// Opening, keying and closing a database, and running statements in it.
#include "store/sqlite.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "store/sqlite_setup.h"
#include "store/vfs_file.h"
#include "store/word_splitter.h"

namespace rapport::store {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

constexpr std::string_view kPlainHeader("SQLite format 3\0", 16);
constexpr std::size_t kSaltBytes = 16;

// A flipped byte or two in the salt is damage; a wholly different one is another file.
constexpr std::ptrdiff_t kLeastEqualSaltBytes = 12;

// The first bytes of the file; empty if it has fewer or is not there.
Result<base::Bytes> read_salt(const OpenDatabase& options) {
    auto file = VfsFile::open(options.vfs->name(), options.path, FileMode::Read);
    if (!file.ok()) {
        return file.error().kind == ErrorKind::NotFound ? Result<base::Bytes>(base::Bytes())
                                                        : file.error();
    }
    auto size = file.value().size_bytes();
    if (!size.ok()) {
        return size.error();
    }
    if (size.value() < static_cast<std::int64_t>(kSaltBytes)) {
        return base::Bytes();
    }
    return file.value().read(0, kSaltBytes);
}

Result<void> refuse_plain_file(const OpenDatabase& options) {
    auto start = read_salt(options);
    if (!start.ok()) {
        return start.error();
    }
    if (std::equal(start.value().begin(), start.value().end(), kPlainHeader.begin(),
                   kPlainHeader.end())) {
        return Error{ErrorKind::Corrupt, "opening the database: it is not encrypted"};
    }
    return {};
}

// SQLite says "not a database" for a wrong key and for a damaged first page alike.
Error tell_damage_from_wrong_key(const OpenDatabase& options, const Error& error) {
    auto start = read_salt(options);
    if (error.kind != ErrorKind::Corrupt || !start.ok() || start.value().empty()) {
        return error;
    }
    std::ptrdiff_t equal = 0;
    for (std::size_t i = 0; i < kSaltBytes; ++i) {
        equal += start.value()[i] == options.key.salt[i] ? 1 : 0;
    }
    if (equal >= kLeastEqualSaltBytes) {
        return error;
    }
    return {ErrorKind::WrongKey, "opening the database: it belongs to another key"};
}

}  // namespace

void Database::Closer::operator()(sqlite3* handle) const {
    // Fails only while a statement is in use, which no caller may do.
    CHECK(sqlite3_close(handle) == SQLITE_OK);
}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const OpenDatabase& options) {
    CHECK(options.vfs != nullptr);
    if (auto fine = refuse_plain_file(options); !fine.ok()) {
        return fine.error();
    }
    auto database = std::make_unique<Database>();
    if (auto done = database->set_up(options); !done.ok()) {
        database.reset();
        return tell_damage_from_wrong_key(options, done.error());
    }
    return database;
}

Result<void> Database::set_up(const OpenDatabase& options) {
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE;
    const int code =
        sqlite3_open_v2(options.path.c_str(), &handle, flags, options.vfs->cipher_name().c_str());
    handle_.reset(handle);
    if (code != SQLITE_OK) {
        return to_error(code, "opening the database");
    }
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // Until everything is in order, closing must not write.
    leave_untouched();
    if (auto done = set_key(options.key); !done.ok()) {
        return done;
    }
    // The page size counts for a new file alone. Exclusive locking comes before the log, so that
    // the log's index lies in memory.
    auto done = run_script(
        "PRAGMA page_size = 8192; PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY;"
        "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;");
    if (!done.ok()) {
        return done;
    }
    auto pages = ask_integer("PRAGMA page_count");
    if (!pages.ok()) {
        return pages.error();
    }
    // This reads the first page, which is where a wrong key shows.
    auto objects = ask_integer("SELECT count(*) FROM sqlite_schema");
    if (!objects.ok()) {
        return objects.error();
    }
    was_empty_ = pages.value() == 0;
    if (done = add_word_splitter(handle); !done.ok()) {
        return done;
    }
    done = run_script(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
    if (!done.ok()) {
        return done;
    }
    // A hook of our own also switches SQLite's automatic checkpoints off.
    sqlite3_wal_hook(handle, &Database::on_log, this);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return {};
}

Result<void> Database::set_key(const DatabaseKey& key) {
    const int cipher = sqlite3mc_cipher_index("chacha20");
    if (cipher < 0 || sqlite3mc_config(handle_.get(), "cipher", cipher) != cipher) {
        return Error{ErrorKind::Unsupported, "opening the database: the cipher is missing"};
    }
    std::array<char, 2 * kSaltBytes + 1> salt = {};
    sodium_bin2hex(salt.data(), salt.size(), key.salt.data(), key.salt.size());
    auto done = run_script("PRAGMA cipher_salt = '" + std::string(salt.data()) + "'");
    if (!done.ok()) {
        return done;
    }
    std::array<std::uint8_t, 4 + 32> raw = {'r', 'a', 'w', ':'};
    std::copy(key.key.begin(), key.key.end(), raw.begin() + 4);
    const int code =
        sqlite3_key_v2(handle_.get(), "main", raw.data(), static_cast<int>(raw.size()));
    sodium_memzero(raw.data(), raw.size());
    return code == SQLITE_OK ? Result<void>() : to_error(code, "setting the key");
}

Result<Statement> Database::prepare(std::string_view sql) {
    if (handle_ == nullptr) {
        return Error{ErrorKind::Io, "the database is closed"};
    }
    auto known = statements_.find(sql);
    if (known == statements_.end() || sqlite3_stmt_busy(known->second.get()) != 0) {
        sqlite3_stmt* statement = nullptr;
        const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) {
            Error error = to_error(code, "preparing a statement");
            error.what += std::string(": ") + sqlite3_errmsg(handle_.get());
            return error;
        }
        Statement::Handle handle(statement, Statement::Finisher{false});
        if (known != statements_.end()) {
            return Statement(std::move(handle));
        }
        known = statements_.emplace(std::string(sql), std::move(handle)).first;
    }
    return Statement(Statement::Handle(known->second.get(), Statement::Finisher{true}));
}

Result<void> Database::run_script(const std::string& sql) {
    if (handle_ == nullptr) {
        return Error{ErrorKind::Io, "the database is closed"};
    }
    const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : to_error(code, "running a script");
}

Result<std::vector<std::string>> Database::split_words(std::string_view text) {
    return handle_ == nullptr ? Error{ErrorKind::Io, "the database is closed"}
                              : store::split_words(handle_.get(), text);
}

Result<void> Database::finish(Statement& statement) {
    for (;;) {
        auto row = statement.step();
        if (!row.ok()) {
            return row.error();
        }
        if (!row.value()) {
            return {};
        }
    }
}

Result<std::int64_t> Database::first_integer(Statement& statement) {
    auto row = statement.step();
    if (!row.ok()) {
        return row.error();
    }
    if (!row.value()) {
        return Error{ErrorKind::NotFound, "no row"};
    }
    return statement.integer(0);
}

int Database::changed_rows() const { return sqlite3_changes(handle_.get()); }

bool Database::in_transaction() const {
    return handle_ != nullptr && sqlite3_get_autocommit(handle_.get()) == 0;
}

void Database::roll_back() noexcept {
    if (in_transaction()) {
        sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

Result<void> Database::checkpoint(Checkpoint how) {
    if (handle_ == nullptr) {
        return Error{ErrorKind::Io, "the database is closed"};
    }
    const int mode =
        how == Checkpoint::Passive ? SQLITE_CHECKPOINT_PASSIVE : SQLITE_CHECKPOINT_TRUNCATE;
    int in_log = 0;
    int moved = 0;
    const int code = sqlite3_wal_checkpoint_v2(handle_.get(), "main", mode, &in_log, &moved);
    if (code != SQLITE_OK) {
        return to_error(code, "checkpointing");
    }
    log_pages_ = std::max(0, in_log - moved);
    return {};
}

void Database::leave_untouched() {
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Result<void> Database::close() {
    if (handle_ == nullptr) {
        return {};
    }
    int untouched = 0;
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, -1, &untouched);
    Result<void> result;
    if (untouched == 0) {
        result = checkpoint(Checkpoint::Truncate);
    }
    statements_.clear();
    handle_.reset();
    return result;
}

int Database::on_log(void* context, sqlite3*, const char*, int pages) {
    static_cast<Database*>(context)->log_pages_ = pages;
    return SQLITE_OK;
}

}  // namespace rapport::store
