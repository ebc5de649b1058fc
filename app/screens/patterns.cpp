// Pictures over time, one below the other, each with its words and its numbers.
#include <algorithm>
#include <array>

#include "screens/parts.h"
#include "screens/pictures.h"

namespace rapport::screens {
namespace {

constexpr std::array<Str, model::kParts> kPartNames = {
    Str::PartTrust,     Str::PartEmpathy, Str::PartGenuine,  Str::PartRespect,
    Str::PartListening, Str::PartPrivacy, Str::PartDirection};

bool any(const model::PartAnswers& parts) {
    return std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part; });
}

ui::Bar bar_of(const Texts& tr, Str name, std::optional<int> now, std::optional<int> before) {
    ui::Bar bar;
    bar.label = tr(name);
    const std::string not_answered(tr(Str::NotAnswered));
    const std::string value = now ? std::to_string(*now) : not_answered;
    bar.said = tr(Str::PartSaid, {{"part", bar.label}, {"now", value}});
    if (before) {
        bar.said = tr(Str::PartSaidBoth,
                      {{"part", bar.label}, {"now", value}, {"then", std::to_string(*before)}});
        bar.then = *before;
    }
    if (now) {
        bar.value = value;
        bar.now = *now;
    }
    return bar;
}

void ranges(Ui& ui, const Texts& tr, PatternRange range, Commands& commands) {
    const std::vector<std::string> names = {std::string(tr(Str::RangeEight)),
                                            std::string(tr(Str::RangeTwenty)),
                                            std::string(tr(Str::RangeAll))};
    const ChoiceSpec spec = {
        .label = tr(Str::PromptPatternRange), .options = names, .chosen = static_cast<int>(range)};
    if (const std::optional<int> taken = ui.choice("range", spec)) {
        commands.push_back(SetPatternRange{*taken});
    }
}

ui::BarsSpec bars_of(const Texts& tr, const model::PartAnswers& now,
                     const model::PartAnswers& before) {
    ui::BarsSpec spec;
    for (std::size_t i = 0; i < model::kParts; ++i) {
        if (now[i] || before[i]) spec.bars.push_back(bar_of(tr, kPartNames[i], now[i], before[i]));
    }
    return spec;
}

void show(Ui& ui, const Texts& tr, const std::vector<Picture>& pictures) {
    for (const Picture& one : pictures) {
        picture(ui, tr, one.key, one);
        for (const std::string& note : one.notes) ui.text(note, TextStyle::Small);
    }
}

bool has_any(const PatternsView& view) {
    const bool scales = std::any_of(view.scales.begin(), view.scales.end(),
                                    [](const ScaleLine& line) { return !line.numbers.empty(); });
    const bool rated = std::any_of(
        view.since.begin(), view.since.end(),
        [](const RatedColumn& column) { return column.since || model::heard_score(column.heard); });
    return scales || (!view.no_ratings && (rated || any(view.parts)));
}

}  // namespace

void picture(Ui& ui, const Texts& tr, std::string_view key, const Picture& picture) {
    if (picture.empty()) return;
    const Scope group = ui.group(key, picture.name);
    if (picture.own_name) {
        ui.space(2);
        ui.words("name", picture.name, TextStyle::Strong);
    } else {
        ui.heading(2, picture.name);
    }
    ui.text(picture.summary, TextStyle::Quiet);
    ui.chart("picture", picture.spec());
    for (std::size_t i = 0; i < picture.own_words.size(); ++i) {
        ui.words("end" + std::to_string(i), picture.own_words[i], TextStyle::Small);
    }
    if (const Scope open = ui.disclosure("numbers", tr(Str::PictureNumbers))) {
        const Scope list = ui.list("list", tr(Str::PictureNumbers), picture.numbers.size());
        for (std::size_t i = 0; i < picture.numbers.size(); ++i) {
            const Scope item = ui.item(std::to_string(i));
            ui.text(picture.numbers[i]);
        }
    }
}

void parts_bars(Ui& ui, const Texts& tr, const model::PartAnswers& now,
                const model::PartAnswers& before) {
    if (!any(now)) return;
    ui::BarsSpec spec = bars_of(tr, now, before);
    spec.name = tr(Str::HeadingParts);
    spec.not_answered = tr(Str::NotAnswered);
    spec.now_name = tr(Str::PartsNow);
    spec.then_name = tr(Str::PartsBefore);
    ui.bars("parts", spec);
}

std::vector<std::string> parts_in_words(const Texts& tr, const model::PartAnswers& now,
                                        const model::PartAnswers& before) {
    std::vector<std::string> words;
    if (!any(now)) return words;
    for (const ui::Bar& bar : bars_of(tr, now, before).bars) words.push_back(bar.said);
    return words;
}

std::vector<Picture> rated_pictures(const Texts& tr, const PatternsView& view) {
    std::vector<Picture> pictures;
    if (view.no_ratings) return pictures;
    const auto add = [&pictures](std::string_view key, Picture made) {
        made.key = key;
        if (!made.empty()) pictures.push_back(std::move(made));
    };
    const std::vector<RatedColumn> rated = last_of(view.rated, view.range);
    add("heard", heard_picture(tr, rated, view.today));
    add("lines", lines_picture(tr, rated, view.today));
    add("since", since_picture(tr, last_of(view.since, view.range), view.today));
    return pictures;
}

std::vector<Picture> scale_pictures(const Texts& tr, const PatternsView& view) {
    std::vector<Picture> pictures;
    const std::vector<RatedColumn> beside =
        view.no_ratings ? std::vector<RatedColumn>() : view.rated;
    for (const bool official : {false, true}) {
        for (const ScaleLine& line : view.scales) {
            if (line.scale.instrument.empty() == official || line.numbers.empty()) continue;
            Picture made = official ? scale_picture(tr, line, view.range, view.today)
                                    : load_picture(tr, line, beside, view.range, view.today);
            if (made.empty()) continue;
            made.key = key_of(line.scale.id);
            if (!official) made.notes.emplace_back(tr(Str::PictureWeeks));
            if (!made.chart.rules.empty()) made.notes.emplace_back(tr(Str::LinesNote));
            pictures.push_back(std::move(made));
        }
    }
    return pictures;
}

void patterns(Ui& ui, const Texts& tr, const PatternsView& view, Commands& commands) {
    title(ui, tr(Str::TitlePatterns), tr(Str::PatternsLine));
    course_choice(ui, tr, view.courses, commands);
    if (view.no_ratings) ui.text(tr(Str::PatternsNoRatings), TextStyle::Quiet);
    if (has_any(view)) {
        ranges(ui, tr, view.range, commands);
        show(ui, tr, rated_pictures(tr, view));
        if (!view.no_ratings && any(view.parts)) {
            ui.heading(2, tr(Str::HeadingParts));
            parts_bars(ui, tr, view.parts, view.parts_before);
        }
        show(ui, tr, scale_pictures(tr, view));
        if (ui.button("print", tr(Str::PrintIt), {.style = ButtonStyle::Secondary})) {
            commands.push_back(PrintPatterns{});
        }
    } else if (!view.no_ratings) {
        ui.text(tr(Str::PatternsEmpty));
    }
    ui.divider();
    if (ui.link("scales", tr(Str::TitleScales))) {
        commands.push_back(Go{{Place::More, Screen::Scales, {}}});
    }
}

}  // namespace rapport::screens
