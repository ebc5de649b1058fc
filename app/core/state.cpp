#include "core/state.h"

namespace rapport::core {

View::View() noexcept = default;
View::View(View&& other) noexcept = default;
View& View::operator=(View&& other) noexcept = default;
View::~View() = default;

State::State() = default;
State::~State() = default;

}  // namespace rapport::core
