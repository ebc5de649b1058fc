// The painter of the user's words on the web: the browser lays the text out and draws it with the
// system's fonts, so that any script and emoji work; the results are kept here.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "ui/words.h"

namespace rapport::wasm {

class CanvasWords final : public ui::WordPainter {
  public:
    CanvasWords() = default;
    ~CanvasWords() override = default;  // The textures end with the worker.
    CanvasWords(const CanvasWords&) = delete;
    CanvasWords& operator=(const CanvasWords&) = delete;

    ui::WordsPicture measure(const ui::WordsRequest& request) override;
    ui::WordsPicture paint(const ui::WordsRequest& request) override;
    void end_frame() override;

    // Draws everything again into the same textures: after a lost WebGL context.
    void repaint_all();

  private:
    struct Entry {
        std::string text;
        ui::WordsRequest request;  // Its text is a view of `text`.
        ui::WordsPicture picture;
        std::size_t bytes = 0;  // Of the texture.
        int last_used = 0;      // Frame.
    };

    Entry& entry_for(const std::string& key, const ui::WordsRequest& request);
    void paint_entry(Entry& entry);
    void forget_unused(std::unordered_map<std::string, Entry>& entries, int frames);

    std::unordered_map<std::string, Entry> measured_;
    std::unordered_map<std::string, Entry> painted_;
    std::size_t bytes_ = 0;
    int frame_ = 0;
};

}  // namespace rapport::wasm
