// What was asked before is answered from here, without a step into the browser.
#include "wasm/canvas_words.h"

#include <array>

#include "wasm/imports.h"

namespace rapport::wasm {
namespace {

constexpr int kFramesKept = 120;
constexpr int kFramesKeptWhenFull = 2;
constexpr std::size_t kMostBytes = std::size_t{48} << 20;
constexpr std::size_t kMostMeasured = 4000;

void append(std::string& key, float number) {
    key.append(reinterpret_cast<const char*>(&number), sizeof number);
}

std::array<float, 7> style_of(const ui::WordsRequest& request) {
    return {request.font_px,
            request.line_px,
            request.width,
            request.letter_px,
            request.word_px,
            request.strong ? 1.0f : 0.0f,
            static_cast<float>(request.align)};
}

// The layout does not depend on scale and colour, a picture does.
std::string layout_key(const ui::WordsRequest& request) {
    std::string key;
    key.reserve(request.text.size() + 48);
    for (const float number : style_of(request)) append(key, number);
    key.push_back(static_cast<char>(request.family));
    key += request.text;
    return key;
}

std::string picture_key(const ui::WordsRequest& request) {
    std::string key;
    append(key, request.scale);
    key.append(reinterpret_cast<const char*>(&request.rgba), sizeof request.rgba);
    return key + layout_key(request);
}

}  // namespace

ui::WordsPicture CanvasWords::measure(const ui::WordsRequest& request) {
    const std::string key = layout_key(request);
    auto found = measured_.find(key);
    if (found == measured_.end()) {
        Entry entry;
        float size[2] = {0, 0};
        words_measure(request.text.data(), static_cast<int>(request.text.size()),
                      ui::family_css(request.family), style_of(request).data(), size);
        entry.picture.width = size[0];
        entry.picture.height = size[1];
        found = measured_.emplace(key, std::move(entry)).first;
    }
    found->second.last_used = frame_;
    return found->second.picture;
}

ui::WordsPicture CanvasWords::paint(const ui::WordsRequest& request) {
    Entry& entry = entry_for(picture_key(request), request);
    entry.last_used = frame_;
    return entry.picture;
}

CanvasWords::Entry& CanvasWords::entry_for(const std::string& key,
                                           const ui::WordsRequest& request) {
    Entry& entry = painted_[key];
    if (entry.picture.texture == 0) {
        entry.text = request.text;
        entry.request = request;
        entry.request.text = entry.text;
        paint_entry(entry);
    }
    return entry;
}

void CanvasWords::paint_entry(Entry& entry) {
    const ui::WordsRequest& request = entry.request;
    float size[2] = {0, 0};
    entry.picture.texture =
        words_paint(static_cast<std::uint32_t>(entry.picture.texture), request.text.data(),
                    static_cast<int>(request.text.size()), ui::family_css(request.family),
                    style_of(request).data(), request.scale, request.rgba, size);
    entry.picture.width = size[0];
    entry.picture.height = size[1];
    bytes_ -= entry.bytes;
    entry.bytes = static_cast<std::size_t>(size[0] * size[1] * request.scale * request.scale * 4);
    bytes_ += entry.bytes;
}

void CanvasWords::end_frame() {
    ++frame_;
    forget_unused(painted_, bytes_ > kMostBytes ? kFramesKeptWhenFull : kFramesKept);
    if (measured_.size() > kMostMeasured) {
        forget_unused(measured_, kFramesKeptWhenFull);
    }
}

void CanvasWords::forget_unused(std::unordered_map<std::string, Entry>& entries, int frames) {
    for (auto at = entries.begin(); at != entries.end();) {
        const Entry& entry = at->second;
        if (frame_ - entry.last_used <= frames) {
            ++at;
            continue;
        }
        if (entry.picture.texture != 0) {
            words_free(static_cast<std::uint32_t>(entry.picture.texture));
        }
        bytes_ -= entry.bytes;
        at = entries.erase(at);
    }
}

void CanvasWords::repaint_all() {
    for (auto& [key, entry] : painted_) {
        paint_entry(entry);
    }
}

}  // namespace rapport::wasm
