// The painter of the user's words on the web: the browser lays the text out and draws it with the
// system's fonts, so that any script and emoji work.
#pragma once

#include "ui/words_cache.h"

namespace rapport::wasm {

class CanvasWords final : public ui::CachedWords {
  public:
    // After a lost WebGL context.
    void repaint_all() { draw_all(); }

  protected:  // The textures end with the worker.
    ui::WordsPicture lay_out(const ui::WordsRequest& request) override;
    ui::WordsPicture draw(const ui::WordsRequest& request, std::uint64_t texture) override;
    void free_texture(std::uint64_t texture) override;
};

}  // namespace rapport::wasm
