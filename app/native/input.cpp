// Pointer, keys and text from SDL. Window coordinates are taken for CSS pixels.
#include "native/input.h"

#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>

#include "native/bus_watch.h"

namespace rapport::native {
namespace {

using ui::Event;
using ui::EventKind;
using ui::Key;

Key key_of(SDL_Keycode code) {
    switch (code) {
        case SDLK_TAB: return Key::Tab;
        case SDLK_RETURN:
        case SDLK_KP_ENTER: return Key::Enter;
        case SDLK_SPACE: return Key::Space;
        case SDLK_ESCAPE: return Key::Escape;
        case SDLK_LEFT: return Key::Left;
        case SDLK_RIGHT: return Key::Right;
        case SDLK_UP: return Key::Up;
        case SDLK_DOWN: return Key::Down;
        case SDLK_HOME: return Key::Home;
        case SDLK_END: return Key::End;
        case SDLK_PAGEUP: return Key::PageUp;
        case SDLK_PAGEDOWN: return Key::PageDown;
        case SDLK_BACKSPACE: return Key::Backspace;
        case SDLK_DELETE: return Key::Delete;
        case SDLK_a: return Key::A;
        case SDLK_c: return Key::C;
        case SDLK_v: return Key::V;
        case SDLK_x: return Key::X;
        case SDLK_y: return Key::Y;
        case SDLK_z: return Key::Z;
        default: return Key::None;
    }
}

std::optional<Event> key_event(const SDL_KeyboardEvent& key) {
    Event event;
    event.shift = (key.keysym.mod & KMOD_SHIFT) != 0;
    event.ctrl = (key.keysym.mod & KMOD_CTRL) != 0;
    event.alt = (key.keysym.mod & KMOD_ALT) != 0;
    event.key = key_of(key.keysym.sym);
    if (event.key == Key::None) return std::nullopt;
    const bool back = event.alt && event.key == Key::Left;
    event.kind = back ? EventKind::Back : EventKind::Key;
    return event;
}

Event pointer_event(EventKind kind, int x, int y, std::uint32_t which) {
    Event event;
    event.kind = kind;
    event.x = static_cast<float>(x);
    event.y = static_cast<float>(y);
    event.pointer = which == SDL_TOUCH_MOUSEID ? ui::Pointer::Touch : ui::Pointer::Mouse;
    return event;
}

int utc_offset_min(std::time_t now) {
    std::tm local = {};
    localtime_r(&now, &local);
    return static_cast<int>(local.tm_gmtoff / 60);
}

// The system's languages in their order: "de-AT en"; empty where it names none.
std::string system_languages() {
    std::string languages;
    SDL_Locale* const locales = SDL_GetPreferredLocales();
    for (const SDL_Locale* one = locales; one != nullptr && one->language != nullptr; ++one) {
        if (!languages.empty()) languages += ' ';
        languages += one->language;
        if (one->country != nullptr) languages += std::string("-") + one->country;
    }
    SDL_free(locales);
    return languages;
}

}  // namespace

InputReader::InputReader(Window& window) : window_(window), languages_(system_languages()) {}

core::HostInput InputReader::surroundings() const {
    core::HostInput input;
    int width = 0;
    int height = 0;
    int pixels = 0;
    SDL_GetWindowSize(window_.handle(), &width, &height);
    SDL_GL_GetDrawableSize(window_.handle(), &pixels, nullptr);
    input.width = static_cast<float>(std::max(width, 1));
    input.height = static_cast<float>(std::max(height, 1));
    input.scale = static_cast<float>(std::max(pixels, 1)) / input.width;
    input.now_ms = now_ms();
    input.utc_offset_min = utc_offset_min(static_cast<std::time_t>(input.now_ms / 1000));
    input.prefs.language = languages_;
    input.app = {.works_offline = true, .is_installed = true};
    return input;
}

std::int64_t InputReader::now_ms() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

core::HostInput InputReader::wait(std::optional<std::int64_t> after_ms) {
    constexpr std::int64_t kLongestMs = 24LL * 60 * 60 * 1000;
    SDL_Event event;
    core::HostInput input;
    const bool any = after_ms ? SDL_WaitEventTimeout(
                                    &event, static_cast<int>(std::min(*after_ms, kLongestMs))) != 0
                              : SDL_WaitEvent(&event) != 0;
    only_bus_ = any;
    if (any) {
        take(event, input);
        while (SDL_PollEvent(&event) != 0) take(event, input);
    }
    std::vector<Event> events = std::move(input.events);
    input = surroundings();
    input.events = std::move(events);
    return input;
}

std::optional<Event> InputReader::given_file(const std::string& path) {
    constexpr std::uintmax_t kMostBytes = 64 * 1024 * 1024;
    std::error_code error;
    const std::filesystem::path place(path);
    if (!std::filesystem::is_regular_file(place, error)) return std::nullopt;
    const std::uintmax_t size = std::filesystem::file_size(place, error);
    if (error || size > kMostBytes) return std::nullopt;
    Event given;
    given.kind = EventKind::Given;
    given.text = place.filename().string();
    given.bytes.resize(static_cast<std::size_t>(size));
    std::ifstream file(place, std::ios::binary);
    file.read(given.bytes.data(), static_cast<std::streamsize>(size));
    if (!file) return std::nullopt;
    return given;
}

// SDL's text is ours to free. Of dropped words only the part of a link is taken.
void InputReader::take_drop(const SDL_DropEvent& drop, core::HostInput& input) {
    if (drop.file == nullptr) return;
    const std::string text = drop.file;
    SDL_free(drop.file);
    if (drop.type == SDL_DROPFILE) {
        if (auto given = given_file(text)) input.events.push_back(std::move(*given));
        return;
    }
    const std::size_t mark = text.find("#pack=");
    if (mark == std::string::npos) return;
    Event given;
    given.kind = EventKind::Given;
    given.text = text.substr(mark);
    input.events.push_back(std::move(given));
}

// The text of a key follows it in the queue; whoever keeps the key keeps its text too.
bool InputReader::is_kept(const SDL_KeyboardEvent& key) const {
    if (!filter_) return false;
    constexpr Uint16 kCommands = KMOD_CTRL | KMOD_LALT | KMOD_GUI;
    const bool pad = key.keysym.sym >= SDLK_KP_DIVIDE && key.keysym.sym <= SDLK_KP_PERIOD;
    const bool letter = key.keysym.sym >= SDLK_SPACE && key.keysym.sym < SDLK_DELETE;
    const bool beyond = key.keysym.sym > SDLK_DELETE && (key.keysym.sym & SDLK_SCANCODE_MASK) == 0;
    const bool types =
        key.type == SDL_KEYDOWN && (letter || pad || beyond) && (key.keysym.mod & kCommands) == 0;
    const auto next_text = [](SDL_Event& text, SDL_eventaction action) {
        return SDL_PeepEvents(&text, 1, action, SDL_TEXTINPUT, SDL_TEXTINPUT) == 1;
    };
    SDL_Event text;
    const bool typed = types && next_text(text, SDL_PEEKEVENT);
    const bool kept = filter_(key, typed ? text.text.text : "");
    if (kept && typed) next_text(text, SDL_GETEVENT);
    return kept;
}

void InputReader::take(const SDL_Event& event, core::HostInput& input) {
    only_bus_ = only_bus_ && event.type == SDL_USEREVENT && event.user.code == kBusWake;
    switch (event.type) {
        case SDL_QUIT: quit_ = true; break;
        case SDL_DROPFILE:
        case SDL_DROPTEXT: take_drop(event.drop, input); break;
        case SDL_LOCALECHANGED: languages_ = system_languages(); break;
        case SDL_MOUSEBUTTONDOWN:
            if (event.button.button == SDL_BUTTON_X1) {
                input.events.push_back({.kind = EventKind::Back});
            } else if (event.button.button == SDL_BUTTON_LEFT) {
                input.events.push_back(pointer_event(EventKind::PointerDown, event.button.x,
                                                     event.button.y, event.button.which));
            }
            break;
        case SDL_MOUSEBUTTONUP:
            if (event.button.button == SDL_BUTTON_LEFT) {
                input.events.push_back(pointer_event(EventKind::PointerUp, event.button.x,
                                                     event.button.y, event.button.which));
            }
            break;
        case SDL_MOUSEMOTION:
            input.events.push_back(pointer_event(EventKind::PointerMove, event.motion.x,
                                                 event.motion.y, event.motion.which));
            break;
        case SDL_MOUSEWHEEL: {
            constexpr float kLinePx = 48;
            Event wheel =
                pointer_event(EventKind::Wheel, event.wheel.mouseX, event.wheel.mouseY, 0);
            wheel.dx = event.wheel.preciseX * kLinePx;
            wheel.dy = -event.wheel.preciseY * kLinePx;
            input.events.push_back(wheel);
            break;
        }
        case SDL_KEYUP: (void)is_kept(event.key); break;
        case SDL_KEYDOWN:
            if (is_kept(event.key)) break;
            if (std::optional<Event> key = key_event(event.key)) input.events.push_back(*key);
            break;
        case SDL_TEXTINPUT: {
            Event text;
            text.kind = EventKind::Text;
            text.text = event.text.text;
            input.events.push_back(text);
            break;
        }
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST ||
                event.window.event == SDL_WINDOWEVENT_MINIMIZED) {
                input.events.push_back({.kind = EventKind::Hidden});
            } else if (event.window.event == SDL_WINDOWEVENT_EXPOSED ||
                       event.window.event == SDL_WINDOWEVENT_FOCUS_GAINED) {
                input.events.push_back({.kind = EventKind::Visible});
            }
            break;
        default: break;
    }
}

}  // namespace rapport::native
