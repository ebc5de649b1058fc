// The sheets that come with the app, read from their texts in the language at hand.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/sheet.h"

namespace rapport::core {

struct SheetText {
    std::string_view language, name, text;
};

// All texts of assets/sheets; generated.
std::span<const SheetText> sheet_texts();

// All texts of assets/packs; generated.
std::span<const SheetText> pack_texts();

// What was agreed on: the name of its sheet.
constexpr std::string_view kAgreedSheet = "agreed";

struct NamedText {
    std::string name, text;
};

// The sheets in a language, by need and order. One that is not there in it comes in English; what
// `more` holds is added. A text that is no sheet stops the program: a test reads them all.
std::vector<model::Sheet> read_sheets(std::string_view language,
                                      const std::vector<NamedText>& more);

}  // namespace rapport::core
