// Step 1 of the schema. Released: it never changes.
#include "store/schema.h"

namespace rapport::store {

// Common to all rows of the client's: a random id; created, changed, deleted in UTC milliseconds;
// the course; the source (empty: the client, else the id of a pack). Past moments carry the offset
// of their time; planned sessions are local civil time. NULL is "not answered", never zero.
const char* const kSchemaStep1 = R"sql(
CREATE TABLE course (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    with_whom TEXT NOT NULL,
    sessions_before INTEGER CHECK (sessions_before >= 0),
    length_min INTEGER NOT NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;

CREATE TABLE session (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
    planned_date TEXT,
    planned_time TEXT,
    met_at INTEGER,
    met_offset_min INTEGER,
    prepared_at INTEGER,
    prepared_offset_min INTEGER,
    looked_back_at INTEGER,
    looked_back_offset_min INTEGER,
    not_to_forget TEXT NOT NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE UNIQUE INDEX session_one_next ON session (course) WHERE state = 0 AND deleted IS NULL;
CREATE INDEX session_course ON session (course);

-- What sorts sessions by time: the planned date and time, else those of the moment it took place.
CREATE VIEW session_order AS SELECT
    id,
    state = 0 AS is_next,
    coalesce(planned_date, date((met_at + met_offset_min * 60000) / 1000, 'unixepoch'), '') AS day,
    coalesce(planned_time, strftime('%H:%M', (met_at + met_offset_min * 60000) / 1000,
                                    'unixepoch'), '') AS clock,
    row
FROM session WHERE deleted IS NULL;

CREATE TABLE goal (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    session BLOB REFERENCES session (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    toward BLOB REFERENCES goal (id) ON DELETE SET NULL,
    got_to_it INTEGER CHECK (got_to_it IN (0, 1, 2, 3)),
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX goal_course ON goal (course);
CREATE INDEX goal_session ON goal (session);
CREATE INDEX goal_toward ON goal (toward);

CREATE TABLE question (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2, 3, 4, 5)),
    is_private INTEGER NOT NULL CHECK (is_private IN (0, 1)),
    answer TEXT NOT NULL,
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX question_course ON question (course);

CREATE TABLE question_step (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    question BLOB NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2, 3, 4, 5)),
    at INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    session BLOB REFERENCES session (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX question_step_question ON question_step (question, at);
CREATE INDEX question_step_session ON question_step (session);

CREATE TABLE answer (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    session BLOB NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    prompt TEXT NOT NULL,
    number INTEGER,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER,
    UNIQUE (session, prompt)
) STRICT;
CREATE INDEX answer_course ON answer (course);

CREATE TABLE remembered (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    session BLOB NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    position INTEGER NOT NULL,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
    made_at INTEGER NOT NULL,
    made_offset_min INTEGER NOT NULL,
    shown_again_at INTEGER,
    shown_again_offset_min INTEGER,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX remembered_course ON remembered (course);
CREATE INDEX remembered_session ON remembered (session);

CREATE TABLE entry (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    text TEXT NOT NULL,
    intensity INTEGER CHECK (intensity BETWEEN 0 AND 10),
    very_hard INTEGER NOT NULL CHECK (very_hard IN (0, 1)),
    is_private INTEGER NOT NULL CHECK (is_private IN (0, 1)),
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX entry_course ON entry (course);
CREATE INDEX entry_at ON entry (at DESC) WHERE deleted IS NULL AND is_open = 0;
CREATE INDEX entry_open ON entry (changed) WHERE deleted IS NULL AND is_open = 1;

CREATE TABLE entry_feeling (
    entry BLOB NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

-- People to reach belong to the person and to no course.
CREATE TABLE contact (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    name TEXT NOT NULL,
    reach TEXT NOT NULL,
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;

-- Settings, drafts, and what the interface remembers.
CREATE TABLE note (
    key TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL,
    changed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace rapport::store
