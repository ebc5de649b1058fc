// What was asked before is answered from here, without laying it out again.
#include "ui/words_cache.h"

namespace rapport::ui {
namespace {

constexpr int kFramesKept = 120;
constexpr int kFramesKeptWhenFull = 2;
constexpr std::size_t kMostBytes = std::size_t{48} << 20;
constexpr std::size_t kMostMeasured = 4000;

void append_bytes_of(std::string& key, float number) {
    key.append(reinterpret_cast<const char*>(&number), sizeof number);
}

// The layout does not depend on scale and colour, a picture does.
std::string layout_key(const WordsRequest& request) {
    std::string key;
    key.reserve(request.text.size() + 40);
    for (const float number :
         {request.font_px, request.line_px, request.width, request.letter_px, request.word_px}) {
        append_bytes_of(key, number);
    }
    key.push_back(request.strong ? 'b' : 'r');
    key.push_back(static_cast<char>(request.family));
    key.push_back(static_cast<char>(request.align));
    key += request.text;
    return key;
}

std::string picture_key(const WordsRequest& request) {
    std::string key;
    append_bytes_of(key, request.scale);
    key.append(reinterpret_cast<const char*>(&request.rgba), sizeof request.rgba);
    return key + layout_key(request);
}

}  // namespace

WordsPicture CachedWords::measure(const WordsRequest& request) {
    const std::string key = layout_key(request);
    auto found = measured_.find(key);
    if (found == measured_.end()) {
        Entry entry;
        entry.picture = lay_out(request);
        found = measured_.emplace(key, std::move(entry)).first;
    }
    found->second.last_used = frame_;
    return found->second.picture;
}

WordsPicture CachedWords::paint(const WordsRequest& request) {
    Entry& entry = painted_[picture_key(request)];
    if (entry.picture.texture == 0) {
        entry.text = request.text;
        entry.request = request;
        entry.request.text = entry.text;
        draw_entry(entry);
    }
    entry.last_used = frame_;
    return entry.picture;
}

void CachedWords::draw_entry(Entry& entry) {
    entry.picture = draw(entry.request, entry.picture.texture);
    const float scale = entry.request.scale;
    bytes_ -= entry.bytes;
    entry.bytes =
        static_cast<std::size_t>(entry.picture.width * entry.picture.height * scale * scale * 4);
    bytes_ += entry.bytes;
}

void CachedWords::end_frame() {
    ++frame_;
    forget_unused(painted_, bytes_ > kMostBytes ? kFramesKeptWhenFull : kFramesKept);
    if (measured_.size() > kMostMeasured) {
        forget_unused(measured_, kFramesKeptWhenFull);
    }
}

void CachedWords::forget_unused(std::unordered_map<std::string, Entry>& entries, int frames) {
    for (auto at = entries.begin(); at != entries.end();) {
        const Entry& entry = at->second;
        if (frame_ - entry.last_used <= frames) {
            ++at;
            continue;
        }
        if (entry.picture.texture != 0) free_texture(entry.picture.texture);
        bytes_ -= entry.bytes;
        at = entries.erase(at);
    }
}

void CachedWords::draw_all() {
    for (auto& [key, entry] : painted_) draw_entry(entry);
}

void CachedWords::free_all() {
    for (const auto& [key, entry] : painted_) {
        if (entry.picture.texture != 0) free_texture(entry.picture.texture);
    }
    painted_.clear();
    bytes_ = 0;
}

}  // namespace rapport::ui
