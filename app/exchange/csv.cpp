#include "exchange/csv.h"

namespace rapport::exchange {
namespace {

// Digits, with at most a minus in front and one point within.
bool is_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.empty() || text.front() == '.' || text.back() == '.') return false;
    return text.find_first_not_of("0123456789.") == text.npos && text.find('.') == text.rfind('.');
}

bool needs_mark(std::string_view text) {
    constexpr std::string_view kFormula = "=+-@\t\r\n'";
    return !text.empty() && kFormula.find(text.front()) != kFormula.npos && !is_number(text);
}

void add_field(std::string& file, std::string_view text) {
    if (text.empty() || is_number(text)) {
        file += text;
        return;
    }
    file += '"';
    if (needs_mark(text)) file += '\'';
    for (const char letter : text) {
        if (letter == '"') file += '"';
        file += letter;
    }
    file += '"';
}

void add_row(std::string& file, const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) file += ',';
        add_field(file, fields[i]);
    }
    file += "\r\n";
}

}  // namespace

std::string csv_file(const model::PlainTable& table) {
    std::string file;
    add_row(file, table.columns);
    for (const std::vector<std::string>& row : table.rows) add_row(file, row);
    return file;
}

}  // namespace rapport::exchange
