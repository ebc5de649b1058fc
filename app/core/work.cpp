#include "core/work.h"

#include <algorithm>

#include "core/exports.h"
#include "core/imports.h"
#include "core/reading.h"

namespace rapport::core {

bool work_on(State& state) {
    const bool is_damaged = keep_day(state);
    const bool is_read = read_on(state);
    const bool came_in = import_on(state);
    const bool went_out = export_on(state);
    return is_damaged || is_read || came_in || went_out;
}

std::optional<std::int64_t> ms_to_work(const State& state) {
    std::optional<std::int64_t> first;
    for (const auto ms_to : {ms_to_keep_day, ms_to_read, ms_to_import, ms_to_export}) {
        const std::optional<std::int64_t> ms = ms_to(state);
        if (ms) first = std::min(*ms, first.value_or(*ms));
    }
    return first;
}

void stop_work_before(State& state, const screens::Command& command) {
    if (std::holds_alternative<screens::Cover>(command) ||
        std::holds_alternative<screens::Uncover>(command)) {
        return;
    }
    if (is_importing(state) && !std::holds_alternative<screens::LeaveImport>(command)) {
        drop_import(state);
    }
    if (is_exporting(state)) drop_export(state);
}

}  // namespace rapport::core
