// Step 5 of the schema.
#include "store/schema.h"

namespace rapport::store {

// What was deleted for good is remembered by its id, and by nothing else of it: a copy from before
// then, when it is merged into the journal, does not bring it back.
const char* const kSchemaStep5 = R"sql(
CREATE TABLE gone (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER course_gone AFTER DELETE ON course BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER session_gone AFTER DELETE ON session BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER goal_gone AFTER DELETE ON goal BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER question_gone AFTER DELETE ON question BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER answer_gone AFTER DELETE ON answer BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER remembered_gone AFTER DELETE ON remembered BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER entry_gone AFTER DELETE ON entry BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER contact_gone AFTER DELETE ON contact BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER thread_gone AFTER DELETE ON thread BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER hard_thing_gone AFTER DELETE ON hard_thing BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER wish_gone AFTER DELETE ON wish BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER moment_gone AFTER DELETE ON moment BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER wording_gone AFTER DELETE ON wording BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER scale_gone AFTER DELETE ON scale BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER scale_value_gone AFTER DELETE ON scale_value BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
CREATE TRIGGER win_gone AFTER DELETE ON win BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
)sql";

}  // namespace rapport::store
