// A window with an OpenGL 3 context, and ImGui's renderer in it.
#pragma once

#include <string>

struct SDL_Window;

namespace rapport::native {

class Window {
  public:
    Window();  // ready() tells whether it worked.
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    bool ready() const { return context_ != nullptr; }
    SDL_Window* handle() const { return window_; }
    // After the App has made its ImGui context, and before that goes away.
    void start_renderer();
    void stop_renderer();
    void swap();
    void set_title(const std::string& title);

  private:
    SDL_Window* window_ = nullptr;
    void* context_ = nullptr;
};

}  // namespace rapport::native
