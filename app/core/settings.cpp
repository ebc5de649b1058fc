// The settings as text, one a line; how the lock screen looks as a number; and what all of that
// means for the kit.
#include "core/settings.h"

#include <algorithm>
#include <sstream>

namespace rapport::core {
namespace {

// The rules that are switched off, one bit each.
int off_bits(const model::SignalTuning& tuning) {
    int bits = 0;
    for (std::size_t i = 0; i < tuning.off.size(); ++i) bits |= tuning.off[i] ? 1 << i : 0;
    return bits;
}

// Two capital letters as a number from 1 on; 0: none.
int country_number(const std::string& country) {
    if (country.size() != 2) return 0;
    return (country[0] - 'A') * 26 + (country[1] - 'A') + 1;
}

std::string country_of(int number) {
    if (number < 1 || number > 26 * 26) return {};
    return {static_cast<char>('A' + (number - 1) / 26), static_cast<char>('A' + (number - 1) % 26)};
}

std::string look_text(const model::Look& look) {
    const auto number = [](auto value) { return std::to_string(static_cast<int>(value)); };
    return "text_percent " + number(look.text_percent) + "\nscheme " + number(look.scheme) +
           "\ncontrast " + number(look.more_contrast) + "\nlines " + number(look.lines) +
           "\nletters " + number(look.letters) + "\nfamily " + number(look.family) + "\ncolumn " +
           number(look.column) + "\nside " + number(look.side);
}

// Takes `value` for a choice that has `last` as its last one.
template <typename Choice>
void take_choice(Choice& choice, int value, Choice last) {
    if (value >= 0 && value <= static_cast<int>(last)) choice = static_cast<Choice>(value);
}

void parse_look(model::Look& look, const std::string& key, int value) {
    if (key == "text_percent" && value >= 100 && value <= 300) look.text_percent = value;
    if (key == "scheme") take_choice(look.scheme, value, model::SchemeSetting::Warm);
    if (key == "contrast") look.more_contrast = value != 0;
    if (key == "lines") take_choice(look.lines, value, model::Spacing::Widest);
    if (key == "letters") take_choice(look.letters, value, model::Spacing::Widest);
    if (key == "family") take_choice(look.family, value, model::FamilySetting::Serif);
    if (key == "column") take_choice(look.column, value, model::ColumnWidth::Wide);
    if (key == "side") take_choice(look.side, value, model::TextSide::End);
}

void parse_signals(model::SignalTuning& tuning, const std::string& key, int value) {
    if (key == "signals") tuning.on = value != 0;
    if (key == "signal_low" && value >= 0 && value <= 10) tuning.low_item = value;
    if (key == "signal_fall" && value >= 0 && value <= 100) tuning.fall_tenths = value;
    if (key != "signals_off") return;
    for (std::size_t i = 0; i < tuning.off.size(); ++i) tuning.off[i] = (value >> i & 1) != 0;
}

}  // namespace

std::string settings_text(const model::Settings& settings) {
    return look_text(settings.look) + "\nlanguage " +
           std::to_string(static_cast<int>(settings.language)) + "\nauto_lock " +
           std::to_string(settings.auto_lock_min) +
           (settings.copy_days ? "\ncopy_days " + std::to_string(*settings.copy_days) : "") +
           "\nratings " + std::to_string(settings.ratings) + "\nkind_lines " +
           std::to_string(settings.kind_lines) + "\nsignals " +
           std::to_string(settings.signals.on) + "\nsignal_low " +
           std::to_string(settings.signals.low_item) + "\nsignal_fall " +
           std::to_string(settings.signals.fall_tenths) + "\nsignals_off " +
           std::to_string(off_bits(settings.signals)) + "\ncountry " +
           std::to_string(country_number(settings.country)) + "\nfewer_prompts " +
           std::to_string(settings.fewer_prompts) + "\narrive " + std::to_string(settings.arrive) +
           "\nsession_time " + std::to_string(settings.session_time) + "\n";
}

model::Settings parse_settings(std::string_view text) {
    model::Settings settings;
    std::istringstream in{std::string(text)};
    std::string key;
    int value = 0;
    while (in >> key >> value) {
        parse_look(settings.look, key, value);
        if (key == "language" && value >= 0 && value < model::kLanguageSettings) {
            settings.language = static_cast<model::LanguageSetting>(value);
        }
        if (key == "auto_lock" && value >= 0 && value <= 24 * 60) settings.auto_lock_min = value;
        if (key == "copy_days" && value >= 0 && value <= 3650) settings.copy_days = value;
        if (key == "ratings") settings.ratings = value != 0;
        if (key == "kind_lines") settings.kind_lines = value != 0;
        if (key == "country") settings.country = country_of(value);
        if (key == "fewer_prompts") settings.fewer_prompts = value != 0;
        if (key == "arrive") settings.arrive = value != 0;
        if (key == "session_time") settings.session_time = value != 0;
        parse_signals(settings.signals, key, value);
    }
    return settings;
}

// Old programs wrote the size, the scheme and the language alone; the rest lies in bits that were
// free. Bits 14, 15 and those of the language above 3 still are.
std::uint32_t look_of(const model::Settings& settings) {
    const model::Look& look = settings.look;
    if (look == model::Look{} && settings.language == model::LanguageSetting::System) return 0;
    const auto at = [](auto value, int bit) { return static_cast<std::uint32_t>(value) << bit; };
    return at(look.text_percent, 0) | at(look.more_contrast, 9) | at(look.side, 10) |
           at(look.column, 12) | at(look.scheme, 16) | at(settings.language, 18) |
           at(look.lines, 26) | at(look.letters, 28) | at(look.family, 30);
}

void take_look(model::Settings& settings, std::uint32_t number) {
    const auto bits = [&](int bit, int count) {
        return static_cast<int>(number >> bit & ((1u << count) - 1));
    };
    if (number == 0) return;
    model::Look& look = settings.look;
    parse_look(look, "text_percent", bits(0, 9));
    parse_look(look, "contrast", bits(9, 1));
    parse_look(look, "side", bits(10, 2));
    parse_look(look, "column", bits(12, 2));
    parse_look(look, "scheme", bits(16, 2));
    parse_look(look, "lines", bits(26, 2));
    parse_look(look, "letters", bits(28, 2));
    parse_look(look, "family", bits(30, 2));
    if (const int language = bits(18, 8); language < model::kLanguageSettings) {
        settings.language = static_cast<model::LanguageSetting>(language);
    }
}

ui::Scheme scheme_of(const model::Look& look, const HostPrefs& device) {
    const bool dark = look.scheme == model::SchemeSetting::System
                          ? device.dark
                          : look.scheme == model::SchemeSetting::Dark;
    if (look.more_contrast || device.more_contrast) {
        return dark ? ui::Scheme::DarkContrast : ui::Scheme::LightContrast;
    }
    if (look.scheme == model::SchemeSetting::Warm) return ui::Scheme::Warm;
    return dark ? ui::Scheme::Dark : ui::Scheme::Light;
}

float text_scale_of(const model::Look& look, const HostPrefs& device) {
    const float setting = static_cast<float>(look.text_percent) / 100.0f;
    return std::clamp(setting * device.text_scale, 1.0f, 3.0f);
}

ui::TypeStyle type_of(const model::Look& look) {
    constexpr float kLines[] = {1, 1.25f, 1.5f};
    constexpr float kLetters[] = {0, 0.06f, 0.12f};
    constexpr float kWords[] = {0, 0.08f, 0.16f};
    constexpr float kColumns[] = {1, 0.75f, 1.4f};
    ui::TypeStyle type;
    type.line = kLines[static_cast<std::size_t>(look.lines)];
    type.letter_em = kLetters[static_cast<std::size_t>(look.letters)];
    type.word_em = kWords[static_cast<std::size_t>(look.letters)];
    type.column = kColumns[static_cast<std::size_t>(look.column)];
    type.family = static_cast<ui::Family>(look.family);
    type.align = static_cast<ui::TextAlign>(look.side);
    return type;
}

}  // namespace rapport::core
