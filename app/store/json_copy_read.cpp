// Reading a journal from JSON, event by event, into a database in memory. Nothing is looked for
// but what a version of ours writes, in its order; the first thing that is different ends it.
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "store/json_copy.h"
#include "store/json_format.h"
#include "store/live_rows.h"
#include "store/migrations.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;
using base::Error;
using base::ErrorKind;
using base::Result;

Error not_ours() { return {ErrorKind::Corrupt, "the JSON holds what no version writes"}; }

std::optional<int> hex_digit(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    return std::nullopt;
}

std::optional<Bytes> bytes_of_hex(std::string_view hex) {
    if (hex.size() % 2 != 0) return std::nullopt;
    Bytes bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const std::optional<int> high = hex_digit(hex[i]), low = hex_digit(hex[i + 1]);
        if (!high || !low) return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(*high * 16 + *low));
    }
    return bytes;
}

// Takes rapidjson's events, whose names are its own; false ends the reading.
class JsonRows {
  public:
    using Ch = char;
    explicit JsonRows(Database& database) : database_(database) {}

    Error failure() const { return failure_.value_or(not_ours()); }

    Result<void> finish() {
        if (!transaction_ || where_ != Where::After) return not_ours();
        if (!transaction_->commit().ok()) return not_ours();
        return migrate(database_, schema_migrations(), [] { return Result<void>(); });
    }

    bool Null() { return put({}); }
    bool Bool(bool) { return false; }
    bool Int(int value) { return Int64(value); }
    bool Uint(unsigned value) { return Int64(value); }
    bool Int64(std::int64_t value) {
        return where_ == Where::Head ? take_head(value) : put({value});
    }
    // Whatever is above 32 bits and not negative comes as one of these: every moment.
    bool Uint64(std::uint64_t value) {
        const bool fits = value <= std::uint64_t{std::numeric_limits<std::int64_t>::max()};
        return fits && Int64(static_cast<std::int64_t>(value));
    }
    bool Double(double) { return false; }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
    bool String(const char* text, rapidjson::SizeType size, bool) {
        const std::string_view words(text, size);
        if (where_ == Where::Head) return head_ == 1 && words == kJsonFormat;
        if (where_ != Where::Row) return false;
        if (!columns_[column_].holds_bytes) return put({std::string(words)});
        std::optional<Bytes> bytes = bytes_of_hex(words);
        return bytes && put({std::move(*bytes)});
    }
    bool Key(const char* text, rapidjson::SizeType size, bool) {
        const std::string_view key(text, size);
        switch (where_) {
            case Where::Head: return head_ < kHead.size() && key == kHead[head_++];
            case Where::Tables: return begin_table(key);
            case Where::Row: return begin_cell(key);
            default: return false;
        }
    }
    bool StartObject() {
        switch (where_) {
            case Where::Before: where_ = Where::Head; return true;
            case Where::Head: return head_ == kHead.size() && begin_tables();
            case Where::Rows:
                where_ = Where::Row;
                std::fill(filled_.begin(), filled_.end(), false);
                return true;
            default: return false;
        }
    }
    bool EndObject(rapidjson::SizeType) {
        switch (where_) {
            case Where::Row: where_ = Where::Rows; return keep_row();
            case Where::Tables: where_ = Where::Foot; return true;
            case Where::Foot: where_ = Where::After; return true;
            default: return false;
        }
    }
    bool StartArray() {
        if (where_ != Where::Table) return false;
        where_ = Where::Rows;
        return true;
    }
    bool EndArray(rapidjson::SizeType) {
        if (where_ != Where::Rows) return false;
        where_ = Where::Tables;
        return true;
    }

  private:
    enum class Where { Before, Head, Tables, Table, Rows, Row, Foot, After };
    static constexpr std::array<std::string_view, 4> kHead = {"format", "version", "schema",
                                                              "tables"};

    bool fail(const Error& error) {
        failure_ = error;
        return false;
    }

    bool take_head(std::int64_t value) {
        const Error newer = {ErrorKind::TooNew, "the JSON: a newer version made it"};
        if (head_ == 2) return value > kJsonVersion ? fail(newer) : value == kJsonVersion;
        if (head_ != 3) return false;
        if (value > newest_version(schema_migrations())) return fail(newer);
        schema_ = value;
        return schema_ >= 1;
    }

    // The tables of that version, empty.
    bool begin_tables() {
        const auto steps = schema_migrations().first(static_cast<std::size_t>(schema_));
        auto made = migrate(database_, steps, [] { return Result<void>(); });
        if (!made.ok()) return fail(made.error());
        auto tables = table_names(database_);
        if (!tables.ok()) return fail(tables.error());
        tables_ = std::move(tables).value();
        auto transaction = Transaction::begin(database_);
        if (!transaction.ok()) return fail(transaction.error());
        transaction_.emplace(std::move(transaction).value());
        auto put_off = database_.run("PRAGMA defer_foreign_keys = ON");
        if (!put_off.ok()) return fail(put_off.error());
        where_ = Where::Tables;
        return true;
    }

    // Names come into statements, so only those that the schema has are taken, and once.
    bool begin_table(std::string_view name) {
        const auto found = std::find(tables_.begin(), tables_.end(), name);
        if (found == tables_.end()) return false;
        table_ = *found;
        tables_.erase(found);
        auto columns = live_columns(database_, table_);
        if (!columns.ok()) return fail(columns.error());
        columns_ = std::move(columns).value();
        names_.clear();
        for (const LiveColumn& column : columns_) names_.push_back(column.name);
        row_.assign(columns_.size(), {});
        filled_.assign(columns_.size(), false);
        where_ = Where::Table;
        return true;
    }

    bool begin_cell(std::string_view name) {
        const auto found = std::find(names_.begin(), names_.end(), name);
        if (found == names_.end()) return false;
        column_ = static_cast<std::size_t>(found - names_.begin());
        return !filled_[column_];
    }

    bool put(Cell cell) {
        if (where_ != Where::Row) return false;
        row_[column_] = std::move(cell);
        filled_[column_] = true;
        return true;
    }

    bool keep_row() {
        const bool whole = std::find(filled_.begin(), filled_.end(), false) == filled_.end();
        return whole && insert_row(database_, "main." + table_, names_, row_).ok();
    }

    Database& database_;
    std::optional<Transaction> transaction_;
    std::optional<Error> failure_;  // Else whatever ended it is no JSON of ours.
    Where where_ = Where::Before;
    std::size_t head_ = 0;  // How many keys of the head were read.
    std::int64_t schema_ = 0;
    std::vector<std::string> tables_, names_;
    std::string table_;
    std::vector<LiveColumn> columns_;
    std::size_t column_ = 0;
    std::vector<Cell> row_;
    std::vector<bool> filled_;
};

}  // namespace

bool is_json_copy(ByteView bytes) { return !bytes.empty() && bytes[0] == '{'; }

Result<void> read_json_copy(ByteView bytes, const ReadDatabase& read) {
    const auto fill = [&](Database& database) -> Result<void> {
        constexpr unsigned kHow = rapidjson::kParseIterativeFlag |
                                  rapidjson::kParseValidateEncodingFlag |
                                  rapidjson::kParseFullPrecisionFlag;
        rapidjson::MemoryStream stream(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        rapidjson::Reader reader;
        JsonRows rows(database);
        if (reader.Parse<kHow>(stream, rows).IsError()) return rows.failure();
        // Reading ends at a zero, too.
        return stream.Tell() == bytes.size() ? rows.finish() : not_ours();
    };
    return made_in_memory(fill, read);
}

}  // namespace rapport::store
