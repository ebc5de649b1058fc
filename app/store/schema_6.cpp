// Step 6 of the schema.
#include <array>

#include "store/schema_parts.h"

namespace rapport::store {
namespace {

// What every row of the client's has at its end.
constexpr std::string_view kCommon =
    "source TEXT NOT NULL, created INTEGER NOT NULL, created_offset_min INTEGER NOT NULL,"
    " changed INTEGER NOT NULL, deleted INTEGER";

// The whole practice: sheets and their answers by field, homework, how goals of the course go on,
// own prompts. The answers to a sheet have the id that sheet, field and item give them, so that two
// journals that answer the same field of the same sheet answer one thing.
constexpr std::string_view kTables = R"sql(
ALTER TABLE goal ADD COLUMN whose INTEGER CHECK (whose IN (0, 1, 2));
ALTER TABLE goal ADD COLUMN talk_over INTEGER NOT NULL DEFAULT 0 CHECK (talk_over IN (0, 1));
ALTER TABLE goal ADD COLUMN weight INTEGER NOT NULL DEFAULT 1 CHECK (weight >= 0);
ALTER TABLE contact ADD COLUMN before_unlock INTEGER NOT NULL DEFAULT 0 CHECK (before_unlock IN (0, 1));

CREATE TABLE goal_mark (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    goal BLOB NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL CHECK (kind >= 0),
    number INTEGER,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    {common}
) STRICT;
CREATE INDEX goal_mark_course ON goal_mark (course);
CREATE INDEX goal_mark_goal ON goal_mark (goal, at);

CREATE TABLE sheet (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    goal BLOB REFERENCES goal (id) ON DELETE SET NULL,
    is_private INTEGER NOT NULL CHECK (is_private IN (0, 1)),
    {common}
) STRICT;
CREATE INDEX sheet_course ON sheet (course, name);
CREATE INDEX sheet_goal ON sheet (goal);

CREATE TABLE sheet_field (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    sheet BLOB NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    item INTEGER NOT NULL CHECK (item >= 0),
    number INTEGER,
    text TEXT NOT NULL,
    {common}
) STRICT;
CREATE INDEX sheet_field_course ON sheet_field (course);
CREATE INDEX sheet_field_sheet ON sheet_field (sheet);

CREATE TABLE homework (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    session BLOB REFERENCES session (id) ON DELETE SET NULL,
    what TEXT NOT NULL,
    why TEXT NOT NULL,
    due TEXT NOT NULL,
    first_step TEXT NOT NULL,
    in_the_way TEXT NOT NULL,
    state INTEGER CHECK (state IN (0, 1, 2, 3)),
    came_back INTEGER CHECK (came_back IN (0, 1)),
    whose INTEGER CHECK (whose IN (0, 1, 2)),
    sheet TEXT NOT NULL,
    is_private INTEGER NOT NULL CHECK (is_private IN (0, 1)),
    is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
    at INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    words TEXT AS (what || char(10) || why || char(10) || due || char(10) || first_step || char(10) ||
        in_the_way),
    {common}
) STRICT;
CREATE INDEX homework_course ON homework (course);
CREATE INDEX homework_session ON homework (session);

-- Own prompts and own kind lines, and own words in place of built-in ones ("replaces": its key).
CREATE TABLE prompt (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    kind INTEGER NOT NULL CHECK (kind >= 0),
    purpose TEXT NOT NULL,
    replaces TEXT NOT NULL,
    text TEXT NOT NULL,
    is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
    position INTEGER NOT NULL,
    {common}
) STRICT;
)sql";

constexpr std::array kMade = {"goal_mark", "sheet", "sheet_field", "homework", "prompt"};

// In the order of model::FoundKind, after those of step 4.
constexpr std::size_t kFirstKind = 14;
constexpr std::array<IndexedWords, 4> kTexts6 = {{{"sheet_field", "text", "created"},
                                                  {"homework", "words", "at"},
                                                  {"prompt", "text", "created"},
                                                  {"goal_mark", "text", "created"}}};

std::string make_step_6() {
    std::string sql(kTables);
    put(sql, "{common}", kCommon);
    for (const char* table : kMade) sql += index_deleted(table) + remember_gone(table);
    for (std::size_t i = 0; i < kTexts6.size(); ++i)
        sql += follow_words(kTexts6[i], kFirstKind + i);
    return sql;
}

}  // namespace

const std::string& schema_step_6() {
    static const std::string kStep = make_step_6();
    return kStep;
}

}  // namespace rapport::store
