// What a person wrote as Markdown: a file for each thing, with its date, its name and its tags in
// front of it as YAML, or all of it in one file. Words stand there as they were typed.
#pragma once

#include <set>
#include <string>

#include "model/read_thing.h"

namespace rapport::exchange {

// The whole file. In front of it: date (RFC 3339, or a day, or none), title, tags, private.
std::string markdown_file(const model::ReadThing& thing);
// Where it lies among the others: "2026/2026-01-14-0204-note.md". `taken` holds the names that were
// given so far; another thing of the same minute and name gets a number.
std::string markdown_name(const model::ReadThing& thing, std::set<std::string>& taken);

// Its part of the one file; `month` is the heading that stands last there.
std::string markdown_part(const model::ReadThing& thing, std::string& month);

}  // namespace rapport::exchange
