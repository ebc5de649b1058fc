// Step 4 of the schema.
#include "store/schema.h"

namespace rapport::store {

// Everything that a person wrote, found by its words. A document's number is that of its row times
// 32, and its kind (model/find.h). The database is encrypted as a whole, and the index with it.
// Several texts of one row stand on lines of their own. What is deleted or blank is not in it.
const char* const kSchemaStep4 = R"sql(
CREATE VIRTUAL TABLE words USING fts5(
    text, tokenize = any_script, prefix = '2 3');

-- The numbers of a session's answers, for lists of sessions, without their texts.
CREATE INDEX answer_number ON answer (course, session, prompt, number)
    WHERE number IS NOT NULL AND deleted IS NULL;

-- Notes by their time, without those about something not okay; and how many of these there are.
-- The conditions stand in it as columns too: else SQLite looks every note up to check them.
CREATE INDEX entry_note ON entry (at DESC, deleted, is_open, kind) WHERE deleted IS NULL AND is_open = 0 AND kind = 0;
CREATE INDEX entry_not_okay ON entry (course) WHERE deleted IS NULL AND kind = 1;

ALTER TABLE question ADD COLUMN words TEXT AS (text || char(10) || answer);
ALTER TABLE hard_thing ADD COLUMN words TEXT AS (text || char(10) || fear || char(10) || need);
ALTER TABLE wording ADD COLUMN words TEXT AS (situation || char(10) || effect || char(10) || wish
    || char(10) || own);
ALTER TABLE moment ADD COLUMN words TEXT AS (signs_own || char(10) || under_own || char(10) ||
    what_happened || char(10) || different_now);
ALTER TABLE session ADD COLUMN words TEXT AS (not_to_forget || char(10) || how_it_was);
ALTER TABLE course ADD COLUMN words TEXT AS (with_whom || char(10) || began || char(10) || ended);
ALTER TABLE contact ADD COLUMN words TEXT AS (name || char(10) || reach);

INSERT INTO words (rowid, text) SELECT row * 32 + 0, text FROM entry
    WHERE deleted IS NULL AND trim(text, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 1, words FROM question
    WHERE deleted IS NULL AND trim(words, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 2, text FROM goal
    WHERE deleted IS NULL AND trim(text, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 3, text FROM answer
    WHERE deleted IS NULL AND trim(text, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 4, text FROM remembered
    WHERE deleted IS NULL AND trim(text, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 5, words FROM hard_thing
    WHERE deleted IS NULL AND trim(words, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 6, text FROM wish
    WHERE deleted IS NULL AND trim(text, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 7, words FROM wording
    WHERE deleted IS NULL AND trim(words, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 8, words FROM moment
    WHERE deleted IS NULL AND trim(words, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 9, text FROM win
    WHERE deleted IS NULL AND trim(text, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 10, words FROM session
    WHERE deleted IS NULL AND trim(words, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 11, words FROM course
    WHERE deleted IS NULL AND trim(words, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 12, name FROM scale
    WHERE deleted IS NULL AND trim(name, char(9, 10, 13, 32)) <> '';
INSERT INTO words (rowid, text) SELECT row * 32 + 13, words FROM contact
    WHERE deleted IS NULL AND trim(words, char(9, 10, 13, 32)) <> '';
)sql"
                                 R"sql(
-- The index follows every change, also what goes when its session or course does.
CREATE TRIGGER entry_words_made AFTER INSERT ON entry
WHEN NEW.deleted IS NULL AND trim(NEW.text, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 0, NEW.text);
END;
CREATE TRIGGER entry_words_gone AFTER DELETE ON entry BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 0;
END;
CREATE TRIGGER entry_words_changed AFTER UPDATE ON entry
WHEN NEW.text <> OLD.text OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 0;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 0, NEW.text
    WHERE NEW.deleted IS NULL AND trim(NEW.text, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER question_words_made AFTER INSERT ON question
WHEN NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 1, NEW.words);
END;
CREATE TRIGGER question_words_gone AFTER DELETE ON question BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 1;
END;
CREATE TRIGGER question_words_changed AFTER UPDATE ON question
WHEN NEW.words <> OLD.words OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 1;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 1, NEW.words
    WHERE NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER goal_words_made AFTER INSERT ON goal
WHEN NEW.deleted IS NULL AND trim(NEW.text, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 2, NEW.text);
END;
CREATE TRIGGER goal_words_gone AFTER DELETE ON goal BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 2;
END;
CREATE TRIGGER goal_words_changed AFTER UPDATE ON goal
WHEN NEW.text <> OLD.text OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 2;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 2, NEW.text
    WHERE NEW.deleted IS NULL AND trim(NEW.text, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER answer_words_made AFTER INSERT ON answer
WHEN NEW.deleted IS NULL AND trim(NEW.text, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 3, NEW.text);
END;
CREATE TRIGGER answer_words_gone AFTER DELETE ON answer BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 3;
END;
CREATE TRIGGER answer_words_changed AFTER UPDATE ON answer
WHEN NEW.text <> OLD.text OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 3;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 3, NEW.text
    WHERE NEW.deleted IS NULL AND trim(NEW.text, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER remembered_words_made AFTER INSERT ON remembered
WHEN NEW.deleted IS NULL AND trim(NEW.text, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 4, NEW.text);
END;
CREATE TRIGGER remembered_words_gone AFTER DELETE ON remembered BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 4;
END;
CREATE TRIGGER remembered_words_changed AFTER UPDATE ON remembered
WHEN NEW.text <> OLD.text OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 4;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 4, NEW.text
    WHERE NEW.deleted IS NULL AND trim(NEW.text, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER hard_thing_words_made AFTER INSERT ON hard_thing
WHEN NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 5, NEW.words);
END;
CREATE TRIGGER hard_thing_words_gone AFTER DELETE ON hard_thing BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 5;
END;
CREATE TRIGGER hard_thing_words_changed AFTER UPDATE ON hard_thing
WHEN NEW.words <> OLD.words OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 5;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 5, NEW.words
    WHERE NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER wish_words_made AFTER INSERT ON wish
WHEN NEW.deleted IS NULL AND trim(NEW.text, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 6, NEW.text);
END;
CREATE TRIGGER wish_words_gone AFTER DELETE ON wish BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 6;
END;
CREATE TRIGGER wish_words_changed AFTER UPDATE ON wish
WHEN NEW.text <> OLD.text OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 6;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 6, NEW.text
    WHERE NEW.deleted IS NULL AND trim(NEW.text, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER wording_words_made AFTER INSERT ON wording
WHEN NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 7, NEW.words);
END;
CREATE TRIGGER wording_words_gone AFTER DELETE ON wording BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 7;
END;
CREATE TRIGGER wording_words_changed AFTER UPDATE ON wording
WHEN NEW.words <> OLD.words OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 7;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 7, NEW.words
    WHERE NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER moment_words_made AFTER INSERT ON moment
WHEN NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 8, NEW.words);
END;
CREATE TRIGGER moment_words_gone AFTER DELETE ON moment BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 8;
END;
CREATE TRIGGER moment_words_changed AFTER UPDATE ON moment
WHEN NEW.words <> OLD.words OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 8;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 8, NEW.words
    WHERE NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER win_words_made AFTER INSERT ON win
WHEN NEW.deleted IS NULL AND trim(NEW.text, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 9, NEW.text);
END;
CREATE TRIGGER win_words_gone AFTER DELETE ON win BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 9;
END;
CREATE TRIGGER win_words_changed AFTER UPDATE ON win
WHEN NEW.text <> OLD.text OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 9;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 9, NEW.text
    WHERE NEW.deleted IS NULL AND trim(NEW.text, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER session_words_made AFTER INSERT ON session
WHEN NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 10, NEW.words);
END;
CREATE TRIGGER session_words_gone AFTER DELETE ON session BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 10;
END;
CREATE TRIGGER session_words_changed AFTER UPDATE ON session
WHEN NEW.words <> OLD.words OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 10;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 10, NEW.words
    WHERE NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER course_words_made AFTER INSERT ON course
WHEN NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 11, NEW.words);
END;
CREATE TRIGGER course_words_gone AFTER DELETE ON course BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 11;
END;
CREATE TRIGGER course_words_changed AFTER UPDATE ON course
WHEN NEW.words <> OLD.words OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 11;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 11, NEW.words
    WHERE NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER scale_words_made AFTER INSERT ON scale
WHEN NEW.deleted IS NULL AND trim(NEW.name, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 12, NEW.name);
END;
CREATE TRIGGER scale_words_gone AFTER DELETE ON scale BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 12;
END;
CREATE TRIGGER scale_words_changed AFTER UPDATE ON scale
WHEN NEW.name <> OLD.name OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 12;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 12, NEW.name
    WHERE NEW.deleted IS NULL AND trim(NEW.name, char(9, 10, 13, 32)) <> '';
END;

CREATE TRIGGER contact_words_made AFTER INSERT ON contact
WHEN NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.row * 32 + 13, NEW.words);
END;
CREATE TRIGGER contact_words_gone AFTER DELETE ON contact BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 13;
END;
CREATE TRIGGER contact_words_changed AFTER UPDATE ON contact
WHEN NEW.words <> OLD.words OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.row * 32 + 13;
    INSERT INTO words (rowid, text) SELECT NEW.row * 32 + 13, NEW.words
    WHERE NEW.deleted IS NULL AND trim(NEW.words, char(9, 10, 13, 32)) <> '';
END;
)sql";

}  // namespace rapport::store
