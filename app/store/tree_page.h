// What stands in one page of a table or an index, as SQLite's file format lays it out. Nothing in a
// page is believed: every number is checked against the bytes that are there.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/bytes.h"

namespace rapport::store {

// As SQLite stores it: NULL, a whole number, a number, a text, bytes.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, base::Bytes>;

struct Record {
    std::int64_t row = 0;  // Of a table with rows by number.
    std::vector<Value> values;
    bool whole = true;  // Else it ends where a page could not be read, maybe within a text.
};

enum class PageKind : std::uint8_t { Other, TableLeaf, TableInner, IndexLeaf, IndexInner };

struct TreePage {
    PageKind kind = PageKind::Other;
    std::vector<std::uint32_t> children;  // Of inner pages.
    std::vector<Record> records;          // All but inner pages of tables have them.
};

// Gives a page by its number; none: it cannot be read.
using PageSource = std::function<std::optional<base::Bytes>(std::uint32_t number)>;

// Reads `page`, which has this number; texts that go on in other pages come from `source`.
TreePage read_tree_page(base::ByteView page, std::uint32_t number, const PageSource& source);

}  // namespace rapport::store
