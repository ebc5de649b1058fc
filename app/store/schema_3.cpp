// Step 3 of the schema.
#include "store/schema.h"

namespace rapport::store {

// After the session and over time: tense moments and how far they are mended, wordings, scales and
// their values, small wins. A moment and the wording of a thread have the id of that thread.
const char* const kSchemaStep3 = R"sql(
ALTER TABLE goal ADD COLUMN ended INTEGER NOT NULL DEFAULT 0 CHECK (ended IN (0, 1));
ALTER TABLE entry ADD COLUMN kind INTEGER NOT NULL DEFAULT 0 CHECK (kind >= 0);

CREATE TABLE moment (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    session BLOB NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    signs TEXT NOT NULL,
    signs_own TEXT NOT NULL,
    under TEXT NOT NULL,
    under_own TEXT NOT NULL,
    strength INTEGER CHECK (strength BETWEEN 0 AND 10),
    what_happened TEXT NOT NULL,
    different_now TEXT NOT NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX moment_course ON moment (course);
CREATE INDEX moment_session ON moment (session);

CREATE TABLE mending (
    row INTEGER PRIMARY KEY,
    moment BLOB NOT NULL REFERENCES moment (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10)
) STRICT;
CREATE INDEX mending_moment ON mending (moment, at);

CREATE TABLE wording (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    session BLOB REFERENCES session (id) ON DELETE SET NULL,
    situation TEXT NOT NULL,
    effect TEXT NOT NULL,
    wish TEXT NOT NULL,
    tone INTEGER NOT NULL CHECK (tone IN (0, 1, 2)),
    own TEXT NOT NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX wording_course ON wording (course);
CREATE INDEX wording_session ON wording (session);

-- All numbers of scales are tenths.
CREATE TABLE scale (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    instrument TEXT NOT NULL,
    low INTEGER NOT NULL,
    high INTEGER NOT NULL CHECK (high > low),
    step INTEGER NOT NULL CHECK (step > 0),
    rises_when_better INTEGER NOT NULL CHECK (rises_when_better IN (0, 1)),
    low_label TEXT NOT NULL,
    high_label TEXT NOT NULL,
    follows BLOB REFERENCES scale (id) ON DELETE SET NULL,
    ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
    lines INTEGER NOT NULL CHECK (lines IN (0, 1)),
    own_cut_off INTEGER,
    own_reliable INTEGER,
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX scale_course ON scale (course);
CREATE INDEX scale_follows ON scale (follows);

CREATE TABLE scale_value (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    scale BLOB NOT NULL REFERENCES scale (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    value INTEGER NOT NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX scale_value_scale ON scale_value (scale, at);

CREATE TABLE win (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    course BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    session BLOB REFERENCES session (id) ON DELETE SET NULL,
    at INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    created INTEGER NOT NULL,
    created_offset_min INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER
) STRICT;
CREATE INDEX win_course ON win (course);
CREATE INDEX win_session ON win (session);
)sql";

}  // namespace rapport::store
