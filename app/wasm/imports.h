// What the browser gives to the program: the functions of imports.js and words.js. Numbers that may
// pass 2^32 travel as double.
#pragma once

#include <cstdint>

extern "C" {

// Files that the worker has opened; results as in store/file_functions.h.
int host_find(const char* name);
int host_read(int file, std::uint8_t* to, int count, double offset);
int host_write(int file, const std::uint8_t* from, int count, double offset);
int host_truncate(int file, double size_bytes);
double host_size(int file);
int host_flush(int file);

// Bytes from a cryptographic source.
void host_random(std::uint8_t* to, int count);
double host_now_ms();
// What the failure page is to report; never the user's words.
void host_last_words(const char* text);
// The size of the picture in device pixels.
void host_resize(int width, int height);

// Lays `text` out in lines of at most `width` CSS pixels; writes width and height to `size`.
// `style` is {font_px, line_px, width, letter_px, word_px, strong, align (0, 1, 2)}; `family` in
// CSS.
void words_measure(const char* text, int text_size, const char* family, const float* style,
                   float* size);
// The same, drawn at `scale` into the texture `id`, a new one where that is 0. Returns its id.
std::uint32_t words_paint(std::uint32_t id, const char* text, int text_size, const char* family,
                          const float* style, float scale, std::uint32_t rgba, float* size);
// Frees a texture.
void words_free(std::uint32_t id);

}  // extern "C"
