// SDL's events as the events of the seam.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "core/host.h"
#include "native/window.h"

union SDL_Event;
struct SDL_DropEvent;
struct SDL_KeyboardEvent;

namespace rapport::native {

class InputReader {
  public:
    explicit InputReader(Window& window);

    // Size, scale, time and preferences, without events.
    core::HostInput surroundings() const;
    // Sleeps until an event comes or `after_ms` have passed (none: for ever), and takes all events
    // that are there.
    core::HostInput wait(std::optional<std::int64_t> after_ms);
    // The file at `path`, as if it had been dropped on the window; nothing where it cannot be read.
    static std::optional<ui::Event> given_file(const std::string& path);
    bool wants_to_quit() const { return quit_; }
    // The last wait() ended with nothing but a call of the bus.
    bool woken_by_the_bus() const { return only_bus_; }
    static std::int64_t now_ms();  // UTC.

    // Who hears of each key before the app does, with the text that it gives; true: it is kept.
    using KeyFilter = std::function<bool(const SDL_KeyboardEvent&, const std::string&)>;
    void ask_first(KeyFilter filter) { filter_ = std::move(filter); }

  private:
    bool is_kept(const SDL_KeyboardEvent& key) const;
    static void take_drop(const SDL_DropEvent& drop, core::HostInput& input);
    void take(const SDL_Event& event, core::HostInput& input);

    Window& window_;
    std::string languages_;  // Of the system, as ui::Texts takes them.
    KeyFilter filter_;
    bool quit_ = false;
    bool only_bus_ = false;
};

}  // namespace rapport::native
