// The window: 420 x 780 at first, high density, resizable.
#include "native/window.h"

#include <SDL.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

namespace rapport::native {

Window::Window() {
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    constexpr int kWidth = 420;
    constexpr int kHeight = 780;
    window_ = SDL_CreateWindow("", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, kWidth, kHeight,
                               SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (!window_) return;
    SDL_SetWindowMinimumSize(window_, 320, 256);
    context_ = SDL_GL_CreateContext(window_);
    if (context_) SDL_GL_SetSwapInterval(1);
}

Window::~Window() {
    if (context_) SDL_GL_DeleteContext(context_);
    if (window_) SDL_DestroyWindow(window_);
    SDL_Quit();
}

void Window::start_renderer() {
    ImGui_ImplOpenGL3_Init("#version 150");
    ImGui_ImplOpenGL3_NewFrame();
}

void Window::stop_renderer() { ImGui_ImplOpenGL3_Shutdown(); }

void Window::swap() { SDL_GL_SwapWindow(window_); }

void Window::set_title(const std::string& title) { SDL_SetWindowTitle(window_, title.c_str()); }

}  // namespace rapport::native
