// The desktop program: a window by SDL2 and OpenGL 3, drawn only when something happened.
#include <SDL.h>
#include <SDL_opengl.h>
#include <sodium.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/app.h"
#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "licences.h"
#include "native/accessible.h"
#include "native/input.h"
#include "native/requests.h"
#include "native/storage.h"
#include "native/window.h"
#include "native/words.h"

namespace {

using rapport::core::App;
using rapport::core::AppOptions;
using rapport::core::HostInput;
using rapport::core::HostOutput;
namespace native = rapport::native;

void show(native::Window& window, App& app) {
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(static_cast<ImDrawData*>(app.draw_data()));
    window.swap();
}

// Sleeps until there is something for a frame. Questions of assistive technology need none.
HostInput wait(native::InputReader& reader, native::Accessible& accessible,
               std::optional<std::int64_t> after_ms) {
    const std::int64_t until_ms = after_ms ? reader.now_ms() + *after_ms : 0;
    for (;;) {
        accessible.work();
        if (accessible.wants_a_frame()) after_ms = 0;
        HostInput input = reader.wait(after_ms);
        const std::vector<rapport::ui::Event> wishes = accessible.take_wishes();
        input.events.insert(input.events.end(), wishes.begin(), wishes.end());
        if (!wishes.empty() || !reader.woken_by_the_bus()) return input;
        if (after_ms) after_ms = std::max<std::int64_t>(0, until_ms - reader.now_ms());
    }
}

// Frames until the window is closed. Sleeps in SDL between events, so that an idle window costs
// nothing.
void run(native::Window& window, App& app, std::optional<rapport::ui::Event> given) {
    native::InputReader reader(window);
    native::Requests requests;
    native::Accessible accessible(window, app);
    reader.ask_first([&accessible](const SDL_KeyboardEvent& key, const std::string& typed) {
        return accessible.keeps_key(key, typed);
    });
    HostInput input = reader.surroundings();
    input.events.push_back({});
    if (given) input.events.push_back(std::move(*given));
    HostOutput output;
    while (!reader.wants_to_quit()) {
        output = app.frame(input);
        if (output.drawn) show(window, app);
        if (!output.title.empty()) window.set_title(output.title);
        accessible.take(output);
        std::vector<rapport::ui::Event> answers;
        for (const rapport::core::HostRequest& request : output.requests) {
            if (auto answer = requests.take(request)) answers.push_back(std::move(*answer));
        }
        input = wait(reader, accessible, answers.empty() ? output.repaint_after_ms : 0);
        const std::vector<rapport::ui::Event> done = requests.done();
        answers.insert(answers.end(), done.begin(), done.end());
        input.events.insert(input.events.begin(), answers.begin(), answers.end());
    }
    input.events = {{.kind = rapport::ui::EventKind::Hidden}};
    app.frame(input);
    app.close();
}

int fail(const char* sentence) {
    std::fprintf(stderr, "rapport: %s\n", sentence);
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (sodium_init() < 0) return fail("The random number source of this system does not work.");
    std::string folder = native::default_folder();
    std::optional<rapport::ui::Event> given;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--file") == 0 && i + 1 < argc) {
            folder = argv[++i];
        } else if (argv[i][0] != '-' && i + 1 == argc) {
            given = native::InputReader::given_file(argv[i]);
            if (!given) return fail("This file cannot be read, or it is too large.");
        } else {
            return fail("usage: rapport [--file FOLDER] [FILE]");
        }
    }
    if (!native::make_private_folder(folder)) {
        return fail(
            "The folder for the journal cannot be made. Choose another with --file FOLDER.");
    }
    native::FolderLock lock(folder);
    if (!lock.held()) return fail("This journal is open in another window. Close that one first.");

    native::Window window;
    if (!window.ready()) return fail("No window with OpenGL 3 can be opened here.");
    native::Words words;
    AppOptions options;
    options.painter = &words;
    options.place = {native::bottom_vfs_name(), folder};
    options.random = [](void* out, std::size_t size) { randombytes_buf(out, size); };
    options.storage = rapport::screens::StorageKind::File;
    options.file = folder;
    options.version = RAPPORT_VERSION;
    options.licences = rapport::licences::all();
    try {
        App app(std::move(options));
        window.start_renderer();
        run(window, app, std::move(given));
        window.stop_renderer();
    } catch (const std::bad_alloc&) {
        return fail("There is no memory left. What was saved is safe; open it again.");
    }
    return 0;
}
