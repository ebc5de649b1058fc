// Settings: how it looks, and what the app knows of the course.
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

// One of a few, each named by its text, in the order of the enum `Choice`. True: it is another now.
template <typename Choice>
bool choose(Ui& ui, const Texts& tr, std::string_view key, Str label,
            std::initializer_list<Str> options, Choice& chosen) {
    std::vector<std::string> names;
    for (const Str option : options) names.emplace_back(tr(option));
    const auto taken =
        ui.choice(key, {.label = tr(label), .options = names, .chosen = static_cast<int>(chosen)});
    if (taken) chosen = static_cast<Choice>(*taken);
    return taken.has_value();
}

// True: something of it is different now.
bool letters(Ui& ui, const Texts& tr, model::Look& look) {
    const Scope more = ui.disclosure("letters", tr(Str::LookLetters));
    if (!more) return false;
    bool changed = choose(ui, tr, "family", Str::FontFamily,
                          {Str::FontOwn, Str::FontDevice, Str::FontSerif}, look.family);
    const auto spacing = {Str::SpaceUsual, Str::SpaceWide, Str::SpaceWidest};
    changed |= choose(ui, tr, "letter-space", Str::LetterSpace, spacing, look.letters);
    changed |= choose(ui, tr, "line-space", Str::LineSpace, spacing, look.lines);
    changed |= choose(ui, tr, "width", Str::TextWidth,
                      {Str::SpaceUsual, Str::WidthNarrow, Str::WidthWide}, look.column);
    changed |= choose(ui, tr, "side", Str::TextSide,
                      {Str::SideStart, Str::SideMiddle, Str::SideEnd}, look.side);
    return changed;
}

void looks(Ui& ui, const Texts& tr, model::Look look, Commands& commands) {
    ui.heading(2, tr(Str::HeadingLook));
    bool changed = false;
    const std::vector<int> sizes = {100, 125, 150, 200, 250, 300};
    const std::vector<std::string> size_names = named(tr, Str::Percent, sizes);
    if (const auto taken = ui.choice("text-size", {.label = tr(Str::TextSize),
                                                   .options = size_names,
                                                   .chosen = index_of(sizes, look.text_percent)})) {
        look.text_percent = sizes[static_cast<std::size_t>(*taken)];
        changed = true;
    }
    changed |= choose(ui, tr, "colours", Str::Colours,
                      {Str::ColoursSystem, Str::ColoursLight, Str::ColoursDark, Str::ColoursWarm},
                      look.scheme);
    if (ui.checkbox("contrast", tr(Str::MoreContrast), look.more_contrast)) {
        look.more_contrast = !look.more_contrast;
        changed = true;
    }
    changed |= letters(ui, tr, look);
    if (!(look == model::Look{}) && ui.button("look-usual", tr(Str::LookUsual))) {
        look = {};
        changed = true;
    }
    if (changed) commands.push_back(SetLook{look});
}

void language(Ui& ui, const Texts& tr, const model::Settings& settings, Commands& commands) {
    // Each is named in itself.
    model::LanguageSetting language = settings.language;
    if (choose(
            ui, tr, "language", Str::Language,
            {Str::LanguageSystem, Str::LanguageEnglish, Str::LanguageSpanish, Str::LanguageGerman},
            language)) {
        commands.push_back(SetLanguage{language});
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
    looks(ui, tr, view.settings.look, commands);
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
