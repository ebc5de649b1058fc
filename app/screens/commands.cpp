#include "screens/commands.h"

namespace rapport::screens {

Command::Command(Command&& other) noexcept = default;
Command& Command::operator=(Command&& other) noexcept = default;
Command::~Command() = default;

}  // namespace rapport::screens
