// Pictures over time as plain data: what is drawn, what it says in words, and every number. A
// screen draws them, and a printed page is made of the same.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "screens/screens.h"

namespace rapport::screens {

// Owns the texts of its chart.
struct Picture {
    std::string key;  // Of its group on the screen; of one among several.
    std::string name, summary;
    bool own_name = false;               // The name is the client's own.
    std::vector<std::string> own_words;  // What the ends mean, in the client's words.
    std::string low_label, high_label;
    ui::ChartSpec chart;               // Without name, summary and the words at the ends.
    std::vector<std::string> numbers;  // Each in words, oldest first; unanswered is said so.
    std::vector<std::string> notes;    // What has to be said below it.

    ui::ChartSpec spec() const;
    bool empty() const;  // There is no number at all.
};

// A number of a line that is there, with how it is said.
struct Said {
    double value = 0;
    std::string text;
};
// The first, the last, the lowest and the highest in words; empty where there is none.
std::string summary_of(const Texts& tr, const std::vector<Said>& said);

// The last of `all` that the range takes.
template <typename T>
std::vector<T> last_of(const std::vector<T>& all, PatternRange range) {
    const std::size_t most = range == PatternRange::Last8    ? 8
                             : range == PatternRange::Last20 ? 20
                                                             : all.size();
    return {all.end() - static_cast<std::ptrdiff_t>(std::min(most, all.size())), all.end()};
}

Picture heard_picture(const Texts& tr, const std::vector<RatedColumn>& columns,
                      const base::LocalDate& today);
// Support and working together, with the first sessions and tense moments.
Picture lines_picture(const Texts& tr, const std::vector<RatedColumn>& columns,
                      const base::LocalDate& today);
Picture since_picture(const Texts& tr, const std::vector<RatedColumn>& columns,
                      const base::LocalDate& today);
// One column for each number, with the lines that are turned on.
Picture scale_picture(const Texts& tr, const ScaleLine& line, PatternRange range,
                      const base::LocalDate& today);
// An own scale by weeks, beside feeling heard: the last number of each week.
Picture load_picture(const Texts& tr, const ScaleLine& line, const std::vector<RatedColumn>& rated,
                     PatternRange range, const base::LocalDate& today);

// How far a goal of the course came: all marks of a kind, levels or ratings, one column each.
Picture goal_picture(const Texts& tr, const GoalOverTime& over_time, model::MarkKind kind);

// The pictures of the page, in its order, in the range that is shown; none of ratings with "No
// ratings". Own scales stand beside feeling heard, official totals apart.
std::vector<Picture> rated_pictures(const Texts& tr, const PatternsView& view);
std::vector<Picture> scale_pictures(const Texts& tr, const PatternsView& view);
// One sentence for each of the seven parts; empty where none is answered.
std::vector<std::string> parts_in_words(const Texts& tr, const model::PartAnswers& now,
                                        const model::PartAnswers& before);

// From so many compared sessions on, the small picture stands on Sessions.
constexpr int kFirstPicture = 3;
bool has_small_picture(const std::vector<RatedColumn>& columns);

// Draws it with its words and its numbers; nothing where it is empty.
void picture(Ui& ui, const Texts& tr, std::string_view key, const Picture& picture);

// The seven parts as bars: `now` beside the time before. Nothing where no part is answered.
void parts_bars(Ui& ui, const Texts& tr, const model::PartAnswers& now,
                const model::PartAnswers& before);

// "0 to 27".
std::string scale_range(const Texts& tr, const model::Scale& scale);

}  // namespace rapport::screens
