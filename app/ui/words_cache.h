// What every painter of words keeps: sizes and pictures that were asked for before. What is laid
// out and drawn, and where its texture lies, is for the host's painter.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "ui/words.h"

namespace rapport::ui {

class CachedWords : public WordPainter {
  public:
    CachedWords() = default;
    CachedWords(const CachedWords&) = delete;
    CachedWords& operator=(const CachedWords&) = delete;

    WordsPicture measure(const WordsRequest& request) final;
    WordsPicture paint(const WordsRequest& request) final;
    void end_frame() final;

    std::size_t bytes() const { return bytes_; }  // Of all textures.
    std::size_t pictures() const { return painted_.size(); }

  protected:
    virtual WordsPicture lay_out(const WordsRequest& request) = 0;
    // Into `texture`, or into a new one where that is 0.
    virtual WordsPicture draw(const WordsRequest& request, std::uint64_t texture) = 0;
    virtual void free_texture(std::uint64_t texture) = 0;

    // Draws everything again into the same textures: after a lost context.
    void draw_all();
    // For the destructor of a painter whose textures do not end by themselves.
    void free_all();

  private:
    struct Entry {
        std::string text;
        WordsRequest request;  // Its text is a view of `text`.
        WordsPicture picture;
        std::size_t bytes = 0;  // Of the texture.
        int last_used = 0;      // Frame.
    };

    void draw_entry(Entry& entry);
    void forget_unused(std::unordered_map<std::string, Entry>& entries, int frames);

    std::unordered_map<std::string, Entry> measured_;
    std::unordered_map<std::string, Entry> painted_;
    std::size_t bytes_ = 0;
    int frame_ = 0;
};

}  // namespace rapport::ui
