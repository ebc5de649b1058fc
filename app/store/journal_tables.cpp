// The tables of a journal as texts: moments as RFC 3339 has them, bytes as hex digits, nothing
// where nothing was answered.
#include "base/text.h"
#include "store/journal.h"
#include "store/journal_state.h"
#include "store/live_rows.h"

namespace rapport::store {
namespace {

// The column that holds the offset of the moments in `name`, as the schema calls such pairs.
std::string offset_column(const std::string& name) {
    if (name == "at") return "offset_min";
    constexpr std::string_view kAt = "_at";
    return (name.ends_with(kAt) ? name.substr(0, name.size() - kAt.size()) : name) + "_offset_min";
}

struct TextColumn {
    std::string name;
    std::size_t at = 0;                 // Among the columns that were read.
    std::optional<std::size_t> offset;  // Likewise: the offset of the moment.
    bool is_moment = false;
};

bool is_moment_name(const std::string& name) {
    return name == "at" || name == "changed" || name == "deleted";
}

// A moment and its offset become one column.
std::vector<TextColumn> text_columns(const std::vector<LiveColumn>& columns) {
    std::vector<TextColumn> made;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        TextColumn column{columns[i].name, i, {}, is_moment_name(columns[i].name)};
        if (i + 1 < columns.size() && columns[i + 1].name == offset_column(column.name)) {
            column.offset = ++i;
            column.is_moment = true;
        }
        made.push_back(std::move(column));
    }
    return made;
}

std::string hex_of(const base::Bytes& bytes) {
    constexpr const char* kDigits = "0123456789abcdef";
    std::string hex;
    for (const std::uint8_t byte : bytes) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 15];
    }
    return hex;
}

std::string text_of(const std::vector<Cell>& row, const TextColumn& column) {
    const Cell& cell = row[column.at];
    if (const auto* text = std::get_if<std::string>(&cell)) return base::to_valid_utf8(*text);
    if (const auto* bytes = std::get_if<base::Bytes>(&cell)) return hex_of(*bytes);
    const auto* number = std::get_if<std::int64_t>(&cell);
    if (number == nullptr) return {};
    if (!column.is_moment) return std::to_string(*number);
    const auto* offset = column.offset ? std::get_if<std::int64_t>(&row[*column.offset]) : nullptr;
    return base::format(Moment{{*number}, offset ? static_cast<int>(*offset) : 0});
}

}  // namespace

Result<std::vector<std::string>> Journal::table_names() const {
    return store::table_names(*state_->database);
}

Result<model::PlainTable> Journal::table(const std::string& name) const {
    auto columns = live_columns(*state_->database, name);
    if (!columns.ok()) return columns.error();
    const std::vector<TextColumn> texts = text_columns(columns.value());
    model::PlainTable made;
    made.name = name;
    for (const TextColumn& column : texts) made.columns.push_back(column.name);
    auto done = read_live_rows(*state_->database, name, columns.value(), [&](const auto& row) {
        std::vector<std::string>& fields = made.rows.emplace_back();
        for (const TextColumn& column : texts) fields.push_back(text_of(row, column));
        return Result<void>();
    });
    if (!done.ok()) return done.error();
    return made;
}

}  // namespace rapport::store
