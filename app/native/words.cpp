// Textures of words.
#include "native/words.h"

#include <SDL_opengl.h>

#include "native/words_layout.h"
#include "native/words_paint.h"

namespace rapport::native {

WordFonts& Words::fonts() {
    if (!fonts_) fonts_ = std::make_unique<WordFonts>();
    return *fonts_;
}

ui::WordsPicture Words::lay_out(const ui::WordsRequest& request) {
    const WordLayout layout = lay_out_words(fonts(), request);
    return {0, layout.width, request.line_px * static_cast<float>(layout.lines.size())};
}

ui::WordsPicture Words::draw(const ui::WordsRequest& request, std::uint64_t texture) {
    if (most_px_ == 0) glGetIntegerv(GL_MAX_TEXTURE_SIZE, &most_px_);
    const WordLayout layout = lay_out_words(fonts(), request);
    const WordPixels pixels = paint_words(fonts(), layout, request, most_px_);
    GLuint name = static_cast<GLuint>(texture);
    if (name == 0) glGenTextures(1, &name);
    GLint bound = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, pixels.width, pixels.height, 0, GL_RGBA,
                 GL_UNSIGNED_BYTE, pixels.rgba.data());
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
    return {name, layout.picture_width, request.line_px * static_cast<float>(layout.lines.size())};
}

void Words::free_texture(std::uint64_t texture) {
    const GLuint name = static_cast<GLuint>(texture);
    glDeleteTextures(1, &name);
}

}  // namespace rapport::native
