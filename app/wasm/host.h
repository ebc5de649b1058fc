// The app in the worker: collects a batch of events, runs a frame, draws it, and keeps the output
// until the worker has fetched it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/app.h"
#include "store/opfs_vfs.h"
#include "wasm/canvas_words.h"

namespace rapport::wasm {

// The id of the build, the same text as in the page, the shell and the worker.
const char* build_id();

// What the browser can show: our picture, or only the tree, as a page.
enum class Shows : std::uint8_t { Picture, Page };

class Host {
  public:
    // The files are open and, for a picture, a WebGL context is current. False: `host_last_words`
    // says why not.
    bool start(screens::StorageKind storage, Shows shows);
    bool started() const { return app_ != nullptr; }

    // For the events of the next frame, and their surroundings.
    core::HostInput& input() { return input_; }

    // Runs a frame with the input so far. True when there is a new picture in the canvas.
    bool frame();
    const std::string& json() const { return json_; }
    const core::HostOutput& output() const { return output_; }

    // Nothing is drawn from the loss of the WebGL context on until it is restored.
    void context_lost() { lost_ = true; }
    void context_restored();

    // Saves, closes the journal and ends the app.
    void close();

    // Runs a request of store/passphrase.h; needs nothing of the above.
    void stretch(std::string_view request);
    const std::string& stretched() const { return stretched_; }

  private:
    void draw();

    std::unique_ptr<store::OpfsVfs> vfs_;
    CanvasWords words_;
    std::unique_ptr<core::App> app_;
    core::HostInput input_;
    core::HostOutput output_;
    std::string json_;
    std::string stretched_;
    Shows shows_ = Shows::Picture;
    int width_px_ = 0, height_px_ = 0;
    bool lost_ = false;
    bool redraw_ = false;
};

}  // namespace rapport::wasm
