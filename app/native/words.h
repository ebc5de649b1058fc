// The painter of the user's words on the desktop: laid out and drawn here, and kept as textures of
// OpenGL 3.
#pragma once

#include "native/words_fonts.h"
#include "ui/words_cache.h"

namespace rapport::native {

class Words final : public ui::CachedWords {
  public:
    Words() = default;
    ~Words() override { free_all(); }  // While the window's context still stands.

  protected:
    ui::WordsPicture lay_out(const ui::WordsRequest& request) override;
    ui::WordsPicture draw(const ui::WordsRequest& request, std::uint64_t texture) override;
    void free_texture(std::uint64_t texture) override;

  private:
    WordFonts& fonts();  // Read when the first word needs them.

    std::unique_ptr<WordFonts> fonts_;
    int most_px_ = 0;
};

}  // namespace rapport::native
