// Keys as assistive technology wants them: it hears of each one before the app does, says it, and
// may keep it as a command of its own.
#pragma once

#include <string>

#include "native/accessible_world.h"

struct SDL_KeyboardEvent;

namespace rapport::native {

// Lets ATK's users listen to the keys of the world whose application is the root.
void offer_keys(AtkUtilClass* methods);
// Tells everybody who listens; `typed` is the text that the key gives, if any. True when somebody
// keeps it, so that the app must not have it.
bool tell_key(const World& world, const SDL_KeyboardEvent& key, const std::string& typed);

}  // namespace rapport::native
