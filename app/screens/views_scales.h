// Views of own scales and totals, of the seven parts, and of pictures over time.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/instruments.h"
#include "model/parts.h"
#include "model/scale.h"
#include "screens/views_rated.h"

namespace rapport::screens {

struct ScaleNumber {
    Id id;
    base::LocalDate date;
    int value = 0;  // Tenths.
};

struct ScaleLine {
    model::Scale scale;
    bool over = false;                 // A newer series took its place.
    std::vector<ScaleNumber> numbers;  // Oldest first.
};

// The numbers of a definition as they are being typed.
struct ScaleDraft {
    std::string low, high;
    std::optional<bool> rises_when_better;  // None: not chosen.
};

struct ScalesView {
    CourseChoice courses;
    std::vector<ScaleLine> scales;  // By position, those that go on.
    std::string name_draft;
    ScaleDraft draft;
    std::map<std::string, ScaleDraft, std::less<>> official;  // By instrument: a range to be given.
    base::LocalDate today;
};

struct ScaleView {
    std::optional<ScaleLine> line;   // None: it was deleted.
    std::vector<ScaleLine> earlier;  // The series before it, the newest first.
    std::string number_draft;
    base::LocalDate day;  // Of the number that is being typed.
    model::Problem problem = model::Problem::None;
    ScaleDraft draft;
    base::LocalDate today;
};

struct PartsView {
    SessionView session;
    model::PartAnswers now = {};
    model::PartAnswers before = {};  // The last ones before it.
};

// How much of the past is drawn.
enum class PatternRange : std::uint8_t { Last8, Last20, All };

struct PatternsView {
    CourseChoice courses;
    PatternRange range = PatternRange::Last20;
    std::vector<RatedColumn> rated;  // Oldest first.
    std::vector<RatedColumn> since;  // Likewise, with the coming session where that was answered.
    model::PartAnswers parts = {}, parts_before = {};
    std::vector<ScaleLine> scales;  // Those that go on.
    bool no_ratings = false;
    base::LocalDate today;
};

}  // namespace rapport::screens
