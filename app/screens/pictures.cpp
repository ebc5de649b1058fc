// What pictures over time are made of. Worse is down on each: a scale that falls when it gets
// better turns its axis. What was not answered is a gap, and has no number anywhere.
#include "screens/pictures.h"
#include "screens/parts.h"

#include <algorithm>

#include "model/signal.h"

namespace rapport::screens {
namespace {

using Number = std::optional<double>;

std::string column_label(const Texts& tr, const RatedColumn& column) {
    if (column.number) return std::to_string(*column.number);
    return column.date ? day_month(tr, *column.date) : std::string();
}

std::string column_name(const Texts& tr, const RatedColumn& column, const base::LocalDate& today) {
    SessionLine line;
    line.number = column.number;
    const std::string name = session_name(tr, line);
    if (!column.date) return name;
    return tr(Str::DateWithTime, {{"date", name}, {"time", date_words(tr, *column.date, today)}});
}

// One line over sessions.
struct RatedLine {
    std::string name;  // Empty: the heading says it.
    std::vector<std::optional<Said>> points;
};

std::optional<Said> said_mean(const Texts& tr, const std::optional<model::Mean>& mean) {
    if (!mean) return std::nullopt;
    return Said{mean->value(), decimal(tr, model::one_decimal(*mean))};
}

std::string number_words(const Texts& tr, const std::optional<Said>& said) {
    return said ? said->text : std::string(tr(Str::NotAnswered));
}

void add_line(const Texts& tr, Picture& picture, const RatedLine& line) {
    ui::Series series;
    series.name = line.name;
    series.style = static_cast<int>(picture.chart.series.size());
    std::vector<Said> there;
    for (const std::optional<Said>& point : line.points) {
        series.values.push_back(point ? Number(point->value) : std::nullopt);
        if (point) there.push_back(*point);
    }
    picture.chart.series.push_back(std::move(series));
    std::string words = summary_of(tr, there);
    if (words.empty()) return;
    if (!line.name.empty()) {
        words = tr(Str::PictureNamed, {{"name", line.name}, {"words", words}});
    }
    picture.summary += (picture.summary.empty() ? "" : " ") + words;
}

Picture rated_picture(const Texts& tr, Str name, const std::vector<RatedColumn>& columns,
                      const std::vector<RatedLine>& lines, const base::LocalDate& today) {
    Picture picture;
    picture.name = tr(name);
    picture.low_label = "0";
    picture.high_label = "10";
    for (const RatedLine& line : lines) add_line(tr, picture, line);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        picture.chart.x_labels.push_back(column_label(tr, columns[i]));
        std::string words;
        for (const RatedLine& line : lines) {
            std::string one = number_words(tr, line.points[i]);
            if (!line.name.empty()) {
                one = tr(Str::PictureNamed, {{"name", line.name}, {"words", one}});
            }
            words += (words.empty() ? "" : "; ") + one;
        }
        picture.numbers.push_back(
            tr(Str::ScaleValueLine, {{"date", column_name(tr, columns[i], today)}, {"n", words}}));
    }
    return picture;
}

// The band of the first sessions, as far as their numbers are known, and tense moments.
void add_phase_and_marks(const Texts& tr, const std::vector<RatedColumn>& columns,
                         Picture& picture) {
    std::optional<ui::Band> band;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (model::is_first_session(columns[i].number)) {
            if (!band) band = ui::Band{i, i, std::string(tr(Str::BandFirst))};
            band->last = i;
        }
        if (columns[i].tense) {
            picture.chart.marks.push_back({i, ui::MarkKind::Ring, std::string(tr(Str::MarkTense))});
        }
        if (columns[i].mended) {
            picture.chart.marks.push_back(
                {i, ui::MarkKind::Disc, std::string(tr(Str::MarkMended))});
        }
    }
    if (band) picture.chart.bands.push_back(std::move(*band));
}

}  // namespace

std::string summary_of(const Texts& tr, const std::vector<Said>& said) {
    if (said.empty()) return {};
    if (said.size() == 1) return tr(Str::PictureOne, {{"n", said.front().text}});
    const auto less = [](const Said& a, const Said& b) { return a.value < b.value; };
    const auto [low, high] = std::minmax_element(said.begin(), said.end(), less);
    return tr(Str::PictureMany, {{"first", said.front().text},
                                 {"last", said.back().text},
                                 {"low", low->text},
                                 {"high", high->text}});
}

ui::ChartSpec Picture::spec() const {
    ui::ChartSpec made = chart;
    made.name = name;
    made.summary = summary;
    made.y_low_label = low_label;
    made.y_high_label = high_label;
    return made;
}

bool Picture::empty() const {
    return std::none_of(chart.series.begin(), chart.series.end(), [](const ui::Series& series) {
        return std::any_of(series.values.begin(), series.values.end(),
                           [](const Number& value) { return value.has_value(); });
    });
}

Picture heard_picture(const Texts& tr, const std::vector<RatedColumn>& columns,
                      const base::LocalDate& today) {
    RatedLine line;
    for (const RatedColumn& column : columns) {
        line.points.push_back(said_mean(tr, model::heard_score(column.heard)));
    }
    return rated_picture(tr, Str::HeadingPictureHeard, columns, {line}, today);
}

Picture lines_picture(const Texts& tr, const std::vector<RatedColumn>& columns,
                      const base::LocalDate& today) {
    RatedLine support{std::string(tr(Str::LineSupport)), {}};
    RatedLine working{std::string(tr(Str::LineWorking)), {}};
    for (const RatedColumn& column : columns) {
        support.points.push_back(said_mean(tr, model::support_line(column.heard)));
        working.points.push_back(said_mean(tr, model::working_line(column.heard)));
    }
    Picture picture =
        rated_picture(tr, Str::HeadingPictureLines, columns, {support, working}, today);
    add_phase_and_marks(tr, columns, picture);
    return picture;
}

Picture since_picture(const Texts& tr, const std::vector<RatedColumn>& columns,
                      const base::LocalDate& today) {
    RatedLine line;
    for (const RatedColumn& column : columns) {
        std::optional<Said> said;
        if (column.since) said = {double(*column.since), std::to_string(*column.since)};
        line.points.push_back(said);
    }
    Picture picture = rated_picture(tr, Str::HeadingPictureSince, columns, {line}, today);
    picture.low_label = tr(Str::ScaleEnd, {{"n", "0"}, {"words", tr(Str::SinceLow)}});
    picture.high_label = tr(Str::ScaleEnd, {{"n", "10"}, {"words", tr(Str::SinceHigh)}});
    return picture;
}

bool has_small_picture(const std::vector<RatedColumn>& columns) {
    return std::count_if(columns.begin(), columns.end(), [](const RatedColumn& column) {
               return model::is_compared(column.heard);
           }) >= kFirstPicture;
}

}  // namespace rapport::screens
