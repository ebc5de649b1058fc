// Dear ImGui's own OpenGL3 backend draws; this file only tells it when.
#include "wasm/host.h"

#include <GLES3/gl3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cmath>
#include <utility>

#include "wasm/files.h"
#include "wasm/imports.h"

namespace rapport::wasm {

const char* build_id() { return "@BUILD_ID@"; }

bool Host::start(screens::StorageKind storage, Shows shows) {
    shows_ = shows;
    auto vfs = store::OpfsVfs::create(file_functions(), "opfs");
    if (!vfs.ok()) {
        host_last_words(vfs.error().what.c_str());
        return false;
    }
    vfs_ = std::move(vfs.value());
    core::AppOptions options;
    options.place = {.vfs = vfs_->name(), .folder = ""};
    options.random = [](void* out, std::size_t size) {
        host_random(static_cast<std::uint8_t*>(out), static_cast<int>(size));
    };
    options.painter = shows == Shows::Picture ? &words_ : nullptr;
    options.host_fields = true;
    options.plain = shows == Shows::Page;
    options.version = build_id();
    options.storage = storage;
    app_ = std::make_unique<core::App>(std::move(options));
    if (shows == Shows::Picture && !ImGui_ImplOpenGL3_Init("#version 300 es")) {
        host_last_words("The OpenGL backend does not start.");
        return false;
    }
    return true;
}

bool Host::frame() {
    output_ = app_->frame(input_);
    input_.events.clear();
    json_ = core::to_json(output_);
    if (shows_ == Shows::Page) {
        app_->kit().pretend_textures_are_uploaded();
        return false;
    }
    const bool draws = (output_.drawn || redraw_) && !lost_ && app_->draw_data() != nullptr;
    if (draws) {
        draw();
        redraw_ = false;
    }
    return draws;
}

void Host::draw() {
    const int width_px = static_cast<int>(std::lround(input_.width * input_.scale));
    const int height_px = static_cast<int>(std::lround(input_.height * input_.scale));
    if (width_px != width_px_ || height_px != height_px_) {
        host_resize(width_px, height_px);
        width_px_ = width_px;
        height_px_ = height_px;
    }
    glViewport(0, 0, width_px, height_px);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplOpenGL3_RenderDrawData(static_cast<ImDrawData*>(app_->draw_data()));
}

void Host::context_restored() {
    lost_ = false;
    redraw_ = true;
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplOpenGL3_Init("#version 300 es");
    // The draw data of the last frame may be drawn once more before the next pass would ask for
    // its textures again.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_Destroyed && !texture->WantDestroyNextFrame) {
            texture->SetStatus(ImTextureStatus_WantCreate);
        }
    }
    words_.repaint_all();
}

void Host::close() {
    if (app_ != nullptr) {
        app_->close();
    }
}

void Host::stretch(std::string_view request) {
    stretched_ = store::run_stretch_request(request, host_now_ms);
}

}  // namespace rapport::wasm
