// Pictures of how far a goal came.
#include "screens/goal_parts.h"

namespace rapport::screens {

std::array<std::string, model::kLevels> level_names(const Texts& tr,
                                                    const GoalOverTime& over_time) {
    constexpr std::array kNames = {Str::LevelMuchLess, Str::LevelLess, Str::LevelHoped,
                                   Str::LevelMore, Str::LevelMuchMore};
    std::array<std::string, model::kLevels> names;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string& own = over_time.own_levels[i];
        names[i] = has_words(own) ? own : std::string(tr(kNames[i]));
    }
    return names;
}

std::string level_number(int level) { return (level > 0 ? "+" : "") + std::to_string(level); }

Picture goal_picture(const Texts& tr, const GoalOverTime& over_time, model::MarkKind kind) {
    const bool levels = kind == model::MarkKind::Level;
    Picture picture;
    picture.key = levels ? "levels" : "ratings";
    picture.name = tr(levels ? Str::GoalLevelPicture : Str::GoalRatingPicture);
    picture.low_label = levels ? level_number(model::kLowestLevel) : "0";
    picture.high_label =
        levels ? level_number(model::kHighestLevel) : std::to_string(model::kRatingMost);
    picture.chart.y_low = levels ? model::kLowestLevel : 0;
    picture.chart.y_high = levels ? model::kHighestLevel : model::kRatingMost;
    ui::Series series;
    std::vector<Said> said;
    for (const model::GoalMark& mark : over_time.marks) {
        if (mark.kind != kind || !mark.number) continue;
        const std::string number =
            levels ? level_number(*mark.number) : std::to_string(*mark.number);
        said.push_back({static_cast<double>(*mark.number), number});
        series.values.push_back(said.back().value);
        picture.chart.x_labels.push_back(day_month(tr, model::day_of(mark)));
    }
    picture.chart.series = {std::move(series)};
    picture.summary = summary_of(tr, said);
    return picture;
}

}  // namespace rapport::screens
