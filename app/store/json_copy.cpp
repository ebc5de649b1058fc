// Writing a journal as JSON: {"format", "version", "schema", "tables": {name: [{column: value}]}}.
// Numbers and texts are as they are stored, bytes are hex digits, and nothing is null. Each row has
// a line of its own.
#include "store/json_copy.h"

#include <rapidjson/writer.h>

#include "base/text.h"
#include "store/json_format.h"
#include "store/live_rows.h"

namespace rapport::store {
namespace {

using base::Result;

// Where rapidjson writes to.
struct JsonText {
    using Ch = char;
    std::string text;
    void Put(char letter) { text += letter; }
    void Flush() {}
};
using JsonWriter = rapidjson::Writer<JsonText>;

void write_json_text(JsonWriter& writer, const std::string& text) {
    const std::string valid = base::to_valid_utf8(text);
    writer.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
}

void write_json_cell(JsonWriter& writer, const Cell& cell) {
    constexpr const char* kDigits = "0123456789abcdef";
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        writer.Int64(*number);
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        write_json_text(writer, *text);
    } else if (const auto* bytes = std::get_if<base::Bytes>(&cell)) {
        std::string hex;
        for (const std::uint8_t byte : *bytes) {
            hex += kDigits[byte >> 4];
            hex += kDigits[byte & 15];
        }
        write_json_text(writer, hex);
    } else {
        writer.Null();
    }
}

Result<void> write_json_table(Database& database, const std::string& table, JsonText& file,
                              JsonWriter& writer) {
    auto columns = live_columns(database, table);
    if (!columns.ok()) return columns.error();
    write_json_text(writer, table);
    writer.StartArray();
    auto done = read_live_rows(database, table, columns.value(), [&](const auto& row) {
        file.Put('\n');
        writer.StartObject();
        for (std::size_t i = 0; i < row.size(); ++i) {
            write_json_text(writer, columns.value()[i].name);
            write_json_cell(writer, row[i]);
        }
        writer.EndObject();
        return Result<void>();
    });
    writer.EndArray();
    file.Put('\n');
    return done;
}

}  // namespace

Result<std::string> make_json_copy(Database& database) {
    auto version = database.ask_integer("PRAGMA user_version");
    if (!version.ok()) return version.error();
    auto tables = table_names(database);
    if (!tables.ok()) return tables.error();
    JsonText file;
    JsonWriter writer(file);
    writer.StartObject();
    writer.Key("format");
    writer.String(kJsonFormat);
    writer.Key("version");
    writer.Int(kJsonVersion);
    writer.Key("schema");
    writer.Int64(version.value());
    writer.Key("tables");
    writer.StartObject();
    for (const std::string& table : tables.value()) {
        auto written = write_json_table(database, table, file, writer);
        if (!written.ok()) return written.error();
    }
    writer.EndObject();
    writer.EndObject();
    file.Put('\n');
    return std::move(file.text);
}

}  // namespace rapport::store
