// The steps into the browser: see words.js.
#include "wasm/canvas_words.h"

#include <array>

#include "wasm/imports.h"

namespace rapport::wasm {
namespace {

std::array<float, 7> style_of(const ui::WordsRequest& request) {
    return {request.font_px,
            request.line_px,
            request.width,
            request.letter_px,
            request.word_px,
            request.strong ? 1.0f : 0.0f,
            static_cast<float>(request.align)};
}

}  // namespace

ui::WordsPicture CanvasWords::lay_out(const ui::WordsRequest& request) {
    float size[2] = {0, 0};
    words_measure(request.text.data(), static_cast<int>(request.text.size()),
                  ui::family_css(request.family), style_of(request).data(), size);
    return {0, size[0], size[1]};
}

ui::WordsPicture CanvasWords::draw(const ui::WordsRequest& request, std::uint64_t texture) {
    float size[2] = {0, 0};
    const std::uint32_t made =
        words_paint(static_cast<std::uint32_t>(texture), request.text.data(),
                    static_cast<int>(request.text.size()), ui::family_css(request.family),
                    style_of(request).data(), request.scale, request.rgba, size);
    return {made, size[0], size[1]};
}

void CanvasWords::free_texture(std::uint64_t texture) {
    words_free(static_cast<std::uint32_t>(texture));
}

}  // namespace rapport::wasm
