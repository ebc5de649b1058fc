// Pictures of own scales and of official totals, with the lines that the client turned on.
#include <map>

#include "screens/parts.h"
#include "screens/pictures.h"

namespace rapport::screens {
namespace {

using Number = std::optional<double>;

// What an end means in the client's words stands below the picture.
void add_own_words(const Texts& tr, std::string_view number, std::string_view words,
                   Picture& picture) {
    if (!has_words(words)) return;
    picture.own_words.push_back(tr(Str::ScaleEnd, {{"n", number}, {"words", words}}));
}

Picture scale_frame(const Texts& tr, const ScaleLine& line) {
    const model::Scale& scale = line.scale;
    Picture picture;
    picture.name = scale.name;
    picture.own_name = scale.instrument.empty();
    picture.low_label = decimal(tr, model::tenths_text(scale.low));
    picture.high_label = decimal(tr, model::tenths_text(scale.high));
    add_own_words(tr, picture.high_label, scale.high_label, picture);
    add_own_words(tr, picture.low_label, scale.low_label, picture);
    picture.chart.y_low = scale.low / 10.0;
    picture.chart.y_high = scale.high / 10.0;
    picture.chart.falls_when_better = !scale.rises_when_better;
    return picture;
}

std::string source_of(const Texts& tr, std::string_view citation) {
    return std::string(citation.empty() ? tr(Str::LineOwn) : citation);
}

std::string line_label(const Texts& tr, const model::ReferenceLine& line) {
    Str text = Str::LineAt;
    if (line.whom == model::ForWhom::Adults) text = Str::LineAdults;
    if (line.whom == model::ForWhom::Children) text = Str::LineChildren;
    if (line.whom == model::ForWhom::Depression) text = Str::LineLow;
    return tr(text, {{"n", decimal(tr, model::tenths_text(line.value))},
                     {"source", source_of(tr, line.citation)}});
}

void add_rules(const Texts& tr, const ScaleLine& line, Picture& picture) {
    const model::ReferenceLines lines = model::reference_lines(line.scale);
    for (const model::ReferenceLine& one : lines.cut_offs) {
        picture.chart.rules.push_back({one.value / 10.0, line_label(tr, one)});
    }
    if (!lines.reliable || line.numbers.empty()) return;
    const std::string words =
        tr(Str::LineChange, {{"n", decimal(tr, model::tenths_text(lines.reliable->value))},
                             {"source", source_of(tr, lines.reliable->citation)}});
    picture.chart.rules.push_back(
        {line.numbers.front().value / 10.0, words, lines.reliable->value / 10.0});
}

Said said_number(const Texts& tr, const ScaleNumber& number) {
    return {number.value / 10.0, decimal(tr, model::tenths_text(number.value))};
}

void add_numbers(const Texts& tr, const std::vector<ScaleNumber>& numbers,
                 const base::LocalDate& today, Picture& picture) {
    for (const ScaleNumber& number : numbers) {
        picture.numbers.push_back(
            tr(Str::ScaleValueLine, {{"date", date_words(tr, number.date, today)},
                                     {"n", decimal(tr, model::tenths_text(number.value))}}));
    }
}

int week_of(const base::LocalDate& date) {
    constexpr base::LocalDate kAMonday = {1969, 12, 29};
    const int days = base::days_between(kAMonday, date);
    return days >= 0 ? days / 7 : (days - 6) / 7;
}

base::LocalDate monday_of(int week) { return base::add_days({1969, 12, 29}, week * 7); }

// A felt-heard score on the numbers of a scale, so that better is better for both.
double on_scale(const model::Mean& heard, const model::Scale& scale) {
    const double share = heard.value() / 10;
    const double size = (scale.high - scale.low) / 10.0;
    return scale.rises_when_better ? scale.low / 10.0 + share * size
                                   : scale.high / 10.0 - share * size;
}

}  // namespace

Picture scale_picture(const Texts& tr, const ScaleLine& line, PatternRange range,
                      const base::LocalDate& today) {
    Picture picture = scale_frame(tr, line);
    const std::vector<ScaleNumber> numbers = last_of(line.numbers, range);
    ui::Series series;
    std::vector<Said> said;
    for (const ScaleNumber& number : numbers) {
        said.push_back(said_number(tr, number));
        series.values.push_back(said.back().value);
        picture.chart.x_labels.push_back(day_month(tr, number.date));
    }
    picture.chart.series = {std::move(series)};
    picture.summary = summary_of(tr, said);
    add_numbers(tr, numbers, today, picture);
    add_rules(tr, line, picture);
    return picture;
}

Picture load_picture(const Texts& tr, const ScaleLine& line, const std::vector<RatedColumn>& rated,
                     PatternRange range, const base::LocalDate& today) {
    struct Week {
        std::optional<ScaleNumber> own;
        std::optional<model::Mean> heard;
    };
    Picture picture = scale_frame(tr, line);
    if (line.numbers.empty()) return picture;
    std::map<int, Week> found;
    for (const ScaleNumber& number : line.numbers) found[week_of(number.date)].own = number;
    for (const RatedColumn& column : rated) {
        const std::optional<model::Mean> heard = model::heard_score(column.heard);
        if (column.date && heard) found[week_of(*column.date)].heard = heard;
    }
    // The weeks between are there too, so that a gap in time is one in the picture.
    std::vector<int> all;
    for (int week = found.begin()->first; week <= found.rbegin()->first; ++week) {
        all.push_back(week);
    }
    ui::Series own{std::string(tr(Str::LineThis)), {}, 0};
    ui::Series heard{std::string(tr(Str::LineHeard)), {}, 1};
    std::vector<Said> said;
    std::vector<ScaleNumber> drawn;
    for (const int week : last_of(all, range)) {
        const Week& here = found[week];
        if (here.own) drawn.push_back(*here.own);
        if (here.own) said.push_back(said_number(tr, *here.own));
        own.values.push_back(here.own ? Number(here.own->value / 10.0) : std::nullopt);
        heard.values.push_back(here.heard ? Number(on_scale(*here.heard, line.scale))
                                          : std::nullopt);
        picture.chart.x_labels.push_back(day_month(tr, monday_of(week)));
    }
    const bool beside = std::any_of(heard.values.begin(), heard.values.end(),
                                    [](const Number& value) { return value.has_value(); });
    if (!beside) own.name.clear();
    picture.chart.series = {std::move(own)};
    if (beside) picture.chart.series.push_back(std::move(heard));
    picture.summary = summary_of(tr, said);
    add_numbers(tr, drawn, today, picture);
    return picture;
}

std::string scale_range(const Texts& tr, const model::Scale& scale) {
    return tr(Str::ScaleRange, {{"low", decimal(tr, model::tenths_text(scale.low))},
                                {"high", decimal(tr, model::tenths_text(scale.high))}});
}

}  // namespace rapport::screens
