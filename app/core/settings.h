// The settings: as they are stored, and what they and the device make of the picture.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/host.h"
#include "model/journal.h"
#include "ui/theme.h"

namespace rapport::core {

std::string settings_text(const model::Settings& settings);
// What is unknown or out of its range is left as it is at first.
model::Settings parse_settings(std::string_view text);

// The number by which the lock screen of this journal looks as the client wants it, and back.
std::uint32_t look_of(const model::Settings& settings);
void take_look(model::Settings& settings, std::uint32_t number);

ui::Scheme scheme_of(const model::Look& look, const HostPrefs& device);
float text_scale_of(const model::Look& look, const HostPrefs& device);  // 1 to 3
ui::TypeStyle type_of(const model::Look& look);

}  // namespace rapport::core
