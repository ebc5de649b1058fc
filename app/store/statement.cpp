// Statement and Transaction: binding, stepping, columns, begin and commit.
#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

#include "store/sqlite.h"
#include "store/sqlite_setup.h"

namespace rapport::store {

using base::Result;

void Statement::Finisher::operator()(sqlite3_stmt* statement) const {
    if (cached) {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    } else {
        sqlite3_finalize(statement);
    }
}

Statement& Statement::note(int code) {
    if (bind_failure_ == SQLITE_OK) {
        bind_failure_ = code;
    }
    return *this;
}

Statement& Statement::bind(std::nullptr_t) {
    return note(sqlite3_bind_null(handle_.get(), ++bound_));
}

Statement& Statement::bind(std::int64_t value) {
    return note(sqlite3_bind_int64(handle_.get(), ++bound_, value));
}

Statement& Statement::bind(std::string_view text) {
    // A view without data would be bound as NULL; an empty text is not NULL.
    const char* data = text.data() == nullptr ? "" : text.data();
    return note(sqlite3_bind_text64(handle_.get(), ++bound_, data, text.size(), SQLITE_TRANSIENT,
                                    SQLITE_UTF8));
}

Statement& Statement::bind(base::ByteView blob) {
    return note(
        sqlite3_bind_blob64(handle_.get(), ++bound_, blob.data(), blob.size(), SQLITE_TRANSIENT));
}

Result<bool> Statement::step() {
    if (bind_failure_ != SQLITE_OK) {
        return to_error(bind_failure_, "binding a value");
    }
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return to_error(code, "running a statement");
}

bool Statement::is_null(int column) const { return kind(column) == SQLITE_NULL; }

int Statement::kind(int column) const { return sqlite3_column_type(handle_.get(), column); }

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_.get(), column);
}

std::string Statement::text(int column) const {
    // As a blob, a text is given as it lies there; as a text it may be copied to end with a zero.
    const void* data = sqlite3_column_blob(handle_.get(), column);
    const int size = sqlite3_column_bytes(handle_.get(), column);
    if (sqlite3_errcode(sqlite3_db_handle(handle_.get())) == SQLITE_NOMEM) {
        throw std::bad_alloc();  // Else words that are there would read as empty.
    }
    if (data == nullptr) {
        return {};
    }
    return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

base::Bytes Statement::blob(int column) const {
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_.get(), column));
    const int size = sqlite3_column_bytes(handle_.get(), column);
    return data == nullptr ? base::Bytes() : base::Bytes(data, data + size);
}

base::Id Statement::id(int column) const {
    base::Id id;
    const void* data = sqlite3_column_blob(handle_.get(), column);
    const int size = sqlite3_column_bytes(handle_.get(), column);
    if (data != nullptr && size == static_cast<int>(id.bytes.size())) {
        std::memcpy(id.bytes.data(), data, id.bytes.size());
    }
    return id;
}

std::optional<std::int64_t> Statement::optional_integer(int column) const {
    return is_null(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<base::Id> Statement::optional_id(int column) const {
    return is_null(column) ? std::nullopt : std::optional(id(column));
}

Result<Transaction> Transaction::begin(Database& database) {
    if (auto begun = database.run("BEGIN IMMEDIATE"); !begun.ok()) {
        return begun.error();
    }
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
    if (database_ != nullptr) {
        database_->roll_back();
    }
}

Result<void> Transaction::commit() {
    auto committed = database_->run("COMMIT");
    if (committed.ok()) {
        database_ = nullptr;
    }
    return committed;
}

}  // namespace rapport::store
