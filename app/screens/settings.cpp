// Settings: text size, colours, and what the app knows of the course.
#include <algorithm>
#include <array>
#include <charconv>

#include "screens/parts.h"
#include "screens/wins_parts.h"

namespace rapport::screens {
namespace {

constexpr int kMostBefore = 9999;

// The place of `value` among `values`; none if it is not there.
std::optional<int> index_of(const std::vector<int>& values, int value) {
    const auto found = std::find(values.begin(), values.end(), value);
    if (found == values.end()) return std::nullopt;
    return static_cast<int>(found - values.begin());
}

std::vector<std::string> named(const Texts& tr, Str pattern, const std::vector<int>& values) {
    std::vector<std::string> names;
    for (const int value : values) names.push_back(tr(pattern, {{"n", std::to_string(value)}}));
    return names;
}

void look(Ui& ui, const Texts& tr, const model::Settings& settings, Commands& commands) {
    ui.heading(2, tr(Str::HeadingLook));
    const std::vector<int> sizes = {100, 125, 150, 200, 250, 300};
    const std::vector<std::string> size_names = named(tr, Str::Percent, sizes);
    if (const auto taken =
            ui.choice("text-size", {.label = tr(Str::TextSize),
                                    .options = size_names,
                                    .chosen = index_of(sizes, settings.text_percent)})) {
        commands.push_back(SetTextSize{sizes[static_cast<std::size_t>(*taken)]});
    }
    const std::vector<std::string> schemes = {std::string(tr(Str::ColoursSystem)),
                                              std::string(tr(Str::ColoursLight)),
                                              std::string(tr(Str::ColoursDark))};
    if (const auto taken = ui.choice("colours", {.label = tr(Str::Colours),
                                                 .options = schemes,
                                                 .chosen = static_cast<int>(settings.scheme)})) {
        commands.push_back(SetScheme{static_cast<model::SchemeSetting>(*taken)});
    }
}

void language(Ui& ui, const Texts& tr, const model::Settings& settings, Commands& commands) {
    // In the order of model::LanguageSetting; each is named in itself.
    std::vector<std::string> names;
    for (const Str name :
         {Str::LanguageSystem, Str::LanguageEnglish, Str::LanguageSpanish, Str::LanguageGerman}) {
        names.emplace_back(tr(name));
    }
    if (const auto taken = ui.choice("language", {.label = tr(Str::Language),
                                                  .options = names,
                                                  .chosen = static_cast<int>(settings.language)})) {
        commands.push_back(SetLanguage{static_cast<model::LanguageSetting>(*taken)});
    }
}

// A whole number from 0 on, or nothing.
std::optional<int> parse_count(std::string_view text) {
    const std::string_view digits = base::trim(text);
    int count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    if (!whole || count < 0 || count > kMostBefore) return std::nullopt;
    return count;
}

void sessions_before(Ui& ui, const Texts& tr, const model::Course& course, Commands& commands) {
    const std::optional<int> before = course.sessions_before;
    const std::string value = before ? std::to_string(*before) : "";
    if (const auto text = ui.field("sessions-before", {.label = tr(Str::SessionsBefore),
                                                       .hint = tr(Str::SessionsBeforeHint),
                                                       .value = value,
                                                       .kind = FieldKind::Number})) {
        const std::optional<int> count = parse_count(*text);
        if (count || !has_words(*text)) commands.push_back(SetSessionsBefore{count});
    }
    if (ui.button("before-unknown", tr(Str::SessionsBeforeUnknown),
                  {.style = ButtonStyle::Chip,
                   .description = tr(Str::SessionsBefore),
                   .pressed = !before.has_value()})) {
        commands.push_back(SetSessionsBefore{std::nullopt});
    }
}

void course_part(Ui& ui, const Texts& tr, const SettingsView& view, Commands& commands) {
    const model::Course& course = view.course;
    ui.heading(2, tr(Str::HeadingCourse));
    course_choice(ui, tr, view.courses, commands);
    typed(
        ui, "course-word",
        {.label = tr(Str::CourseWord), .hint = tr(Str::CourseWordHint), .value = course.with_whom},
        {.target = TextTarget::CourseWord, .id = course.id}, commands);
    sessions_before(ui, tr, course, commands);
    std::vector<int> lengths = {30, 45, 50, 60, 75, 90};
    if (!index_of(lengths, course.length_min)) lengths.push_back(course.length_min);
    std::sort(lengths.begin(), lengths.end());
    const std::vector<std::string> names = named(tr, Str::Minutes, lengths);
    if (const auto taken =
            ui.choice("session-length", {.label = tr(Str::SessionLength),
                                         .options = names,
                                         .chosen = index_of(lengths, course.length_min)})) {
        commands.push_back(SetSessionLength{lengths[static_cast<std::size_t>(*taken)]});
    }
}

void time_part(Ui& ui, const Texts& tr, const model::Settings& settings, Commands& commands) {
    ui.heading(2, tr(Str::NeedTime));
    if (ui.checkbox("arrive", tr(Str::SettingArrive), settings.arrive)) {
        commands.push_back(SetArrive{!settings.arrive});
    }
    if (ui.checkbox("session-time", tr(Str::SettingSessionTime), settings.session_time)) {
        commands.push_back(SetSessionTime{!settings.session_time});
    }
}

void install_part(Ui& ui, const Texts& tr, InstallWay way, Commands& commands) {
    if (way == InstallWay::None) return;
    ui.heading(2, tr(Str::HeadingInstall));
    ui.text(tr(Str::InstallWhat));
    if (way == InstallWay::Tell) {
        ui.text(tr(Str::InstallApple));
        ui.text(tr(Str::InstallOther));
    } else if (ui.button("install", tr(Str::InstallYes))) {
        commands.push_back(InstallApp{});
    }
}

}  // namespace

void settings(Ui& ui, const Texts& tr, const SettingsView& view, Commands& commands) {
    title(ui, tr(Str::TitleSettings));
    look(ui, tr, view.settings, commands);
    language(ui, tr, view.settings, commands);
    ui.space();
    course_part(ui, tr, view, commands);
    ui.space();
    time_part(ui, tr, view.settings, commands);
    left_out_lines(ui, tr, view, commands);
    ui.space();
    install_part(ui, tr, view.install, commands);
    ui.divider();
    if (ui.link("less", tr(Str::TitleLess))) {
        commands.push_back(Go{{Place::More, Screen::LessIsBetter, {}}});
    }
}

}  // namespace rapport::screens
