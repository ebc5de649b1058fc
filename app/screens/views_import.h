// What the page shows on which another journal comes in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/imported.h"

namespace rapport::screens {

enum class ImportStage : std::uint8_t { None, Preview, Running, Done };

struct ImportView {
    ImportStage stage = ImportStage::None;
    std::string message;  // One clear sentence; may be empty.
    model::ImportFrom from = model::ImportFrom::Markdown;
    int fresh = 0, here = 0, deleted = 0;  // Entries by whether this journal knows them.
    int taken = 0;                         // Of the fresh ones, so far.
    std::optional<base::LocalDate> first, last;
    std::vector<model::NotKeptCount> not_kept;
    bool dates_of_files = false;
    bool day_kept = false;  // The journal as it was before is an earlier day.
    base::LocalDate today;
};

}  // namespace rapport::screens
