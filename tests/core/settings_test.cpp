// The settings as text and as the number of the lock screen: what goes in comes out.
#include <doctest/doctest.h>

#include "core/settings.h"

using namespace rapport;
using core::HostPrefs;

namespace {

model::Settings unusual() {
    model::Settings settings;
    settings.language = model::LanguageSetting::German;
    settings.look.text_percent = 250;
    settings.look.scheme = model::SchemeSetting::Warm;
    settings.look.more_contrast = true;
    settings.look.lines = model::Spacing::Wide;
    settings.look.letters = model::Spacing::Widest;
    settings.look.family = model::FamilySetting::Serif;
    settings.look.column = model::ColumnWidth::Wide;
    settings.look.side = model::TextSide::End;
    return settings;
}

}  // namespace

TEST_CASE("every part of the look is stored and read again") {
    const model::Settings settings = unusual();
    CHECK(core::parse_settings(core::settings_text(settings)).look == settings.look);
    model::Settings locked;
    core::take_look(locked, core::look_of(settings));
    CHECK(locked.look == settings.look);
    CHECK(locked.language == settings.language);
    CHECK(core::look_of(model::Settings{}) == 0);
}

TEST_CASE("what is out of its range is left as it is at first") {
    const model::Settings settings = core::parse_settings(
        "text_percent 7000 scheme 9 lines 3 letters -1 family 4 column 5 side 77 nonsense 3");
    CHECK(settings.look == model::Look{});
}

TEST_CASE("the number of a lock screen from before spacing could be chosen means what it meant") {
    model::Settings settings;
    core::take_look(settings, 150 | 2u << 16 | 3u << 18);
    CHECK(settings.look.text_percent == 150);
    CHECK(settings.look.scheme == model::SchemeSetting::Dark);
    CHECK(settings.language == model::LanguageSetting::German);
    CHECK(settings.look.lines == model::Spacing::Usual);
}

TEST_CASE("A14: the device's wishes hold where nothing else was chosen") {
    model::Look look;
    HostPrefs device;
    CHECK(core::scheme_of(look, device) == ui::Scheme::Light);
    device.dark = true;
    CHECK(core::scheme_of(look, device) == ui::Scheme::Dark);
    device.more_contrast = true;
    CHECK(core::scheme_of(look, device) == ui::Scheme::DarkContrast);
    look.scheme = model::SchemeSetting::Warm;
    CHECK(core::scheme_of(look, device) == ui::Scheme::LightContrast);
    device = {};
    CHECK(core::scheme_of(look, device) == ui::Scheme::Warm);
    look.more_contrast = true;
    CHECK(core::scheme_of(look, device) == ui::Scheme::LightContrast);
    look.text_percent = 200;
    device.text_scale = 2;
    CHECK(core::text_scale_of(look, device) == 3);
}

TEST_CASE("letters, words and lines can stand as far apart as WCAG 1.4.12 wants") {
    model::Look look;
    look.letters = look.lines = model::Spacing::Widest;
    const ui::TypeStyle type = core::type_of(look);
    CHECK(type.letter_em >= 0.12f);
    CHECK(type.word_em >= 0.16f);
    CHECK(type.line * 1.45f >= 1.5f);
}
