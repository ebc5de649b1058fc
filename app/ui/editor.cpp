// The kit's own editor of plain text: what keys do to a string.
#include "ui/editor.h"

#include <algorithm>

#include "base/text.h"

namespace rapport::ui {

namespace {

constexpr std::size_t kMostSteps = 200;

bool is_space_at(std::string_view text, std::size_t at) {
    return base::is_space(base::decode_at(text, at).code_point);
}

}  // namespace

std::size_t Editor::previous(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
}

std::size_t Editor::following(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    return at + base::decode_at(text, at).length_bytes;
}

std::size_t Editor::word_left(std::string_view text, std::size_t at) {
    while (at > 0 && is_space_at(text, previous(text, at))) at = previous(text, at);
    while (at > 0 && !is_space_at(text, previous(text, at))) at = previous(text, at);
    return at;
}

std::size_t Editor::word_right(std::string_view text, std::size_t at) {
    while (at < text.size() && !is_space_at(text, at)) at = following(text, at);
    while (at < text.size() && is_space_at(text, at)) at = following(text, at);
    return at;
}

void Editor::start(NodeId id, std::string_view text) {
    field = id;
    caret = anchor = text.size();
    wish_x = -1;
    undo_.clear();
    redo_.clear();
    typing_ = false;
}

void Editor::fit(std::string_view text) {
    caret = std::min(caret, text.size());
    anchor = std::min(anchor, text.size());
}

std::string Editor::selection(const std::string& text) const {
    const std::size_t from = std::min(caret, anchor);
    return text.substr(from, std::max(caret, anchor) - from);
}

void Editor::move(std::size_t to, bool selecting) {
    caret = to;
    if (!selecting) anchor = to;
    typing_ = false;
}

void Editor::remember(const std::string& text, bool typing) {
    redo_.clear();
    if (typing && typing_) return;
    undo_.push_back({text, caret});
    if (undo_.size() > kMostSteps) undo_.erase(undo_.begin());
    typing_ = typing;
}

bool Editor::insert(std::string& text, std::string_view piece) {
    if (piece.empty() && !has_selection()) return false;
    const bool typing = !has_selection() && !piece.empty() && !is_space_at(piece, 0);
    remember(text, typing);
    const std::size_t from = std::min(caret, anchor);
    text.replace(from, std::max(caret, anchor) - from, piece);
    caret = anchor = from + piece.size();
    return true;
}

bool Editor::erase(std::string& text, bool forward) {
    if (has_selection()) return insert(text, "");
    const std::size_t to = forward ? following(text, caret) : previous(text, caret);
    if (to == caret) return false;
    anchor = to;
    return insert(text, "");
}

bool Editor::undo(std::string& text) {
    if (undo_.empty()) return false;
    redo_.push_back({text, caret});
    text = undo_.back().text;
    caret = anchor = std::min(undo_.back().caret, text.size());
    undo_.pop_back();
    typing_ = false;
    return true;
}

bool Editor::redo(std::string& text) {
    if (redo_.empty()) return false;
    undo_.push_back({text, caret});
    text = redo_.back().text;
    caret = anchor = std::min(redo_.back().caret, text.size());
    redo_.pop_back();
    typing_ = false;
    return true;
}

}  // namespace rapport::ui
