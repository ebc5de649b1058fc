// Step 4 of the schema.
#include <array>
#include <string_view>

#include "store/schema_parts.h"

namespace rapport::store {
namespace {

constexpr std::string_view kLists = R"sql(
-- The numbers of a session's answers, for lists of sessions, without their texts.
CREATE INDEX answer_number ON answer (course, session, prompt, number)
    WHERE number IS NOT NULL AND deleted IS NULL;

-- Notes by their time, without those about something not okay; and how many of these there are.
-- The conditions stand in it as columns too: else SQLite looks every note up to check them.
CREATE INDEX entry_note ON entry (at DESC, deleted, is_open, kind) WHERE deleted IS NULL AND is_open = 0 AND kind = 0;
CREATE INDEX entry_not_okay ON entry (course) WHERE deleted IS NULL AND kind = 1;

-- How many entries are kept, so that nobody has to count them.
CREATE TABLE entry_count (kept INTEGER NOT NULL) STRICT;
INSERT INTO entry_count SELECT count(*) FROM entry WHERE deleted IS NULL AND is_open = 0;
CREATE TRIGGER entry_count_made AFTER INSERT ON entry
WHEN NEW.deleted IS NULL AND NEW.is_open = 0 BEGIN
    UPDATE entry_count SET kept = kept + 1;
END;
CREATE TRIGGER entry_count_gone AFTER DELETE ON entry
WHEN OLD.deleted IS NULL AND OLD.is_open = 0 BEGIN
    UPDATE entry_count SET kept = kept - 1;
END;
CREATE TRIGGER entry_count_changed AFTER UPDATE ON entry
WHEN (NEW.deleted IS NULL AND NEW.is_open = 0) <> (OLD.deleted IS NULL AND OLD.is_open = 0) BEGIN
    UPDATE entry_count SET kept = kept + iif(NEW.deleted IS NULL AND NEW.is_open = 0, 1, -1);
END;
)sql";

// What is deleted is found without reading all rows: it is looked for at every start.
constexpr std::array kDeletable4 = {
    "goal", "question", "answer",  "remembered", "entry",   "contact",     "thread", "hard_thing",
    "wish", "moment",   "wording", "scale",      "session", "scale_value", "win",    "course"};
// Everything that a person wrote, found by its words. The database is encrypted as a whole, and the
// index with it. Several texts of one row stand on lines of their own. What is deleted or blank is
// not in it. A session stands at its day, one without a day at its last change.
constexpr std::string_view kWords = R"sql(
CREATE VIRTUAL TABLE words USING fts5(
    text, tokenize = any_script, prefix = '2 3');

ALTER TABLE question ADD COLUMN words TEXT AS (text || char(10) || answer);
ALTER TABLE hard_thing ADD COLUMN words TEXT AS (text || char(10) || fear || char(10) || need);
ALTER TABLE wording ADD COLUMN words TEXT AS (situation || char(10) || effect || char(10) || wish
    || char(10) || own);
ALTER TABLE moment ADD COLUMN words TEXT AS (signs_own || char(10) || under_own || char(10) ||
    what_happened || char(10) || different_now);
ALTER TABLE session ADD COLUMN words TEXT AS (not_to_forget || char(10) || how_it_was);
ALTER TABLE course ADD COLUMN words TEXT AS (with_whom || char(10) || began || char(10) || ended);
ALTER TABLE contact ADD COLUMN words TEXT AS (name || char(10) || reach);

ALTER TABLE session ADD COLUMN at INTEGER AS (coalesce(1000 * (strftime('%s',
    coalesce(planned_date, date((met_at + met_offset_min * 60000) / 1000, 'unixepoch')) || 'T' ||
    coalesce(planned_time, strftime('%H:%M', (met_at + met_offset_min * 60000) / 1000,
                                    'unixepoch'), '12:00')) - 60 * created_offset_min), changed));
)sql";

// The texts of each kind, in the order of model::FoundKind.
constexpr std::array<IndexedWords, 14> kTexts4 = {{{"entry", "text", "at"},
                                                   {"question", "words", "created"},
                                                   {"goal", "text", "created"},
                                                   {"answer", "text", "created"},
                                                   {"remembered", "text", "made_at"},
                                                   {"hard_thing", "words", "created"},
                                                   {"wish", "text", "created"},
                                                   {"wording", "words", "created"},
                                                   {"moment", "words", "at"},
                                                   {"win", "text", "at"},
                                                   {"session", "words", "at"},
                                                   {"course", "words", "created"},
                                                   {"scale", "name", "created"},
                                                   {"contact", "words", "created"}}};

std::string make_step_4() {
    std::string sql(kLists);
    for (const char* table : kDeletable4) sql += index_deleted(table);
    sql += kWords;
    for (std::size_t kind = 0; kind < kTexts4.size(); ++kind) {
        sql += follow_words(kTexts4[kind], kind);
    }
    return sql;
}

}  // namespace

const std::string& schema_step_4() {
    static const std::string kStep = make_step_4();
    return kStep;
}

}  // namespace rapport::store
