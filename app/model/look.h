// How the app looks and how its text is set, as the person chose it.
#pragma once

#include <cstdint>

namespace rapport::model {

// All of these are stored by their number, so that a new one comes last.
enum class SchemeSetting : std::uint8_t { System, Light, Dark, Warm };
enum class Spacing : std::uint8_t { Usual, Wide, Widest };
enum class FamilySetting : std::uint8_t { Own, Device, Serif };
enum class ColumnWidth : std::uint8_t { Usual, Narrow, Wide };
enum class TextSide : std::uint8_t { Start, Middle, End };

struct Look {
    int text_percent = 100;  // 100-300
    SchemeSetting scheme = SchemeSetting::System;
    bool more_contrast = false;  // Also where the device does not ask for it.
    Spacing lines = Spacing::Usual, letters = Spacing::Usual;
    FamilySetting family = FamilySetting::Own;
    ColumnWidth column = ColumnWidth::Usual;
    TextSide side = TextSide::Start;

    bool operator==(const Look&) const = default;
};

}  // namespace rapport::model
