// The app's tree for assistive technology on Linux: AT-SPI by way of ATK and its bridge. What
// somebody asks for over the bus becomes events of the next frame, as clicks and edits do.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/app.h"
#include "native/window.h"

struct SDL_KeyboardEvent;

namespace rapport::native {

class Accessible {
  public:
    // Where there is no session bus, or NO_AT_BRIDGE is set, nothing is told to anybody.
    Accessible(Window& window, core::App& app);
    ~Accessible();
    Accessible(const Accessible&) = delete;
    Accessible& operator=(const Accessible&) = delete;

    // Tells what this frame changed.
    void take(const core::HostOutput& output);
    // Answers what came over the bus. Afterwards a user event of SDL's with the code kBusWake says
    // that more has come.
    void work();
    // Something was asked for that needs a frame: work() answers no more before it.
    bool wants_a_frame() const;
    std::vector<ui::Event> take_wishes();

    // Assistive technology hears of a key first; true: it keeps it for itself. `typed` is the text
    // that the key gives.
    bool keeps_key(const SDL_KeyboardEvent& key, const std::string& typed);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;  // Null where nothing is told.
};

}  // namespace rapport::native
