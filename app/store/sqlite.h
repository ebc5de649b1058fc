// A thin, owning layer over SQLite: Database, Statement, Transaction. All failures are Results.
// Databases are always encrypted and always opened through the cipher above a sticky VFS.
#pragma once

#include <sqlite3.h>

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/bytes.h"
#include "base/id.h"
#include "base/result.h"
#include "store/sticky_vfs.h"

namespace rapport::store {

// What opens a database. The salt is public: it stands at the start of the file, and a file that
// starts with another salt belongs to another key.
struct DatabaseKey {
    std::array<std::uint8_t, 32> key = {};
    std::array<std::uint8_t, 16> salt = {};
    bool operator==(const DatabaseKey&) const = default;
};

class Database;

// A prepared statement. Parameters are bound from left to right; the first failure of a binding is
// reported by the next step(). Must not outlive its Database.
class Statement {
  public:
    Statement& bind(std::nullptr_t);
    Statement& bind(std::int64_t value);
    Statement& bind(int value) { return bind(static_cast<std::int64_t>(value)); }
    Statement& bind(bool value) { return bind(static_cast<std::int64_t>(value ? 1 : 0)); }
    Statement& bind(std::string_view text);
    Statement& bind(const std::string& text) { return bind(std::string_view(text)); }
    Statement& bind(const char* text) { return bind(std::string_view(text)); }
    Statement& bind(base::ByteView blob);
    Statement& bind(const base::Id& id) { return bind(base::ByteView(id.bytes)); }
    template <typename T>
    Statement& bind(const std::optional<T>& value) {
        return value ? bind(*value) : bind(nullptr);
    }

    // True: there is a row. False: done.
    base::Result<bool> step();

    // The columns of the current row, from 0. A NULL is 0, "" or nil where nothing else is said.
    bool is_null(int column) const;
    int kind(int column) const;  // SQLITE_INTEGER, SQLITE_TEXT ...
    std::int64_t integer(int column) const;
    std::string text(int column) const;
    base::Bytes blob(int column) const;
    base::Id id(int column) const;
    std::optional<std::int64_t> optional_integer(int column) const;
    std::optional<base::Id> optional_id(int column) const;

  private:
    friend class Database;
    struct Finisher {
        bool cached = false;
        void operator()(sqlite3_stmt* statement) const;
    };
    using Handle = std::unique_ptr<sqlite3_stmt, Finisher>;
    explicit Statement(Handle handle) : handle_(std::move(handle)) {}

    Statement& note(int code);

    Handle handle_;
    int bound_ = 0;
    int bind_failure_ = SQLITE_OK;
};

enum class Checkpoint { Passive, Truncate };

struct OpenDatabase {
    const StickyVfs* vfs = nullptr;  // Must outlive the database.
    std::string path;
    DatabaseKey key;
};

class Database {
  public:
    // Opens, or makes where the file is missing or empty; the caller decides beforehand whether
    // that may be. Afterwards the write-ahead log is on and nobody else can open the file.
    //   Corrupt   the file is damaged, or not encrypted at all
    //   WrongKey  the file is whole as far as can be seen, but belongs to another key
    //   Busy      somebody else has it open
    static base::Result<std::unique_ptr<Database>> open(const OpenDatabase& options);

    Database() = default;  // Not open; for open() alone.
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    bool is_open() const { return handle_ != nullptr; }

    // True if open() found no page in the file.
    bool was_empty() const { return was_empty_; }

    // A failure here is a mistake in our SQL or a damaged schema. Statements are kept and reused.
    base::Result<Statement> prepare(std::string_view sql);

    // Runs one statement to its end.
    template <typename... Arguments>
    base::Result<void> run(std::string_view sql, const Arguments&... arguments) {
        auto statement = prepare(sql);
        if (!statement.ok()) {
            return statement.error();
        }
        (statement.value().bind(arguments), ...);
        return finish(statement.value());
    }

    // Runs one statement and gives the first column of its first row; NotFound if there is none.
    template <typename... Arguments>
    base::Result<std::int64_t> ask_integer(std::string_view sql, const Arguments&... arguments) {
        auto statement = prepare(sql);
        if (!statement.ok()) {
            return statement.error();
        }
        (statement.value().bind(arguments), ...);
        return first_integer(statement.value());
    }

    // The words of a text, as an index of words in this database holds them.
    base::Result<std::vector<std::string>> split_words(std::string_view text);

    // Runs several statements without parameters, separated by ";".
    base::Result<void> run_script(const std::string& sql);

    // How many rows the last statement changed.
    int changed_rows() const;
    bool in_transaction() const;

    // Ends a transaction if there is one, also when there is no memory for an error. Should it
    // fail, the next BEGIN does too, and SQLite rolls back when it closes.
    void roll_back() noexcept;

    // Corrupt if SQLite's own check of the whole file finds anything; the text is for logs.
    base::Result<void> check_integrity();
    // Likewise of every page and row, but neither compares the indexes with their tables nor the
    // search with the texts, which takes ten times as long.
    base::Result<void> check_quickly();

    // How many pages wait in the log since the last full checkpoint.
    int log_pages() const { return log_pages_; }
    // Moves the log into the database file. Truncate also empties the log and waits for the disk.
    base::Result<void> checkpoint(Checkpoint how);

    // Puts everything that is in here into `other`, which is open, empty and of any key, page by
    // page in one transaction of it. Not within a transaction.
    base::Result<void> copy_into(Database& other);

    // From now on closing leaves every byte as it is.
    void leave_untouched();

    // Commits nothing, checkpoints (unless left untouched) and closes. Every later call fails.
    base::Result<void> close();

  private:
    struct Closer {
        void operator()(sqlite3* handle) const;
    };

    base::Result<void> set_key(const DatabaseKey& key);
    base::Result<void> set_up(const OpenDatabase& options);
    base::Result<void> finish(Statement& statement);
    base::Result<void> check(std::string_view pragma);
    base::Result<std::int64_t> first_integer(Statement& statement);
    static int on_log(void* context, sqlite3* handle, const char* name, int pages);

    std::unique_ptr<sqlite3, Closer> handle_;
    std::map<std::string, Statement::Handle, std::less<>> statements_;
    int log_pages_ = 0;
    bool was_empty_ = false;
};

// Begins a transaction at once and rolls it back unless commit() was called and succeeded.
class Transaction {
  public:
    static base::Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    // Ok: everything is on the disk.
    base::Result<void> commit();

  private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_ = nullptr;  // None once it has ended.
};

}  // namespace rapport::store
