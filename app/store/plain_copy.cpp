// The archive, in this order:
//   the schema's number (int32); how many tables (uint32); of each table: its name, the names of
//   its columns, how many rows (uint64), and row by row a cell for each column. A cell is its kind
//   (int32: 0 nothing, 1 a number, 2 a text, 3 bytes) and its value. A length is a uint64.
#include "store/plain_copy.h"

#include <algorithm>

#include "store/archive.h"
#include "store/envelope.h"
#include "store/json_copy.h"
#include "store/migrations.h"
#include "store/table.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;
using base::Error;
using base::ErrorKind;
using base::Result;

constexpr Magic kPlainMagic = {0x89, 'R', 'P', 'L', 0x0D, 0x0A, 0x1A, 0x0A};
constexpr std::uint32_t kPlainFormat = 1;

Error damaged() { return {ErrorKind::Corrupt, "the plain copy holds what no version writes"}; }

Result<void> save_table(Database& database, const std::string& table, OutputArchive& archive) {
    auto columns = column_names(database, table);
    if (!columns.ok()) return columns.error();
    auto rows = database.ask_integer("SELECT count(*) FROM main." + table);
    if (!rows.ok()) return rows.error();
    archive(table, columns.value(), static_cast<std::uint64_t>(rows.value()));
    return read_rows(database, table, columns.value(), [&](const std::vector<Cell>& row) {
        for (const Cell& cell : row) archive(cell);
        return Result<void>();
    });
}

bool holds_all(const std::vector<std::string>& all, const std::vector<std::string>& some) {
    return std::all_of(some.begin(), some.end(), [&](const std::string& one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    });
}

// Names come into statements, so only those that the schema has are taken.
Result<void> load_table(Database& database, const std::vector<std::string>& tables,
                        InputArchive& archive) {
    std::string table;
    std::vector<std::string> columns;
    std::uint64_t rows = 0;
    archive(table, columns, rows);
    if (!holds_all(tables, {table}) || columns.empty()) return damaged();
    auto known = column_names(database, table);
    if (!known.ok()) return known.error();
    if (!holds_all(known.value(), columns)) return damaged();
    std::vector<Cell> row(columns.size());
    for (std::uint64_t i = 0; i < rows; ++i) {
        for (Cell& cell : row) archive(cell);
        auto done = insert_row(database, "main." + table, columns, row);
        if (!done.ok()) return damaged();
    }
    return {};
}

// The tables of a version, without triggers' work: the rows bring what those would make.
Result<void> load_all(Database& database, InputArchive& archive) {
    std::int32_t version = 0;
    std::uint32_t count = 0;
    archive(version, count);
    const auto steps = schema_migrations();
    if (version > newest_version(steps)) {
        return Error{ErrorKind::TooNew, "the plain copy: a newer version made it"};
    }
    if (version < 1) return damaged();
    const auto keep_nothing = [] { return Result<void>(); };
    auto made = migrate(database, steps.first(static_cast<std::size_t>(version)), keep_nothing);
    if (!made.ok()) return made;
    auto tables = table_names(database);
    if (!tables.ok()) return tables.error();
    auto transaction = Transaction::begin(database);
    if (!transaction.ok()) return transaction.error();
    if (auto put_off = database.run("PRAGMA defer_foreign_keys = ON"); !put_off.ok()) {
        return put_off;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        auto loaded = load_table(database, tables.value(), archive);
        if (!loaded.ok()) return loaded;
    }
    if (archive.rest_bytes() != 0) return damaged();
    if (!transaction.value().commit().ok()) return damaged();
    return migrate(database, steps, keep_nothing);
}

}  // namespace

Result<Bytes> make_plain_copy(Database& database) {
    auto version = database.ask_integer("PRAGMA user_version");
    if (!version.ok()) return version.error();
    auto tables = table_names(database);
    if (!tables.ok()) return tables.error();
    Bytes body;
    OutputArchive archive(body);
    archive(static_cast<std::int32_t>(version.value()),
            static_cast<std::uint32_t>(tables.value().size()));
    for (const std::string& table : tables.value()) {
        if (auto saved = save_table(database, table, archive); !saved.ok()) return saved.error();
    }
    return make_envelope(kPlainMagic, kPlainFormat, {{}, body});
}

bool is_plain_copy(ByteView bytes) { return has_magic(bytes, kPlainMagic) || is_json_copy(bytes); }

Result<void> read_plain_copy(ByteView bytes, const ReadDatabase& read) {
    if (is_json_copy(bytes)) return read_json_copy(bytes, read);
    auto parts = open_envelope(bytes, kPlainMagic, kPlainFormat);
    if (!parts.ok()) return parts.error();
    const auto fill = [&](Database& database) -> Result<void> {
        try {
            InputArchive archive(parts.value().large);
            return load_all(database, archive);
        } catch (const cereal::Exception&) {
            return damaged();
        }
    };
    return made_in_memory(fill, read);
}

}  // namespace rapport::store
