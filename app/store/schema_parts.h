// SQL that several steps of the schema share. A released step never changes, and so neither does
// what these make for it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "store/schema.h"

namespace rapport::store {

// Puts `value` in place of every `name`.
void put(std::string& sql, std::string_view name, std::string_view value);

// The texts of a table that stand in the index of words, and the time at which they stand.
struct IndexedWords {
    std::string_view table, words, at;
};

// The index follows every change; `kind` is the number of its model::FoundKind.
std::string follow_words(const IndexedWords& texts, std::size_t kind);
// What is deleted is found without reading all rows.
std::string index_deleted(std::string_view table);
// What was deleted for good is remembered by its id (schema_5.cpp).
std::string remember_gone(std::string_view table);

}  // namespace rapport::store
