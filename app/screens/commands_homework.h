// What may be asked of homework: things to try until the next session.
#pragma once

#include <optional>
#include <string>

#include "base/id.h"
#include "model/homework.h"

namespace rapport::screens {

using base::Id;

struct AddHomework {
    std::string text;
    std::string sheet;  // The name of one to fill in; empty: none.
    Id session;         // After which it is taken; nil: on its own.
    std::string clear_draft;
    Id id = {};  // Once: what it has there already is not made again; nil: a new one each time.
    bool is_private = false;
};  // Without a text: the words of the draft. Without any: asks for a word.

// `session` is the one on whose pages that happened, where it then stays in sight; nil: none.
struct SetHomeworkState {
    Id id;
    std::optional<model::HomeworkState> value;
    Id session;
};
struct SetHomeworkCameBack {
    Id id;
    std::optional<bool> value;
    Id session;
};

struct SetHomeworkWhose {
    Id id;
    std::optional<model::Whose> value;
};
struct SetHomeworkPrivate {
    Id id;
    bool is_private;
};
struct SetHomeworkClosed {
    Id id;
    bool closed;
};

}  // namespace rapport::screens
