// What may be asked of a sheet.
#pragma once

#include <optional>
#include <string>

#include "base/id.h"

namespace rapport::screens {

using base::Id;

// A number on a sheet, or its tick; none clears it. The filling is made when it is not there yet.
struct SetSheetAnswer {
    Id id;  // Of the filling.
    std::string sheet, field;
    int item = 0;
    std::optional<int> number;
    Id goal;  // To which a new filling belongs; nil: none.
};
struct SetSheetPrivate {
    Id id;
    bool is_private;
};
struct SetSheetGoal {
    Id id;
    std::optional<Id> goal;
};
struct PrintSheet {
    Id id;
};
// Makes a goal of the course out of a field, once: `id` is the goal's. A filling that belongs to no
// goal yet belongs to this one then.
struct KeepGoal {
    Id id;
    std::string text;
    Id filled;
};

}  // namespace rapport::screens
