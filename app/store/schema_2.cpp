// Step 2 of the schema.
#include "store/schema.h"

namespace rapport::store {

// The whole loop around one session: courses that begin and end, sessions that move or do not take
// place, entries kept for a session, threads, things hard to say, standing wishes, resting offers.
const char* const kSchemaStep2 = R"sql(
ALTER TABLE course ADD COLUMN began TEXT NOT NULL DEFAULT '';
ALTER TABLE course ADD COLUMN ended TEXT NOT NULL DEFAULT '';
ALTER TABLE course ADD COLUMN is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1));

ALTER TABLE session ADD COLUMN moved_from_date TEXT;
ALTER TABLE session ADD COLUMN moved_from_time TEXT;
ALTER TABLE session ADD COLUMN not_met_by INTEGER CHECK (not_met_by IN (0, 1, 2));
ALTER TABLE session ADD COLUMN how_it_was TEXT NOT NULL DEFAULT '';

ALTER TABLE entry ADD COLUMN waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1));
CREATE INDEX entry_waits ON entry (course, at) WHERE waits = 1 AND deleted IS NULL;

CREATE TABLE thread (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    session BLOB NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL CHECK (kind >= 0),
    state INTEGER NOT NULL CHECK (state >= 0),
    decided_in BLOB REFERENCES session (id) ON DELETE SET NULL,
    change INTEGER CHECK (change IN (0, 1, 2)),
    changed_in BLOB REFERENCES session (id) ON DELETE SET NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX thread_session ON thread (session);
CREATE INDEX thread_course ON thread (course);
CREATE INDEX thread_decided_in ON thread (decided_in);
CREATE INDEX thread_changed_in ON thread (changed_in);

CREATE TABLE hard_thing (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    fear TEXT NOT NULL,
    need TEXT NOT NULL,
    state INTEGER CHECK (state IN (0, 1, 2)),
    way INTEGER CHECK (way IN (0, 1, 2, 3)),
    on_card BLOB REFERENCES session (id) ON DELETE SET NULL,
    said INTEGER NOT NULL CHECK (said IN (0, 1)),
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX hard_thing_course ON hard_thing (course);
CREATE INDEX hard_thing_on_card ON hard_thing (on_card);

CREATE TABLE wish (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL CHECK (kind IN (0, 1, 2)),
    text TEXT NOT NULL,
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX wish_course ON wish (course);

CREATE TABLE offer_rest (
    kind INTEGER NOT NULL PRIMARY KEY CHECK (kind >= 0),
    sessions_met INTEGER NOT NULL,
    for_good INTEGER NOT NULL CHECK (for_good IN (0, 1)),
    changed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What was written under "What is hard to say?" becomes a thing hard to say, word for word.
INSERT INTO hard_thing (id, course, text, fear, need, said, source, created, created_offset_min,
                        changed)
SELECT randomblob(16), course, text, '', '', 0, source, created, created_offset_min, changed
FROM answer WHERE prompt = 'ready.hard' AND text <> '' AND deleted IS NULL;
UPDATE answer SET text = '' WHERE prompt = 'ready.hard';
)sql";

}  // namespace rapport::store
