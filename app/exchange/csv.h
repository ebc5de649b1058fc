// Tables as CSV, RFC 4180: a comma between fields, CR LF behind rows, every text in quotes, UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "model/plain_table.h"

namespace rapport::exchange {

// A row of names, then the rows. Spreadsheets take a field that begins with = + - @, a tab or a
// line end for a formula, whatever quotes are around it, and it might run. Such a field gets an
// apostrophe in front, which spreadsheets take for "this is text"; so does one that begins with an
// apostrophe itself, so that whoever takes one away from every field has exactly what was written.
// Numbers, also those below nought, stay as they are.
std::string csv_file(const model::PlainTable& table);

}  // namespace rapport::exchange
